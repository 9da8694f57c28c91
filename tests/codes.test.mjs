// Codes that open, plays that go on elsewhere, and plays that are handed in.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, it } from "node:test";
import { bytesOf, codeOf } from "./code.mjs";
import { accessible, begin, fits, focused, play, site, take, visit } from "./support.mjs";

let host;
before(async () => (host = await site()));
after(() => host.close());

/** Monday, 9 a.m.: The Offer and Night Shift as they are written, assessed, without meters. */
const CLASS = "843GWKBFDSJ62Y9C40WJ0R9EDMQ042BMD1JJTVV6CSJQ400BDSMPET3M5NSPGTB6EG002000000000487W";

const kept = (page) => page.evaluate(() => ({ ...localStorage }));
const keptPlay = async (page) => (await kept(page))["otr.play.the-offer"];
const behindTheHash = (link) => link.slice(link.indexOf("#"));
const spoken = (page) => page.locator(".transcript .line").allInnerTexts();

/** Plays The Offer to an early end, and gives the run code and the link that its debrief has. */
async function finishedPlay() {
  const { page, finish } = await visit(host);
  await begin(page, "The Offer");
  await take(page, { act: "explain" });
  await take(page, { standing: "adjourn" });
  await page.getByTestId("to-debrief").click();
  await page.getByTestId("show-me").click();
  await page.getByTestId("search").locator("progress").waitFor({ state: "detached" });
  const found = {
    code: await page.locator(".run-code").innerText(),
    link: await page.locator("#run-link").inputValue(),
    total: await page.getByTestId("total").innerText(),
  };
  await finish();
  return found;
}

/** Opens "Go on elsewhere" on the screen, and gives the link and the code. */
async function elsewhere(page) {
  await page.getByTestId("elsewhere").locator("summary").click();
  await page.locator("svg.qr").waitFor();
  return { link: await page.locator("#elsewhere-link").inputValue(), code: await page.locator("#elsewhere-code").inputValue() };
}

/** Pastes a text into the field for codes, and opens it. */
async function paste(page, text) {
  await page.goto(`${host.address}#/run`);
  await page.locator("#code").fill(text);
  await page.getByTestId("open-code").click();
}

const opened = (page) => page.getByTestId("opened").waitFor();
const refused = (page, sentence) => page.waitForFunction(([id, source]) => new RegExp(source).test(document.getElementById(id)?.innerText ?? ""), ["code-wrong", sentence.source], { timeout: 8000 });

/** Begins The Offer for the class, as its page does. */
async function attend(page) {
  await page.goto(`${host.address}#/join/${CLASS}`);
  await page.evaluate((code) => localStorage.setItem("otr.classes", `joined ${code} the-offer=1`), CLASS);
  await page.goto(`${host.address}#/case/the-offer`);
  await page.getByTestId("begin").click();
  await page.getByTestId("choices").waitFor();
  await page.evaluate(() => {
    const begun = localStorage.getItem("otr.play.the-offer").replace("practice open", "assessed+without-meters unsaid");
    localStorage.setItem("otr.play.the-offer", `${begun} class=7/1`);
  });
  await page.reload();
  await page.getByTestId("choices").waitFor();
}

/** Ends the play on screen, and comes to its result. */
async function toResult(page) {
  await take(page, { standing: "adjourn" });
  await page.getByTestId("to-debrief").click();
  await page.getByTestId("show-me").click();
  await page.getByTestId("hand-in").waitFor();
}

