// Both cases, from the list of cases to the debrief, by clicks.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { CASES } from "./lines.mjs";
import { accessible, begin, fits, focused, lookUp, play, settled, site, take, visit } from "./support.mjs";

describe("a whole play by clicks", () => {
  let host;
  before(async () => (host = await site()));
  after(() => host.close());

  for (const { title, good } of CASES) {
    it(`${title}: from home to a debrief with all eight dimensions`, async () => {
      const { page, finish } = await visit(host);
      await begin(page, title);
      for (const move of good) {
        await take(page, move);
        assert.notEqual(await focused(page), "BODY", `focus after ${JSON.stringify(move)}`);
      }
      await page.getByTestId("ending").waitFor();
      const spoken = await page.locator(".transcript .line").allInnerTexts();
      assert.ok(spoken.length >= 40, `${spoken.length} lines`);
      const said = spoken.filter((text) => text.length > 40);
      assert.equal(new Set(said).size, said.length, "no line is shown twice");

      await page.getByTestId("to-debrief").click();
      await page.getByTestId("show-me").click();
      await page.getByTestId("curve-table").waitFor({ state: "attached", timeout: 60_000 });
      const total = Number.parseFloat(await page.getByTestId("total").innerText());
      assert.ok(total >= 85, `a good play scores ${total}`);
      assert.equal(await page.locator('[data-testid^="dimension-"]').count(), 8);
      await finish();
    });
  }

  it("telling all at the first chance ends badly and is told why", async () => {
    const { page, finish } = await visit(host);
    await begin(page, "The Offer");
    await take(page, { act: "explain" });
    await take(page, { act: "stand-up" });
    await take(page, { act: "explain" });
    await take(page, { standing: "ask" });
    for (const secret of [0, 1, 2]) await take(page, { act: "reveal", on: secret });
    await take(page, { standing: "adjourn" });
    await page.getByTestId("to-debrief").click();
    await page.getByTestId("show-me").click();
    await page.getByTestId("curve-table").waitFor({ state: "attached", timeout: 60_000 });
    assert.ok(Number.parseFloat(await page.getByTestId("total").innerText()) < 25);
    const given = await page.getByTestId("ledger-table").locator("tbody tr").allTextContents();
    assert.equal(given.length, 3);
    assert.ok(given.every((row) => /Nothing\. Their limit rose by [0-9]+ points\./.test(row)), given.join("\n"));
    const because = page.getByTestId("timeline").locator(".because:visible");
    assert.match(await because.first().innerText(), /Next time: /);
    await finish();
  });
});

describe("exchanges outside", () => {
  let host;
  before(async () => (host = await site()));
  after(() => host.close());

  it("are counted alike in the bar, over what was said and in the debrief, whatever is remarked between", async () => {
    const [{ title, good }] = CASES;
    const { page, finish } = await visit(host);
    await begin(page, title);
    for (const move of good.slice(0, 6)) await take(page, move);
    const left = () => page.locator(".record-beats").innerText();
    const heading = () => page.locator("article.exchange > h2").last().innerText();
    assert.deepEqual([await left(), await heading()], ["1 exchange left", "Turn 4, off the record, exchange 2"]);
    await page.locator("button.say:not([data-act])").click();
    await page.locator("article.exchange").nth(7).waitFor();
    assert.deepEqual([await left(), await heading()], ["1 exchange left", "Turn 4, off the record: a remark"]);
    await take(page, { act: "trade", on: 2 });
    assert.equal(await heading(), "Turn 4, off the record, exchange 3");
    await take(page, { standing: "adjourn" });
    await page.getByTestId("to-debrief").click();
    await page.getByTestId("show-me").waitFor();
    const offered = await page.getByTestId("question").getByRole("radio").count();
    await page.getByTestId("show-me").click();
    const timeline = page.getByTestId("timeline");
    const [, decisions] = (await timeline.getByText("One remark stands among them").innerText()).match(/of your (\d+) decisions/);
    assert.equal(Number(decisions), offered - 1, "all that one could change, or none");
    assert.equal((await timeline.locator(".step").count()) - 1, Number(decisions));
    await finish();
  });
});

