// A class: set by the form, given as a link and a QR code, joined, and played.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, describe, it } from "node:test";
import { bytesOf, codeOf } from "./code.mjs";
import { scanned } from "./qr.mjs";
import { accessible, begin, fits, focused, site, take, visit } from "./support.mjs";

const PHONE = { viewport: { width: 320, height: 640 } };

let host;
before(async () => (host = await site()));
after(() => host.close());

/** Fills in the form, and gives the link of the class that comes of it. */
async function set(page, { name = "Monday, 9 a.m.", cases = ["The Offer"], practice = false, meters = true, from, until, language } = {}) {
  await page.getByLabel("Name of the class").fill(name);
  for (const title of cases) {
    const box = page.getByRole("checkbox", { name: title });
    if (!(await box.isChecked())) await box.check();
  }
  if (practice) await page.getByRole("radio", { name: /^Practice/ }).check();
  if (!meters) await page.getByRole("checkbox", { name: /^Without meters/ }).check();
  if (language) await page.getByRole("radio", { name: language }).check();
  if (from) await page.getByLabel("From", { exact: true }).fill(from);
  if (until) await page.getByLabel("Until", { exact: true }).fill(until);
  await page.getByTestId("make-class").click();
  await page.getByTestId("class-ready").getByRole("heading", { level: 2, name: `${name} is ready` }).waitFor();
  // The tests' host is this device, and nobody else comes to it.
  await page.getByTestId("of-this-device").waitFor();
  return page.locator("#class-link").inputValue();
}

/** The link of a class, made in a profile of its own. */
async function classLink(how) {
  const { page, finish } = await visit(host, { hash: "#/class" });
  const link = await set(page, how);
  await finish();
  return link;
}

const behindTheHash = (link) => link.slice(link.indexOf("#"));
const join = (link, options = {}) => visit(host, { hash: behindTheHash(link), ...options });
const attending = (page) => page.getByTestId("attending").innerText();

/** From the class to the first choice of a play of its case. */
async function attend(page, name = "Play The Offer") {
  await page.getByRole("link", { name }).click();
  await page.getByTestId("begin").click();
  await page.getByTestId("choices").waitFor();
}

/** Ends the play, and comes to its debrief. */
async function end(page) {
  await take(page, { standing: "adjourn" });
  await page.getByTestId("to-debrief").click();
  await page.getByTestId("show-me").click();
  await page.getByTestId("result").waitFor();
}

