// The debrief of a good play and of a poor one: what it shows, and what one can do with it.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { CASES } from "./lines.mjs";
import { accessible, begin, fits, focused, site, take, visit } from "./support.mjs";

const [offer, shift] = CASES;

/** Waits for the coffee, tells all that weakens one, and leaves. */
const tellAll = [
  { act: "explain" },
  { act: "open-daylight" },
  { act: "explain" },
  { standing: "ask" },
  { act: "reveal" },
  { act: "reveal" },
  { act: "reveal" },
  { standing: "adjourn" },
];

/** Steps out as soon as there is a reason to, while everybody is in session. */
const tooSoon = [{ act: "open-daylight" }, { standing: "ask" }, { act: "reveal" }, { standing: "adjourn" }];

/** Plays a case to its debrief, answers the question, and waits for the search. */
async function debriefed(page, { title }, moves, pick = null) {
  await begin(page, title);
  for (const move of moves) await take(page, move);
  await page.getByTestId("to-debrief").click();
  if (pick !== null) await page.getByTestId("question").getByRole("radio").nth(pick).check();
  await page.getByTestId("show-me").click();
  await page.getByTestId("curve-table").waitFor({ state: "attached", timeout: 60_000 });
}

/** Unfolds what is folded in a part of the page, and what is folded in that. */
const unfold = (part) => part.locator("details").evaluateAll((all) => all.forEach((it) => (it.open = true)));

/** A window as small as a phone's. */
const PHONE = { viewport: { width: 360, height: 640 } };

