// A page that is laid out anew in the middle of a play: what one looks at stays in view.

import assert from "node:assert/strict";
import { after, before, it } from "node:test";
import { CASES } from "./lines.mjs";
import { begin, settled, site, take, visit } from "./support.mjs";

let host;
before(async () => (host = await site()));
after(() => host.close());

const UPRIGHT = { width: 390, height: 844 };
const PHONE = { viewport: UPRIGHT, isMobile: true, hasTouch: true };

/** Five moves into The Offer, on a phone. */
async function underWay() {
  const { page, finish } = await visit(host, { options: PHONE });
  const [{ title, good }] = CASES;
  await begin(page, title);
  for (const move of good.slice(0, 5)) await take(page, move);
  return { page, finish };
}

/** Where an element is in the view, below the bar that stays in sight; 0 is right under it, 1 the lower edge. */
const place = (locator) =>
  locator.evaluate((element) => {
    const bar = document.querySelector(".record").getBoundingClientRect().bottom;
    return (element.getBoundingClientRect().top - bar) / (innerHeight - bar);
  });

const CHANGES = {
  "a phone is turned": (page) => page.setViewportSize({ width: 844, height: 390 }),
  "the keyboard comes": (page) => page.setViewportSize({ width: 390, height: 400 }),
  "the text grows": (page) => page.evaluate(() => document.documentElement.setAttribute("data-text", "larger")),
};

for (const [name, change] of Object.entries(CHANGES)) {
  it(`what is looked at stays in view when ${name}, and when all is as before`, async () => {
    const { page, finish } = await underWay();
    const [exchange, answer] = [page.locator("article.latest h2"), page.locator("#answer")];
    for (const looked of [exchange, answer, page.locator("article.exchange h2").nth(2)]) {
      await looked.evaluate((element) => element.scrollIntoView());
      await settled(page);
      await change(page);
      await settled(page);
      const there = await place(looked);
      assert.ok(there >= 0 && there < 0.7, `${await looked.innerText()}: ${there}`);
      await page.evaluate(() => document.documentElement.removeAttribute("data-text"));
      await page.setViewportSize(UPRIGHT);
      await settled(page);
      const back = await place(looked);
      assert.ok(back >= 0 && back < 0.2, `${await looked.innerText()}, and back: ${back}`);
    }
    await finish();
  });
}

it("the start of a screen stays the start, and a bar of the browser that goes away moves nothing", async () => {
  const { page, finish } = await underWay();
  await page.evaluate(() => scrollTo(0, 0));
  await settled(page);
  await page.setViewportSize({ width: 844, height: 390 });
  await settled(page);
  assert.equal(await page.evaluate(() => scrollY), 0);
  await page.setViewportSize(UPRIGHT);
  await page.evaluate(() => scrollTo(0, 900));
  await settled(page);
  await page.setViewportSize({ width: 390, height: 900 });
  await settled(page);
  assert.equal(await page.evaluate(() => scrollY), 900);
  await finish();
});