/** A local date and time, so many hours from now, as a field has it. */
function hoursFromNow(hours) {
  const at = new Date(Date.now() + hours * 3_600_000);
  const two = (number) => String(number).padStart(2, "0");
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`;
}

describe("setting a class", () => {
  it("is a quiet line on the list of cases, and works with the keyboard alone", async () => {
    const { page, finish } = await visit(host);
    await page.getByRole("link", { name: "For instructors: set a class" }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Set a class" }).waitFor();
    await page.getByRole("checkbox", { name: "The Offer" }).waitFor();
    const to = async (wanted) => {
      for (let step = 0; step < 30; step++) {
        await page.keyboard.press("Tab");
        const named = await page.evaluate(() => document.activeElement.labels?.[0]?.innerText ?? document.activeElement.innerText);
        if (named?.startsWith(wanted)) return;
      }
      assert.fail(`no Tab leads to ${wanted}`);
    };
    await to("Name of the class");
    await page.keyboard.type("Group B");
    await to("The Offer");
    await page.keyboard.press("Space");
    await to("Make the link");
    await page.keyboard.press("Enter");
    await page.getByTestId("class-ready").waitFor();
    assert.equal(await focused(page), "H2 class-ready");
    await to("Show it large");
    await page.keyboard.press("Enter");
    await page.getByTestId("projector").waitFor();
    await page.keyboard.press("Escape");
    await page.getByTestId("projector").waitFor({ state: "hidden" });
    assert.equal(await page.evaluate(() => document.activeElement.dataset.testid), "show-large");
    await finish();
  });

  it("gives a link whose QR code a decoder reads on a phone, and from the back row of a room with a projector", async () => {
    const { page, finish } = await visit(host, { hash: "#/class", options: PHONE });
    const link = await set(page, { cases: ["The Offer", "Night Shift"], from: hoursFromNow(-1), until: hoursFromNow(48) });
    assert.ok(link.length < 250, `${link.length} characters`);
    await page.locator(".class-ready > svg.qr").scrollIntoViewIfNeeded();
    assert.equal(await scanned(page), link);
    await fits(page, "a class that is ready");
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.getByTestId("show-large").click();
    await page.getByTestId("projector").waitFor();
    const box = await page.getByTestId("projector").locator("svg.qr").boundingBox();
    assert.ok(box.height > 500, `it is ${box.height} px high of 720`);
    assert.equal(await scanned(page, { scale: 0.4 }), link);
    await accessible(page, "the large code");
    await finish();
  });

  it("says at its field what is wrong, goes to the first of them, and makes nothing", async () => {
    const { page, finish } = await visit(host, { hash: "#/class" });
    await page.getByRole("checkbox", { name: "The Offer" }).waitFor();
    await page.getByLabel("From", { exact: true }).fill("2026-11-27T10:00");
    await page.getByTestId("make-class").click();
    await page.locator("#class-name-wrong").getByText("Give the class a name.").waitFor();
    assert.equal(await page.locator("#class-cases-wrong").innerText(), "Choose at least one case.");
    assert.equal(await focused(page), "INPUT class-name");
    await page.getByLabel("Name of the class").fill("n");
    await page.locator("#class-name-wrong").waitFor({ state: "detached" });
    assert.equal(await page.locator("#class-cases-wrong").count(), 1, "what is mended is not said any more, and the rest is");
    await page.getByLabel("Name of the class").fill("n".repeat(41));
    await page.getByRole("checkbox", { name: "The Offer" }).check();
    await page.getByLabel("Until", { exact: true }).fill("2026-11-27T10:00");
    await page.getByTestId("make-class").click();
    await page.locator("#class-name-wrong").getByText("41 characters. It may have 40.").waitFor();
    assert.equal(await page.locator("#class-until-wrong").innerText(), "It ends before it begins.");
    await accessible(page, "a form with faults");
    await page.getByLabel("Name of the class").fill("Monday");
    await page.getByLabel("Until", { exact: true }).fill("2026-11-28T10:00");
    for (const mark of ["101", "1000", "5.5", "-1"]) {
      await page.getByLabel("Pass mark").fill(mark);
      await page.getByTestId("make-class").click();
      await page.locator("#class-pass-mark-wrong").getByText("a whole number from 0 to 100").waitFor();
      assert.equal(await focused(page), "INPUT class-pass-mark");
    }
    assert.equal(await page.getByTestId("class-ready").count(), 0);
    await page.getByLabel("Pass mark").fill("50");
    await page.getByTestId("make-class").click();
    await page.getByTestId("class-ready").getByText("Passed from 50 of 100 points on").waitFor({ state: "attached" });
    assert.equal(await page.locator(".class-form .wrong").count(), 0);
    await finish();
  });

  it("keeps the classes on the device: to open, copy, take away, and to bring to another one in a file", async () => {
    const { page, finish } = await visit(host, { hash: "#/class", options: { permissions: ["clipboard-read", "clipboard-write"] } });
    const monday = await set(page, { name: "Monday" });
    const tuesday = await set(page, { name: "Tuesday" });
    assert.notEqual(monday, tuesday);
    await page.reload();
    const list = page.getByTestId("class-list");
    await list.getByRole("heading", { name: "Tuesday" }).waitFor();
    await list.getByRole("button", { name: "Open Monday" }).click();
    assert.equal(await page.locator("#class-link").inputValue(), monday);
    await list.locator("li", { hasText: "Tuesday" }).getByRole("button", { name: "Copy the link" }).click();
    await list.getByText("The link is copied.").waitFor();
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), tuesday);
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByTestId("save-classes").click()]);
    const file = { name: "classes.json", mimeType: "application/json", buffer: await readFile(await download.path()) };
    await list.getByRole("button", { name: "Take Monday away" }).click();
    await list.getByText("The link goes on working").waitFor();
    await page.keyboard.press("Escape");
    await list.getByRole("button", { name: "Take Monday away" }).click();
    await list.getByRole("button", { name: "Take it away" }).click();
    await list.getByRole("heading", { name: "Monday" }).waitFor({ state: "detached" });
    assert.equal(await focused(page), "H2 my-classes");
    await finish();
    const other = await visit(host, { hash: "#/class" });
    await other.page.getByLabel("Bring back classes from a file").setInputFiles(file);
    await other.page.getByTestId("class-list").getByRole("heading", { name: "Monday" }).waitFor();
    await other.page.reload();
    await other.page.getByRole("button", { name: "Open Tuesday" }).click();
    assert.equal(await other.page.locator("#class-link").inputValue(), tuesday);
    await other.finish();
  });

  it("shows what learners will see, and prints the code without the form", async () => {
    const { page, finish } = await visit(host, { hash: "#/class" });
    await set(page);
    await page.locator("#as-learner-fold > summary").click();
    await page.locator("#as-learner-fold").getByText("Assessed: one run of each case.").waitFor();
    await accessible(page, "the class page");
    await page.emulateMedia({ media: "print" });
    assert.ok(!(await page.getByTestId("class-form").isVisible()));
    assert.ok(await page.locator(".class-ready > svg.qr").isVisible());
    assert.ok(await page.locator(".class-ready .on-paper").isVisible());
    await finish();
  });

  it("fits a phone and is accessible in both languages", async () => {
    for (const lang of ["en", "es"]) {
      const { page, finish } = await visit(host, { hash: `?lang=${lang}#/class`, options: PHONE });
      await page.locator("input[type=checkbox]").nth(1).waitFor();
      await page.locator(".class-case input").first().check();
      await page.locator(".class-case select").waitFor();
      await fits(page, `the form in ${lang}`);
      await accessible(page, `the form in ${lang}`);
      await page.locator("#class-name").fill("W".repeat(40));
      await page.getByTestId("make-class").click();
      const link = await page.locator("#class-link").inputValue();
      assert.ok(!link.includes("lang="), "learners have a language of their own");
      await fits(page, `a class with a wide name in ${lang}`);
      await page.goto(link);
      await page.locator(".tasks a.button").first().waitFor();
      await fits(page, `joining in ${lang}`);
      await accessible(page, `joining in ${lang}`);
      await page.locator(".tasks a.button").first().click();
      await page.getByTestId("begin").waitFor();
      await fits(page, `a briefing for a class in ${lang}`);
      await accessible(page, `a briefing for a class in ${lang}`);
      await page.getByTestId("begin").click();
      await page.getByTestId("choices").waitFor();
      await fits(page, `a play for a class in ${lang}`);
      await finish();
    }
  });
});