it("a played code opens on a fresh device by its link, and by what mail programs make of it, read only", async () => {
  const { code, link, total } = await finishedPlay();
  const { page, finish } = await visit(host, { hash: behindTheHash(link) });
  await opened(page);
  await page.waitForFunction((total) => document.querySelector("[data-testid=total]").innerText === total, total);
  assert.equal(await page.getByTestId("question").count(), 0);
  assert.equal(await page.locator("a.again").count(), 0, "no decision is made again in somebody else's play");
  await accessible(page, "an opened play");
  for (const text of [
    `Run code: ${code}.`,
    code.replaceAll("-", " \u2013 "),
    `> ${code.slice(0, 8)}\n> ${code.slice(8)}`,
    `Good morning,\n\n\u201c${code.toLowerCase()}\u201d\n\nAda`,
    `Here you go ${code} see you`,
    code.replaceAll("-", "\u200b\u2011"),
    `> ${link}`,
    link,
  ]) {
    await paste(page, text);
    await opened(page);
  }
  // The heading has the focus, so that the keyboard goes on from there.
  assert.match(await focused(page), /^H1/);
  assert.deepEqual(await kept(page), {}, "nothing of it is kept");
  await page.locator("#run-link").waitFor();
  await finish();
});

it("a code that was tampered with is refused, with the place where there is one", async () => {
  const { code } = await finishedPlay();
  const { page, finish } = await visit(host, { hash: "#/run" });
  const other = code.endsWith("7") ? "8" : "7";
  for (const [text, sentence] of [
    ["", /there is no code/],
    [`${code.slice(0, -1)}U`, /the character 'U', as this one at place/],
    [`${code.slice(0, -1)}${other}`, /mistaken, or two are swapped/],
    [code.slice(0, -3), /missing|mistaken/],
    [CLASS, /link of a class/],
  ]) {
    await paste(page, text);
    await refused(page, sentence);
    assert.match(await focused(page), /^TEXTAREA/, text);
  }
  await paste(page, `Code: ${code.slice(0, -1)}U`);
  await refused(page, /'U'/);
  const selected = await page.locator("#code").evaluate((it) => it.value.slice(it.selectionStart, it.selectionEnd));
  assert.equal(selected, "U");
  await accessible(page, "a code that is none");
  // The same by a link: the field is there, with what came.
  await page.goto(`${host.address}#/run/${code.slice(0, -1)}U`);
  await refused(page, /'U'/);
  await finish();
});

it("a play of numbers that no case has, and steps that the rules refuse, are said", async () => {
  const { code } = await finishedPlay();
  assert.equal(codeOf(bytesOf(code)), code.replaceAll("-", ""));
  // Format, fingerprint, variant; to explain, and to go back in from where one is.
  const impossible = codeOf([...bytesOf(code).slice(0, 6), 1 << 3, 17 << 3]);
  const { page, finish } = await visit(host, { hash: "#/run/0BFAV-FQF0W-G00A4-881T5-6" });
  await page.getByTestId("failure").getByText("No case of this site has the numbers of this play").waitFor();
  await page.evaluate(() => localStorage.setItem("otr.play.the-offer", "2 practice unsaid going 0BFAV-FQF0W-G00A4-881T5-6"));
  await page.reload();
  await page.getByTestId("failure").getByText(/This is a play of The Offer, and the numbers of that case have changed/).waitFor();
  await page.goto(`${host.address}#/run/${impossible}`);
  await page.getByTestId("failure").getByText(/Step 2 of this play was never played: Only outside/).waitFor();
  await accessible(page, "a play that cannot be opened");
  await finish();
});

it("a play goes on in a second browser at the same turn, in the same mode and with the same settings", async () => {
  const first = await visit(host);
  await first.page.getByRole("link", { name: "The Offer" }).first().click();
  await play(first.page, "Assessed");
  await first.page.getByTestId("without-meters").check();
  await first.page.getByTestId("begin").click();
  for (const act of ["explain", "stand-up"]) await take(first.page, { act });
  const { link, code } = await elsewhere(first.page);
  await accessible(first.page, "go on elsewhere");
  const before = [await spoken(first.page), await keptPlay(first.page)];

  for (const open of [(page) => page.goto(link), (page) => paste(page, `> ${code}`)]) {
    const second = await visit(host);
    await open(second.page);
    await second.page.getByTestId("under-way").waitFor();
    assert.match(await second.page.getByTestId("stands-at").innerText(), /Turn 3 of 9/);
    assert.match(await second.page.getByTestId("under-way").innerText(), /Assessed, without meters/);
    await accessible(second.page, "a play under way");
    assert.deepEqual(await kept(second.page), {}, "to look at it keeps nothing");
    await second.page.getByTestId("take-up").click();
    await second.page.getByTestId("choices").waitFor();
    assert.deepEqual([await spoken(second.page), await keptPlay(second.page)], before);
    assert.equal(await second.page.getByTestId("undo").count(), 0);
    await take(second.page, { act: "explain" });
    await second.page.reload();
    await second.page.getByTestId("choices").waitFor();
    assert.equal(await second.page.locator("article.exchange").count(), 4);
    // Here it is further by now: the same link leads back to it.
    await second.page.goto(link);
    await second.page.getByTestId("meets").getByText("has gone on on this device already").waitFor();
    await second.finish();
  }
  await first.finish();
});

