// Puts the files of each worker into a folder that is named after what is in them, so that no page ever asks one of
// another version, and tells the page where it is.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const WORKERS = ["coach", "marker"];

export function placeWorkers(dist) {
  for (const worker of WORKERS) {
    const files = [`${worker}.js`, `${worker}-worker.js`, `${worker}-worker_bg.wasm`];
    // A site that is finished once more has it there already.
    if (existsSync(join(dist, files[0]))) {
      const digest = createHash("sha256");
      for (const file of files) digest.update(readFileSync(join(dist, file)));
      const folder = join(dist, worker, digest.digest("hex").slice(0, 16));
      mkdirSync(folder, { recursive: true });
      for (const file of files) renameSync(join(dist, file), join(folder, file));
    }
    const [folder] = readdirSync(join(dist, worker));
    const page = join(dist, "index.html");
    const html = readFileSync(page, "utf8");
    const place = `data-${worker}="built"`;
    if (!html.includes(place)) throw new Error(`${page}: no place for where the ${worker} is`);
    writeFileSync(page, html.replace(place, `data-${worker}="${worker}/${folder}/${files[0]}"`));
  }
}
