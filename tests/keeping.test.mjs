// What becomes of a play when things go wrong around it.

import assert from "node:assert/strict";
import { after, before, it } from "node:test";
import { begin, settled, site, take, visit } from "./support.mjs";

let host;
before(async () => (host = await site()));
after(() => host.close());

/** The last exchange is on screen, and has the focus: one goes on where one left off. */
async function inSight(page) {
  const heading = page.locator("article.exchange h2").last();
  await page.waitForFunction((id) => document.activeElement.id === id, await heading.getAttribute("id"));
  const { y } = await heading.boundingBox();
  assert.ok(y >= 0 && y < 800, `the heading is ${y} px down`);
}

const spoken = (page) => page.locator(".transcript .line").allInnerTexts();

/** What each meter says to a screen reader; on the screen it is a row of marks. */
const meters = (page) => page.getByRole("meter").evaluateAll((all) => all.map((it) => it.ariaValueText));

it("a reload in the middle brings back every line and meter", async () => {
  const { page, finish } = await visit(host);
  await begin(page, "The Offer");
  const atFirst = await meters(page);
  for (const act of ["explain", "stand-up", "explain"]) await take(page, { act });
  const before = [await spoken(page), await meters(page)];
  assert.notDeepEqual(before[1], atFirst, "there is something to bring back");
  await page.reload();
  await page.getByTestId("choices").waitFor();
  assert.deepEqual([await spoken(page), await meters(page)], before);
  await inSight(page);
  await take(page, { act: "explain" });
  await finish();
});

it("a closed tab loses nothing: home offers to continue", async () => {
  const { page, finish } = await visit(host);
  await begin(page, "The Offer");
  await take(page, { act: "explain" });
  const before = await spoken(page);
  const again = await page.context().newPage();
  await page.close();
  await again.goto(host.address);
  await again.locator('a[href="#/play/the-offer"]').first().click();
  await again.getByTestId("choices").waitFor();
  assert.deepEqual(await spoken(again), before);
  await inSight(again);
  await finish();
});

it("two tabs of the same play go on together, and neither overwrites the other", async () => {
  const { page, finish } = await visit(host);
  await begin(page, "The Offer");
  await take(page, { act: "explain" });
  const other = await page.context().newPage();
  await other.goto(`${host.address}#/play/the-offer`);
  await other.getByTestId("choices").waitFor();
  await take(other, { act: "stand-up" });
  await page.locator("article.exchange").nth(2).waitFor();
  assert.deepEqual(await spoken(page), await spoken(other));
  await take(page, { act: "explain" });
  await other.locator("article.exchange").nth(3).waitFor();
  await other.reload();
  await other.getByTestId("choices").waitFor();
  assert.equal(await other.locator("article.exchange").count(), 4);
  // What one tab ends, the other sees ended, and a debrief stays while it is read.
  await take(other, { standing: "adjourn" });
  await page.getByTestId("to-debrief").click();
  await page.getByTestId("question").waitFor();
  await page.evaluate(() => {
    const begun = ({ key, newValue }) => key === "otr.play.the-offer" && / going /.test(newValue);
    window.told = new Promise((done) => addEventListener("storage", (event) => begun(event) && done()));
  });
  await other.goto(`${host.address}#/case/the-offer`);
  await other.getByTestId("begin").click();
  await other.getByTestId("choices").waitFor();
  await page.evaluate(() => window.told);
  await settled(page);
  assert.ok(await page.getByTestId("question").isVisible());
  await finish();
});

it("undo in practice takes back the line and the meters", async () => {
  const { page, finish } = await visit(host);
  await begin(page, "The Offer");
  await take(page, { act: "explain" });
  const before = [await spoken(page), await meters(page)];
  await take(page, { act: "stand-up" });
  assert.notDeepEqual(await meters(page), before[1], "there is something to take back");
  await page.getByTestId("undo").click();
  await page.locator("article.exchange").nth(2).waitFor({ state: "detached" });
  assert.deepEqual([await spoken(page), await meters(page)], before);
  await finish();
});

it("denied storage is said once, and the play goes on", async () => {
  const before = (page) =>
    page.addInitScript(() => {
      Object.defineProperty(window, "localStorage", {
        get() {
          throw new DOMException("denied", "SecurityError");
        },
      });
    });
  const { page, finish } = await visit(host, { before });
  await begin(page, "The Offer");
  await take(page, { act: "explain" });
  const notices = page.getByTestId("notices");
  assert.equal((await notices.innerText()).match(/keeps nothing/g)?.length, 1);
  await notices.getByRole("button").first().click();
  await take(page, { act: "stand-up" });
  assert.doesNotMatch(await notices.innerText(), /keeps nothing/);
  await finish();
});

it("full storage is said once, and the play goes on", async () => {
  const before = (page) =>
    page.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException("full", "QuotaExceededError");
      };
    });
  const { page, finish } = await visit(host, { before });
  await begin(page, "The Offer");
  for (const act of ["explain", "stand-up"]) await take(page, { act });
  assert.match(await page.getByTestId("notices").innerText(), /no room left/);
  await finish();
});

it("a play of a case that has changed since can be read, and the case begun anew", async () => {
  const { page, finish } = await visit(host);
  await begin(page, "The Offer");
  await take(page, { act: "explain" });
  const said = await page.locator(".line.you .said").first().innerText();
  // As if the numbers had been others: the code's fingerprint no longer fits.
  await page.evaluate(() => {
    for (const key of Object.keys(localStorage).filter((key) => key.startsWith("otr."))) {
      localStorage[key] = localStorage[key].replace(/[0-9A-Z]{5}(-[0-9A-Z]{1,5})+/, (code) => code.slice(0, -1) + (code.endsWith("0") ? "1" : "0"));
    }
  });
  await page.goto(`${host.address}#/`);
  await page.reload();
  await page.getByRole("link", { name: "The Offer" }).first().click();
  await page.getByTestId("earlier-play").waitFor();
  await page.getByTestId("earlier-play").locator("summary").click();
  assert.ok((await page.getByTestId("earlier-play").innerText()).includes(said.slice(0, 40)));
  await page.getByTestId("begin").click();
  await page.getByTestId("choices").waitFor();
  await finish();
});

it("damaged data on the device never stops the page", async () => {
  const { page, finish } = await visit(host);
  await begin(page, "The Offer");
  await take(page, { act: "explain" });
  await page.evaluate(() => {
    for (const key of Object.keys(localStorage)) localStorage[key] = "\u0000\uffff{]";
  });
  await page.goto(`${host.address}#/`);
  await page.reload();
  await begin(page, "The Offer");
  await finish();
});
