// First screens: what stands on the page before the program does, and what becomes of what is done there.

import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { after, before, describe, it } from "node:test";
import { accessible, fits, focused, holdBack, lookUp, play, settled, site, visit } from "./support.mjs";

/** The program's binary. */
const PROGRAM = /off-the-record-[0-9a-f]+_bg\.wasm$/;

let host;
before(async () => (host = await site()));
after(() => host.close());

/** A page whose program comes only when it is let in. */
async function held(hash, { before = async () => {}, ...how } = {}) {
  let letIn;
  const hold = async (page) => {
    letIn = await holdBack(page, PROGRAM);
    await before(page);
  };
  const visited = await visit(host, { hash, early: true, before: hold, ...how });
  const program = visited.page.locator("#app:not([data-first]) > div");
  return {
    ...visited,
    async letIn() {
      letIn();
      await program.waitFor();
    },
  };
}

/** What is on the page, as a list of elements and texts; without what may differ: chance, and what somebody did. */
const shown = () => {
  const own = new Set(["checked", "open", "tabindex"]);
  const described = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return node.data.trim();
    if (node.nodeType !== Node.ELEMENT_NODE) return "";
    const attributes = [...node.attributes].filter(({ name }) => !own.has(name) && !(name === "href" && node.dataset.testid === "other-numbers"));
    return `<${node.tagName} ${attributes.map(({ name, value }) => `${name}=${value}`).sort().join(" ")}>`;
  };
  const walk = (node) => [described(node), ...[...node.childNodes].flatMap(walk)];
  // Where a text is cut in two is nobody's business.
  return walk(document.querySelector("#app > div")).filter(Boolean).join("\n").replace(/\n(?!<)/g, " ");
};

