// Puts the start of the page into the page itself, and tells it which files there are: a program for
// each language, the cases, and the first screens, which are drawn here. Run by trunk after the build, on
// what it is about to publish.
//
// Trunk knows one program a page and starts that itself; here the page's own script says which. The
// stage is parted in two on the way: what runs until a first choice, and the rest.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { small } from "./small.mjs";

const dist = process.env.TRUNK_STAGING_DIR ?? "dist";
const page = join(dist, "index.html");
const PLACE = '<script id="start"></script>';
/** Where the stage is parted; what it was before stays for `make later`. */
const WORK = "target/parting";
/** What browsers of the last years know, and the programs use. */
const FEATURES = [
  "bulk-memory",
  "bulk-memory-opt",
  "multivalue",
  "mutable-globals",
  "nontrapping-float-to-int",
  "reference-types",
  "sign-ext",
].map((feature) => `--enable-${feature}`);

const run = (command, ...args) => execFileSync(command, args, { stdio: ["ignore", "pipe", "inherit"] });

/** A file by a name that changes with what is in it, so that no copy is ever out of date. */
const named = (file, name, ending) => {
  const hash = createHash("sha256").update(readFileSync(file)).digest("hex").slice(0, 16);
  const renamed = `${name}-${hash}.${ending}`;
  renameSync(file, join(dist, renamed));
  return `./${renamed}`;
};

/** Both parts of a program, by their names. */
const parted = (file, name) => {
  const whole = join(WORK, `${name}.wasm`);
  copyFileSync(file, whole);
  rmSync(file);
  const [first, later] = ["first", "later"].map((part) => join(WORK, `${name}-${part}.wasm`));
  const list = `tools/later/${name}.txt`;
  const split = ["split", whole, list, first, later];
  const said = run("cargo", "run", "--quiet", "--release", "--package", "parting", "--", ...split);
  console.log(`${name}: ${said.toString().trim()}`);
  for (const part of [first, later]) run("wasm-opt", "-Oz", ...FEATURES, part, "-o", part);
  return [named(first, name, "wasm"), named(later, `${name}-later`, "wasm")];
};

mkdirSync(WORK, { recursive: true });
const programs = {};
for (const file of readdirSync(dist)) {
  const [, name, binary, ending] = file.match(/^((?:stage|study)-[a-z]+)(?:-[0-9a-f]+)?(_bg)?\.(js|wasm)$/) ?? [];
  if (!name) continue;
  const program = (programs[name] ??= []);
  const path = join(dist, file);
  if (!binary) {
    writeFileSync(path, small(readFileSync(path, "utf8"), "js"));
    program[0] = named(path, name, ending);
  } else if (name.startsWith("stage")) {
    [program[1], program[2]] = parted(path, name);
  } else {
    program[1] = named(path, name, ending);
  }
}
const cases = {};
for (const file of readdirSync(join(dist, "cases"))) {
  const [, id, language] = file.match(/^([^.]+)\.([a-z]+)\.[0-9a-f]+\.case$/) ?? [];
  if (id) cases[`${id}.${language}`] = `cases/${file}`;
}

const first = {};
const drawn = join(WORK, "first");
rmSync(drawn, { recursive: true, force: true });
run("cargo", "run", "--quiet", "--bin", "prerender", "--features", "prerender", "--", join(dist, "cases"), drawn);
mkdirSync(join(dist, "first"), { recursive: true });
for (const file of readdirSync(drawn)) {
  // No page of its own, which some hosts would add something to.
  const name = file.replace(/\.txt$/, "");
  first[name] = named(join(drawn, file), `first/${name}`, "txt").slice(2);
}

const html = readFileSync(page, "utf8")
  .replace(/<script type="module">[^<]*TrunkApplicationStarted[^<]*<\/script>/, "")
  .replace(/<link rel="(?:modulepreload|preload)" href="\.\/stage-[^>]*>/g, "");
const script = ["boot.js", "rest.js", "first.js", "start.js"]
  .map((file) => readFileSync(new URL(`../static/${file}`, import.meta.url), "utf8"))
  .join("")
  .replace("const PROGRAMS = {};", `const PROGRAMS = ${JSON.stringify(programs)};`)
  .replace("const CASES = {};", `const CASES = ${JSON.stringify(cases)};`)
  .replace("const FIRST = {};", `const FIRST = ${JSON.stringify(first)};`);
const languages = Object.keys(programs).filter((name) => name.startsWith("stage-")).map((name) => name.slice(6));
const whole = (name, files) => programs[name]?.filter(Boolean).length === files;
const complete = languages.length > 0 && languages.every((it) => whole(`stage-${it}`, 3) && whole(`study-${it}`, 2));
if (!html.includes(PLACE) || html.includes("TrunkApplicationStarted") || /const \w+ = {};/.test(script) || !complete) {
  console.error(`${page}: no place for its start, or nothing to start`);
  process.exit(1);
}
writeFileSync(page, html.replace(PLACE, () => `<script>${small(script, "js")}</script>`));
