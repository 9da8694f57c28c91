// Draws the first screens, and puts the start of the page into it with what it has to know: the names of the program's
// files, and of every language the first screens by address.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { transformSync } from "esbuild";

const PLACE = '<script id="start"></script>';

/** What the site has of each language; its first screens are in dist/first/ from here on. */
export function drawScreens(dist) {
  const drawn = "target/site/first";
  rmSync(drawn, { recursive: true, force: true });
  const draw = ["run", "--quiet", "--release", "--bin", "prerender", "--features", "prerender", "--", join(dist, "cases"), join(dist, "words"), drawn];
  const site = JSON.parse(execFileSync("cargo", draw, { stdio: ["ignore", "pipe", "inherit"] }));
  // By names that change with what is in them, so that no copy is ever out of date.
  const names = new Map();
  mkdirSync(join(dist, "first"), { recursive: true });
  for (const file of readdirSync(drawn)) {
    const screen = readFileSync(join(drawn, file));
    const digest = createHash("sha256").update(screen).digest("hex").slice(0, 16);
    // Some hosts add scripts to every .html that they serve.
    names.set(file, `first/${file.replace(/\.html$/, "")}-${digest}.txt`);
    writeFileSync(join(dist, names.get(file)), screen);
  }
  for (const { screens } of Object.values(site)) for (const files of Object.values(screens)) files[0] = names.get(files[0]);
  return site;
}

/** Puts the script into the page, with what it has to know of the site. */
export function writeStart(dist, site) {
  const table = Object.entries(site).map(([code, { dir, words, screens }]) => [code, { dir, words, screens }]);
  const built = (ending) => readdirSync(dist).find((file) => file.startsWith("off-the-record") && file.endsWith(ending));
  const program = [".js", "_bg.wasm"].map((ending) => `./${built(ending)}`);
  const script = readFileSync("static/start.js", "utf8")
    .replace("const SITE = {};", () => `const SITE = ${JSON.stringify(Object.fromEntries(table))};`)
    .replace("const PROGRAM = [];", () => `const PROGRAM = ${JSON.stringify(program)};`);
  const page = join(dist, "index.html");
  const html = readFileSync(page, "utf8");
  if (!html.includes(PLACE) || program.some((file) => file.endsWith("undefined")) || /const (SITE|PROGRAM) = (\{\}|\[\]);/.test(script)) {
    throw new Error(`${page}: no place for its start, or nothing to start`);
  }
  const small = transformSync(script, { loader: "js", minify: true, target: "es2022" }).code.trim();
  writeFileSync(page, html.replace(PLACE, () => `<script>${small}</script>`));
  // For when that is not let run: static/rescue.js.
  writeFileSync(join(dist, "start.js"), small);
  // The program's own script is written for people to read, too.
  const glue = join(dist, program[0]);
  writeFileSync(glue, transformSync(readFileSync(glue, "utf8"), { loader: "js", minify: true, target: "es2022" }).code);
}