it("a play that is brought never takes the place of another one unasked, and the list of plays gives it away, too", async () => {
  const first = await visit(host);
  await begin(first.page, "The Offer");
  for (const act of ["explain", "stand-up"]) await take(first.page, { act });
  await first.page.goto(`${host.address}#/plays`);
  await first.page.getByTestId("elsewhere").locator("summary").click();
  const link = await first.page.locator("#elsewhere-the-offer-link").inputValue();
  await first.finish();

  const { page, finish } = await visit(host);
  await begin(page, "The Offer");
  await take(page, { act: "stand-up" });
  await page.goto(link);
  await page.getByTestId("meets").getByText("You will be asked which of them goes on").waitFor();
  await page.getByTestId("take-up").click();
  assert.match(await page.getByTestId("two-plays").innerText(), /\(turn 2\).*\(turn 3\)/);
  await page.getByTestId("go-on-with-second").click();
  await page.waitForFunction(() => document.querySelectorAll("article.exchange").length === 3);
  await finish();
});

it("a play is handed in under a name that can be corrected until then, and a reload loses nothing", async () => {
  const { page, finish } = await visit(host);
  await attend(page);
  await toResult(page);
  const order = await page.locator("[data-testid=result], [data-testid=hand-in], [data-testid=timeline]").evaluateAll((all) => all.map((it) => it.dataset.testid));
  assert.deepEqual(order, ["result", "hand-in", "timeline"], "the score first, then handing in");
  await page.getByTestId("make-code").click();
  await page.getByTestId("alias-wrong").getByText("There is no name yet").waitFor();
  assert.equal(await focused(page), "INPUT alias");
  await page.locator("#alias").fill("Adda");
  assert.equal(await page.getByTestId("alias").innerText(), "Adda");
  await page.locator("#alias").fill("  Jos\u00e9 \u00d1and\u00fa ");
  assert.equal(await page.getByTestId("alias").innerText(), "Jos\u00e9 \u00d1and\u00fa");
  await accessible(page, "handing in");
  await page.getByTestId("make-code").click();
  await page.getByTestId("handed-in-as").waitFor();
  assert.match(await focused(page), /hand-in$/);
  await accessible(page, "handed in");
  const code = await page.locator("#hand-in-code").inputValue();
  const link = await page.locator("#hand-in-link").inputValue();
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByTestId("save-hand-in").click()]);
  assert.equal(download.suggestedFilename(), "jos\u00e9-\u00f1and\u00fa-the-offer-1.txt");
  assert.ok((await readFile(await download.path(), "utf8")).split("\n").includes(code));
  assert.equal(await page.getByRole("img", { name: "QR code of the link to hand in" }).count(), 1);
  assert.match(await keptPlay(page), /class=7\/1 ended=\d+ handed-in/);
  await page.reload();
  await page.getByTestId("handed-in-as").waitFor();
  assert.equal(await page.locator("#hand-in-code").inputValue(), code);
  await finish();

  const instructor = await visit(host, { hash: behindTheHash(link) });
  const cover = instructor.page.getByTestId("cover");
  for (const said of ["Jos\u00e9 \u00d1and\u00fa", "Number 7", "Assessed, without meters", "by the clock of the device"]) {
    await cover.getByText(said).waitFor();
  }
  await opened(instructor.page);
  await instructor.page.getByRole("heading", { level: 1, name: "Jos\u00e9 \u00d1and\u00fa\u2019s debrief: The Offer" }).waitFor();
  assert.match(await instructor.page.getByTestId("opened").innerText(), /says \u201cyou\u201d, it means Jos\u00e9 \u00d1and\u00fa/);
  assert.equal(await instructor.page.getByTestId("hand-in").count(), 0);
  assert.deepEqual(await kept(instructor.page), {});
  await instructor.page.evaluate((code) => localStorage.setItem("otr.classes", `made ${code}`), CLASS);
  await instructor.page.reload();
  await cover.getByText("Monday, 9 a.m.").waitFor();
  await instructor.finish();
});

