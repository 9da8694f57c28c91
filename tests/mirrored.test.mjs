// A page from right to left: before a language that is written so can come, every screen must stand it.

import assert from "node:assert/strict";
import { after, before, it } from "node:test";
import { accessible, begin, fits, site, take, visit } from "./support.mjs";

let host;
before(async () => (host = await site()));
after(() => host.close());

const PAGE = "?lang=mirrored";

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
    for (const [hash, heading] of [["/plays", "My plays"], ["/settings", "Settings"], ["/model", "How this model works"]]) {
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
    await take(page, { act: "reveal" });
    await take(page, { standing: "back" });
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
