// Tells the service worker which files make up this version of the site, those of every visitor and those that only the
// speakers of one language need, and the page which version it is.
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";

/** Whether a file is left out: the worker itself must always come from the host, who has a copy has no first screens
 * any more, what marks and what teaches is for the few who do, and class.json is whoever hosts the site's own, who may
 * change it or take it away. */
const left = (file) =>
  file === "sw.js" || /^(first|marker|teach|words\/whole)\//.test(file) || /^class\.(schema\.)?json$/.test(file);
const VERSION = 'data-version="built"';

/** `site` has the files of each language, by the addresses that need them. */
export function writeCopy(dist, site) {
  const files = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dist, join(entry.parentPath ?? entry.path, entry.name)).split(sep).join("/"))
    .filter((file) => !left(file))
    .sort();
  const version = createHash("sha256");
  const digests = new Map();
  for (const file of files) {
    const content = readFileSync(join(dist, file));
    version.update(file).update(content);
    digests.set(file, `sha256-${createHash("sha256").update(content).digest("base64")}`);
  }
  const digested = (files) => Object.fromEntries(files.map((file) => [file, digests.get(file)]));
  const spoken = Object.entries(site).map(([language, { words, screens }]) => [language, [words, ...new Set(Object.values(screens).flatMap(([, ...cases]) => cases))]]);
  const ofLanguages = new Set(spoken.flatMap(([, files]) => files));
  const shared = files.filter((file) => !ofLanguages.has(file) && file !== "index.html");

  const [page, worker] = [join(dist, "index.html"), join(dist, "sw.js")];
  const [html, script] = [page, worker].map((file) => readFileSync(file, "utf8"));
  const name = version.digest("hex").slice(0, 16);
  const filled = script
    .replace('const VERSION = "built";', `const VERSION = "${name}";`)
    .replace("const SHARED = {};", () => `const SHARED = ${JSON.stringify(digested(shared))};`)
    .replace("const SPOKEN = {};", () => `const SPOKEN = ${JSON.stringify(Object.fromEntries(spoken.map(([language, files]) => [language, digested(files)])))};`);
  if (!html.includes(VERSION) || /"built"|(SHARED|SPOKEN) = \{\}/.test(filled)) {
    throw new Error(`${worker}: there is nothing to fill in, or nothing to fill it with`);
  }
  writeFileSync(page, html.replace(VERSION, `data-version="${name}"`));
  writeFileSync(worker, filled);
}
