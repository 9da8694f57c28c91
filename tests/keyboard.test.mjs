// A whole play without a mouse.

import assert from "node:assert/strict";
import { after, before, it } from "node:test";
import { accessible, focused, settled, site, visit } from "./support.mjs";

let host;
before(async () => (host = await site()));
after(() => host.close());

/** Presses Tab until the focus is on something that matches. */
async function tabTo(page, selector) {
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((wanted) => document.activeElement.matches(wanted), selector)) return;
  }
  assert.fail(`80 tabs did not reach ${selector}`);
}

it("the keyboard alone plays from home to the debrief, and focus is never lost", async () => {
  const { page, finish } = await visit(host);
  await page.getByRole("link", { name: "The Offer" }).first().waitFor();
  await tabTo(page, 'a[href="#/case/the-offer"]');
  await page.keyboard.press("Enter");
  await page.getByTestId("begin").waitFor();
  assert.match(await focused(page), /^H1/, "focus goes to the new screen's heading");
  await tabTo(page, '[data-testid="begin"]');
  await page.keyboard.press("Enter");
  await page.getByTestId("choices").waitFor();

  let exchanges = await page.locator("article.exchange").count();
  for (let turn = 0; turn < 40 && !(await page.getByTestId("ending").isVisible()); turn += 1) {
    if (await page.getByTestId("prediction").isVisible()) {
      await tabTo(page, '[data-testid="prediction"] button');
      await page.keyboard.press("Enter");
      await page.getByTestId("choices").waitFor();
      continue;
    }
    // By number in one turn, by Tab and Enter in the next.
    if (turn % 2 === 0) {
      await page.keyboard.press("1");
    } else {
      await tabTo(page, "button.say");
      await page.keyboard.press("Enter");
    }
    await page.locator("article.exchange").nth(exchanges).waitFor();
    exchanges += 1;
    assert.match(await focused(page), /^H2/, "focus goes to the new turn");
  }
  await tabTo(page, '[data-testid="to-debrief"]');
  await page.keyboard.press("Enter");
  await page.getByTestId("question").waitFor();
  assert.match(await focused(page), /^H1/);
  await finish();
});

it("a play begun at the address of a play that was not there has the focus on its heading", async () => {
  const { page, finish } = await visit(host, { hash: "#/play/the-offer" });
  await page.getByTestId("begin").click();
  await page.getByTestId("choices").waitFor();
  assert.match(await focused(page), /^H1/);
  assert.equal(await page.evaluate(() => scrollY), 0);
  await finish();
});

it("a new turn is announced once, politely", async () => {
  const { page, finish } = await visit(host, { hash: "#/case/the-offer" });
  await page.getByTestId("begin").click();
  await page.getByTestId("choices").waitFor();
  const regions = page.locator('[aria-live="polite"], [role="log"], [role="status"], [aria-live="assertive"], [role="alert"]');
  const texts = async () => (await regions.allInnerTexts()).map((text) => text.trim());
  const before = await texts();
  await page.keyboard.press("1");
  await page.locator("article.exchange").nth(1).waitFor();
  const after = await texts();
  const changed = after.filter((text) => !before.includes(text));
  assert.equal(changed.length, 1, `one region speaks: ${JSON.stringify(changed)}`);
  await finish();
});

it("arrows go from line to line, R to the way out and back, and ? lists the keys", async () => {
  const { page, finish } = await visit(host, { hash: "#/case/the-offer" });
  await page.getByTestId("begin").click();
  await page.getByTestId("choices").waitFor();
  const at = () => page.evaluate(() => document.activeElement.dataset.choice ?? document.activeElement.id);
  await page.locator('[data-choice="1"]').focus();
  await page.keyboard.press("ArrowDown");
  assert.equal(await at(), "2");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  assert.equal(await at(), "1", "there is nothing above the first");
  await page.keyboard.press("r");
  assert.equal(await at(), "move-ask");
  await page.keyboard.press("?");
  assert.equal(await page.getByTestId("keys").getAttribute("open"), "");
  assert.match(await page.evaluate(() => document.activeElement.tagName), /SUMMARY/);
  await accessible(page, "the list of keys");
  await page.keyboard.press("?");
  assert.equal(await page.getByTestId("keys").getAttribute("open"), null);
  await page.keyboard.press("r");
  await page.keyboard.press("Enter");
  await page.locator("article.exchange").nth(1).waitFor();
  await page.keyboard.press("R");
  assert.equal(await at(), "move-back");
  await finish();
});

it("single keys can be switched off", async () => {
  const { page, finish } = await visit(host, { hash: "#/settings" });
  const shortcuts = page.getByRole("checkbox", { name: "Single keys" });
  await shortcuts.uncheck();
  await page.goto(`${host.address}#/case/the-offer`);
  await page.getByTestId("begin").click();
  await page.getByTestId("choices").waitFor();
  await page.keyboard.press("1");
  await settled(page);
  assert.equal(await page.locator("article.exchange").count(), 1);
  await finish();
});
