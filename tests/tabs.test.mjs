// What is kept, where several tabs are open on it: in Firefox, whose tabs are processes of their own, and which puts
// pages aside and brings them back.

import assert from "node:assert/strict";
import { after, before, it } from "node:test";
import { serve } from "../tools/serve.mjs";
import { exchanges, firefox, kept, leaveAndComeBack, player, press, pressId, say, there } from "./firefox.mjs";
import { site } from "./support.mjs";

let browser, host, other;
before(async () => {
  host = await site("/", undefined, { browser: false });
  // Another site: another port is another origin.
  other = await serve(new URL("../docs/pictures", import.meta.url).pathname, "127.0.0.1", 0);
  browser = await firefox();
});
after(async () => {
  await browser?.close();
  await host.close();
  other.closeAllConnections();
  other.close();
});

const elsewhere = () => `http://127.0.0.1:${other.address().port}/table.png`;
const at = (hash) => host.address + hash;

/** Begins The Offer in a tab of this player. */
async function begun(who, { assessed = false } = {}) {
  const page = await who.tab(at("#/case/the-offer"));
  if (assessed) {
    await press(page, "#how-fold > summary");
    await press(page, 'input[name="mode"]:not(:checked)');
  }
  await pressId(page, "begin");
  await there(page, "choices");
  return page;
}

it("a page that one comes back to goes on where another tab has left the play", async () => {
  const who = await player(browser);
  const page = await begun(who);
  await say(page, "explain");
  await leaveAndComeBack(page, elsewhere(), async () => {
    const second = await who.tab(at("#/play/the-offer"));
    await there(second, "choices");
    for (const act of ["stand-up", "explain", "stand-up"]) await say(second, act);
  });
  await exchanges(page, 5);
  await say(page, "explain");
  // A tab that is opened now may hear of the last line a moment later: tabs are processes.
  await exchanges(await who.tab(at("#/play/the-offer")), 6);
  await who.finish();
});

it("an assessed play does not go on where its answers were read in another tab", async () => {
  const who = await player(browser);
  const page = await begun(who, { assessed: true });
  await say(page, "explain");
  await leaveAndComeBack(page, elsewhere(), async () => {
    const second = await who.tab(at("#/play/the-offer"));
    await there(second, "choices");
    await press(second, "#move-adjourn");
    await pressId(second, "leave-yes");
    await pressId(second, "to-debrief");
    await pressId(second, "show-me");
  });
  await there(page, "ending");
  assert.match((await kept(page))["otr.play.the-offer"], / over /);
  await who.finish();
});

it("what is erased in one tab is not written back by another", async () => {
  const who = await player(browser);
  const page = await begun(who);
  await say(page, "explain");
  await press(page, "#move-adjourn");
  await pressId(page, "leave-yes");
  await pressId(page, "to-debrief");
  await pressId(page, "show-me");
  await page.waitForFunction(() => localStorage["otr.journal"], { timeout: 60_000 });
  await page.evaluate(() => (location.hash = "#/"));
  await page.waitForSelector(".home");
  const second = await who.tab(at("#/settings"));
  await press(second, "#erase");
  await press(second, "button.danger");
  await there(second, "notices");
  await page.waitForFunction(() => !document.querySelector('a[href="#/debrief/the-offer"]'));
  assert.deepEqual(await kept(second), {});
  // Nor when one goes on in the tab that had the play.
  await page.evaluate(() => (location.hash = "#/case/the-offer"));
  await there(page, "begin");
  assert.deepEqual(await kept(second), {});
  await who.finish();
});

it("what was erased while a page was put aside is not brought back with it", async () => {
  const who = await player(browser);
  const page = await begun(who);
  await say(page, "explain");
  await leaveAndComeBack(page, elsewhere(), async () => {
    const second = await who.tab(at("#/settings"));
    await press(second, "#erase");
    await press(second, "button.danger");
    await there(second, "notices");
  });
  await there(page, "begin");
  assert.match(await page.$eval('[data-testid="notices"]', (notices) => notices.innerText), /is erased/);
  assert.deepEqual(await kept(page), {});
  await who.finish();
});

it("what two tabs prefer is kept field by field", async () => {
  const who = await player(browser);
  const [page, second] = [await who.tab(at("#/settings")), await who.tab(at("#/settings"))];
  const prefer = async (tab, name, place) => {
    await tab.evaluate((name, place) => document.querySelectorAll(`input[name="${name}"]`)[place].click(), name, place);
  };
  await prefer(page, "theme", 2);
  await prefer(second, "text", 1);
  await prefer(page, "motion", 1);
  const settings = (await kept(second))["otr.settings"];
  assert.match(settings, /theme=dark text=large motion=reduced/);
  assert.equal((await kept(second))["otr.page"], "data-theme=dark data-text=large data-motion=reduced");
  await who.finish();
});
