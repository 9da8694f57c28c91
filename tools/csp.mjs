// Writes the hash of the script within the page into the page's content security policy.
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const PLACE = "'sha256-start'";

export function writePolicy(dist) {
  const page = join(dist, "index.html");
  const html = readFileSync(page, "utf8");
  const inline = [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)].map((match) => match[1]);
  const hashes = inline.map((script) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`);
  if (!html.includes(PLACE) || hashes.length !== 1) throw new Error(`${page}: no ${PLACE} in its policy, or not one script to allow`);
  writeFileSync(page, html.replace(PLACE, hashes[0]));
}
