// What becomes of a play when things go wrong around it.

import assert from "node:assert/strict";
import { after, before, it } from "node:test";
import { begin, settled, site, take, visit } from "./support.mjs";

let host;
before(async () => (host = await site()));
after(() => host.close());

const kept = (page, name) => page.evaluate((name) => localStorage.getItem(`otr.${name}`), name);

/** The last exchange is on screen, and has the focus: one goes on where one left off. */
async function inSight(page) {
  const heading = page.locator("article.exchange h2").last();
  await page.waitForFunction((id) => document.activeElement.id === id, await heading.getAttribute("id"));
  const { y } = await heading.boundingBox();
  assert.ok(y >= 0 && y < 800, `the heading is ${y} px down`);
}

const spoken = (page) => page.locator(".transcript .line").allInnerTexts();

/** What each meter says to a screen reader; on the screen it is a row of marks. */
const meters = (page) => page.getByRole("meter").evaluateAll((all) => all.map((it) => it.ariaValueText));

it("a reload in the middle brings back every line and meter", async () => {
  const { page, finish } = await visit(host);
  await begin(page, "The Offer");
  const atFirst = await meters(page);
  for (const act of ["explain", "stand-up", "explain"]) await take(page, { act });
  const before = [await spoken(page), await meters(page)];
  assert.notDeepEqual(before[1], atFirst, "there is something to bring back");
  await page.reload();
  await page.getByTestId("choices").waitFor();
  assert.deepEqual([await spoken(page), await meters(page)], before);
  await inSight(page);
  await take(page, { act: "explain" });
  await finish();
});

it("a closed tab loses nothing: home offers to continue", async () => {
  const { page, finish } = await visit(host);
  await begin(page, "The Offer");
  await take(page, { act: "explain" });
  const before = await spoken(page);
  const again = await page.context().newPage();
  await page.close();
  await again.goto(host.address);
  await again.locator('a[href="#/play/the-offer"]').first().click();
  await again.getByTestId("choices").waitFor();
  assert.deepEqual(await spoken(again), before);
  await inSight(again);
  await finish();
});

it("two tabs of the same play go on together, and neither overwrites the other", async () => {
  const { page, finish } = await visit(host);
  await begin(page, "The Offer");
  await take(page, { act: "explain" });
  const other = await page.context().newPage();
  await other.goto(`${host.address}#/play/the-offer`);
  await other.getByTestId("choices").waitFor();
  await take(other, { act: "stand-up" });
  await page.locator("article.exchange").nth(2).waitFor();
  assert.deepEqual(await spoken(page), await spoken(other));
  await take(page, { act: "explain" });
  await other.locator("article.exchange").nth(3).waitFor();
  await other.reload();
  await other.getByTestId("choices").waitFor();
  assert.equal(await other.locator("article.exchange").count(), 4);
  // What one tab ends, the other sees ended, and a debrief stays while it is read.
  await take(other, { standing: "adjourn" });
  await page.getByTestId("to-debrief").click();
  await page.getByTestId("question").waitFor();
  await page.evaluate(() => {
    const begun = ({ key, newValue }) => key === "otr.play.the-offer" && / going /.test(newValue);
    window.told = new Promise((done) => addEventListener("storage", (event) => begun(event) && done()));
  });
  await other.goto(`${host.address}#/case/the-offer`);
  await other.getByTestId("begin").click();
  await other.getByTestId("choices").waitFor();
  await page.evaluate(() => window.told);
  await settled(page);
  assert.ok(await page.getByTestId("question").isVisible());
  await finish();
});

it("undo in practice takes back the line and the meters", async () => {
  const { page, finish } = await visit(host);
  await begin(page, "The Offer");
  await take(page, { act: "explain" });
  const before = [await spoken(page), await meters(page)];
  await take(page, { act: "stand-up" });
  assert.notDeepEqual(await meters(page), before[1], "there is something to take back");
  await page.getByTestId("undo").click();
  await page.locator("article.exchange").nth(2).waitFor({ state: "detached" });
  assert.deepEqual([await spoken(page), await meters(page)], before);
  await finish();
});

