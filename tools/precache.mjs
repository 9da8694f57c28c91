// Tells the service worker which files make up this version of the site. Run by trunk after the
// build, last, on what it is about to publish.
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";

const dist = process.env.TRUNK_STAGING_DIR ?? "dist";
const worker = join(dist, "sw.js");
// The worker itself, and the page that takes it away, must always come from the host.
const left = new Set(["sw.js", "reset.html", "reset.js"]);

const files = readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(dist, join(entry.parentPath ?? entry.path, entry.name)).split(sep).join("/"))
  .filter((file) => !left.has(file))
  .sort();
const version = createHash("sha256");
for (const file of files) version.update(file).update(readFileSync(join(dist, file)));
// The page is asked for by its folder.
const list = files.map((file) => (file === "index.html" ? "./" : file));

const script = readFileSync(worker, "utf8");
const filled = script
  .replace('const VERSION = "built";', `const VERSION = "${version.digest("hex").slice(0, 16)}";`)
  .replace("const FILES = [];", `const FILES = ${JSON.stringify(list)};`);
if (!files.includes("index.html") || filled.includes("FILES = []") || filled.includes('"built"')) {
  console.error(`${worker}: there is nothing to fill in, or nothing to fill it with`);
  process.exit(1);
}
writeFileSync(worker, filled);
