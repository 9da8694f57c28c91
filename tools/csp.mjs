// Writes the hashes of the page's inline scripts into its content security policy. Run by trunk
// after the build, on what it is about to publish.
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const PLACE = "'sha256-start'";
const page = join(process.env.TRUNK_STAGING_DIR ?? "dist", "index.html");
const html = readFileSync(page, "utf8");
const inline = [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)].map((match) => match[1]);
const hashes = inline.map((script) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`);

if (!html.includes(PLACE) || hashes.length === 0) {
  console.error(`${page}: no ${PLACE} in its policy, or no inline script to allow`);
  process.exit(1);
}
writeFileSync(page, html.replace(PLACE, hashes.join(" ")));