it("denied storage is said once, and the play goes on", async () => {
  const before = (page) =>
    page.addInitScript(() => {
      Object.defineProperty(window, "localStorage", {
        get() {
          throw new DOMException("denied", "SecurityError");
        },
      });
    });
  const { page, finish } = await visit(host, { before });
  await begin(page, "The Offer");
  await take(page, { act: "explain" });
  const notices = page.getByTestId("notices");
  assert.equal((await notices.innerText()).match(/keeps nothing/g)?.length, 1);
  await notices.getByRole("button").first().click();
  await take(page, { act: "stand-up" });
  assert.doesNotMatch(await notices.innerText(), /keeps nothing/);
  await finish();
});

it("full storage is said once, and the play goes on", async () => {
  const before = (page) =>
    page.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException("full", "QuotaExceededError");
      };
    });
  const { page, finish } = await visit(host, { before });
  await begin(page, "The Offer");
  for (const act of ["explain", "stand-up"]) await take(page, { act });
  assert.match(await page.getByTestId("notices").innerText(), /no room left/);
  await finish();
});

it("a play of a case that has changed since can be read, and the case begun anew", async () => {
  const { page, finish } = await visit(host);
  await begin(page, "The Offer");
  await take(page, { act: "explain" });
  const said = await page.locator(".line.you .said").first().innerText();
  // As if the numbers had been others: the code's fingerprint no longer fits.
  await page.evaluate(() => {
    for (const key of Object.keys(localStorage).filter((key) => key.startsWith("otr."))) {
      localStorage[key] = localStorage[key].replace(/[0-9A-Z]{5}(-[0-9A-Z]{1,5})+/, (code) => code.slice(0, -1) + (code.endsWith("0") ? "1" : "0"));
    }
  });
  await page.goto(`${host.address}#/`);
  await page.reload();
  await page.getByRole("link", { name: "The Offer" }).first().click();
  await page.getByTestId("earlier-play").waitFor();
  await page.getByTestId("earlier-play").locator("summary").click();
  assert.ok((await page.getByTestId("earlier-play").innerText()).includes(said.slice(0, 40)));
  await page.getByTestId("begin").click();
  await page.getByTestId("choices").waitFor();
  await finish();
});

it("damaged data on the device never stops the page", async () => {
  const { page, finish } = await visit(host);
  await begin(page, "The Offer");
  await take(page, { act: "explain" });
  await page.evaluate(() => {
    for (const key of Object.keys(localStorage)) localStorage[key] = "\u0000\uffff{]";
  });
  await page.goto(`${host.address}#/`);
  await page.reload();
  await begin(page, "The Offer");
  await finish();
});

/** The device has no room for as long as the page says so by `full`. */
const mayBeFull = (page) =>
  page.addInitScript(() => {
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = function (...entry) {
      if (window.full) throw new DOMException("full", "QuotaExceededError");
      setItem.apply(this, entry);
    };
  });

it("room that comes back on a full device is used: with the next line everything is kept", async () => {
  const { page, finish } = await visit(host, { before: mayBeFull });
  await begin(page, "The Offer");
  await take(page, { act: "explain" });
  const first = await kept(page, "play.the-offer");
  await page.evaluate(() => (window.full = true));
  await take(page, { act: "stand-up" });
  assert.match(await page.getByTestId("notices").innerText(), /no room left/);
  assert.equal(await kept(page, "play.the-offer"), first, "what was kept is still there");
  assert.equal(await page.locator("#crash").getAttribute("data-not-kept"), "");
  await page.evaluate(() => (window.full = false));
  await take(page, { act: "explain" });
  assert.equal(await page.locator("#crash").getAttribute("data-not-kept"), null);
  // What is said is what holds now; and where it does not hold any more, that is said, too.
  const notices = page.getByTestId("notices");
  await notices.getByText("kept on this device again").waitFor();
  assert.doesNotMatch(await notices.innerText(), /no room left/);
  await page.evaluate(() => (window.full = true));
  await take(page, { act: "stand-up" });
  await notices.getByText("no room left").waitFor();
  assert.doesNotMatch(await notices.innerText(), /kept on this device again/);
  await page.evaluate(() => (window.full = false));
  await page.getByTestId("undo").click();
  await notices.getByText("kept on this device again").waitFor();
  await page.reload();
  await page.getByTestId("choices").waitFor();
  assert.equal(await page.locator("article.exchange").count(), 4);
  await finish();
});

