// The site with one language more, which nobody speaks: English in brackets, from right to left. It is added as data
// alone, to the site as it is built: neither the program nor anything that others load is made anew.

import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = new URL("..", import.meta.url).pathname;
const LANGUAGES = join(root, "crates/words/languages");

/** The code of the language: one that is written so. */
export const CODE = "ar";

/** English with every text in brackets; keys, arguments and grammar stay. */
function bracketed(english) {
  let section = "";
  const lines = english.split("\n").map((line) => {
    section = line.match(/^\[(.*)\]$/)?.[1] ?? section;
    if (section === "grammar") {
      return line.replace(/^code = .*/, `code = "${CODE}"`).replace(/^name = .*/, 'name = "Brackets"').replace(/^direction = .*/, 'direction = "rtl"');
    }
    if (/^("\$by"|#|\[)/.test(line)) return line;
    const [, key, value] = line.match(/^((?:"[^"]*"|[\w.]+)\s*=\s*)?(.*)$/);
    return (key ?? "") + value.replace(/"((?:[^"\\]|\\.)*)"/g, '"\u27e6$1\u27e7"');
  });
  return lines.filter((line) => !line.startsWith('"$by"')).join("\n");
}

/** Builds it in a folder of its own. `remove` takes that away. */
export function withThirdLanguage() {
  const folder = mkdtempSync(join(tmpdir(), "otr-"));
  const [dist, languages] = [join(folder, "dist"), join(folder, "languages")];
  cpSync(join(root, "dist"), dist, { recursive: true });
  for (const made of ["first", "words", "cases"]) rmSync(join(dist, made), { recursive: true });
  cpSync(join(root, "target/site/unfinished"), dist, { recursive: true });
  cpSync(LANGUAGES, languages, { recursive: true });
  writeFileSync(join(languages, `${CODE}.toml`), bracketed(readFileSync(join(LANGUAGES, "en.toml"), "utf8")));
  const run = (command, args, env = {}) => execFileSync(command, args, { cwd: root, stdio: ["ignore", "pipe", "inherit"], env: { ...process.env, ...env } });
  const bundle = ["bundle", "scenarios", "--out", join(dist, "cases"), "--languages", languages, "--words-out", join(dist, "words")];
  run("cargo", ["run", "--release", "--quiet", "--bin", "otr", "--", ...bundle]);
  run("node", ["tools/finish.mjs"], { TRUNK_STAGING_DIR: dist });
  return { dist, remove: () => rmSync(folder, { recursive: true }) };
}
