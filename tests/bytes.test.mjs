// How much has to come before the first choice: the styles, the page's program, and a case.

import assert from "node:assert/strict";
import { readFile, readdir } from "node:fs/promises";
import { it } from "node:test";
import { brotliCompressSync } from "node:zlib";

const DIST = new URL("../dist/", import.meta.url);
/** What it is now, in thousands of bytes with brotli, and a little. The aim is 150. */
const CEILING = 350;

it("no more comes before the first choice than did before", async () => {
  const all = await readdir(DIST, { recursive: true });
  const needed = all.filter((file) => /^(index\.html|offline-.*\.js|stage-en-.*\.(js|wasm)|styles-.*\.css)$/.test(file));
  const cases = all.filter((file) => file === "cases/index.bin" || /^cases\/the-offer\..*\.case$/.test(file));
  assert.equal(needed.length, 5, needed.join(" "));
  const sizes = [...needed, ...cases].map(async (file) => [file, brotliCompressSync(await readFile(new URL(file, DIST))).length]);
  const table = await Promise.all(sizes);
  const sum = table.reduce((sum, [, size]) => sum + size, 0) / 1000;
  assert.ok(sum <= CEILING, `${sum} KB: ${JSON.stringify(table)}`);
});