it("the block for when the program fails says what is kept, and what is not", async () => {
  for (const [denied, says] of [[false, /kept on this device/], [true, /has not kept all of your play/]]) {
    const before = (page) =>
      page.addInitScript((denied) => {
        if (denied) Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); };
      }, denied);
    const { page, finish } = await visit(host, { before });
    await begin(page, "The Offer");
    await take(page, { act: "explain" });
    await page.evaluate(() => (document.getElementById("crash").hidden = false));
    const text = await page.locator("#crash").innerText();
    assert.match(text, says);
    assert.equal(/kept on this device/.test(text) && /has not kept/.test(text), false);
    await finish();
  }
});

it("a browser that clears what it keeps behind the page's back costs nothing of the play under way", async () => {
  const { page, finish } = await visit(host);
  await begin(page, "The Offer");
  await take(page, { act: "explain" });
  await page.evaluate(() => localStorage.clear());
  await take(page, { act: "stand-up" });
  await page.reload();
  await page.getByTestId("choices").waitFor();
  assert.equal(await page.locator("article.exchange").count(), 3);
  await finish();
});

const line = "the-offer practice 2026-11-24 A 300,150,100,0,-10,50,100,20 92 7,0,2,4 1,0 3,4 apologised";

it("what is cleared behind the page's back beside the play under way is said to be gone, and settings are kept again", async () => {
  const before = (page) =>
    page.addInitScript((line) => {
      if (localStorage.length === 0 && !sessionStorage.cleared) {
        Object.assign(localStorage, { "otr.journal": line, "otr.best.night-shift": "300", "otr.settings": "text=large" });
      }
    }, line);
  const { page, finish } = await visit(host, { before });
  await begin(page, "The Offer");
  await take(page, { act: "explain" });
  await page.evaluate(() => (localStorage.clear(), (sessionStorage.cleared = "yes")));
  await take(page, { act: "stand-up" });
  await page.getByTestId("notices").getByText("has been erased meanwhile").waitFor();
  assert.match(await kept(page, "settings"), /text=large/);
  assert.deepEqual([await kept(page, "journal"), await kept(page, "best.night-shift")], [null, null]);
  await take(page, { act: "explain" });
  await page.reload();
  await page.getByTestId("choices").waitFor();
  assert.equal(await page.locator("article.exchange").count(), 4);
  await finish();
});

it("a tab in which nothing was played is told, too, that another one has erased everything", async () => {
  const { page, finish } = await visit(host, { hash: "#/settings" });
  await page.locator('input[name="text"]').nth(1).check();
  const other = await page.context().newPage();
  await other.goto(`${host.address}#/settings`);
  await other.locator("#erase").click();
  await other.locator("button.danger").click();
  await page.getByTestId("notices").getByText("is erased").waitFor();
  await finish();
});

it("what a full device never took is kept once everything else was cleared in another tab, and this is said", async () => {
  const { page, finish } = await visit(host, { before: mayBeFull });
  await begin(page, "The Offer");
  await page.evaluate(() => (window.full = true));
  await take(page, { act: "explain" });
  await page.evaluate(() => (window.full = false));
  const other = await page.context().newPage();
  await other.goto(`${host.address}reset.html`);
  // At once: what is erased entry by entry may meet what is kept again in between, and take it away, too.
  await other.evaluate(() => localStorage.clear());
  await page.getByTestId("notices").getByText("kept on this device again").waitFor();
  assert.match(await kept(page, "play.the-offer"), / going /);
  assert.equal(await page.locator("article.exchange").count(), 2);
  await finish();
});

it("site data that is cleared in another tab is gone from the screen, and said", async () => {
  const { page, finish } = await visit(host);
  await begin(page, "The Offer");
  await take(page, { act: "explain" });
  const other = await page.context().newPage();
  await other.goto(`${host.address}reset.html`);
  await other.evaluate(() => localStorage.clear());
  await page.getByTestId("begin").waitFor();
  assert.match(await page.getByTestId("notices").innerText(), /is erased/);
  assert.deepEqual(await other.evaluate(() => Object.keys(localStorage)), []);
  await finish();
});