describe("a double click", () => {
  let host;
  before(async () => (host = await site()));
  after(() => host.close());

  it("chooses one line, not the one that takes its place", async () => {
    const { page, finish } = await visit(host);
    await begin(page, "Night Shift");
    // The second click of a double click, wherever the page has moved meanwhile.
    const click = (detail) =>
      page.locator("button.say").first().evaluate((line, detail) => {
        line.dispatchEvent(new MouseEvent("click", { bubbles: true, detail }));
      }, detail);
    await click(1);
    await page.locator("article.exchange").nth(1).waitFor();
    await click(2);
    await settled(page);
    assert.equal(await page.locator("article.exchange").count(), 2);
    await click(1);
    await page.locator("article.exchange").nth(2).waitFor();
    assert.equal(await page.locator("article.exchange").count(), 3);
    await finish();
  });

  it("takes back one line, and asks for one hint", async () => {
    const { page, finish } = await visit(host);
    await begin(page, "Night Shift");
    for (const act of ["explain", "stand-up"]) await take(page, { act });
    const click = async (button, detail) => {
      await page.getByTestId(button).evaluate((it, detail) => it.dispatchEvent(new MouseEvent("click", { bubbles: true, detail })), detail);
      await settled(page);
    };
    await click("undo", 1);
    await click("undo", 2);
    assert.equal(await page.locator("article.exchange").count(), 2);
    const before = await page.getByTestId("hint").innerText();
    await click("hint", 1);
    const once = await page.getByTestId("hint").innerText();
    await click("hint", 2);
    assert.notEqual(once, before);
    assert.equal(await page.getByTestId("hint").innerText(), once);
    await finish();
  });
});

describe("every screen", () => {
  let host;
  before(async () => (host = await site()));
  after(() => host.close());

  for (const theme of ["light", "dark"]) {
    it(`is accessible in the ${theme} theme, and fits 320 pixels`, async () => {
      const options = { colorScheme: theme, viewport: { width: 320, height: 640 } };
      const { page, finish } = await visit(host, { options });
      const look = async (what) => {
        await accessible(page, `${what}, ${theme}`);
        await fits(page, what);
      };
      await page.getByRole("link", { name: "The Offer" }).first().waitFor();
      await look("home");
      await page.goto(`${host.address}#/settings`);
      await page.getByRole("heading", { level: 1, name: "Settings" }).waitFor();
      await look("settings");
      await page.goto(`${host.address}#/`);
      await page.getByRole("link", { name: "The Offer" }).first().click();
      await page.getByTestId("begin").waitFor();
      await look("briefing");
      await page.getByTestId("begin").click();
      await page.getByTestId("choices").waitFor();
      await look("table");
      await take(page, { act: "explain" });
      for (const what of ["notebook", "worth", "facts", "people", "rules"]) {
        const sheet = await lookUp(page, what);
        await look(what);
        await sheet.getByRole("button", { name: "Close" }).click();
      }
      await page.locator("#move-table").click();
      await look("package builder");
      await page.getByTestId("close-builder").click();
      await page.locator("#move-adjourn").click();
      await look("adjourning");
      await page.getByTestId("leave-no").click();
      await take(page, { act: "stand-up" });
      await take(page, { act: "explain" });
      await take(page, { standing: "ask" });
      await look("corridor");
      await take(page, { standing: "back" });
      await take(page, { standing: "adjourn" });
      await look("ending");
      await page.getByTestId("to-debrief").click();
      await page.getByTestId("question").waitFor();
      await look("the question first");
      await page.getByTestId("show-me").click();
      await page.getByTestId("curve-table").waitFor({ state: "attached", timeout: 60_000 });
      await look("debrief");
      await finish();
    });
  }
});

