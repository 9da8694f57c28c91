// How much has to come before the first choice, and before what is said to it.

import assert from "node:assert/strict";
import { readFile, readdir } from "node:fs/promises";
import { after, before, it } from "node:test";
import { brotliCompressSync } from "node:zlib";
import { hasten, holdBack, site, slow, visit } from "./support.mjs";

const DIST = new URL("../dist/", import.meta.url);
/**
 * In thousands of bytes with brotli. A first choice needs the page, the styles and a first screen; 150 are
 * what was asked for. What is said to it needs the first part of the program and the case, too: those may
 * be what they are now, and a little.
 */
const CEILINGS = { choice: 25, en: 214, es: 222 };

let host;
let sizes;
before(async () => {
  host = await site();
  const files = (await readdir(DIST, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const paths = files.map((entry) => `${entry.parentPath}/${entry.name}`.replace(/\/\//g, "/"));
  const sized = paths.map(async (path) => [path.slice(DIST.pathname.length), brotliCompressSync(await readFile(path)).length]);
  sizes = await Promise.all(sized);
});
after(() => host.close());

/** The files of the page, of its first screen, and of its program and case. */
const needed = (language) => ({
  page: [/^index\.html$/, /^bars-/, /^offline-/, /^styles-/],
  first: [new RegExp(`^first/case-the-offer\\.${language}-`)],
  program: [new RegExp(`^stage-${language}-[0-9a-f]+\\.js$`), new RegExp(`^stage-${language}-[0-9a-f]+\\.wasm$`)],
  words: [/^cases\/index\.bin$/, new RegExp(`^cases/the-offer\\.${language}\\..*\\.case$`)],
});

/** Fails if the files that are meant are not one each, or more together than thousands of bytes. */
const within = (ceiling, meant) => {
  const files = meant.map((name) => sizes.filter(([file]) => name.test(file)));
  assert.ok(files.every((found) => found.length === 1), JSON.stringify(files));
  const sum = files.flat().reduce((sum, [, size]) => sum + size, 0) / 1000;
  assert.ok(sum <= ceiling, `${sum} KB: ${JSON.stringify(files.flat())}`);
};

for (const language of ["en", "es"]) {
  it(`no more comes before the first choice than did before, in ${language}`, () => {
    const { page, first } = needed(language);
    within(CEILINGS.choice, [...page, ...first]);
  });

  it(`no more comes before what is said to it than did before, in ${language}`, () => {
    const { page, first, program, words } = needed(language);
    within(CEILINGS[language], [...page, ...first, ...program, ...words]);
  });
}

/** Notes whether the page had to stop for the rest of its program. */
const watch = () => {
  const { open } = XMLHttpRequest.prototype;
  XMLHttpRequest.prototype.open = function (...args) {
    window.stopped = true;
    return open.apply(this, args);
  };
};

for (const [locale, id, choice] of [["en", "the-offer", 1], ["en", "night-shift", 4], ["es", "night-shift", 2], ["es", "the-offer", 3]]) {
  it(`the answer to line ${choice} of ${id} waits for nothing that comes later, however soon it is said`, async () => {
    const before = async (page) => {
      await page.addInitScript(watch);
      await page.addInitScript(hasten, choice);
      await slow(page);
    };
    const { page, finish } = await visit(host, { hash: `#/case/${id}`, before, options: { locale } });
    await page.locator("article.exchange").nth(1).waitFor();
    assert.equal(await page.evaluate(() => window.stopped), undefined, "run `make later`");
    await finish();
  });
}

/** Keeps away what comes later, unless the page stops for it. */
const late = (page) =>
  page.route(/-later-[0-9a-f]+\.wasm$/, (route) => (route.request().resourceType() === "xhr" ? route.continue() : undefined));

/** A play whose program has its rest only when that is let in; the page must not stop for it meanwhile. */
async function lacking(hash, settings = "") {
  let letIn;
  const before = async (page) => {
    await page.addInitScript(watch);
    if (settings) await page.addInitScript((settings) => localStorage.setItem("otr.settings", settings), settings);
    letIn = await holdBack(page, /-later-[0-9a-f]+\.wasm$/);
  };
  const { page, finish } = await visit(host, { hash, before });
  const busy = () => page.locator("[aria-busy]").evaluateAll((all) => all.map((it) => it.dataset.choice ?? it.dataset.testid ?? it.id));
  return {
    page,
    letIn,
    busy,
    exchanges: () => page.locator("article.exchange").count(),
    async finish() {
      assert.equal(await page.evaluate(() => window.stopped), undefined);
      assert.deepEqual(await busy(), []);
      await finish();
    },
  };
}

it("whatever is pressed waits for what comes later, and is done then, in its order", async () => {
  const { page, letIn, busy, exchanges, finish } = await lacking("#/case/the-offer");
  await page.getByTestId("begin").click();
  await page.getByTestId("thought").click();
  await page.keyboard.press("4");
  await page.locator("#move-table").click();
  // No first choice any more, since something was asked before it; of moves, the last counts.
  await page.keyboard.press("2");
  assert.deepEqual(await busy(), ["2", "thought"]);
  const said = await page.locator('[data-choice="2"] .said').innerText();
  assert.equal(await exchanges(), 1);
  letIn();
  await page.locator("article.exchange").nth(1).getByText(said).waitFor();
  assert.equal(await exchanges(), 2);
  await finish();
});

it("keys that are held down, clicks that are double and arrows do no more than once they would", async () => {
  const { page, letIn, exchanges, finish } = await lacking("#/case/night-shift");
  await page.getByTestId("begin").click();
  await page.getByTestId("choices").waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.down("2");
  await page.locator("article.exchange").nth(1).waitFor();
  await page.keyboard.down("2");
  await page.keyboard.down("2");
  await page.locator('[data-choice="1"]').dispatchEvent("click", { detail: 2 });
  await page.keyboard.press("?");
  letIn();
  await page.locator("#keys[open]").waitFor();
  assert.equal(await exchanges(), 2);
  await finish();
});

it("where single keys are switched off, they say nothing here either", async () => {
  const { page, letIn, busy, exchanges, finish } = await lacking("#/case/night-shift", "keys=off");
  await page.getByTestId("begin").click();
  await page.getByTestId("choices").waitFor();
  await page.keyboard.press("1");
  assert.deepEqual(await busy(), []);
  letIn();
  await page.waitForTimeout(300);
  assert.equal(await exchanges(), 1);
  await finish();
});

it("fields and Back wait for it, and the skip link does not", async () => {
  const { page, letIn, finish } = await lacking("#/case/night-shift");
  await page.locator(".skip").focus();
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => document.activeElement.id), "main");
  await page.getByText("Assessed").click();
  assert.ok(await page.locator('input[name="mode"][value="1"]').isChecked());
  await page.getByTestId("begin").click();
  letIn();
  await page.getByTestId("choices").waitFor();
  assert.equal(await page.getByTestId("coach").count(), 0, "practice has a coach");
  await page.goBack();
  await page.getByTestId("begin").waitFor();
  await finish();
});

for (const hash of ["#/case/the-offer/7", "#/case/nope", "#/play/nope"]) {
  it(`${hash} is no first choice, and comes with its whole program`, async () => {
    const { page, finish } = await visit(host, { hash, before: (page) => page.addInitScript(watch) });
    await page.locator("#app h1").waitFor();
    assert.equal(await page.evaluate(() => window.stopped), undefined);
    await finish();
  });
}

it("who has played before has the whole program at once", async () => {
  const { page, finish } = await visit(host, { hash: "#/case/the-offer", before: (page) => page.addInitScript(watch) });
  await page.getByTestId("begin").click();
  await page.locator('[data-choice="2"]').click();
  await page.locator("article.exchange").nth(1).waitFor();
  await page.reload();
  await page.locator("article.exchange").nth(1).waitFor();
  await page.goto(`${host.address}#/model`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  assert.equal(await page.evaluate(() => window.stopped), undefined);
  await finish();
});

it("a network that is silent is said to be", async () => {
  const silent = (page) => page.route(/-later-[0-9a-f]+\.wasm$/, () => {});
  const { page, finish } = await visit(host, { hash: "#/case/the-offer", before: silent });
  await page.getByTestId("begin").click();
  await page.locator("#move-table").click();
  await page.getByText("The network does not answer").waitFor({ timeout: 12_000 });
  await finish();
});

it("where the host has another version by now, the page says so", async () => {
  const gone = (page) => page.route(/-later-[0-9a-f]+\.wasm$/, (route) => route.fulfill({ status: 404 }));
  const { page, finish } = await visit(host, { hash: "#/case/the-offer", before: gone, early: true, expected: [/404/] });
  await page.getByRole("button", { name: "Reload the page" }).waitFor();
  await finish();
});

it("where the network goes in the middle, that is said, and the play goes on when it is back", async () => {
  const never = (page) => page.route(/-later-[0-9a-f]+\.wasm$/, (route) => route.abort());
  const expected = [/ERR_FAILED/];
  const { page, finish } = await visit(host, { hash: "#/case/the-offer", before: never, expected });
  await page.getByTestId("begin").click();
  await page.locator('[data-choice="2"]').click();
  await page.locator("article.exchange").nth(1).waitFor();
  await page.getByTestId("prediction").getByRole("button").click();
  await page.getByText("The network does not answer").waitFor();
  await page.unrouteAll();
  await page.evaluate(() => dispatchEvent(new Event("online")));
  await page.getByTestId("choices").waitFor();
  assert.equal(await page.getByText("The network does not answer").isVisible(), false);
  await page.locator("#move-table").click();
  await page.getByTestId("submit-package").waitFor();
  await finish();
});

/** Something that nobody pressed, and that needs what comes later. */
const happens = (page) => page.evaluate(() => dispatchEvent(new Event("otr-version-ready")));

it("what cannot wait fetches it at once", async () => {
  const { page, finish } = await visit(host, { hash: "#/case/the-offer", before: late });
  await happens(page);
  await page.getByText("new version").waitFor();
  await page.getByTestId("begin").click();
  await page.locator("#move-table").click();
  await page.getByTestId("submit-package").waitFor();
  await finish();
});

it("where it cannot be had then, the page says so, and the play is kept", async () => {
  const never = (page) => page.route(/-later-[0-9a-f]+\.wasm$/, (route) => route.abort());
  const expected = [/ERR_FAILED/, /-later-/, /NetworkError/];
  const { page, finish } = await visit(host, { hash: "#/case/the-offer", before: never, expected });
  await page.getByTestId("begin").click();
  await page.locator('[data-choice="2"]').click();
  await page.locator("article.exchange").nth(1).waitFor();
  await happens(page);
  await page.getByRole("heading", { name: "Something went wrong" }).waitFor();
  await page.unrouteAll();
  await page.getByRole("button", { name: "Reload the page" }).click();
  await page.locator("article.exchange").nth(1).waitFor();
  await finish();
});