it("a debrief that is read in one tab takes nothing from a play that another tab has begun", async () => {
  const { page, finish } = await visit(host);
  await begin(page, "The Offer");
  await take(page, { act: "explain" });
  const other = await page.context().newPage();
  await other.goto(`${host.address}#/debrief/the-offer`);
  await take(page, { standing: "adjourn" });
  await other.getByTestId("question").waitFor();
  // The debrief is read in one tab, and a new play begun in the other: its lines stay.
  await page.goto(`${host.address}#/case/the-offer`);
  await page.getByTestId("begin").click();
  await page.getByTestId("choices").waitFor();
  await take(page, { act: "stand-up" });
  await settled(page);
  const begun = await kept(page, "play.the-offer");
  await other.getByTestId("show-me").click();
  await other.getByTestId("total").waitFor({ timeout: 60_000 });
  assert.equal(await kept(page, "play.the-offer"), begun);
  await finish();
});

it("a reload gives back no thought of the other side that was heard already", async () => {
  const { page, finish } = await visit(host);
  await begin(page, "The Offer");
  const left = async () => Number((await page.getByTestId("thought").innerText()).match(/\d/)?.[0]);
  const most = await left();
  await page.getByTestId("thought").click();
  await page.getByTestId("thinks").waitFor();
  assert.equal(await left(), most - 1);
  await page.reload();
  await page.getByTestId("choices").waitFor();
  assert.equal(await left(), most - 1);
  await finish();
});

it("a reload gives back no hint of this choice, and shows those that were given", async () => {
  const { page, finish } = await visit(host);
  await begin(page, "The Offer");
  await page.getByTestId("hint").click();
  const hint = await page.getByTestId("hints").locator(".hint").first().innerText();
  const asks = await page.getByTestId("hint").innerText();
  assert.match(await kept(page, "play.the-offer"), / asked=1,0,0$/);
  await page.reload();
  await page.getByTestId("choices").waitFor();
  assert.equal(await page.getByTestId("hint").innerText(), asks);
  await page.getByTestId("hints").getByText(hint).waitFor();
  await finish();
});

it("a play of newer rules is left as it is by an older page, which says so", async () => {
  const { page, finish } = await visit(host);
  await begin(page, "The Offer");
  await take(page, { act: "explain" });
  const other = await page.context().newPage();
  await other.goto(`${host.address}reset.html`);
  const newer = await other.evaluate(() => {
    const play = localStorage["otr.play.the-offer"].replace(/^\d+/, "99");
    return (localStorage["otr.play.the-offer"] = play);
  });
  await page.getByTestId("notices").getByText("newer version of the game").waitFor();
  await take(page, { act: "stand-up" });
  await settled(page);
  assert.equal(await kept(page, "play.the-offer"), newer);
  await finish();
});

it("what earlier versions kept is read, and what is half written costs no more than itself", async () => {
  const { page, finish } = await visit(host);
  await begin(page, "The Offer");
  await take(page, { act: "explain" });
  const play = await kept(page, "play.the-offer");
  assert.match(play, /^2 practice [a-z]+ going [0-9A-Z-]+$/, "a play of which nothing else is to be said is kept as before");
  const of = (code) => `the-offer practice 2026-11-24 ${code} 300,150,100,0,-10,50,100,20 92 7,0,2,4 1,0 3,4 apologised`;
  await page.evaluate((journal) => {
    localStorage["otr.journal"] = journal;
    localStorage["otr.best.the-offer"] = "710";
    localStorage["otr.settings"] = "theme=dark";
    localStorage["otr.play.the-offer"] = localStorage["otr.play.the-offer"].slice(0, -2);
  }, `${of("A")}\n${of("B")}\nthe-offer practice 2026-11`);
  await page.goto(`${host.address}#/plays`);
  await page.reload();
  await page.locator(".played li").nth(1).waitFor();
  assert.equal(await page.locator(".played li").count(), 2);
  await page.goto(`${host.address}#/case/the-offer`);
  await page.getByTestId("earlier-play").waitFor();
  await page.getByTestId("begin").click();
  await page.getByTestId("choices").waitFor();
  assert.equal(await kept(page, "best.the-offer"), "710");
  assert.ok(await kept(page, "earlier.the-offer"), "what was said in the damaged play can be read");
  await finish();
});