it("a play for a class goes on elsewhere with its class, and is handed in there", async () => {
  const first = await visit(host);
  await attend(first.page);
  await take(first.page, { act: "explain" });
  const { link } = await elsewhere(first.page);
  await first.finish();
  const { page, finish } = await visit(host, { hash: behindTheHash(link) });
  await page.getByTestId("take-up").click();
  await page.getByTestId("choices").waitFor();
  assert.match(await keptPlay(page), /^2 assessed\+without-meters unsaid going \S+ class=7\/1$/);
  assert.equal((await kept(page))["otr.classes"], `joined ${CLASS} the-offer=1`);
  await toResult(page);
  await page.getByTestId("hand-in").getByRole("heading", { name: "Hand it in to Monday, 9 a.m." }).waitFor();
  await finish();
});

it("what was handed in and cannot be kept is said, and can be given away all the same", async () => {
  const { page, finish } = await visit(host);
  await attend(page);
  await toResult(page);
  await page.evaluate(() => (Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); }));
  await page.locator("#alias").fill("Ada");
  await page.getByTestId("make-code").click();
  await page.getByTestId("handed-in-as").waitFor();
  await page.getByTestId("notices").getByText("no room left").waitFor();
  assert.match(await page.locator("#hand-in-code").inputValue(), /^[0-9A-Z-]+$/);
  await finish();
});

it("all of it is done by keyboard alone", async () => {
  const { page, finish } = await visit(host);
  await attend(page);
  await page.getByTestId("elsewhere").locator("summary").focus();
  await page.keyboard.press("Enter");
  await page.locator("#elsewhere-link").waitFor();
  await toResult(page);
  await page.locator("#alias").focus();
  await page.keyboard.type("Ada");
  await page.keyboard.press("Enter");
  await page.getByTestId("handed-in-as").waitFor();
  const link = behindTheHash(await page.locator("#hand-in-link").inputValue());
  await page.goto(`${host.address}#/run`);
  await page.locator("#code").focus();
  await page.keyboard.type(link);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.getByTestId("cover").waitFor();
  await finish();
});

it("fits a screen of 320 pixels, and speaks Spanish", async () => {
  const { page, finish } = await visit(host, { options: { viewport: { width: 320, height: 640 }, locale: "es-MX" } });
  await attend(page);
  await elsewhere(page);
  await page.getByText("Seguir en otra parte").first().waitFor();
  await fits(page, "go on elsewhere");
  await toResult(page);
  await page.locator("#alias").fill("W".repeat(40));
  await fits(page, "handing in");
  await page.getByTestId("make-code").click();
  await page.getByTestId("handed-in-as").waitFor();
  await fits(page, "handed in");
  // Whoever reads it has a language of their own, whatever the learner's link names.
  await page.goto(`${host.address}?lang=es#/debrief/the-offer`);
  const link = await page.locator("#hand-in-link").inputValue();
  assert.ok(!link.includes("lang="), link);
  await page.goto(link);
  await page.getByTestId("cover").getByText("seg\u00fan el reloj del dispositivo").waitFor();
  await fits(page, "an opened play");
  await paste(page, "\u00a1hola!");
  await refused(page, /Eso no se puede abrir: ning\u00fan c\u00f3digo tiene el car\u00e1cter '\u00a1'/);
  await fits(page, "the field");
  await finish();
});
