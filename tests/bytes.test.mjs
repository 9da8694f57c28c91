// How much has to come before the first choice: the page, the styles, the first part of its program, and a case.

import assert from "node:assert/strict";
import { readFile, readdir } from "node:fs/promises";
import { after, before, it } from "node:test";
import { brotliCompressSync } from "node:zlib";
import { hasten, site, slow, take, visit } from "./support.mjs";

const DIST = new URL("../dist/", import.meta.url);
/** What it is now, in thousands of bytes with brotli, and a little. The aim is 150. */
const CEILINGS = { en: 204, es: 211 };

let host;
before(async () => (host = await site()));
after(() => host.close());

for (const [language, ceiling] of Object.entries(CEILINGS)) {
  it(`no more comes before the first choice than did before, in ${language}`, async () => {
    const all = await readdir(DIST, { recursive: true });
    const page = [/^index\.html$/, /^bars-/, /^offline-/, /^styles-/];
    const program = [new RegExp(`^stage-${language}-[0-9a-f]+\\.js$`), new RegExp(`^stage-${language}-[0-9a-f]+\\.wasm$`)];
    const words = [/^cases\/index\.bin$/, new RegExp(`^cases/the-offer\\.${language}\\..*\\.case$`)];
    const needed = [...page, ...program, ...words].map((name) => all.filter((file) => name.test(file)));
    assert.ok(needed.every((files) => files.length === 1), JSON.stringify(needed));
    const sizes = needed.flat().map(async (file) => [file, brotliCompressSync(await readFile(new URL(file, DIST))).length]);
    const table = await Promise.all(sizes);
    const sum = table.reduce((sum, [, size]) => sum + size, 0) / 1000;
    assert.ok(sum <= ceiling, `${sum} KB: ${JSON.stringify(table)}`);
  });
}

/** Notes whether the page had to stop for the rest of its program. */
const watch = () => {
  const { open } = XMLHttpRequest.prototype;
  XMLHttpRequest.prototype.open = function (...args) {
    window.stopped = true;
    return open.apply(this, args);
  };
};

for (const [locale, id] of [["en", "the-offer"], ["es", "night-shift"]]) {
  it(`the first choice in ${id} waits for nothing that comes later, however soon it is made`, async () => {
    const before = async (page) => {
      await page.addInitScript(watch);
      await page.addInitScript(hasten);
      await slow(page);
    };
    const { page, finish } = await visit(host, { hash: `#/case/${id}`, before, options: { locale } });
    await page.getByTestId("choices").waitFor();
    await take(page, { act: "explain" });
    assert.equal(await page.evaluate(() => window.stopped), undefined, "run `make later`");
    await finish();
  });
}

it("whatever comes later is fetched where it is needed, if it is needed at once", async () => {
  // It never comes by itself.
  const late = (page) => page.route(/-later-[0-9a-f]+\.wasm$/, (route) => (route.request().resourceType() === "xhr" ? route.continue() : undefined));
  const { page, finish } = await visit(host, { hash: "#/case/the-offer", before: late });
  await page.getByTestId("begin").click();
  await page.locator("#move-table").click();
  await page.getByTestId("submit-package").click();
  await page.locator("article.exchange").nth(1).waitFor();
  await finish();
});

it("where what comes later cannot be had, the page says so, and the play is kept", async () => {
  const never = (page) => page.route(/-later-[0-9a-f]+\.wasm$/, (route) => route.abort());
  const expected = [/ERR_FAILED/, /-later-/, /NetworkError/];
  const { page, finish } = await visit(host, { hash: "#/case/the-offer", before: never, expected });
  await page.getByTestId("begin").click();
  await take(page, { act: "explain" });
  await page.locator("#move-table").click();
  await page.getByRole("heading", { name: "Something went wrong" }).waitFor();
  await page.unrouteAll();
  await page.getByRole("button", { name: "Reload the page" }).click();
  await page.getByTestId("turn").getByText("Turn 2 of 7").waitFor();
  await finish();
});
