// A third language, which is written from right to left: it is added as data alone, every screen stands it, and those
// who speak another load nothing more.

import assert from "node:assert/strict";
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { after, before, it } from "node:test";
import { CODE, withThirdLanguage } from "./third-language.mjs";
import { accessible, begin, fits, holdBack, site, take, visit } from "./support.mjs";

const DIST = new URL("../dist", import.meta.url).pathname;
const PAGE = `?lang=${CODE}`;

let added;
let host;
before(async () => {
  added = withThirdLanguage();
  host = await site("/", added.dist);
});
after(async () => {
  await host.close();
  added.remove();
});

it("those who speak another language load what they did, but for a line in the page", async () => {
  const files = async (dist) => {
    const entries = await readdir(dist, { recursive: true, withFileTypes: true });
    const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(dist.length + 1));
    return new Map(await Promise.all(paths.map(async (path) => [path, await readFile(join(dist, path))])));
  };
  const [before, after] = [await files(DIST), await files(added.dist)];
  const changed = [...before].filter(([path, bytes]) => !after.get(path)?.equals(bytes)).map(([path]) => path);
  // The first three say what the page says itself, in every language; the worker lists whose files are whose.
  assert.deepEqual(changed.sort(), ["index.html", "reset.html", "start.js", "sw.js"]);
  const more = [...after.keys()].filter((path) => !before.has(path)).map((path) => path.replace(/[-.][0-9a-f]{8,}/, ""));
  assert.deepEqual(more.sort(), [`first/case-night-shift.${CODE}.txt`, `first/case-the-offer.${CODE}.txt`, `first/home.${CODE}.txt`, `words/${CODE}.words`, `words/whole/${CODE}.words`]);
  const grown = after.get("index.html").length - before.get("index.html").length;
  assert.ok(grown < 2500, `the page grew by ${grown} bytes`);
});

it("the settings offer it, and all that the page says is said in it", async () => {
  const { page, finish } = await visit(host);
  await page.getByRole("link", { name: "Settings" }).click();
  await page.getByRole("radio", { name: "Brackets" }).check();
  await page.getByRole("heading", { level: 1, name: "\u27e6Settings\u27e7" }).waitFor();
  assert.deepEqual(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir]), [CODE, "rtl"]);
  const texts = await page.evaluate(() => {
    const walker = document.createTreeWalker(document.querySelector("#app"), NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) texts.push(walker.currentNode.textContent.trim());
    return texts;
  });
  // Languages have their own names.
  const bare = texts.filter((text) => /\p{L}/u.test(text) && !/[\u27e6\u27e7]/.test(text));
  assert.deepEqual(bare.sort(), ["Brackets", "English", "Espa\u00f1ol"]);
  await page.reload();
  await page.getByRole("heading", { level: 1, name: "\u27e6Settings\u27e7" }).waitFor();
  await finish();
});

it("its first screens are drawn, and the program takes them over", async () => {
  let letIn;
  const before = async (page) => (letIn = await holdBack(page, /_bg\.wasm$/));
  const { page, finish } = await visit(host, { hash: `${PAGE}#/case/the-offer`, early: true, before });
  await page.getByTestId("begin").click();
  await page.getByText("\u27e6What do you say?\u27e7").waitFor();
  letIn();
  await page.locator("#app:not([data-first])").waitFor();
  await page.locator('[data-choice="2"]').click();
  await page.locator("article.exchange").nth(1).waitFor();
  await finish();
});

for (const width of [320, 1280]) {
  it(`every screen fits ${width} pixels from right to left`, async () => {
    const { page, finish } = await visit(host, { hash: PAGE, options: { viewport: { width, height: 720 } } });
    const look = async (what) => {
      assert.equal(await page.evaluate(() => getComputedStyle(document.body).direction), "rtl");
      // What hangs out to the left cannot be scrolled to, and is lost.
      const lost = await page.evaluate(() => {
        const drawn = [...document.querySelectorAll("#app :is(p, h1, h2, h3, li, button, a, td, th, dd, input, svg)")];
        const boxes = drawn.filter((element) => element.checkVisibility()).map((element) => [element, element.getBoundingClientRect()]);
        const out = boxes.filter(([, box]) => box.width > 1 && (box.left < -1 || box.right > innerWidth + 1));
        return out.map(([element]) => `${element.tagName} ${element.className} ${element.textContent.slice(0, 30)}`);
      });
      assert.deepEqual(lost, [], what);
      await fits(page, what);
      await accessible(page, what);
    };
    await page.getByRole("link", { name: "The Offer" }).first().waitFor();
    await look("home");
    for (const [hash, heading] of [["/plays", "⟦My plays⟧"], ["/settings", "⟦Settings⟧"], ["/about", "⟦How this model works⟧"]]) {
      await page.goto(`${host.address}${PAGE}#${hash}`);
      await page.getByRole("heading", { level: 1, name: heading }).waitFor();
      await look(hash);
    }
    await page.goto(`${host.address}${PAGE}#/`);
    await begin(page, "The Offer");
    await look("the table");
    // A number bar begins on the right.
    const [first, last] = await page.locator(".side .meter.tension .pip").evaluateAll((pips) =>
      [pips[0], pips.at(-1)].map((pip) => pip.getBoundingClientRect().left),
    );
    assert.ok(first > last, "the meters are mirrored");
    await take(page, { act: "open-daylight" });
    await page.locator("#move-table").click();
    await look("the builder");
    await page.getByTestId("close-builder").click();
    await take(page, { standing: "ask" });
    await look("the corridor");
    // In session there is time for one exchange.
    await take(page, { act: "reveal" });
    await take(page, { standing: "adjourn" });
    await page.getByTestId("to-debrief").click();
    await page.getByTestId("show-me").click();
    await page.getByTestId("compare").waitFor({ timeout: 60_000 });
    await look("the debrief");
    await page.goto(`${host.address}${PAGE}#/again/the-offer/1`);
    await page.getByTestId("choices").waitFor();
    await look("a decision made again");
    await finish();
  });
}
