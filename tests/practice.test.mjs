// The coach in practice: what it says, to whom, and how it fades.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { CASES } from "./lines.mjs";
import { accessible, begin, fits, play, site, take, visit } from "./support.mjs";

const [offer] = CASES;
const hint = (page) => page.getByTestId("hint");
const hints = (page) => page.getByTestId("hints").locator("p").allInnerTexts();

/** Asks until the coach has said all, and gives what it said. */
async function hinted(page) {
  while ((await hint(page).getAttribute("aria-disabled")) !== "true") {
    await hint(page).click();
    await page.getByTestId("hints").getByText("is thinking").waitFor({ state: "detached", timeout: 60_000 });
  }
  return hints(page);
}

/** Keeps so many finished plays on the device before the page begins. */
const experienced = (plays) => (page) =>
  page.addInitScript((plays) => {
    const line = (number) => `the-offer practice 2026-11-24 CODE-${number} 0,0,0,0,0,0,0,0 50 7,0,2,4 0,0 0,4 untouched\n`;
    localStorage.setItem("otr.journal", Array.from({ length: plays }, (_, number) => line(number)).join(""));
  }, plays);

describe("the coach in practice", () => {
  let host;
  before(async () => (host = await site()));
  after(() => host.close());

  it("names what to look at, then the kind of move, then the line, and marks it", async () => {
    const { page, finish } = await visit(host);
    await begin(page, offer.title);
    await hint(page).click();
    await page.getByTestId("hints").getByText("Look at").waitFor();
    assert.equal((await hints(page)).length, 1);
    assert.equal(await page.locator(".named-by-coach").count(), 0);
    const all = await hinted(page);
    assert.equal(all.length, 3);
    assert.match(all[2], /^This one: /);
    const named = page.locator(".named-by-coach");
    assert.equal(await named.count(), 1);
    assert.match(await named.innerText(), /The coach would/);
    const said = all[2].match(/\u201c(.*)\u201d/)?.[1];
    assert.ok(said && (await named.innerText()).includes(said));
    assert.match(await page.evaluate(() => document.activeElement.dataset.testid), /hint/, "the focus stays");
    await finish();
  });

  it("leads, followed to the end, to a play without a fault", async () => {
    const { page, finish } = await visit(host);
    await begin(page, offer.title);
    for (let exchange = 1; (await page.getByTestId("ending").count()) === 0; exchange += 1) {
      assert.ok(exchange < 30, "the play comes to an end");
      const said = await hinted(page);
      const named = page.locator(".named-by-coach");
      if ((await named.count()) === 0) {
        assert.match(said[0], /comes to the same/);
        await page.locator("button.say").first().click();
      } else if ((await named.getAttribute("id")) === "move-table") {
        const options = said[2].match(/\((.*)\)/)[1].split("; ").map((part) => part.slice(part.indexOf(": ") + 2));
        await named.click();
        const groups = page.getByTestId("builder").locator("fieldset");
        for (const [place, option] of options.entries()) {
          await groups.nth(place).getByRole("radio", { name: option }).first().check();
        }
        await page.getByTestId("submit-package").click();
      } else {
        await named.click();
      }
      await page.locator("article.exchange").nth(exchange).waitFor();
      const prediction = page.getByTestId("prediction");
      if (await prediction.isVisible()) await prediction.getByRole("button").click();
    }
    await page.getByTestId("to-debrief").click();
    await page.getByTestId("show-me").click();
    await page.getByTestId("accuracy").getByText("100 %").waitFor({ timeout: 60_000 });
    await finish();
  });

  it("says what the other side thinks, as one of the hints there are", async () => {
    const { page, finish } = await visit(host);
    await begin(page, offer.title);
    const button = page.getByRole("button", { name: "What does Mara Lind think? (a hint; 3 left)" });
    await button.click();
    await page.getByTestId("thinks").getByText("hardly sat down").waitFor();
    assert.match(await page.getByTestId("thinks").innerText(), /^Mara Lind thinks:/, "whose thought it is");
    assert.equal(await page.getByTestId("thought").getAttribute("aria-disabled"), "true", "once for a choice");
    assert.equal((await hinted(page)).length, 2, "one of three hints is spent");
    await accessible(page, "a thought");
    await take(page, { act: "explain" });
    assert.equal(await page.getByTestId("thinks").count(), 0, "a new turn begins without one");
    for (const left of [2, 1]) {
      await page.getByRole("button", { name: `(a hint; ${left} left)` }).click();
      await page.getByTestId("thinks").waitFor();
      await take(page, { act: "explain" });
    }
    assert.equal(await page.getByTestId("thought").getAttribute("aria-disabled"), "true", "no more in this play");
    await finish();
  });

  it("says of a thought when it can be had, where the hints for this choice are spent", async () => {
    const { page, finish } = await visit(host);
    await begin(page, offer.title);
    const thought = page.getByTestId("thought");
    await thought.getByText("(a hint; 3 left)").waitFor();
    await hinted(page);
    await thought.getByText("(from your next choice on; 3 left)").waitFor();
    assert.equal(await thought.getAttribute("aria-disabled"), "true");
    await take(page, { act: "explain" });
    await thought.getByText("(a hint; 3 left)").waitFor();
    assert.equal(await thought.getAttribute("aria-disabled"), null);
    await finish();
  });

  it("gives no hint back with a choice that is taken back, and shows those that were given", async () => {
    const { page, finish } = await visit(host);
    await begin(page, offer.title);
    const all = await hinted(page);
    await take(page, { act: "explain" });
    assert.deepEqual(await hints(page), []);
    await page.getByTestId("undo").click();
    await page.locator("article.exchange").nth(1).waitFor({ state: "detached" });
    await page.getByTestId("hints").getByText(all[2]).waitFor();
    assert.equal(await hint(page).getAttribute("aria-disabled"), "true");
    // Nor by loading the page again.
    await page.reload();
    await page.getByTestId("hints").getByText(all[2]).waitFor({ timeout: 60_000 });
    await finish();
  });

  it("has what it says in sight on a small phone, and leaves the focus where it is", async () => {
    const { page, finish } = await visit(host, { options: { viewport: { width: 360, height: 640 } } });
    await begin(page, offer.title);
    /** Has a button at the foot of the window, presses it, and waits for what it says to be seen whole. */
    const pressed = async (button, said) => {
      await button.evaluate((it) => scrollBy({ top: it.getBoundingClientRect().bottom - innerHeight + 1, behavior: "instant" }));
      await button.click();
      await said.waitFor();
      await page.waitForFunction((it) => it.getBoundingClientRect().bottom <= innerHeight, await said.elementHandle());
      assert.ok(await button.evaluate((it) => it === document.activeElement));
    };
    await pressed(page.getByTestId("thought"), page.getByTestId("thinks"));
    await pressed(hint(page), page.getByTestId("hints").getByText("Look at"));
    await pressed(hint(page), page.getByTestId("hints").locator("p").nth(1));
    await finish();
  });

  it("says less to those who have played more", async () => {
    for (const [plays, steps] of [[1, 3], [2, 2], [5, 1]]) {
      const { page, finish } = await visit(host, { before: experienced(plays) });
      await begin(page, offer.title);
      assert.equal((await hinted(page)).length, steps, `${plays} plays`);
      await finish();
    }
  });

  it("is silent where the player prefers so, and in an assessed play", async () => {
    const { page, finish } = await visit(host, { hash: "#/settings" });
    await page.getByRole("group", { name: "Hints in practice" }).getByRole("radio", { name: "None" }).check();
    await page.goto(`${host.address}#/`);
    await begin(page, offer.title);
    assert.equal(await page.getByTestId("coach").count(), 0);
    await page.goto(`${host.address}#/case/the-offer`);
    await play(page, "Assessed");
    await page.getByTestId("begin").click();
    await page.getByTestId("choices").waitFor();
    assert.equal(await page.getByTestId("coach").count(), 0);
    await finish();
  });

  it("works where no worker runs", async () => {
    const missing = (page) => page.route("**/coach.js", (route) => route.fulfill({ status: 404, body: "" }));
    const { page, finish } = await visit(host, { before: missing, expected: [/Failed to load resource.*404/] });
    await begin(page, offer.title);
    assert.equal((await hinted(page)).length, 3);
    await finish();
  });

  for (const theme of ["light", "dark"]) {
    it(`is accessible in the ${theme} theme and fits 320 pixels, at the table and outside`, async () => {
      const options = { colorScheme: theme, viewport: { width: 320, height: 640 } };
      const { page, finish } = await visit(host, { options });
      await begin(page, offer.title);
      const look = async (where) => {
        await page.getByTestId("thought").click();
        await hinted(page);
        await accessible(page, `the coach ${where}, ${theme}`);
        await fits(page, `the coach ${where}`);
      };
      await look("at the table");
      await take(page, { act: "open-daylight" });
      await take(page, { standing: "ask" });
      await look("outside");
      await finish();
    });
  }
});
