// The pages beside the game: for those who teach, and what a school asks about the site.

import assert from "node:assert/strict";
import { readFile, readdir } from "node:fs/promises";
import { after, before, describe, it } from "node:test";
import { accessible, fits, site } from "./support.mjs";

let host;
before(async () => (host = await site()));
after(() => host.close());

const pages = (await readdir("dist/teach")).filter((file) => file.endsWith(".html"));

describe("the pages for those who teach", () => {
  it("are there for both cases in both languages", () => {
    for (const page of ["the-offer.en", "the-offer.es", "night-shift.en", "night-shift.es", "accessibility.es", "privacy.en", "index"]) {
      assert.ok(pages.includes(`${page}.html`), page);
    }
  });

  it("are plain pages in the styles of the site, whole on a phone and on a desk", async () => {
    for (const page of pages) {
      for (const width of [320, 1280]) {
        const tab = await host.browser.newPage({ viewport: { width, height: 640 } });
        const wrong = [];
        tab.on("console", (message) => wrong.push(message.text()));
        tab.on("request", (request) => request.url().startsWith(host.address) || wrong.push(request.url()));
        await tab.goto(`${host.address}teach/${page}`);
        const found = await tab.evaluate(() => ({
          scripts: document.scripts.length,
          headings: document.querySelectorAll("h1").length,
          lang: document.documentElement.lang,
          styled: getComputedStyle(document.querySelector("h1")).fontFamily.includes("Palatino"),
        }));
        const lang = page.match(/\.(\w+)\.html$/)?.[1] ?? "en";
        assert.deepEqual(found, { scripts: 0, headings: 1, lang, styled: true }, `${page} at ${width}`);
        assert.deepEqual(wrong, [], page);
        await fits(tab, `${page} at ${width}`);
        await accessible(tab, `${page} at ${width}`);
        await tab.close();
      }
    }
  });

  it("are nothing that a player's copy of the game holds", async () => {
    const worker = await readFile("dist/sw.js", "utf8");
    assert.ok(worker.includes("reset.html") && !worker.includes("teach/"));
  });
});
