// How much has to come before the first choice, before what is said to it, and for the copy on the device.

import assert from "node:assert/strict";
import { readFile, readdir } from "node:fs/promises";
import { after, before, it } from "node:test";
import { brotliCompressSync } from "node:zlib";
import { begin, filesOfCopy, site, take, visit } from "./support.mjs";

const DIST = new URL("../dist/", import.meta.url);
/**
 * In thousands of bytes with brotli. A first choice needs the page, the styles and a first screen. What is said to it
 * needs the program and the case, too. A copy on the device holds both cases in one language.
 */
const CEILINGS = { choice: 28.5, answer: 515, copy: 660 };

let host;
let sizes;
before(async () => {
  host = await site();
  const files = (await readdir(DIST, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const paths = files.map((entry) => `${entry.parentPath}/${entry.name}`.replace(/\/\//g, "/"));
  const sized = paths.map(async (path) => [path.slice(DIST.pathname.length), brotliCompressSync(await readFile(path)).length]);
  sizes = new Map(await Promise.all(sized));
});
after(() => host.close());

/** Thousands of bytes of these files, with brotli. */
const weight = (files) => {
  const known = [...files].map((file) => [file, sizes.get(file)]);
  assert.ok(known.every(([, size]) => size > 0), JSON.stringify(known));
  return known.reduce((sum, [, size]) => sum + size, 0) / 1000;
};

/** The files that a page asks for, as they are named in dist/. */
const asked = (page) => {
  const files = new Set();
  page.on("request", (request) => {
    const file = new URL(request.url()).pathname.slice(1) || "index.html";
    if (request.url().startsWith("http")) files.add(file);
  });
  return files;
};

for (const locale of ["en", "es"]) {
  it(`no more comes before the first choice and what is said to it than is meant to, in ${locale}`, async () => {
    let files;
    const before = async (page) => (files = asked(page));
    const { page, finish } = await visit(host, { hash: "#/case/the-offer", before, options: { locale } });
    await page.getByTestId("begin").click();
    await page.locator('[data-choice="2"]').click();
    await page.locator("article.exchange").nth(1).waitFor();
    const first = [...files].filter((file) => /^index\.html$|^(bars|offline|rescue|styles|translated)-|^first\//.test(file));
    assert.ok(first.length >= 5, JSON.stringify(first));
    assert.ok(weight(first) <= CEILINGS.choice, `${weight(first)} KB: ${first}`);
    // The coach's program works beside the page, and no answer waits for it; icons are the browser's own.
    const answer = [...files].filter((file) => !/coach|icon|manifest/.test(file));
    assert.ok(weight(answer) <= CEILINGS.answer, `${weight(answer)} KB: ${answer}`);
    const other = locale === "en" ? "es" : "en";
    assert.deepEqual([...files].filter((file) => file.includes(`.${other}`)), [], "nothing of another language");
    await finish();
  });
}

it("a whole play, its debrief and every other screen ask for no program more", async () => {
  let files;
  const before = async (page) => (files = asked(page));
  const { page, finish } = await visit(host, { before });
  await begin(page, "The Offer");
  const programs = () => [...files].filter((file) => file.endsWith(".wasm"));
  await take(page, { standing: "adjourn" });
  await page.getByTestId("to-debrief").click();
  await page.getByTestId("show-me").click();
  await page.getByTestId("curve-table").waitFor({ state: "attached" });
  await page.goto(`${host.address}#/about`);
  await page.getByRole("heading", { level: 1, name: "How this model works" }).waitFor();
  assert.equal(programs().length, 2, `${programs()}`);
  await finish();
});

for (const locale of ["en", "es"]) {
  it(`the copy on the device holds both cases in ${locale}, and nothing of another language`, async () => {
    const { page, finish } = await visit(host, { options: { locale, serviceWorkers: "allow" } });
    const copied = await filesOfCopy(page);
    const other = locale === "en" ? "es" : "en";
    assert.equal(copied.filter((file) => file.endsWith(".case")).length, 2);
    assert.deepEqual(copied.filter((file) => file.includes(`.${other}.`)), []);
    assert.ok(weight(copied) <= CEILINGS.copy, `${weight(copied)} KB`);
    await finish();
  });
}
