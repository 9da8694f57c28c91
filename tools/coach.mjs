// Puts the coach's files into a folder that is named after what is in them, so that no page ever asks the coach of another
// version, and tells the page where it is.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const FILES = ["coach.js", "coach-worker.js", "coach-worker_bg.wasm"];
const PLACE = 'data-coach="built"';

export function placeCoach(dist) {
  // A site that is finished once more has it there already.
  if (existsSync(join(dist, FILES[0]))) {
    const digest = createHash("sha256");
    for (const file of FILES) digest.update(readFileSync(join(dist, file)));
    const folder = join(dist, "coach", digest.digest("hex").slice(0, 16));
    mkdirSync(folder, { recursive: true });
    for (const file of FILES) renameSync(join(dist, file), join(folder, file));
  }
  const [folder] = readdirSync(join(dist, "coach"));
  const page = join(dist, "index.html");
  const html = readFileSync(page, "utf8");
  if (!html.includes(PLACE)) throw new Error(`${page}: no place for where the coach is`);
  writeFileSync(page, html.replace(PLACE, `data-coach="coach/${folder}/${FILES[0]}"`));
}