/** The same screen from the program alone. */
async function made(hash, options, go = async () => {}) {
  const none = (page) => page.route(/\/first\//, (route) => route.fulfill({ body: "" }));
  const { page, finish } = await visit(host, { hash, options, before: none });
  await page.locator("#app h1").waitFor();
  await page.getByText(/^(One moment|Un momento)$/).first().waitFor({ state: "hidden" });
  await go(page);
  const screen = [await page.evaluate(shown), await page.title()];
  await finish();
  return screen;
}

describe("a first screen is the screen that the program makes, and stays when it comes", () => {
  const screens = readdirSync(new URL("../dist/first/", import.meta.url)).map((file) => file.match(/^([^.]+)\.([a-z]+)-/));
  assert.ok(screens.length >= 6, "no first screens were drawn");
  for (const [, name, language] of screens) {
    const options = { locale: language };
    const hash = name === "home" ? "" : `#/case/${name.replace("case-", "")}`;
    it(`${name} in ${language}`, async () => {
      const { page, letIn, finish } = await held(hash, { options });
      await page.locator("#app[data-first] h1").waitFor();
      const [first, title] = [await page.evaluate(shown), await page.title()];
      assert.deepEqual([first, title], await made(hash, options));
      await letIn();
      assert.equal(await page.evaluate(shown), first);
      assert.equal(await page.title(), title);
      await finish();
    });

    if (name === "home") continue;
    it(`the opening of ${name} in ${language}`, async () => {
      const begin = async (page) => {
        await page.getByTestId("begin").click();
        await page.getByTestId("choices").waitFor();
      };
      const { page, letIn, finish } = await held(hash, { options });
      await begin(page);
      assert.equal(await focused(page), "H1");
      const [first, title] = [await page.evaluate(shown), await page.title()];
      assert.deepEqual([first, title], await made(hash, options, begin));
      assert.equal(await page.evaluate(() => document.documentElement.dataset.room), "table");
      assert.match(page.url(), /#\/play\//);
      await letIn();
      assert.equal(await focused(page), "H1");
      assert.equal(await page.evaluate(shown), first);
      assert.equal(await page.title(), title);
      assert.match(page.url(), /#\/play\//);
      await finish();
    });
  }
});

it("a play that has begun before the program is there is kept as any other", async () => {
  const { page, letIn, finish } = await held("#/case/night-shift");
  await page.getByTestId("begin").click();
  await letIn();
  assert.match(await page.evaluate(() => localStorage.getItem("otr.play.night-shift")), /^2 practice unsaid going /);
  await page.reload();
  await page.getByTestId("choices").waitFor();
  await finish();
});

it("a first screen that the browser has translated is drawn anew, and nothing breaks", async () => {
  const { page, letIn, finish } = await held("#/case/the-offer");
  await page.getByTestId("begin").waitFor();
  await page.evaluate(() => {
    for (const text of document.querySelectorAll("#app p")) text.innerHTML = "<font>traducido</font>";
    document.documentElement.lang = "fr";
  });
  await letIn();
  await page.getByTestId("begin").click();
  await page.locator('[data-choice="2"]').click();
  await page.locator("article.exchange").nth(1).waitFor();
  assert.equal(await page.getByText("traducido").count(), 0);
  await finish();
});

it("the line that is chosen before the program is there is answered when it is", async () => {
  const { page, letIn, finish } = await held("#/case/the-offer");
  await page.getByTestId("begin").click();
  const line = page.locator('[data-choice="2"]');
  const said = await line.locator(".said").innerText();
  await line.click();
  assert.equal(await line.getAttribute("aria-busy"), "true");
  assert.equal(await page.locator("#waits").innerText(), "One moment");
  await letIn();
  const answer = page.locator("article.exchange").nth(1);
  await answer.getByText(said).waitFor();
  assert.equal(await focused(page), "H2 exchange-1");
  assert.equal(await page.locator("article.exchange").count(), 2);
  await page.reload();
  await page.locator("article.exchange").nth(1).getByText(said).waitFor();
  await finish();
});

it("one may think better of a line as long as it is not said", async () => {
  const { page, letIn, finish } = await held("#/case/the-offer");
  await page.getByTestId("begin").click();
  await page.getByTestId("hint").click();
  await page.locator('[data-choice="4"]').click();
  // As in the program, by its number.
  await page.keyboard.press("2");
  assert.deepEqual(await page.locator("[aria-busy]").evaluateAll((all) => all.map((it) => it.dataset.choice)), ["2"]);
  const said = await page.locator('[data-choice="2"] .said').innerText();
  await letIn();
  await page.locator("article.exchange").nth(1).getByText(said).waitFor();
  assert.equal(await page.locator("article.exchange").count(), 2);
  await finish();
});

it("the second click of a double click says nothing", async () => {
  const { page, letIn, finish } = await held("#/case/the-offer");
  await page.getByTestId("begin").dispatchEvent("click", { detail: 1 });
  await page.locator('[data-choice="2"]').dispatchEvent("click", { detail: 2 });
  await letIn();
  await settled(page);
  assert.equal(await page.locator("article.exchange").count(), 1);
  await page.locator('[data-choice="2"]').click();
  await page.locator("article.exchange").nth(1).waitFor();
  assert.equal(await page.locator("article.exchange").count(), 2, "only what was clicked anew is said");
  await finish();
});

for (const [rate, phone] of [[1, "quick"], [6, "slow"]]) {
  it(`who chooses how to play before the program is there plays so, on a ${phone} phone`, async () => {
    const { page, letIn, finish } = await held("#/case/night-shift");
    await play(page, "Assessed");
    await page.locator("#guess-fold > summary").click();
    await page.locator('input[name="prediction"][value="5"]').check({ force: true });
    await page.getByTestId("begin").click();
    assert.equal(await page.getByTestId("begin").getAttribute("aria-busy"), "true");
    const session = await page.context().newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate });
    await letIn();
    await page.getByTestId("choices").waitFor();
    assert.equal(await page.getByTestId("coach").count(), 0, "practice has a coach");
    assert.match(await page.evaluate(() => localStorage.getItem("otr.play.night-shift")), /^2 assessed 6 going /);
    await finish();
  });
}

it("place, focus and what was opened stay as they are when the program comes", async () => {
  const { page, letIn, finish } = await held("#/case/the-offer");
  await page.getByTestId("begin").click();
  await page.getByTestId("more").locator("summary").click();
  const last = page.locator('[data-testid="more"] button.say').last();
  await last.scrollIntoViewIfNeeded();
  await last.focus();
  const [text, before] = [await last.innerText(), await last.boundingBox()];
  await letIn();
  assert.equal(await page.evaluate(() => document.activeElement.innerText), text);
  assert.deepEqual(await last.boundingBox(), before);
  await finish();
});

it("what scrolls by itself stays where it was", async () => {
  const { page, letIn, finish } = await held("#/case/the-offer", { options: { viewport: { width: 1280, height: 500 } } });
  await page.getByTestId("begin").click();
  const side = page.locator(".side");
  await side.evaluate((it) => (it.scrollTop = 80));
  assert.equal(await side.evaluate((it) => it.scrollTop), 80);
  await letIn();
  assert.equal(await side.evaluate((it) => it.scrollTop), 80);
  await finish();
});

it("links lead on before the program is there, and skip to the content", async () => {
  const { page, letIn, finish } = await held("");
  await page.getByRole("heading", { level: 1, name: "Off-The-Record" }).waitFor();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  assert.equal(await focused(page), "MAIN main");
  await page.getByRole("link", { name: "The Offer" }).click();
  await page.getByRole("heading", { level: 1, name: "The Offer" }).waitFor();
  assert.equal(await focused(page), "H1");
  await page.getByRole("link", { name: "Settings" }).click();
  await page.getByText("One moment").waitFor();
  await letIn();
  await page.getByRole("heading", { level: 1, name: "Settings" }).waitFor();
  assert.equal(await focused(page), "H1");
  await finish();
});

it("what one looks up before the program is here stays open when it comes", async () => {
  const { page, letIn, finish } = await held("#/case/the-offer", { options: { viewport: { width: 360, height: 640 } } });
  const sheet = await lookUp(page, "facts");
  await letIn();
  assert.equal(await sheet.isVisible(), true);
  await finish();
});

it("a box that was ticked before the program is here is ticked, and one that was ticked and cleared is not", async () => {
  for (const clicks of [1, 2]) {
    const { page, letIn, finish } = await held("#/case/night-shift");
    await page.locator("#how-fold > summary").click();
    for (let click = 0; click < clicks; click += 1) await page.getByTestId("without-meters").click();
    await page.getByTestId("begin").click();
    await letIn();
    await page.getByTestId("choices").waitFor();
    assert.equal(await page.getByRole("meter").count(), clicks === 1 ? 0 : 3);
    await finish();
  }
});

it("back and forward lead through the first screens, and leave no room behind", async () => {
  const { page, letIn, finish } = await held("#/");
  const room = () => page.evaluate(() => document.documentElement.dataset.room);
  await page.getByRole("link", { name: "The Offer" }).click();
  await page.getByTestId("begin").click();
  await page.getByTestId("choices").waitFor();
  await page.goBack();
  await page.getByTestId("begin").waitFor();
  assert.equal(await room(), undefined);
  await page.goBack();
  await page.getByRole("heading", { level: 1, name: "Off-The-Record" }).waitFor();
  await page.goForward();
  await page.getByTestId("begin").waitFor();
  assert.equal(await focused(page), "H1");
  await letIn();
  assert.equal(await focused(page), "H1");
  await page.getByTestId("begin").click();
  await page.getByTestId("choices").waitFor();
  assert.equal(await room(), "table");
  await finish();
});

it("where the list of cases does not come, that is said in the place of the opening", async () => {
  const never = (page) => page.route(/index\.bin$/, (route) => route.abort());
  const { page, letIn, finish } = await held("#/case/the-offer", { before: never, expected: [/ERR_FAILED/] });
  await page.getByTestId("begin").click();
  await page.locator('[data-choice="2"]').click();
  await letIn();
  await page.getByTestId("failure").waitFor();
  assert.equal(await focused(page), "H1");
  assert.equal(await page.evaluate(() => document.documentElement.dataset.room), undefined);
  await finish();
});

for (const [what, body] of [["a page", "<!doctype html><title>Welcome</title><p>Welcome"], ["nothing", ""]]) {
  it(`where a host answers with ${what} instead of the first screen, the program comes`, async () => {
    const other = (page) => page.route(/\/first\//, (route) => route.fulfill({ body }));
    const { page, letIn, finish } = await held("#/case/the-offer", { before: other });
    await page.getByText("One moment").waitFor();
    await letIn();
    await page.getByTestId("begin").waitFor();
    await finish();
  });
}

it("another file that does not come leaves the first screen alone", async () => {
  const never = (page) => page.route(/\/(bars|offline|translated)-/, (route) => route.abort());
  const { page, letIn, finish } = await held("#/case/the-offer", { before: never, expected: [/ERR_FAILED/] });
  await page.getByTestId("begin").click();
  await page.getByTestId("choices").waitFor();
  assert.equal(await page.locator("#no-start").isVisible(), false);
  await letIn();
  await page.getByTestId("choices").waitFor();
  await finish();
});

it("the address of a play that is not there shows the briefing", async () => {
  const { page, letIn, finish } = await held("#/play/the-offer");
  await page.getByTestId("begin").waitFor();
  const first = await page.evaluate(shown);
  await letIn();
  assert.equal(await page.evaluate(shown), first);
  await finish();
});

it("somebody whom the device knows waits for their own screen", async () => {
  const asked = [];
  const known = async (page) => {
    page.on("request", (request) => asked.push(request.url()));
    await page.addInitScript(() => localStorage.setItem("otr.settings", "theme=dark"));
  };
  const { page, letIn, finish } = await held("#/case/the-offer", { before: known });
  await page.getByText("One moment").waitFor();
  await letIn();
  await page.getByTestId("begin").waitFor();
  assert.ok(asked.some((url) => /\.case$/.test(url)));
  assert.deepEqual(asked.filter((url) => /\/first\//.test(url)), []);
  await finish();
});

it("where the first screen does not come, the program does", async () => {
  const never = (page) => page.route(/\/first\//, (route) => route.abort());
  const { page, letIn, finish } = await held("#/case/the-offer", { before: never, expected: [/ERR_FAILED/] });
  await page.getByText("One moment").waitFor();
  await letIn();
  await page.getByTestId("begin").waitFor();
  await finish();
});

it("where the network goes before the program is there, that is said, and all goes on when it is back", async () => {
  let letScreenIn;
  const { page, finish } = await visit(host, {
    hash: "#/case/the-offer",
    before: async (page) => {
      await page.route(PROGRAM, (route) => route.abort());
      letScreenIn = await holdBack(page, /first\/case-/);
    },
    early: true,
    expected: [/ERR_FAILED/, /Failed to fetch/],
  });
  // The program fails before there is anything to read.
  await page.getByText("The network does not answer").waitFor();
  letScreenIn();
  await page.getByTestId("begin").click();
  await page.locator('[data-choice="2"]').click();
  assert.ok(await page.getByText("The network does not answer").isVisible());
  assert.equal(await page.locator("#no-start").isVisible(), false);
  await accessible(page, "no network");
  await page.unrouteAll();
  await page.evaluate(() => dispatchEvent(new Event("online")));
  await page.locator("article.exchange").nth(1).waitFor();
  assert.equal(await page.getByText("The network does not answer").isVisible(), false);
  await finish();
});

for (const [what, lacks] of [["no WebAssembly", () => delete globalThis.WebAssembly], ["a program that cannot be read", null]]) {
  it(`with ${what} the page says that it cannot start`, async () => {
    const before = async (page) => {
      if (lacks) await page.addInitScript(lacks);
      else await page.route(PROGRAM, (route) => route.fulfill({ contentType: "application/wasm", body: "nothing" }));
    };
    const { page, finish } = await visit(host, { hash: "#/case/the-offer", before, early: true, expected: [/./] });
    await page.getByRole("heading", { name: "cannot start" }).waitFor();
    assert.equal(await page.getByTestId("begin").isVisible(), false);
    await finish();
  });
}

it("what was chosen otherwise in the end is what counts", async () => {
  const { page, letIn, finish } = await held("#/case/night-shift");
  await play(page, "Assessed");
  await page.locator('input[name="mode"][value="0"]').check();
  await page.getByTestId("begin").click();
  await letIn();
  await page.getByTestId("choices").waitFor();
  assert.equal(await page.getByTestId("coach").count(), 1);
  await finish();
});

it("what is around a screen stays while the next one comes", async () => {
  let letScreenIn;
  const without = async (page) => (letScreenIn = await holdBack(page, /first\/case-/));
  const { page, letIn, finish } = await held("#/", { before: without });
  await page.getByRole("link", { name: "The Offer" }).click();
  await page.getByText("One moment").waitFor();
  assert.ok(await page.getByRole("link", { name: "Settings" }).isVisible());
  letScreenIn();
  await page.getByTestId("begin").waitFor();
  await letIn();
  await finish();
});

it("nothing moves to the top and back when the program comes", async () => {
  const { page, letIn, finish } = await held("#/case/the-offer", { options: { viewport: { width: 360, height: 640 } } });
  await page.getByTestId("begin").click();
  await page.locator('[data-choice="3"]').scrollIntoViewIfNeeded();
  const places = await page.evaluate(() => {
    const places = new Set([scrollY]);
    addEventListener("scroll", () => places.add(scrollY));
    window.places = places;
    return places.size;
  });
  await letIn();
  await settled(page);
  assert.equal(await page.evaluate(() => window.places.size), places);
  await finish();
});

describe("where things move", () => {
  const options = { reducedMotion: "no-preference" };
  const times = () => document.querySelector(".latest").getAnimations({ subtree: true }).map((it) => it.currentTime);

  it("lines that have begun to appear go on appearing", async () => {
    const { page, letIn, finish } = await held("#/case/the-offer", { options });
    await page.getByTestId("begin").dispatchEvent("click");
    await page.waitForFunction(() => document.querySelector(".latest")?.getAnimations({ subtree: true })[0]?.currentTime > 600);
    const before = await page.evaluate(times);
    await letIn();
    const after = await page.evaluate(times);
    assert.ok(after.length > 0 && after.every((time) => time >= Math.min(...before)), `${before} and then ${after}`);
    await finish();
  });

  it("lines that a press has brought stay", async () => {
    const { page, letIn, finish } = await held("#/case/the-offer", { options });
    await page.getByTestId("begin").dispatchEvent("click");
    await page.mouse.click(5, 300);
    await letIn();
    const seen = await page.locator(".latest > *").evaluateAll((lines) => lines.map((line) => getComputedStyle(line).opacity));
    assert.deepEqual([...new Set(seen)], ["1"]);
    await finish();
  });
});

for (const colorScheme of ["light", "dark"]) {
  it(`a first screen is for everyone, too, ${colorScheme}`, async () => {
    const { page, finish } = await held("#/case/the-offer", { options: { colorScheme, viewport: { width: 320, height: 640 } } });
    await page.getByTestId("begin").waitFor();
    await accessible(page, "briefing");
    await fits(page, "briefing");
    await page.getByTestId("begin").click();
    await page.locator('[data-choice="1"]').click();
    await accessible(page, "opening");
    await fits(page, "opening");
    await finish();
  });
}