describe("the debrief", () => {
  let host;
  before(async () => (host = await site()));
  after(() => host.close());

  it("shows where a deal lies in what was possible, as a picture and as a table", async () => {
    const { page, finish } = await visit(host);
    // Nearly the fairest one.
    await debriefed(page, offer, [...offer.good.slice(0, -1), { package: [0, 1, 2, 0, 1] }]);
    const outcome = page.getByTestId("outcome");
    assert.match(await outcome.innerText(), /Your package reached 9[0-9] % of what was possible/);
    assert.equal(await outcome.locator("svg .own").count(), 1);
    assert.equal(await outcome.locator("svg .fair").count(), 1);
    assert.equal(await outcome.locator("svg .risen").count(), 0);
    const rows = await outcome.getByTestId("frontier-table").locator("tbody tr").allTextContents();
    assert.equal(rows.filter((row) => row.includes("Yours")).length, 1);
    assert.equal(rows.filter((row) => row.includes("The fairest") && row.includes("100 %")).length, 1);
    await finish();
  });

  it("gives every picture a name and its numbers as a table", async () => {
    const { page, finish } = await visit(host);
    await debriefed(page, offer, offer.good);
    const pictures = page.locator(".debrief svg[role=img]");
    assert.equal(await pictures.count(), 3);
    for (const picture of await pictures.all()) {
      assert.ok((await picture.getAttribute("aria-label")).length > 20);
      assert.ok((await picture.locator("xpath=ancestor::section[1]").locator("table").count()) > 0);
    }
    await finish();
  });

  for (const theme of ["light", "dark"]) {
    it(`says of a poor play what was lost, why, and the better line, in the ${theme} theme on a small phone`, async () => {
      const { page, finish } = await visit(host, { options: { colorScheme: theme, viewport: { width: 320, height: 640 } } });
      await debriefed(page, offer, tellAll);
      const ledger = page.getByTestId("ledger-table").locator("tbody tr");
      assert.equal(await ledger.count(), 3);
      await accessible(page, `a poor play as it opens, ${theme}`);
      await fits(page, "a poor play as it opens");
      await unfold(page.locator("#main"));
      assert.equal(await page.getByTestId("outcome").locator("svg .risen").count(), 1, "their limit rose");
      const blunder = page.locator(".mark.blunder").first();
      assert.match(await blunder.innerText(), /Blunder\. It cost [0-9.]+ points?\.[^]*Better here: [^]*ould have said: “[^”]+”/);
      // Of facts told in one talk the first is explained in full, and the others refer to it.
      assert.match(await page.getByTestId("timeline").innerText(), /Next time: [^]*stands at what you said before it in the talk of turn/);
      const line = await blunder.locator("ol li").allInnerTexts();
      assert.ok(line.length > 3, "the better line goes to its end");
      assert.match(line.at(-1), /This package on the table/);
      await accessible(page, `a poor play, ${theme}`);
      await fits(page, "a poor play");
      await finish();
    });
  }

  it("says of a deal that closed for less that it closed, and compares both packages", async () => {
    const { page, finish } = await visit(host);
    await debriefed(page, offer, [...offer.good.slice(0, 7), { act: "explain" }, { package: [0, 2, 0, 0, 2] }]);
    const mark = await page.getByTestId("decision-8").locator(".mark").innerText();
    assert.match(mark, /(Blunder|Mistake|Slip)\. It cost [0-9.]+ points?\.\s+You (closed|put this package down)/);
    assert.match(mark, /points to you and [0-9]+ to them[^]*Next time: /);
    assert.doesNotMatch(mark, /does not close/);
    await finish();
  });

  it("keeps what one would change, and the answers, over a reload", async () => {
    const { page, finish } = await visit(host);
    await debriefed(page, offer, tellAll, 1);
    await page.reload();
    await page.getByTestId("answer").getByText("The decision you would change").waitFor();
    await page.getByTestId("curve-table").waitFor({ state: "attached", timeout: 60_000 });
    assert.equal(await page.getByTestId("question").count(), 0);
    assert.match(await page.getByTestId("decision-1").innerText(), /This is the one you would change/);
    await finish();
  });

  it("leads from its contents to each part", async () => {
    const { page, finish } = await visit(host);
    await debriefed(page, offer, offer.good);
    const links = page.getByTestId("contents").getByRole("link");
    assert.equal(await links.count(), 10);
    let folds = 0;
    for (const link of await links.all()) {
      const name = await link.innerText();
      await link.click();
      assert.equal(await page.evaluate(() => document.activeElement.innerText), name);
      const fold = page.locator(`#${await page.evaluate(() => document.activeElement.id)}-fold`);
      if ((await fold.count()) === 0) continue;
      assert.ok(await fold.evaluate((it) => it.open), `${name} is unfolded`);
      folds += 1;
    }
    assert.equal(folds, 6, "parts with something folded");
    await finish();
  });

  for (const [what, moves] of [["a good play", offer.good], ["a poor one", tooSoon]]) {
    it(`of ${what} is short on a phone, and says nothing twice`, async () => {
      const { page, finish } = await visit(host, { options: PHONE });
      await debriefed(page, offer, moves, 1);
      const screens = await page.evaluate(() => document.documentElement.scrollHeight / innerHeight);
      assert.ok(screens <= 14, `${screens} screens`);
      const seen = page.locator(".debrief > :not(nav) :is(h2, h3, p, li:not(:has(p, summary)), blockquote, summary):visible");
      const texts = (await seen.allInnerTexts()).map((text) => text.trim()).filter((text) => text.length > 30);
      assert.ok(texts.length > 20, `${texts.length} texts`);
      assert.deepEqual(texts.filter((text, place) => texts.indexOf(text) < place), []);
      await finish();
    });
  }

  it("has one number for the result, and its parts add up to it", async () => {
    const { page, finish } = await visit(host, { options: PHONE });
    await debriefed(page, offer, tellAll);
    const result = page.getByTestId("result");
    const points = (await result.locator(".bills summary b").allInnerTexts()).map(Number.parseFloat);
    assert.equal(points.length, 8);
    const total = Number.parseFloat(await page.getByTestId("total").innerText());
    assert.equal(points.reduce((sum, part) => sum + part, 0).toFixed(1), total.toFixed(1));
    const sizes = await result.locator("p, b, strong").evaluateAll((all) => all.map((it) => Number.parseFloat(getComputedStyle(it).fontSize)));
    assert.equal(sizes.filter((it) => it === Math.max(...sizes)).length, 1, "nothing else is as large");
    const part = page.getByTestId("dimension-2");
    await part.locator("summary").press("Enter");
    await part.getByText("Did you step out at the right moment?").waitFor();
    await finish();
  });

  it("has open what is marked and what was said outside, and a line for the rest", async () => {
    const { page, finish } = await visit(host, { options: PHONE });
    await debriefed(page, offer, tellAll);
    const quoted = (entry) => page.getByTestId(`decision-${entry}`).locator("blockquote");
    for (const entry of [4, 5, 6, 7]) assert.ok(await quoted(entry).isVisible(), `decision ${entry}`);
    for (const entry of [0, 1, 2]) assert.ok(!(await quoted(entry).isVisible()), `decision ${entry}`);
    assert.equal(await page.locator(".step .mark:visible").count(), 4);
    await page.getByTestId("decision-1").locator("summary").press("Enter");
    assert.ok(await quoted(1).isVisible());
    await page.getByTestId("answer").getByRole("link", { name: "Your costliest decision" }).click();
    assert.match(await focused(page), /^LI decision-7$/);
    await finish();
  });

  it("has everything on paper, and is folded again afterwards", async () => {
    const { page, finish } = await visit(host, { options: PHONE });
    await debriefed(page, offer, tellAll);
    const closed = () => page.locator("#main details:not([open])").count();
    const before = await closed();
    assert.ok(before > 15, `${before} are folded`);
    // In the styles, for browsers that can; and by what every browser says before it prints.
    await page.emulateMedia({ media: "print" });
    assert.ok((await page.locator("[data-testid=ledger-table]").evaluate((table) => table.checkVisibility() && table.clientHeight)) > 100);
    await page.emulateMedia({ media: "screen" });
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    assert.equal(await closed(), 0);
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    assert.equal(await closed(), before);
    await finish();
  });

  it("passes the result on: by the device, or copied where it has no such thing", async () => {
    const options = { permissions: ["clipboard-read", "clipboard-write"] };
    const { page, finish } = await visit(host, { options });
    await debriefed(page, offer, tellAll);
    await page.evaluate(() => Object.defineProperty(navigator, "share", { value: undefined, configurable: true }));
    await page.getByTestId("share").click();
    await page.getByTestId("shared").getByText("is copied").waitFor();
    const total = (await page.getByTestId("total").innerText()).match(/[0-9.]+/)[0];
    const text = await page.evaluate(() => navigator.clipboard.readText());
    const code = await page.locator("code.run-code").innerText();
    assert.ok(text.includes(`The Offer: ${total} of 100`) && text.includes(`${host.address}#/case/the-offer\n`), text);
    assert.ok(text.endsWith(`Run code: ${code}`), text);
    assert.equal([...text.split("\n")[1]].length, tellAll.length, "a square a decision");
    await page.evaluate(() => {
      const share = (data) => Promise.resolve((window.given = data.text));
      Object.defineProperty(navigator, "share", { value: share, configurable: true });
    });
    await page.getByTestId("share").click();
    await page.waitForFunction(() => window.given);
    assert.equal(await page.evaluate(() => window.given), text);
    await finish();
  });

  it("has the whole run code in sight on a small phone, and it can be copied where the page may not", async () => {
    const { page, finish } = await visit(host, { options: PHONE });
    await page.addInitScript(() => (navigator.clipboard.writeText = () => Promise.reject(new Error("denied"))));
    await page.reload();
    await debriefed(page, shift, [{ act: "explain" }, { act: "stand-up" }, { act: "explain" }, { act: "stand-up" }, { standing: "adjourn" }]);
    const code = page.locator("code.run-code");
    const [content, room] = await code.evaluate((it) => [it.scrollWidth, it.clientWidth]);
    assert.ok(content <= room, `${content} px in ${room}`);
    await page.getByTestId("copy").click();
    await page.getByTestId("copied").getByText("The code is selected").waitFor();
    assert.equal(await page.evaluate(() => getSelection().toString()), await code.innerText());
    await accessible(page, "the code to be copied by hand");
    await fits(page, "the code to be copied by hand");
    await finish();
  });

  it("keeps the guess in the chart clear of everything else, whatever the turn", async () => {
    const { page, finish } = await visit(host, { options: PHONE });
    await begin(page, offer.title);
    await page.locator('button.say[data-act="open-daylight"]').click();
    const prediction = page.getByTestId("prediction");
    await prediction.getByRole("radio", { name: "Turn 6" }).check();
    await prediction.getByRole("button").click();
    await take(page, { standing: "adjourn" });
    await page.getByTestId("to-debrief").click();
    await page.getByTestId("show-me").click();
    await page.getByTestId("curve-table").waitFor({ state: "attached", timeout: 60_000 });
    const texts = page.getByTestId("timing").locator("svg text");
    const boxes = await texts.evaluateAll((all) => all.map((it) => [it.textContent, it.getBoundingClientRect()]).map(([text, { top, bottom, left, right }]) => ({ text, top, bottom, left, right })));
    const guess = boxes.find(({ text }) => text === "your guess");
    const near = boxes.filter((box) => box !== guess && box.top < guess.bottom && box.bottom > guess.top && box.left < guess.right && box.right > guess.left);
    assert.deepEqual(near, []);
    await finish();
  });

  it("compares with the last play of another case", async () => {
    const { page, finish } = await visit(host);
    await debriefed(page, offer, tellAll);
    await page.getByTestId("compare").getByText("Once you have seen").waitFor();
    await page.getByRole("navigation", { name: "Site" }).getByRole("link", { name: "Cases" }).click();
    await debriefed(page, shift, shift.good);
    const compare = page.getByTestId("compare");
    await compare.getByTestId("compare-table").waitFor({ state: "attached" });
    await unfold(compare);
    assert.match(await compare.innerText(), /You told 3 facts that only weakened you/);
    assert.match(await compare.innerText(), /You first asked in turn 4 of 12/);
    const heads = await compare.getByTestId("compare-table").locator("thead th").allTextContents();
    assert.deepEqual(heads.slice(1), ["Night Shift", "The Offer"]);
    await page.reload();
    await page.getByTestId("compare-table").waitFor({ state: "attached", timeout: 60_000 });
    await unfold(compare);
    await accessible(page, "the comparison");
    await finish();
  });
});

