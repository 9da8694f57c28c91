// Somebody else changes the page while it is played: the browser's translator, and what people have installed.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { CASES } from "./lines.mjs";
import { begin, filesOfCopy, settled, site, take, visit } from "./support.mjs";
import { tour } from "./tour.mjs";

let host;
before(async () => (host = await site()));
after(() => host.close());

/**
 * Within the page: a translator into the same language, so that it can be compared what is read. It puts its own text in
 * the place of each text, or wraps it, now and after each change, as translators do.
 */
const translator = (wraps) => {
  const translate = () => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    for (const text of texts) {
      if (!text.data.trim() || text.parentElement.closest("font, svg, script, style, noscript")) continue;
      const [outer, inner] = [document.createElement("font"), document.createElement("font")];
      outer.append(inner);
      if (wraps) {
        text.before(outer);
        inner.append(text);
      } else {
        inner.append(text.data);
        text.replaceWith(outer);
      }
    }
  };
  const start = () => {
    translate();
    new MutationObserver(translate).observe(document.body, { childList: true, characterData: true, subtree: true });
    // As the page says now whose language it is in.
    document.documentElement.lang = "fr";
  };
  addEventListener("otr-shown", () => setTimeout(start), { once: true });
};

/** What is read on the screen. */
const read = async (page) => {
  // How far the coach has come differs from one time to the next.
  await page.locator(".looking").waitFor({ state: "hidden", timeout: 60_000 });
  await settled(page);
  return page.evaluate(() => document.querySelector("#app").innerText.replace(/\s+/g, " ").trim());
};

/** What is read at each stop of a walk through the game. */
async function readings(walk, before) {
  const { page, finish } = await visit(host, { before });
  const texts = [];
  await walk(page, async (name) => texts.push([name, await read(page)]));
  await finish();
  return texts;
}

const walks = {
  "the tour of The Offer": (page, look) => tour(page, host.address, look),
  "Night Shift": async (page, look) => {
    const { title, good } = CASES[1];
    await begin(page, title);
    await look("the opening");
    for (const [turn, move] of good.entries()) {
      await take(page, move);
      await look(`after move ${turn + 1}`);
    }
    await page.getByTestId("to-debrief").click();
    await page.getByTestId("show-me").click();
    await page.getByTestId("compare").waitFor({ timeout: 60_000 });
    await look("the debrief");
  },
};

describe("a page that the browser translates", () => {
  for (const [name, walk] of Object.entries(walks)) {
    it(`says at every moment what it says untranslated: ${name}`, async () => {
      const untouched = await readings(walk, async () => {});
      assert.ok(untouched.length > 10);
      for (const wraps of [false, true]) {
        const translated = await readings(walk, (page) => page.addInitScript(translator, wraps));
        for (const [stop, [name, text]] of untouched.entries()) {
          const other = translated[stop][1];
          const from = Math.max(0, [...text].findIndex((letter, place) => letter !== other[place]) - 40);
          const part = (text) => text.slice(from, from + 100);
          assert.ok(other === text, `${name}, ${wraps ? "wrapped" : "replaced"}: "${part(other)}" for "${part(text)}"`);
        }
      }
    });
  }

  it("has its own texts again when the translation is taken back, and they change as before", async () => {
    const { page, finish } = await visit(host);
    await begin(page, CASES[0].title);
    const before = await read(page);
    await page.evaluate(() => {
      const walker = document.createTreeWalker(document.querySelector("#app"), NodeFilter.SHOW_TEXT);
      const texts = [];
      while (walker.nextNode()) texts.push(walker.currentNode);
      const pairs = texts.filter((text) => text.data.trim()).map((text) => {
        const font = document.createElement("font");
        font.append("traduit");
        text.replaceWith(font);
        return [text, font];
      });
      window.takeBack = () => pairs.forEach(([text, font]) => font.isConnected && font.replaceWith(text));
    });
    assert.match(await read(page), /traduit/);
    await page.evaluate(() => window.takeBack());
    assert.equal(await read(page), before);
    await take(page, { act: "explain" });
    assert.match(await page.getByTestId("turn").innerText(), /2/);
    assert.doesNotMatch(await read(page), /traduit/);
    await finish();
  });

  it("keeps the copy of the language that it was loaded in", async () => {
    const { page, finish } = await visit(host, {
      options: { serviceWorkers: "allow" },
      before: (page) => page.addInitScript(translator, false),
    });
    const words = (await filesOfCopy(page)).filter((file) => file.startsWith("words/"));
    assert.deepEqual(words.map((file) => file.slice(0, 9)), ["words/en."]);
    const registered = await page.evaluate(async () => {
      const { installing, waiting, active } = await navigator.serviceWorker.getRegistration();
      return [installing, waiting, active].filter(Boolean).map(({ scriptURL }) => scriptURL.split("?")[1]);
    });
    assert.deepEqual(registered, ["lang=en"]);
    await finish();
  });
});

it("a page to which extensions add, and of which they take and change, is played to the end", async () => {
  const meddle = () =>
    addEventListener("otr-shown", () => {
      const add = (parent, where) => {
        const box = document.createElement("div");
        box.textContent = "Coupons!";
        parent?.[where](box);
      };
      add(document.body, "append");
      add(document.body, "prepend");
      add(document.documentElement, "append");
      for (const id of ["waits", "stalled"]) document.getElementById(id).remove();
      for (const element of [document.documentElement, document.body, document.querySelector("#app")]) {
        element.setAttribute("data-extension", "on");
        element.classList.add("extension");
        element.style.setProperty("--extension", "1");
      }
      new MutationObserver(() => {
        document.querySelector(".picture:not([hidden])")?.setAttribute("hidden", "");
        document.querySelector(".talk:not([data-extension])")?.setAttribute("data-extension", "on");
        document.querySelector(".place")?.remove();
      }).observe(document.body, { childList: true, subtree: true });
    }, { once: true });
  for (const { title, good } of CASES) {
    const { page, finish } = await visit(host, { before: (page) => page.addInitScript(meddle) });
    await begin(page, title);
    for (const move of good) await take(page, move);
    await page.getByTestId("to-debrief").click();
    await page.getByTestId("show-me").click();
    await page.getByTestId("compare").waitFor({ timeout: 60_000 });
    await finish();
  }
});
