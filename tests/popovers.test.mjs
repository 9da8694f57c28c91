// What opens over the page, in a browser that knows no popovers: Firefox before 125, Safari before 17.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { accessible, begin, focused, settled, site, visit } from "./support.mjs";

/**
 * Gives everything of the site to the page with another name for popovers, so that this browser knows them as little as
 * an old one does. The page's policy goes, too: it names the digest of the script within the page.
 */
const unknown = (page) =>
  page.route("**/*", async (route) => {
    // A test may end while the coach is still coming.
    const response = await route.fetch().catch(() => null);
    if (!response) return;
    const body = Buffer.from((await response.body()).toString("latin1").replace(/popover(?!-\w+\.js|\.js)/g, "popovex"), "latin1");
    const isPage = (response.headers()["content-type"] ?? "").includes("text/html");
    const text = isPage ? body.toString("latin1").replace(/<meta[^>]*Content-Security-Policy[^>]*>/, "") : null;
    const { "content-encoding": _, "content-length": __, "content-security-policy": ___, ...headers } = response.headers();
    await route.fulfill({ response, headers, body: text === null ? body : Buffer.from(text, "latin1") });
  });

describe("where the browser knows no popovers", () => {
  let host;
  before(async () => (host = await site()));
  after(() => host.close());
  const seen = (page) => page.locator(".sheet:visible, .meaning:visible").count();

  for (const early of [true, false]) {
    it(`a sheet opens and closes by its buttons ${early ? "before" : "once"} the program is there`, async () => {
      let letIn;
      const hold = async (page) => {
        await unknown(page);
        if (early) await page.route("**/*_bg.wasm", (route) => new Promise((go) => (letIn = () => go(route.fallback()))));
      };
      const { page, finish } = await visit(host, { hash: "#/case/the-offer", before: hold, early });
      const button = page.getByTestId("look-up-facts");
      await button.waitFor();
      await page.waitForFunction(() => document.readyState === "complete" || document.querySelector(".look-up"));
      assert.equal(await seen(page), 0);
      await button.click();
      assert.equal(await seen(page), 1);
      assert.equal(await focused(page), "H2 facts");
      const box = await page.locator("#facts-sheet").boundingBox();
      assert.ok(box.y >= 0 && box.y + box.height <= 800, "it lies within the window");
      await page.locator("#facts-sheet .sheet-foot button").click();
      assert.equal(await seen(page), 0);
      assert.equal(await focused(page), "BUTTON");
      await button.click();
      await page.mouse.click(5, 790);
      assert.equal(await seen(page), 0);
      if (early) {
        letIn();
        await page.locator("#app:not([data-first]) > div").waitFor();
        await settled(page);
        assert.equal(await seen(page), 0, "what was opened and closed is not pressed again");
      }
      await accessible(page, "the page without popovers");
      await finish();
    });
  }

  it("keys open and close it, and choose nothing that lies under it", async () => {
    const { page, finish } = await visit(host, { before: unknown });
    await begin(page, "The Offer");
    const said = await page.getByTestId("transcript").innerText();
    await page.getByTestId("look-up-notebook").focus();
    await page.keyboard.press("Enter");
    assert.equal(await seen(page), 1);
    await page.keyboard.press("1");
    await settled(page);
    assert.equal(await page.getByTestId("transcript").innerText(), said);
    await page.keyboard.press("Escape");
    assert.equal(await seen(page), 0);
    assert.equal(await page.evaluate(() => document.activeElement.dataset.testid), "look-up-notebook");
    await finish();
  });

  it("the code of a class fills the projector, and closes by its button and by Escape", async () => {
    const { page, finish } = await visit(host, { hash: "#/class", before: unknown, options: { viewport: { width: 1280, height: 720 } } });
    await page.getByLabel("Name of the class").fill("Monday");
    await page.getByRole("checkbox", { name: "The Offer" }).check();
    await page.getByTestId("make-class").click();
    const projector = page.getByTestId("projector");
    for (const close of [() => projector.getByRole("button").click(), () => page.keyboard.press("Escape")]) {
      await page.getByTestId("show-large").click();
      await projector.waitFor();
      assert.deepEqual(await projector.boundingBox(), { x: 0, y: 0, width: 1280, height: 720 });
      const { x, y, width, height } = await projector.locator("svg.qr").boundingBox();
      assert.ok(height > 500 && y >= 0 && y + height <= 720, `it is ${height} px high of 720, from ${y} on`);
      assert.ok(Math.abs(x + width / 2 - 640) < 2, "it stands in the middle");
      const isOnTop = await page.evaluate(() => [[5, 5], [640, 5], [1275, 715]].every(([x, y]) => document.elementFromPoint(x, y).closest(".projector")));
      assert.ok(isOnTop, "nothing lies over it");
      await close();
      await projector.waitFor({ state: "hidden" });
      assert.equal(await page.evaluate(() => document.activeElement.dataset.testid), "show-large");
    }
    await accessible(page, "a class that is ready");
    await finish();
  });

  it("a word that is explained within a sheet leaves the sheet open, and Escape closes one after the other", async () => {
    const { page, finish } = await visit(host, { hash: "#/case/the-offer", before: unknown });
    for (const button of await page.getByTestId("look-up").locator(".row button").all()) {
      await button.click();
      const term = page.locator(".sheet:visible .term");
      if (await term.count()) {
        await term.first().click();
        assert.equal(await seen(page), 2);
        await page.keyboard.press("Escape");
        assert.equal(await seen(page), 1);
        await page.keyboard.press("Escape");
        assert.equal(await seen(page), 0);
        return finish();
      }
      await page.keyboard.press("Escape");
    }
    // No sheet explains a word: then one beside it does.
    await page.locator(".term").first().click();
    assert.equal(await seen(page), 1);
    await page.keyboard.press("Escape");
    assert.equal(await seen(page), 0);
    await finish();
  });
});