describe("a decision made again", () => {
  let host;
  before(async () => (host = await site()));
  after(() => host.close());

  it("hides the answer, judges the new one, and lets another equally good one count", async () => {
    const { page, finish } = await visit(host);
    await debriefed(page, offer, tooSoon);
    await unfold(page.getByTestId("timeline"));
    await page.getByTestId("decision-1").getByRole("link", { name: "Decide again" }).click();
    await page.getByRole("heading", { level: 1, name: "Turn 2, once more" }).waitFor();
    assert.equal(await page.getByTestId("undo").count(), 0);
    await accessible(page, "a decision to be made again");
    // What was done in the play costs the same again.
    await take(page, { standing: "ask" });
    const worth = page.getByTestId("worth");
    await worth.getByText("What you did in your play cost").waitFor();
    const [now, then] = [...(await worth.innerText()).matchAll(/cost ([0-9.]+|nothing)/g)].map(([, cost]) => cost);
    assert.equal(now, then);
    assert.doesNotMatch(await page.getByTestId("verdict").innerText(), /Better here|Next time/);
    await page.getByTestId("show-answer").click();
    const answer = await page.getByTestId("verdict").innerText();
    assert.match(answer, /Next time: [^]*Better here: /);
    assert.match(await focused(page), /^(BUTTON|A|H2)/, "the focus is not lost");
    await accessible(page, "the verdict");
    await page.getByTestId("retry").click();
    await page.getByTestId("choices").waitFor();
    await take(page, { standing: "tell" });
    await page.getByTestId("worth").getByText(/That was the best there was|Nothing was better/).waitFor();
    await finish();
  });

  it("is come back from to its place in the debrief", async () => {
    const { page, finish } = await visit(host);
    await debriefed(page, offer, tooSoon);
    await unfold(page.getByTestId("timeline"));
    await page.getByTestId("decision-1").getByRole("link", { name: "Decide again" }).click();
    await page.getByTestId("choices").waitFor();
    await page.goBack();
    await page.waitForFunction(() => document.activeElement.id === "decision-1");
    assert.ok(await page.getByTestId("decision-1").locator("blockquote").isVisible(), "what was a line is open");
    await finish();
  });

  it("goes on as a play in practice", async () => {
    const { page, finish } = await visit(host);
    await debriefed(page, offer, tooSoon);
    await unfold(page.getByTestId("timeline"));
    await page.getByTestId("decision-1").getByRole("link", { name: "Decide again" }).click();
    await take(page, { standing: "tell" });
    await page.getByTestId("go-on").click();
    await page.getByRole("heading", { level: 1, name: "The Offer" }).waitFor();
    assert.equal(await page.locator("article.exchange").count(), 3);
    await page.getByTestId("undo").waitFor();
    await page.reload();
    await page.getByTestId("choices").waitFor();
    assert.equal(await page.locator("article.exchange").count(), 3);
    await finish();
  });

  it("says so where the play has no such decision", async () => {
    const { page, finish } = await visit(host);
    await debriefed(page, offer, tooSoon);
    await page.goto(`${host.address}#/again/the-offer/99`);
    await page.getByRole("heading", { level: 1, name: "No such decision" }).waitFor();
    await page.getByRole("link", { name: "Back to the debrief" }).click();
    await page.getByTestId("answer").waitFor();
    await finish();
  });
});