describe("lines of a new turn", () => {
  let host;
  before(async () => (host = await site()));
  after(() => host.close());
  const opacities = (page) =>
    page.locator("article.latest > :not(h2)").evaluateAll((lines) => lines.map((line) => +getComputedStyle(line).opacity));
  const heights = (page) => page.evaluate(() => document.documentElement.scrollHeight);

  it("appear one after the other, in places that are theirs from the first, and at once when one presses", async () => {
    const { page, finish } = await visit(host, { options: { reducedMotion: "no-preference" } });
    await begin(page, "Night Shift");
    await page.keyboard.press("2");
    await page.locator("article.exchange").nth(1).waitFor();
    const early = await opacities(page);
    assert.ok(early.length > 2 && early.at(-1) === 0, `the last line is still to come: ${early}`);
    const height = await heights(page);
    await page.keyboard.press("Shift");
    assert.ok((await opacities(page)).every((opacity) => opacity === 1));
    assert.equal(await heights(page), height, "nothing has moved");
    await finish();
  });

  it("are what one sees, and all that was said before stays above them, closer together", async () => {
    const note = () => {
      window.shifts = [];
      const note = ({ value, hadRecentInput }) => hadRecentInput || window.shifts.push(value);
      new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type: "layout-shift", buffered: true });
    };
    const options = { viewport: { width: 360, height: 640 }, reducedMotion: "no-preference" };
    const { page, finish } = await visit(host, { options, before: (page) => page.addInitScript(note) });
    await begin(page, CASES[0].title);
    const height = (number) => page.locator("article.exchange").nth(number).evaluate((it) => it.clientHeight);
    for (const [number, move] of CASES[0].good.slice(0, 6).entries()) {
      const before = await height(number);
      const lines = await page.locator(".transcript .line").count();
      await take(page, move);
      assert.ok((await height(number)) < before, `exchange ${number} stands closer`);
      assert.ok((await page.locator(".transcript .line:visible").count()) > lines, "nothing has gone");
      const top = await page.locator("article.latest h2").evaluate((heading) => heading.getBoundingClientRect().top);
      assert.ok(top >= 0 && top < 160, `exchange ${number + 1} begins at ${top}`);
    }
    assert.deepEqual(await page.evaluate(() => window.shifts), []);
    await finish();
  });

  it("stand there in a play that is taken up again, and in a turn that is come back to", async () => {
    const { page, finish } = await visit(host, { options: { reducedMotion: "no-preference" } });
    await begin(page, "Night Shift");
    for (const exchanges of [1, 2]) {
      await page.keyboard.press("2");
      await page.locator("article.exchange").nth(exchanges).waitFor();
    }
    await page.evaluate(() => document.documentElement.removeAttribute("data-skipped"));
    assert.equal((await opacities(page)).at(-1), 0, "the last line is still to come");
    await page.reload();
    await page.locator("article.exchange").nth(2).waitFor();
    assert.deepEqual([...new Set(await opacities(page))], [1], "after a reload");
    await page.getByTestId("undo").evaluate((button) => button.click());
    await page.locator("article.exchange").nth(2).waitFor({ state: "detached" });
    assert.deepEqual([...new Set(await opacities(page))], [1], "come back to");
    await page.keyboard.press("2");
    await page.locator("article.exchange").nth(2).waitFor();
    assert.equal((await opacities(page)).at(-1), 0, "a new turn appears again");
    await finish();
  });

  it("appear at once where motion is reduced, or where the player prefers so", async () => {
    for (const [options, pace] of [[{}, "brisk"], [{ reducedMotion: "no-preference" }, "at-once"]]) {
      const before = (page) => page.addInitScript((pace) => localStorage.setItem("otr.settings", `pace=${pace}`), pace);
      const { page, finish } = await visit(host, { options, before });
      await begin(page, "Night Shift");
      await page.keyboard.press("2");
      await page.locator("article.exchange").nth(1).waitFor();
      assert.deepEqual([...new Set(await opacities(page))], [1], pace);
      await finish();
    }
  });
});

describe("on paper", () => {
  let host;
  before(async () => (host = await site()));
  after(() => host.close());

  it("a play is what was said, dark on white, whatever the screen, the room and the moment", async () => {
    const [, { title, good }] = CASES;
    for (const before of [async () => {}, (page) => page.addInitScript(() => localStorage.setItem("otr.settings", "theme=dark"))]) {
      const { page, finish } = await visit(host, { before, options: { colorScheme: "dark", reducedMotion: "no-preference" } });
      await begin(page, title);
      for (const move of good.slice(0, 4)) await take(page, move);
      await page.emulateMedia({ media: "print" });
      const ink = await page.locator("article.latest > *").evaluateAll((lines) =>
        lines.map((line) => [line, ...line.querySelectorAll("*")].map((it) => getComputedStyle(it)).map(({ color, opacity }) => [Math.max(...color.match(/[0-9]+/g).slice(0, 3)), +opacity])).flat(),
      );
      assert.ok(ink.length > 5 && ink.every(([lightest, opacity]) => lightest < 150 && opacity === 1), JSON.stringify(ink));
      assert.equal(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), "rgb(255, 255, 255)");
      for (const hidden of [".record", ".side", ".answer", ".site"]) assert.equal(await page.locator(hidden).isVisible(), false, hidden);
      assert.ok(await page.locator("article.exchange").first().isVisible());
      await finish();
    }
  });
});

describe("meters", () => {
  let host;
  before(async () => (host = await site()));
  after(() => host.close());

  it("are drawn once, beside the talk or in the bar, and readers find them in either", async () => {
    for (const [width, height] of [[320, 640], [390, 844], [844, 390], [1280, 800]]) {
      const { page, finish } = await visit(host, { options: { viewport: { width, height } } });
      await begin(page, CASES[0].title);
      const drawn = await page.locator(".meter.tension .meter-bar").evaluateAll((bars) => bars.filter((bar) => bar.checkVisibility() && bar.clientWidth > 1).length);
      assert.equal(drawn, 1, `${width} by ${height}`);
      assert.equal(await page.getByRole("meter", { name: "Tension" }).count(), 1);
      assert.ok(await page.locator(".meters .meter-word").first().isVisible());
      await finish();
    }
  });
});

