// One's data in a file: whatever somebody chooses or drops, what came of it is said, and it is true.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, it } from "node:test";
import { accessible, begin, site, take, visit } from "./support.mjs";

let host;
before(async () => (host = await site()));
after(() => host.close());

const said = (page) => page.getByTestId("brought-back");
const brings = (page, text) => said(page).getByText(text).waitFor();
const choose = (page, content, name = "x.json") =>
  page.getByTestId("import").setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from(content) });
const kept = (page) =>
  page.evaluate(() => Object.fromEntries(Object.entries({ ...localStorage }).filter(([name]) => name.startsWith("otr."))));

/** Drops a file of the page, or something else, by default where one brings back; says whether the browser left that to the page. */
const drop = (page, file, onto = "section.data h2") =>
  page.evaluate(([file, onto]) => {
    const data = new DataTransfer();
    if (file) data.items.add(file);
    const event = (kind) => new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer: data });
    const target = document.querySelector(onto);
    return ["dragover", "drop"].map((kind) => !target.dispatchEvent(event(kind)));
  }, [file, onto]);

/** Saves all data of a page to a file, and gives its text. */
async function saved(page) {
  await page.getByRole("link", { name: "My plays" }).click();
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByTestId("export").click()]);
  return readFile(await download.path(), "utf8");
}

/** The file of another device, where these lines of a case were said. */
async function fileOf(acts, title = "The Offer") {
  const { page, finish } = await visit(host);
  await begin(page, title);
  for (const act of acts) await take(page, { act });
  const file = await saved(page);
  await finish();
  return file;
}

/** A device without room: as much as it has is kept, and no more. */
const fullFrom = (page, after = 0) =>
  page.addInitScript((after) => {
    const { setItem } = Storage.prototype;
    let room = after;
    Storage.prototype.setItem = function (...entry) {
      if (room-- <= 0) throw new DOMException("full", "QuotaExceededError");
      setItem.apply(this, entry);
    };
  }, after);

