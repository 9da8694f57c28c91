// A monkey: it presses, types, goes back, reloads, turns the device, opens a second tab and loses the network, at random,
// and looks after each step whether anything that somebody would miss is gone.
//
//   make monkey SEED=7 MINUTES=10

import assert from "node:assert/strict";
import { pathToFileURL } from "node:url";
import { random } from "./random.mjs";
import { settled, site, visit } from "./support.mjs";

const ROUTES = ["", "#/plays", "#/settings", "#/model", "#/daily", "#/case/the-offer", "#/play/the-offer", "#/debrief/the-offer", "#/case/night-shift", "#/play/night-shift"];
const SIZES = [[1100, 800], [390, 844], [844, 390], [320, 640]];
const KEYS = ["Tab", "Enter", "Escape", "Space", "1", "2", "3", "r", "ArrowDown", "End", "Home"];
/** What leaves the page, or only says something about it; to erase is no accident. */
const NOT_PRESSED = '#erase, .danger, [data-testid="print"], [href="reset.html"], [href^="teach/"], [href^="http"], [data-reload], [type="file"]';

/** What a browser says without a network is no fault of the page. */
const NO_NETWORK = /ERR_INTERNET_DISCONNECTED|Failed to fetch/;

/** What a player has: of each case the play, its length, the best result; and how many plays are in the journal. */
const owned = (page) =>
  page.evaluate(() => {
    const all = Object.entries({ ...localStorage }).filter(([name]) => name.startsWith("otr."));
    const of = Object.fromEntries(all.map(([name, text]) => [name.slice(4), text]));
    return {
      names: Object.keys(of).filter((name) => /^(play|minutes|earlier|best)\./.test(name)),
      journal: (of.journal ?? "").split("\n").filter(Boolean).length,
      best: Object.fromEntries(Object.entries(of).filter(([name]) => name.startsWith("best.")).map(([name, text]) => [name, Number(text)])),
    };
  });

/** What the player has said on the screen of a play, and in what is kept of that play. */
const shownAndKept = (page) =>
  page.evaluate(() => {
    const id = /^#\/play\/([a-z-]+)/.exec(location.hash)?.[1];
    if (!id || !document.querySelector(".play")) return null;
    const plain = (text) => text.replace(/\s+/g, " ").trim();
    const shown = [...document.querySelectorAll(".transcript .line.you")].map((line) => plain(line.querySelector(".said")?.innerText ?? ""));
    const kept = [...(localStorage[`otr.minutes.${id}`] ?? "").matchAll(/^(?:You|Tú): (.*)$/gm)].map(([, said]) => plain(said));
    return { shown, kept };
  });

/** Fails where something is wrong, or was there before and is not any more. */
async function look(page, before) {
  assert.ok(!(await page.locator("#crash, #no-start").evaluateAll((all) => all.some((block) => !block.hidden))), "the page has failed");
  const now = await owned(page);
  for (const name of before.names) assert.ok(now.names.includes(name), `${name} is gone`);
  assert.ok(now.journal >= before.journal, `${before.journal - now.journal} plays of the journal are gone`);
  for (const [name, best] of Object.entries(before.best)) assert.ok(now.best[name] >= best, `${name} was ${best}`);
  const play = await shownAndKept(page);
  if (play) {
    assert.equal(play.kept.length, play.shown.length, "the play that is kept is not the one on screen");
    // What was said in another language is kept in that language until the next line.
    const isSame = play.kept.includes(play.shown[0]);
    for (const said of isSame ? play.shown : []) assert.ok(play.kept.includes(said) || said === "", `on screen and not kept: ${said}`);
  }
  return now;
}

/** Lets a monkey loose for so many minutes. */
export async function monkey({ seed, minutes, say = () => {} }) {
  const draw = random(seed);
  const any = (list) => list[Math.floor(draw() * list.length)];
  const host = await site();
  const { page: first, wrongs, finish } = await visit(host, { expected: [NO_NETWORK] });
  const context = first.context();
  const pages = [first];
  let page = first;
  let steps = 0;
  let offline = false;
  let before = await owned(page);
  const heard = (tab) => {
    tab.setDefaultTimeout(15_000);
    tab.on("console", (message) => {
      if (message.type() === "error" && !NO_NETWORK.test(message.text())) wrongs.push(`console: ${message.text()}`);
    });
    tab.on("pageerror", (error) => wrongs.push(`thrown: ${error}`));
  };
  const here = () => page.locator("#app:not([data-first]) > div, main[role=alert]:not([hidden])").first().waitFor();
  /** Through what the tab has of ours: before its first page there is an empty one. */
  const walk = async (way) => {
    await page.evaluate(way).catch(() => {}); // The page may be gone before it answers.
    await page.waitForLoadState();
    if (page.url().startsWith(host.address)) return;
    // Without a network there may be no way back.
    await context.setOffline((offline = false));
    await page.goto(host.address);
  };
  const steered = {
    async press() {
      const all = await page.locator("#app").locator("button, a[href], summary, input, label.radio").all();
      for (let tries = 0; tries < 5 && all.length > 0; tries++) {
        const it = any(all);
        const isFit = await it.evaluate((node, not) => !node.closest(not) && node.checkVisibility(), NOT_PRESSED).catch(() => false);
        if (isFit) return it.evaluate((node) => node.click());
      }
    },
    /** As people do: a line, if there is one. */
    async say() {
      const lines = await page.locator("button.say, [data-testid=begin], [data-testid=prediction] button, [data-testid=to-debrief]").all();
      if (lines.length > 0) await any(lines).evaluate((node) => node.click()).catch(() => {});
    },
    type: () => page.keyboard.press(any(KEYS)),
    back: () => walk(() => navigation.canGoBack && history.back()),
    forward: () => walk(() => navigation.canGoForward && history.forward()),
    go: (to = any(ROUTES)) => page.evaluate((to) => (location.hash = to), to),
    async reload() {
      if (!offline) await page.reload();
    },
    async turn() {
      const [width, height] = any(SIZES);
      await page.setViewportSize({ width, height });
    },
    async tab() {
      if (offline) return;
      if (pages.length < 2) {
        const tab = await context.newPage();
        heard(tab);
        await tab.goto(host.address + any(ROUTES));
        pages.push(tab);
      }
      page = any(pages);
      await page.bringToFront();
    },
    async close() {
      if (pages.length < 2) return;
      await pages.pop().close();
      [page] = pages;
    },
    async network() {
      offline = !offline;
      await context.setOffline(offline);
    },
  };
  const names = [...Array(6).fill("press"), ...Array(8).fill("say"), ...Object.keys(steered)];
  const end = Date.now() + minutes * 60_000;
  const trail = [];
  try {
    while (Date.now() < end) {
      const name = any(names);
      trail.push(name);
      await steered[name]();
      await here();
      await settled(page);
      before = await look(page, before);
      assert.deepEqual(wrongs, []);
      steps++;
    }
    await context.setOffline(false);
    await finish();
  } catch (error) {
    const where = `seed ${seed}, step ${steps} at ${page.url()}, after ${trail.slice(-12).join(", ")}`;
    await context.close();
    throw new Error(`${where}: ${error.message}`, { cause: error });
  } finally {
    await host.close();
  }
  say(`${steps} steps, nothing lost (seed ${seed})`);
  return steps;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const seed = Number(process.env.SEED || Date.now() % 1_000_000);
  console.log(`SEED=${seed}`);
  await monkey({ seed, minutes: Number(process.env.MINUTES || 10), say: console.log });
}
