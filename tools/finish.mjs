// What a built site still needs, in this order: the first screens; what its pages say themselves; where the workers are; the
// start of the page, with what it has to know; the policy of the page as it is then; and the list of files for the copy on
// the device. Run by trunk after the build, on what it publishes.
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeCopy } from "./copy.mjs";
import { writePolicy } from "./csp.mjs";
import { drawScreens, writeStart } from "./start.mjs";
import { writeWords } from "./words.mjs";
import { placeWorkers } from "./workers.mjs";

const dist = process.env.TRUNK_STAGING_DIR ?? "dist";
// Kept as they are before that: tests/third-language.mjs adds a language, and finishes the site once more.
rmSync("target/site/unfinished", { recursive: true, force: true });
mkdirSync("target/site/unfinished", { recursive: true });
const unfinished = readdirSync(dist).filter((file) => /^(index\.html|reset\.html|sw\.js|off-the-record-.*\.js)$/.test(file));
for (const file of unfinished) cpSync(join(dist, file), join("target/site/unfinished", file));

const site = drawScreens(dist);
for (const page of ["index.html", "reset.html"]) writeWords(join(dist, page), site);
const styles = readdirSync(dist).find((file) => file.startsWith("styles-"));
const pages = readdirSync(join(dist, "teach")).filter((file) => file.endsWith(".html"));
for (const page of ["reset.html", ...pages.map((file) => join("teach", file))].map((file) => join(dist, file))) {
  writeFileSync(page, readFileSync(page, "utf8").replace("{styles}", styles));
}
placeWorkers(dist);
writeStart(dist, site);
writePolicy(dist);
writeCopy(dist, site);