describe("a variant", () => {
  let host;
  before(async () => (host = await site()));
  after(() => host.close());

  it("has other numbers, and is the same after a reload", async () => {
    const { page, finish } = await visit(host, { hash: "#/case/the-offer" });
    const points = () => page.locator("#worth-sheet table").allTextContents();
    const written = await points();
    await page.getByTestId("other-numbers").click();
    await page.getByText("These are the numbers of variant").waitFor();
    assert.match(page.url(), /#\/case\/the-offer\/[0-9]+$/);
    const varied = await points();
    assert.notDeepEqual(varied, written);
    await accessible(page, "the briefing of a variant");
    await page.getByTestId("begin").click();
    await take(page, { act: "explain" });
    await page.reload();
    await page.locator("article.exchange").nth(1).waitFor();
    assert.deepEqual(await points(), varied);
    await page.goto(`${host.address}#/case/the-offer/99999`);
    await page.getByTestId("failure").waitFor();
    await finish();
  });
});

describe("the package builder", () => {
  let host;
  before(async () => (host = await site()));
  after(() => host.close());

  it("chooses nothing by itself, and names no issue on which they cannot move", async () => {
    const { page, finish } = await visit(host, { options: { viewport: { width: 360, height: 640 } } });
    await begin(page, CASES[0].title);
    await page.locator("#move-table").click();
    const builder = page.getByTestId("builder");
    assert.equal(await builder.locator("input:checked").count(), 0);
    const submit = page.getByTestId("submit-package");
    assert.equal(await submit.getAttribute("aria-disabled"), "true");
    assert.match(await page.getByTestId("foot").innerText(), /^Still to choose: /);
    const issues = await builder.locator("fieldset").count();
    for (let issue = 0; issue < issues; issue += 1) await page.locator(`input[name="issue-${issue}"]`).last().check();
    assert.equal(await submit.getAttribute("aria-disabled"), null);
    assert.doesNotMatch(await builder.innerText(), /cannot go there|no movement/);
    await finish();
  });

  it("begins with the last package, after a reload, too, so that a line of it can be changed", async () => {
    const { page, finish } = await visit(host);
    await begin(page, CASES[1].title);
    const refused = [1, 2, 0, 1, 2];
    await take(page, { package: refused });
    const picked = async () => {
      await page.locator("#move-table").click();
      const values = await page.getByTestId("builder").locator("input:checked").evaluateAll((all) => all.map((it) => +it.value));
      await page.keyboard.press("Escape");
      await page.getByTestId("choices").waitFor();
      return values;
    };
    assert.deepEqual(await picked(), refused);
    await page.reload();
    await page.getByTestId("choices").waitFor();
    assert.deepEqual(await picked(), refused);
    await finish();
  });

  it("says what then happens: what stands against the package on one's own side, in the bar, too", async () => {
    const { page, finish } = await visit(host, { options: { viewport: { width: 360, height: 640 } } });
    await begin(page, CASES[0].title);
    await take(page, { act: "stand-up" });
    await page.locator("#move-table").click();
    const issues = await page.getByTestId("builder").locator("fieldset").count();
    for (let issue = 0; issue < issues; issue += 1) await page.locator(`input[name="issue-${issue}"][value="0"]`).check();
    const against = await page.getByTestId("against").locator("li").allTextContents();
    assert.ok(against.includes("it is below your limit"), against.join("; "));
    const foot = await page.getByTestId("foot").locator(".warning").allTextContents();
    assert.deepEqual(foot, against);
    await finish();
  });
});

describe("without meters", () => {
  let host;
  before(async () => (host = await site()));
  after(() => host.close());

  it("there are faces, lines and the programme, and no number of how things stand, after a reload, too", async () => {
    const { page, finish } = await visit(host, { hash: `#/case/${CASES[0].id}` });
    await play(page, "Practice");
    await page.getByTestId("without-meters").check();
    await page.getByTestId("begin").click();
    await page.getByTestId("choices").waitFor();
    await take(page, { act: "stand-up" });
    for (const again of [false, true]) {
      if (again) await page.reload();
      await page.locator("article.exchange").nth(1).waitFor();
      assert.equal(await page.getByRole("meter").count(), 0);
      assert.equal(await page.locator(".record-meters, .meters").count(), 0);
      assert.doesNotMatch(await page.getByTestId("moved").textContent(), /Tension|Rapport|Standing/);
      assert.equal(await page.getByTestId("strip").count(), 1);
    }
    await finish();
  });
});
