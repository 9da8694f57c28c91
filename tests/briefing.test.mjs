// The briefing: one screen of a phone, and everything else a tap away.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { CASES } from "./lines.mjs";
import { accessible, begin, fits, lookUp, site, visit } from "./support.mjs";

const [offer] = CASES;
const PHONE = { viewport: { width: 360, height: 640 } };

describe("the briefing", () => {
  let host;
  before(async () => (host = await site()));
  after(() => host.close());

  for (const { title } of CASES) {
    it(`${title}: all one needs to begin is on the first screen of a phone, and the rest a tap away`, async () => {
      const { page, finish } = await visit(host, { options: PHONE });
      await page.getByRole("link", { name: title }).first().click();
      const start = await page.getByTestId("begin").boundingBox();
      assert.ok(start.y + start.height <= PHONE.viewport.height, `the start ends at ${start.y + start.height}`);
      for (const what of ["worth", "facts", "people", "rules"]) {
        const sheet = await lookUp(page, what);
        await accessible(page, what);
        await fits(page, what);
        await sheet.getByRole("button", { name: "Close" }).click();
        assert.equal(await sheet.isVisible(), false);
      }
      await finish();
    });
  }

  it("has one list of facts, and nothing in it marks one", async () => {
    const { page, finish } = await visit(host, { hash: "#/case/the-offer", options: PHONE });
    const facts = (await lookUp(page, "facts")).locator(".facts-list > li");
    assert.ok((await facts.count()) >= 5);
    assert.equal(await facts.evaluateAll((all) => new Set(all.map((it) => it.className + it.parentElement.id)).size), 1);
    await finish();
  });

  it("says which play it would go on with, where that has other numbers", async () => {
    const { page, finish } = await visit(host, { hash: "#/case/the-offer", options: PHONE });
    await page.getByTestId("begin").click();
    await page.getByTestId("choices").waitFor();
    await page.goto(`${host.address}#/case/the-offer/8`);
    await page.getByText("Under way with other numbers (as written): turn 1, practice.").waitFor();
    assert.equal(await page.getByRole("link", { name: "Continue your play" }).getAttribute("class"), "button");
    assert.match(await page.getByTestId("begin").getAttribute("class"), /primary/);
    await page.goto(`${host.address}#/case/the-offer`);
    await page.getByText("Under way: turn 1, practice.").waitFor();
    assert.match(await page.getByRole("link", { name: "Continue your play" }).getAttribute("class"), /primary/);
    await finish();
  });

  it("explains a word where it first stands, by touch and by key", async () => {
    const { page, finish } = await visit(host, { hash: "#/case/the-offer", options: PHONE });
    const word = page.getByRole("button", { name: "lull", exact: true });
    await word.click();
    const meaning = page.locator(".meaning:popover-open");
    await meaning.getByText("nobody turns a head").waitFor();
    await accessible(page, "a word explained");
    await page.keyboard.press("Escape");
    assert.equal(await meaning.count(), 0);
    await word.focus();
    await page.keyboard.press("Enter");
    await meaning.waitFor();
    await finish();
  });

  it("shows the day before the talks: a cell a turn, and in words what is known", async () => {
    const { page, finish } = await visit(host, { hash: "#/case/the-offer", options: PHONE });
    const cells = page.getByTestId("strip").locator("li");
    const turns = Number((await page.locator("#rules-sheet li").first().textContent()).match(/\d+/)[0]);
    assert.equal(await cells.count(), turns);
    const signs = await cells.locator(".sign").count();
    const told = await page.getByTestId("programme").locator("li").allTextContents();
    assert.ok(signs >= told.length, `${signs} signs for ${told}`);
    for (const line of told) assert.match(line, /^ ?Turns? \d/);
    await finish();
  });

  it("leads back to a play that is under way from its top", async () => {
    const { page, finish } = await visit(host, { options: PHONE });
    await begin(page, offer.title);
    await page.goto(`${host.address}#/case/the-offer`);
    const link = page.getByRole("link", { name: "Continue your play" });
    const { y, height } = await link.boundingBox();
    assert.ok(y + height <= PHONE.viewport.height, `at ${y} on the first screen`);
    await accessible(page, "a briefing with a play under way");
    await link.click();
    await page.getByTestId("choices").waitFor();
    await finish();
  });
});
