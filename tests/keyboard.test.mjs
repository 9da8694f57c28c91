// A whole play without a mouse.

import assert from "node:assert/strict";
import { after, before, it } from "node:test";
import { accessible, focused, lookUp, settled, site, take, visit } from "./support.mjs";

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

// A press of a key as a keyboard of that kind sends it.
const PRESSES = [
  ["a French keyboard, unshifted", { key: "é", code: "Digit2" }, "2"],
  ["a French keyboard, unshifted", { key: "&", code: "Digit1" }, "1"],
  ["a French keyboard, shifted", { key: "2", code: "Digit2", shiftKey: true }, "2"],
  ["a Czech keyboard, unshifted", { key: "ě", code: "Digit2" }, "2"],
  ["an Arabic keyboard", { key: "١", code: "Digit1" }, "1"],
  ["a Persian keyboard", { key: "۲", code: "Digit2" }, "2"],
  ["the block of numbers", { key: "2", code: "Numpad2" }, "2"],
  ["a keyboard on a screen, without places", { key: "1", code: "" }, "1"],
  ["a French keyboard, with AltGr", { key: "~", code: "Digit2", modifierAltGraph: true }, null],
  ["an English keyboard, shifted", { key: "@", code: "Digit2", shiftKey: true }, null],
  ["the block of numbers as arrows", { key: "End", code: "Numpad1" }, null],
  ["with Ctrl", { key: "1", code: "Digit1", ctrlKey: true }, null],
  ["held down", { key: "1", code: "Digit1", repeat: true }, null],
  ["a Russian keyboard", { key: "к", code: "KeyR" }, "move-ask"],
  ["a Greek keyboard", { key: "ρ", code: "KeyR" }, "move-ask"],
  ["a Hebrew keyboard", { key: "ר", code: "KeyR" }, "move-ask"],
  ["a Dvorak keyboard", { key: "r", code: "KeyO" }, "move-ask"],
  ["a Dvorak keyboard, in the place of R", { key: "p", code: "KeyR" }, null],
  ["a Russian keyboard", { key: "?", code: "Digit7", shiftKey: true }, "keys"],
  ["an Arabic keyboard", { key: "\u061f", code: "Slash", shiftKey: true }, "keys"],
];

it("a key does what it says, and what its place says where it says something else", async () => {
  const { page, finish } = await visit(host, { hash: "#/case/night-shift" });
  await page.getByTestId("begin").click();
  await page.getByTestId("choices").waitFor();
  for (const [keyboard, press, does] of PRESSES) {
    const said = await page.locator('[data-choice]').allInnerTexts();
    await page.locator("article.exchange h2").last().focus();
    await page.evaluate((press) => document.activeElement.dispatchEvent(new KeyboardEvent("keydown", { bubbles: true, cancelable: true, ...press })), press);
    await settled(page);
    const chosen = (await page.locator("article.exchange").count()) - 1;
    const what = `${press.key} on ${keyboard}`;
    if (/^[1-9]$/.test(does ?? "")) {
      assert.equal(chosen, 1, what);
      const spoken = await page.locator("article.latest .said").first().innerText();
      assert.ok(said[does - 1].includes(spoken), `${what}: ${spoken}`);
      await page.getByTestId("undo").click();
      await page.locator("article.exchange").nth(1).waitFor({ state: "detached" });
    } else {
      assert.equal(chosen, 0, what);
      if (does === "move-ask") assert.equal(await focused(page), "BUTTON move-ask", what);
      const listed = await page.getByTestId("keys").getAttribute("open");
      assert.equal(listed, does === "keys" ? "" : null, what);
      if (does === "keys") await page.keyboard.press("Escape");
      if (does === null) assert.match(await focused(page), /^H2/, what);
    }
  }
  await finish();
});

it("Escape closes whatever can be closed, and the focus is where it was opened from", async () => {
  const { page, finish } = await visit(host, { hash: "#/case/the-offer" });
  const opened = async (open, what) => {
    await open.focus();
    await page.keyboard.press("Enter");
    await what.waitFor();
    await page.keyboard.press("Escape");
    await what.waitFor({ state: "hidden" });
    assert.ok(await open.evaluate((element) => element === document.activeElement), `${await open.innerText()}: ${await focused(page)}`);
  };
  for (const sheet of ["worth", "facts", "people", "rules"]) await opened(page.getByTestId(`look-up-${sheet}`), page.locator(`#${sheet}-sheet`));
  await page.getByTestId("begin").click();
  await take(page, { act: "explain" });
  await opened(page.locator("#move-table"), page.getByTestId("builder"));
  await opened(page.locator("#move-adjourn"), page.getByTestId("leaving"));
  await opened(page.getByTestId("look-up-notebook"), page.locator("#notebook-sheet"));
  await opened(page.locator(".meters button.term").first(), page.locator(".meters .meaning").first());
  // From within a field, too; and what was picked is kept.
  await page.locator("#move-table").click();
  await page.locator('input[name="issue-0"]').last().check();
  await page.locator('input[name="issue-0"]').last().press("Escape");
  await page.getByTestId("choices").waitFor();
  assert.equal(await focused(page), "BUTTON move-table");
  await page.locator("#move-table").click();
  assert.ok(await page.locator('input[name="issue-0"]').last().isChecked());
  await page.keyboard.press("Escape");
  // What lies over a panel is closed before it.
  await page.locator("#move-table").click();
  const rules = await lookUp(page, "rules");
  await page.keyboard.press("Escape");
  await rules.waitFor({ state: "hidden" });
  assert.ok(await page.getByTestId("builder").isVisible());
  await page.keyboard.press("Escape");
  await page.getByTestId("choices").waitFor();
  // The list of keys goes back to where the key was pressed.
  await page.locator('[data-choice="2"]').focus();
  await page.keyboard.press("?");
  await page.keyboard.press("Escape");
  assert.equal(await page.getByTestId("keys").getAttribute("open"), null);
  assert.equal(await page.evaluate(() => document.activeElement.dataset.choice), "2");
  await page.goto(`${host.address}#/settings`);
  await opened(page.locator("#erase"), page.locator("#erase-no"));
  await finish();
});

it("Escape closes where single keys are switched off, too", async () => {
  const before = (page) => page.addInitScript(() => localStorage.setItem("otr.settings", "keys=off"));
  const { page, finish } = await visit(host, { hash: "#/case/the-offer", before });
  await page.getByTestId("begin").click();
  await page.locator("#move-adjourn").click();
  await page.keyboard.press("Escape");
  await page.getByTestId("choices").waitFor();
  await page.keyboard.press("1");
  await settled(page);
  assert.equal(await page.locator("article.exchange").count(), 1);
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