it("every file that is none of ours, or not whole, has its sentence, and changes nothing", async () => {
  const file = await fileOf(["explain"]);
  const { page, finish } = await visit(host, { hash: "#/plays" });
  const half = JSON.stringify({ ...JSON.parse(file), "play.the-offer": "2 practice unsaid going 7K2" });
  const files = [
    ["no JSON", /holds no data of this game/],
    ['{"program":"another","journal":"x"}', /holds no data of this game/],
    [Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"), /holds no data of this game/],
    [Buffer.alloc(0), /holds no data of this game/],
    [file.slice(0, file.length / 2), /cut off, or another program/],
    [JSON.stringify({ program: "Off-The-Record", "play.the-offer": "junk" }), /cut off, or another program/],
    [JSON.stringify({ ...JSON.parse(file), version: "3" }), /newer version of the game/],
  ];
  for (const [content, sentence] of files) {
    await choose(page, content);
    await brings(page, sentence);
    assert.deepEqual(await kept(page), {}, String(sentence));
  }
  const large = await page.evaluateHandle(() => new File([new Uint8Array(200_000_000)], "x.json"));
  await drop(page, large);
  await brings(page, /far larger/);
  await choose(page, half);
  await brings(page, /Brought back: .*1 entry could not be read/);
  await finish();
});

it("what cannot be read in a file is counted and named, whatever else the file brings", async () => {
  const line = (day) => `the-offer practice ${day} A 300,150,100,0,-10,50,100,20 92 7,0,2,4 1,0 3,4 apologised`;
  const night = await fileOf([], "Night Shift");
  const other = JSON.parse(night)["play.night-shift"];
  const of = (entries) => JSON.stringify({ program: "Off-The-Record", version: "2", ...entries });
  for (const [entries, ...sentences] of [
    [{ "play.the-offer": 7 }, /Nothing was brought back.*1 entry could not be read.*: a play of The Offer\./],
    [{ "play.the-offer": null, "play.gone": [] }, /2 entries could not be read.*: a play of The Offer and a play of gone\./],
    [{ journal: line("2026-02-31") }, /Nothing was brought back.*: 1 of the plays that ended\./],
    [{ settings: "x", classes: 1, "best.night-shift": "1e9", "alias.the-offer": "" }, /4 entries/, /the settings/, /1 class/, /the best result in Night Shift/, /the name under which The Offer was handed in/],
    // The play of one case in the place of another.
    [{ "play.the-offer": other }, /Nothing was brought back.*: a play of The Offer\./],
    [{ "play.the-offer": 7, journal: `${line("2099-99-99")}\n${line("2026-11-24")}` }, /Brought back: 1 entry\. 2 entries could not be read/, /a play of The Offer/, /1 of the plays that ended/],
  ]) {
    const { page, finish } = await visit(host, { hash: "#/plays" });
    await choose(page, of(entries));
    for (const sentence of sentences) await brings(page, sentence);
    assert.equal((await kept(page))["otr.play.the-offer"], undefined);
    await finish();
  }
});

it("the same file twice is said to bring nothing new, each time it is chosen", async () => {
  const file = await fileOf(["explain"]);
  const { page, finish } = await visit(host, { hash: "#/plays" });
  await choose(page, file);
  await brings(page, /Brought back: 2 entries/);
  for (const time of [1, 2]) {
    await page.evaluate(() => {
      window.heard = [];
      const status = document.querySelector('[data-testid="brought-back"]');
      new MutationObserver(() => window.heard.push(status.innerText.trim())).observe(status, { childList: true, characterData: true, subtree: true });
    });
    await choose(page, file);
    await page.waitForFunction(() => window.heard.some((said) => /All that is in that file/.test(said)), null, { timeout: 5000 }).catch(() => assert.fail(`time ${time}`));
  }
  await finish();
});

it("what an editor puts before a text does no harm, another encoding is said, and a file can be dropped", async () => {
  const file = await fileOf(["explain"]);
  const { page, finish } = await visit(host, { hash: "#/plays" });
  await choose(page, Buffer.from(`\ufeff${file}`, "utf16le"));
  // Some browsers read it, and those that do not say why.
  await brings(page, /Brought back: 2 entries|saved it in another encoding/);
  await choose(page, `\ufeff${file}`);
  await brings(page, /Brought back: 2 entries|All that is in that file/);
  const ours = await page.evaluateHandle((text) => new File([text], "x.json"), file);
  assert.deepEqual(await drop(page, ours), [true, true], "the browser does not open it in the place of the page");
  await brings(page, /All that is in that file/);
  await drop(page, null);
  await finish();
});

it("a file that misses its place does not take the place of the page", async () => {
  const { page, finish } = await visit(host);
  const file = await page.evaluateHandle(() => new File(["{}"], "x.json"));
  assert.deepEqual(await drop(page, file, "h1"), [true, true]);
  assert.deepEqual(await drop(page, null, "h1"), [false, false], "what is no file is the browser's");
  await finish();
});

it("a device without room is not said to have what a file brought", async () => {
  const file = await fileOf(["explain"]);
  for (const [before, sentence] of [
    [(page) => fullFrom(page), /until you close or reload this page: 2 entries.*no room left/],
    [(page) => fullFrom(page, 1), /until you close or reload this page: 2 entries.*no room left/],
    [(page) => page.addInitScript(() => Object.defineProperty(window, "localStorage", { get: () => { throw new DOMException("denied", "SecurityError"); } })), /until you close or reload this page: 2 entries.*keeps nothing/],
  ]) {
    const { page, finish } = await visit(host, { hash: "#/plays", before });
    await choose(page, file);
    await brings(page, sentence);
    // It is here for now, and can be taken along again.
    assert.deepEqual(JSON.parse(await saved(page)), JSON.parse(file));
    await page.goto(`${host.address}#/play/the-offer`);
    await page.getByTestId("choices").waitFor();
    assert.equal(await page.locator("article.exchange").count(), 2);
    await finish();
  }
});

it("of a play under way and another one in a file the player says which goes on", async () => {
  const file = await fileOf(["explain", "stand-up"]);
  for (const [answer, exchanges] of [["first", 2], ["second", 3]]) {
    const { page, finish } = await visit(host);
    await begin(page, "The Offer");
    await take(page, { act: "stand-up" });
    await page.getByRole("link", { name: "My plays" }).click();
    await choose(page, file);
    await brings(page, /Brought back/);
    await page.goto(`${host.address}#/play/the-offer`);
    await page.getByTestId("choices").waitFor();
    assert.equal(await page.locator("article.exchange").count(), 2);
    assert.match(await page.getByTestId("two-plays").innerText(), /\(turn 2\).*\(turn 3\)/);
    await accessible(page, "two plays");
    // Nothing is lost by going on, or by closing the page.
    await page.reload();
    await page.getByTestId(`go-on-with-${answer}`).click();
    await page.getByTestId("two-plays").waitFor({ state: "detached" });
    await page.waitForFunction((count) => document.querySelectorAll("article.exchange").length === count, exchanges);
    assert.match(await page.evaluate(() => document.activeElement.tagName), /^H[12]$/);
    await page.reload();
    await page.getByTestId("choices").waitFor();
    assert.equal(await page.locator("article.exchange").count(), exchanges);
    assert.equal(await page.getByTestId("two-plays").count(), 0);
    await page.goto(`${host.address}#/case/the-offer`);
    await page.getByTestId("earlier-play").waitFor();
    await finish();
  }
});

it("a longer play of a file continues a shorter one without a question, and the best results of both stay", async () => {
  const file = JSON.parse(await fileOf(["explain", "stand-up"]));
  const { page, finish } = await visit(host);
  await begin(page, "The Offer");
  await take(page, { act: "explain" });
  await page.getByRole("link", { name: "My plays" }).click();
  await page.evaluate(() => localStorage.setItem("otr.best.night-shift", "300"));
  await page.reload();
  await choose(page, JSON.stringify({ ...file, "best.night-shift": "200", "best.the-offer": "400" }));
  await brings(page, /Brought back/);
  const now = await kept(page);
  assert.deepEqual([now["otr.best.night-shift"], now["otr.best.the-offer"]], ["300", "400"]);
  await page.goto(`${host.address}#/play/the-offer`);
  await page.getByTestId("choices").waitFor();
  assert.equal(await page.locator("article.exchange").count(), 3);
  assert.equal(await page.getByTestId("two-plays").count(), 0);
  await finish();
});
