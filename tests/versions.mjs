// A new version of the site on its host: what a running page and a copy on a device meet after a deploy.

import { createHash } from "node:crypto";
import { cp, mkdtemp, readFile, readdir, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { site } from "./support.mjs";

/** As zip files have it. */
const crc32 = (bytes) => {
  let sum = -1;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return ~sum >>> 0;
};
const digest = (bytes) => createHash("sha256").update(bytes).digest("base64");

/** The built site in a folder of its own, so that it can change, and served. */
export async function changingSite(prefix = "/") {
  const folder = join(await mkdtemp(join(tmpdir(), "otr-")), "dist");
  await cp(new URL("../dist", import.meta.url).pathname, folder, { recursive: true });
  const host = await site(prefix, folder);
  return {
    ...host,
    folder,
    /** From here on the host answers everything with this status, and no more than that. */
    fail: (status) => {
      host.server.removeAllListeners("request");
      host.server.on("request", (_, response) => response.writeHead(status).end());
    },
    async close() {
      await host.close();
      await rm(join(folder, ".."), { recursive: true });
    },
  };
}

/**
 * Puts another version in the place of the one in a folder. Every file whose name tells what is in it has another name
 * and nothing goes by the name of before, as if all of them had changed.
 */
export async function deploy(folder, version) {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const hashed = /[.-]([0-9a-f]{8,16})(?=[._])/;
  const names = new Map();
  for (const { name, parentPath, path } of files) {
    const hash = name.match(hashed)?.[1];
    if (!hash) continue;
    names.set(hash, [...hash].reverse().join(""));
    await rename(join(parentPath ?? path, name), join(parentPath ?? path, name.replace(hash, names.get(hash))));
  }
  const [coach] = await readdir(join(folder, "coach"));
  names.set(coach, [...coach].reverse().join(""));
  await rename(join(folder, "coach", coach), join(folder, "coach", names.get(coach)));
  const renamed = (text) => [...names].reduce((text, [before, after]) => text.replaceAll(before, after), text);
  for (const file of ["index.html", "reset.html", "start.js", "sw.js", "cases/index.bin"]) {
    const path = join(folder, file);
    await writeFile(path, renamed(await readFile(path, "latin1")), "latin1");
  }
  const list = join(folder, "cases/index.bin");
  const bundle = await readFile(list);
  // Before the content stands its checksum.
  const start = 9;
  bundle.writeUInt32BE(crc32(bundle.subarray(start)), start - 4);
  await writeFile(list, bundle);
  const [page, worker] = [join(folder, "index.html"), join(folder, "sw.js")];
  const html = await readFile(page, "utf8");
  const [, inline] = html.match(/<script>([\s\S]*?)<\/script>/);
  await writeFile(page, html.replace(/'sha256-[^']+'/, `'sha256-${digest(inline)}'`).replace(/data-version="\w+"/, `data-version="${version}"`));
  let script = (await readFile(worker, "utf8")).replace(/VERSION = "\w+"/, `VERSION = "${version}"`);
  for (const [listed, file, before] of script.matchAll(/"([\w/.-]+)":"(sha256-[\w+/=]+)"/g)) {
    script = script.replace(listed, listed.replace(before, `sha256-${digest(await readFile(join(folder, file)))}`));
  }
  await writeFile(worker, script);
}

/** Which version a page is of. */
export const versionOf = (page) => page.evaluate(() => document.documentElement.dataset.version);

/** Waits until a page is of this version, and its program is there. */
export const becomes = (page, version) =>
  page.waitForFunction((version) => document.documentElement.dataset.version === version && document.querySelector("#app:not([data-first]) h1"), version);
