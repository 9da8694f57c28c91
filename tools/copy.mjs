// Tells the service worker which files make up this version of the site: those of every visitor, and those that only
// the speakers of one language need.
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";

/** Whether a file is left out: the worker itself and the page that takes it away must always come from the host, and
 * who has a copy has no first screens any more. */
const left = (file) => ["sw.js", "reset.html", "reset.js"].includes(file) || file.startsWith("first/");

/** `site` has the files of each language, by the addresses that need them. */
export function writeCopy(dist, site) {
  const files = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dist, join(entry.parentPath ?? entry.path, entry.name)).split(sep).join("/"))
    .filter((file) => !left(file))
    .sort();
  const spoken = Object.entries(site).map(([language, { words, screens }]) => [language, [words, ...new Set(Object.values(screens).flatMap(([, ...cases]) => cases))]]);
  const ofLanguages = new Set(spoken.flatMap(([, files]) => files));
  const version = createHash("sha256");
  for (const file of files) version.update(file).update(readFileSync(join(dist, file)));
  // The page is asked for by its folder.
  const shared = files.filter((file) => !ofLanguages.has(file)).map((file) => (file === "index.html" ? "./" : file));

  const worker = join(dist, "sw.js");
  const script = readFileSync(worker, "utf8");
  const filled = script
    .replace('const VERSION = "built";', `const VERSION = "${version.digest("hex").slice(0, 16)}";`)
    .replace("const SHARED = [];", () => `const SHARED = ${JSON.stringify(shared)};`)
    .replace("const SPOKEN = {};", () => `const SPOKEN = ${JSON.stringify(Object.fromEntries(spoken))};`);
  if (!files.includes("index.html") || /"built"|SHARED = \[\]|SPOKEN = \{\}/.test(filled)) {
    throw new Error(`${worker}: there is nothing to fill in, or nothing to fill it with`);
  }
  writeFileSync(worker, filled);
}
