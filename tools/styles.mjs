// Makes one file of all styles of the page, in their order: a file each is a round trip each, and
// on a slow network those are what one waits for. Run by trunk after the build.
import { createHash } from "node:crypto";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { small } from "./small.mjs";

const dist = process.env.TRUNK_STAGING_DIR ?? "dist";
const page = join(dist, "index.html");
const html = readFileSync(page, "utf8");
const links = [...html.matchAll(/<link\b[^>]*\brel="stylesheet"[^>]*>/g)].map(([link]) => link);
const files = links.map((link) => link.match(/\bhref="(?:\.\/)?([^"]+)"/)?.[1]);
if (files.length === 0 || files.includes(undefined)) {
  console.error(`${page}: no styles, or one without an address`);
  process.exit(1);
}
const styles = small(files.map((file) => readFileSync(join(dist, file), "utf8")).join("\n"), "css");
const digest = (kind, form) => createHash(kind).update(styles).digest(form);
const name = `styles-${digest("sha256", "hex").slice(0, 16)}.css`;
const [first, ...rest] = links;
const one = `<link rel="stylesheet" href="./${name}" integrity="sha384-${digest("sha384", "base64")}"/>`;
const linked = rest.reduce((text, link) => text.replace(link, ""), html.replace(first, one));
writeFileSync(join(dist, name), styles);
writeFileSync(page, linked);
files.forEach((file) => rmSync(join(dist, file)));