describe("joining a class", () => {
  it("leads to one run without help, whose every screen says how it counts, and to no other before it is handed in", async () => {
    const link = await classLink({});
    const { page, finish } = await join(link, { options: { permissions: ["clipboard-read", "clipboard-write"] } });
    await page.getByRole("heading", { level: 1, name: "Monday, 9 a.m." }).waitFor();
    await page.getByText("Nothing leaves this device by itself").waitFor();
    await page.getByText("At any time").waitFor();
    await page.getByRole("link", { name: "Play The Offer" }).click();
    const way = "Assessed, class Monday, 9 a.m.";
    await page.getByTestId("begin").waitFor();
    assert.equal(await attending(page), way);
    assert.equal(await page.locator("#how-fold").count(), 0, "how one plays is not chosen here");
    await page.getByTestId("begin").click();
    await page.getByTestId("choices").waitFor();
    assert.equal(await attending(page), way);
    await take(page, { act: "explain" });
    assert.equal(await page.getByTestId("undo").count(), 0);
    assert.equal(await page.getByTestId("hint").count(), 0);
    await page.locator("#move-table").click();
    for (const group of await page.getByTestId("builder").locator("fieldset").all()) await group.getByRole("radio").first().check();
    await page.getByTestId("total").waitFor();
    assert.equal(await page.getByTestId("against").count(), 0, "nobody warns of what one's own side will say");
    assert.equal(await page.getByTestId("ask-about-package").count(), 0);
    await page.getByTestId("close-builder").click();

    await page.reload();
    await page.getByTestId("choices").waitFor();
    assert.equal(await attending(page), way);
    for (const address of ["#/case/the-offer", "#/case/the-offer/17", behindTheHash(link) + "/the-offer"]) {
      await page.goto(host.address + address);
      await page.getByTestId("hand-in-first").waitFor();
      assert.equal(await page.getByTestId("begin").count(), 0, address);
    }
    await page.goto(link);
    await page.getByRole("link", { name: "Go on with The Offer" }).click();
    await end(page);
    assert.equal(await attending(page), way);
    assert.equal(await page.getByTestId("play-again").count(), 0);
    await page.getByTestId("accuracy").waitFor({ timeout: 90_000 });
    await page.getByTestId("share").click();
    await page.getByTestId("shared").getByText("copied").waitFor();
    assert.ok((await page.evaluate(() => navigator.clipboard.readText())).includes(way), "what is passed on says it, too");
    await page.emulateMedia({ media: "print" });
    assert.ok(await page.getByTestId("attending").isVisible(), "and so does the print");
    await finish();
  });

  it("allows a second run once the first is handed in, which says on every screen that it is one", async () => {
    const { page, finish } = await join(await classLink({ meters: false }));
    await attend(page);
    assert.equal(await page.locator("section.meters").count(), 0);
    await end(page);
    await page.locator("#alias").fill("Ada");
    await page.getByTestId("make-code").click();
    await page.getByTestId("handed-in-as").waitFor();
    assert.equal(await page.getByTestId("hand-in").getByRole("heading").innerText(), "Handed in to Monday, 9 a.m.");
    await page.getByTestId("play-again").getByText("To the class").click();
    const second = "Assessed, without meters, class Monday, 9 a.m., run 2";
    await page.getByRole("link", { name: "Play The Offer again: run 2" }).click();
    await page.getByTestId("begin").waitFor();
    assert.equal(await attending(page), second, "the briefing");
    await page.getByTestId("begin").click();
    await page.getByTestId("choices").waitFor();
    assert.equal(await attending(page), second);
    await end(page);
    assert.equal(await attending(page), second);
    await page.goto(`${host.address}#/again/the-offer/0`);
    await page.getByTestId("choices").waitFor();
    assert.equal(await attending(page), second, "a decision made again");
    await finish();
  });

  it("practises where the class practises, and says so", async () => {
    const { page, finish } = await join(await classLink({ practice: true }));
    await page.getByText("The coach gives hints when you ask.").waitFor();
    await attend(page);
    await take(page, { act: "explain" });
    assert.equal(await attending(page), "Practice, class Monday, 9 a.m.");
    assert.equal(await page.getByTestId("undo").count(), 1);
    assert.equal(await page.getByTestId("hint").count(), 1);
    await page.getByRole("banner").getByRole("link", { name: "Off-The-Record" }).click();
    await page.getByTestId("joined").getByRole("link", { name: "Monday, 9 a.m." }).click();
    await page.getByRole("link", { name: "Go on with The Offer" }).waitFor();
    await finish();
  });

  it("says when the class has not begun, and when it is over", async () => {
    const early = await join(await classLink({ from: hoursFromNow(3) }));
    await early.page.getByTestId("opening").getByText("has not begun yet").waitFor();
    await early.page.getByRole("heading", { name: "The Offer" }).waitFor();
    assert.equal(await early.page.locator(".tasks a").count(), 0);
    await early.page.goto(`${early.page.url()}/the-offer`);
    await early.page.getByRole("heading", { level: 1, name: "The Offer" }).waitFor();
    assert.equal(await early.page.getByTestId("begin").count(), 0);
    await early.finish();
    const late = await join(await classLink({ from: hoursFromNow(-3), until: hoursFromNow(-1) }));
    await late.page.getByTestId("opening").getByText("You can still play").waitFor();
    await late.page.getByRole("link", { name: "Play The Offer" }).waitFor();
    await late.finish();
  });

  it("speaks the language of the class to those who have chosen none", async () => {
    const link = await classLink({ language: "Español" });
    const { page, finish } = await join(link);
    await page.getByText("Qué juegas").waitFor();
    await page.locator(".tasks a.button").click();
    await page.getByTestId("begin").click();
    await page.getByTestId("choices").waitFor();
    await page.reload();
    await page.getByTestId("attending").getByText("Evaluación, clase Monday").waitFor();
    assert.equal(await page.evaluate(() => document.documentElement.lang), "es");
    await finish();
    const chosen = await visit(host, { hash: `?lang=en${behindTheHash(link)}` });
    await chosen.page.getByText("What you play").waitFor();
    await chosen.finish();
  });

  it("draws numbers for each learner where the class has everybody play others", async () => {
    const { page, finish } = await visit(host, { hash: "#/class" });
    await page.getByRole("checkbox", { name: "The Offer" }).check();
    await page.getByLabel("Numbers of The Offer").selectOption({ label: "Other numbers for everybody" });
    const link = await set(page);
    await page.getByLabel("Numbers of The Offer").selectOption({ index: 2 });
    const same = await set(page, { name: "All the same" });
    await finish();
    const any = await join(link);
    await any.page.getByRole("link", { name: "Play The Offer" }).click();
    await any.page.getByTestId("begin").waitFor();
    assert.match(any.page.url(), /\/the-offer\/\d+$/);
    await any.page.reload();
    await any.page.getByTestId("begin").click();
    await any.page.getByTestId("choices").waitFor();
    await any.finish();
    const one = await join(same);
    await one.page.getByText("These are the numbers of variant").waitFor();
    await one.finish();
  });

  it("says exactly what is wrong with a link", async () => {
    const code = behindTheHash(await classLink({})).slice("#/join/".length);
    const bytes = bytesOf(code);
    const at = Buffer.from(bytes).indexOf("the-offer");
    const behind = at + "the-offer".length;
    const other = (change) => codeOf(change([...bytes]));
    const faults = [
      [`${code.slice(0, -1)}`, /cannot be read: (characters are missing|a character is m)/],
      [code.replace(/.$/, (last) => (last === "0" ? "1" : "0")), /a character is mistaken/],
      [`${code}u`, /no code has the character/],
      [other((bytes) => [bytes[0] + 1, ...bytes.slice(1)]), /another version of the game/],
      [other((bytes) => bytes.fill("x".charCodeAt(0), at, behind)), /does not have the case .xxxxxxxxx./],
      [other((bytes) => [...bytes.slice(0, behind), 1, 99, ...bytes.slice(behind + 1)]), /has no variant 99/],
      [other((bytes) => [...bytes.slice(0, behind + 4), 1, 2, 120, 120, ...bytes.slice(behind + 5)]), /a language that this site does not speak \(xx\)/],
      [other((bytes) => [...bytes.slice(0, -1), 1, 101]), /A pass mark is|a pass mark is/],
    ];
    const { page, finish } = await visit(host);
    for (const [code, sentence] of faults) {
      await page.goto(`${host.address}#/join/${code}`);
      await page.locator("main").getByText(sentence).waitFor();
    }
    await accessible(page, "a link that opens no class");
    await page.goto(`${host.address}#/join/${code}/night-shift`);
    await page.getByRole("link", { name: "Play The Offer" }).waitFor();
    await finish();
  });
});

it("a measured play for no class says that it is one, and can be begun anew", async () => {
  const { page, finish } = await visit(host);
  await begin(page, "The Offer");
  assert.equal(await page.getByTestId("attending").count(), 0, "practice for no class says nothing");
  await page.goto(`${host.address}#/case/the-offer`);
  await page.locator("#how-fold > summary").click();
  await page.getByRole("radio", { name: "Assessed" }).check();
  await page.getByTestId("begin").click();
  await page.getByTestId("attending").getByText("Assessed").waitFor();
  await page.goto(`${host.address}#/case/the-offer`);
  await page.getByTestId("begin").getByText("Begin anew").waitFor();
  await finish();
});
