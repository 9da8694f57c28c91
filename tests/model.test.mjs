// The page that says how the model works.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { accessible, fits, focused, lookUp, site, visit } from "./support.mjs";

const TITLE = "How this model works";
const RULES = 29;
const DIMENSIONS = 8;

describe("how this model works", () => {
  let host;
  before(async () => (host = await site()));
  after(() => host.close());

  it("is reached from the links at the top, and says so in its heading and title", async () => {
    const { page, finish } = await visit(host);
    const link = page.getByRole("navigation", { name: "Site" }).getByRole("link", { name: "Rules" });
    await link.click();
    await page.getByRole("heading", { level: 1, name: TITLE }).waitFor();
    assert.match(await page.title(), new RegExp(TITLE));
    assert.match(await focused(page), /^H1/);
    assert.equal(new URL(page.url()).hash, "#/about");
    assert.equal(await link.getAttribute("aria-current"), "page");
    await page.goBack();
    await page.getByRole("link", { name: "The Offer" }).first().waitFor();
    await finish();
  });

  it("is reached from a briefing", async () => {
    const { page, finish } = await visit(host, { hash: "#/case/the-offer" });
    await page.getByTestId("begin").waitFor();
    await lookUp(page, "rules");
    await page.locator('main a[href="#/about"]').click();
    await page.getByRole("heading", { level: 1, name: TITLE }).waitFor();
    await finish();
  });

  it("has every rule and dimension, each with what it rests on and what is the game's own", async () => {
    const { page, finish } = await visit(host, { hash: "#/about" });
    await page.getByRole("heading", { level: 1, name: TITLE }).waitFor();
    assert.equal(await page.locator('[id^="rule-"]').count(), RULES);
    assert.equal(await page.locator('[id^="measure-"]').count(), DIMENSIONS);
    const terms = await page.locator(".account dt").allTextContents();
    for (const term of ["What it rests on", "Our own"]) {
      assert.equal(terms.filter((text) => text === term).length, RULES + DIMENSIONS, term);
    }
    assert.ok(terms.filter((text) => text === "What speaks against it").length > RULES, "most have something against them");
    const ids = await page.locator("[id]").evaluateAll((all) => all.map((element) => element.id));
    assert.equal(new Set(ids).size, ids.length, "no id is there twice");
    await finish();
  });

  it("leads from its contents to each part and back, and stays the same screen", async () => {
    const { page, finish } = await visit(host, { hash: "#/about", options: { viewport: { width: 360, height: 640 } } });
    const contents = page.getByRole("navigation", { name: "On this page" });
    const names = await contents.getByRole("link").allInnerTexts();
    assert.equal(names.length, 10);
    for (const name of names) {
      await contents.getByRole("link", { name, exact: true }).click();
      const heading = page.getByRole("heading", { level: 2, name, exact: true });
      assert.ok(await heading.evaluate((element) => element === document.activeElement), `focus is at ${name}`);
      assert.ok(await heading.evaluate((element) => element.getBoundingClientRect().top < innerHeight), `${name} is in sight`);
      assert.equal(new URL(page.url()).hash, "#/about");
    }
    await page.getByRole("link", { name: "Back to the contents" }).last().click();
    assert.match(await focused(page), /^H2 contents/);
    await finish();
  });

  it("shows the grounds without unfolding them where there is room, and on paper", async () => {
    const { page, finish } = await visit(host, { hash: "#/about", options: { viewport: { width: 1280, height: 800 } } });
    const grounds = page.locator(".account .grounds").first();
    await grounds.waitFor();
    assert.ok(!(await page.locator(".account summary").first().isVisible()));
    await page.setViewportSize({ width: 360, height: 640 });
    assert.ok(await page.locator(".account summary").first().isVisible());
    const height = () => grounds.evaluate((element) => (element.checkVisibility() ? element.clientHeight : 0));
    assert.equal(await height(), 0, "folded on a phone");
    await page.emulateMedia({ media: "print" });
    assert.ok((await height()) > 0, "on paper");
    await finish();
  });

  for (const theme of ["light", "dark"]) {
    it(`is accessible in the ${theme} theme, and fits 320 pixels`, async () => {
      const options = { colorScheme: theme, viewport: { width: 320, height: 640 } };
      const { page, finish } = await visit(host, { hash: "#/about", options });
      await page.getByRole("heading", { level: 1, name: TITLE }).waitFor();
      await accessible(page, `the model, ${theme}`);
      await fits(page, "the model");
      await page.locator(".account summary").first().click();
      await page.getByText("What it rests on").first().waitFor();
      await page.locator(".account details").evaluateAll((all) => all.forEach((details) => (details.open = true)));
      await accessible(page, `the model unfolded, ${theme}`);
      await fits(page, "the model unfolded");
      await finish();
    });
  }
});
