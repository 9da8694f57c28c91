// A class of thirty, through the real page from the form to the table: an instructor sets it, thirty learners join, play
// and hand in, each in a browser of their own, and some err or cheat. The page says exactly that of each.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, it } from "node:test";
import { bytesOf, codeOf } from "./code.mjs";
import { scanned } from "./qr.mjs";
import { random } from "./random.mjs";
import { settled, site, visit } from "./support.mjs";

const OFFER = "The Offer";
const SHIFT = "Night Shift";
/** So many learners play at a time. */
const AT_A_TIME = 3;

let host;
before(async () => (host = await site()));
after(() => host.close());

/**
 * Who is in the class: a name, what they play (The Offer where nothing is said), how (drawn from all that can be pressed
 * where nothing is said), and how they give the code away.
 */
const LEARNERS = [
  { name: "Ada Lovelace", plays: "leaver", gives: "text", lends: true },
  { name: "Charles Babbage", gives: "text", borrows: true },
  { name: "Jos\u00e9 \u00d1and\u00fa", plays: "talker", gives: "file" },
  { name: "jose nandu", plays: "leaver", gives: "text" },
  { name: "Jose\u0301 \u00d1and\u00fa", plays: "dealer", gives: "text" },
  { name: "Siobh\u00e1n O\u2019Brien", gives: "file" },
  { name: "D'Arcy Power", plays: "talker", gives: "button", waits: true },
  { name: "\u674e\u5c0f\u9f99", case: SHIFT, plays: "dealer", gives: "file" },
  { name: "\u0639\u0645\u0631 \u0627\u0644\u062e\u064a\u0627\u0645", plays: "dealer", gives: "text" },
  { name: "\u041e\u043b\u044c\u0433\u0430", plays: "leaver", gives: "picture" },
  { name: "Grace Hopper", plays: "leaver", gives: "text", runs: 2 },
  { name: "Emmy Noether", plays: "dealer", gives: "text", becomes: "mistyped" },
  { name: "Sofja Kowalewskaja", plays: "leaver", gives: "text", becomes: "cut" },
  { name: "Carl Friedrich Gau\u00df", plays: "talker", gives: "text", becomes: "edited" },
  { name: "Evariste Galois", plays: "leaver", gives: "file", becomes: "renamed" },
  { name: "Leonhard Euler", plays: "leaver", gives: "text", becomes: "forged" },
  { name: "Mary Somerville", gives: "text", twice: true },
  { name: "Maria Agnesi", case: SHIFT, plays: "leaver", gives: "text" },
  { name: "Hypatia", case: SHIFT, plays: "dealer", gives: "file", waits: true },
  { name: "<b>Bobby</b> \u201cTables\u201d; =1+1", plays: "dealer", gives: "text" },
  ...Array.from({ length: 10 }, (_, place) => ({
    name: `Bot ${place + 21}`,
    case: place % 4 === 0 ? SHIFT : OFFER,
    plays: ["leaver", "dealer", "talker", "chance"][place % 4],
    gives: place % 3 ? "text" : "file",
  })),
];

const behindTheHash = (link) => link.slice(link.indexOf("#"));

/** Sets a class by the form: both cases with other numbers for everybody, one run each. Gives its link. */
async function set(page, name) {
  await page.getByLabel("Name of the class").fill(name);
  for (const title of [OFFER, SHIFT]) {
    const box = page.getByRole("checkbox", { name: title });
    if (!(await box.isChecked())) await box.check();
    await page.getByLabel(`Numbers of ${title}`).selectOption({ label: "Other numbers for everybody" });
  }
  await page.getByLabel("Pass mark").fill("40");
  await page.getByTestId("make-class").click();
  await page.getByTestId("class-ready").getByRole("heading", { level: 2, name: `${name} is ready` }).waitFor();
  return page.locator("#class-link").inputValue();
}

/** A fresh browser in which chance is what a seed decides. */
const device = (seed, options) =>
  visit(host, {
    ...options,
    before: (page) => page.addInitScript(`(() => { ${random}; Math.random = random(${seed}); })()`),
  });

/** What can be pressed now, by id or place; of lines, those in sight. */
const choices = (page) =>
  page.locator('[data-testid="choices"] :is(button.say, button.standby)').evaluateAll((buttons) => {
    const open = buttons.map((button, place) => ({ place, id: button.id, act: button.dataset.act, button }));
    return open
      .filter(({ button }) => button.checkVisibility() && button.ariaDisabled !== "true")
      .map(({ place, id, act }) => ({ place, id, act }));
  });

/** What each kind of player does: which of these choices, by a draw and how many exchanges there were before. */
const STRATEGIES = {
  chance: (all, any) => any(all.filter(({ id }) => id !== "move-adjourn")),
  /** Says two lines, and leaves. */
  leaver: (all, any, before) => (before >= 2 && all.find(({ id }) => id === "move-adjourn")) || STRATEGIES.lines(all, any),
  /** Asks for a word outside as soon as that can be. */
  talker: (all, any) => all.find(({ id }) => id === "move-ask") ?? STRATEGIES.lines(all, any),
  /** Says three lines, and tables a package until there is an end. */
  dealer: (all, any, before) => (before >= 3 && all.find(({ id }) => /table|back/.test(id))) || STRATEGIES.lines(all, any),
  lines: (all, any) => any(all.filter(({ act }) => act)) ?? any(all),
};

/** Takes one turn. */
async function takeTurn(page, plays, any) {
  await page.getByTestId("choices").waitFor();
  const before = await page.locator("article.exchange").count();
  const { place, id } = STRATEGIES[plays](await choices(page), any, before - 1);
  await page.locator('[data-testid="choices"] :is(button.say, button.standby)').nth(place).click();
  if (id === "move-table" || id === "move-float") {
    for (const issue of await page.getByTestId("builder").locator("fieldset").all()) {
      await any(await issue.locator("input:enabled").all()).check();
    }
    await page.getByTestId("submit-package").click();
  }
  if (id === "move-adjourn") await page.getByTestId("leave-yes").click();
  await page.locator("article.exchange").nth(before).waitFor();
  // A first case asks for a guess once.
  const guess = page.getByTestId("prediction").getByRole("button");
  if (await guess.count()) await guess.click();
}

/** Plays until the end. */
async function playOn(page, plays, any) {
  while (!(await page.getByTestId("to-debrief").isVisible())) await takeTurn(page, plays, any);
}

/** From the end of a play to the code, under a name. */
async function handIn(page, name) {
  await page.getByTestId("to-debrief").click();
  await page.getByTestId("show-me").click();
  await page.locator("#alias").fill(name);
  await page.getByTestId("make-code").click();
  await page.getByTestId("handed-in-as").getByText(name, { exact: true }).waitFor();
}

// All browsers share the device's clipboard.
let clipboard = Promise.resolve();

/** What a learner sends, in the way that they choose: a text, or a file. */
async function given(page, gives) {
  if (gives === "file") {
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByTestId("save-hand-in").click()]);
    return { name: download.suggestedFilename(), mimeType: "text/plain", buffer: await readFile(await download.path()) };
  }
  if (gives === "picture") {
    await page.getByRole("img", { name: "QR code of the link to hand in" }).scrollIntoViewIfNeeded();
    return scanned(page);
  }
  if (gives === "text") return page.locator("#hand-in-code").inputValue();
  const copied = clipboard.then(async () => {
    await page.getByTestId("hand-in").getByRole("button", { name: "Copy the code" }).click();
    await page.getByText("The code is copied.").waitFor();
    return page.evaluate(() => navigator.clipboard.readText());
  });
  clipboard = copied.catch(() => {});
  return copied;
}

/**
 * All that one learner does. What is sent, for each run; the link of a play that is lent to another; and the points that
 * the debrief of one who waits for them has.
 */
async function learn(link, learner, seed, borrowed) {
  const draw = random(seed);
  const any = (list) => list[Math.floor(draw() * list.length)];
  const { page, finish } = await device(seed, { hash: behindTheHash(borrowed ?? link), options: { permissions: ["clipboard-read", "clipboard-write"] } });
  const { name, gives, plays = "chance", runs = 1, case: title = OFFER } = learner;
  const sent = [];
  let [lent, points] = [null, null];
  for (let run = 1; run <= runs; run++) {
    if (borrowed) {
      await page.getByTestId("take-up").click();
    } else {
      if (run > 1) await page.getByTestId("play-again").click();
      await page.getByRole("link", { name: run > 1 ? `Play ${title} again: run ${run}` : `Play ${title}`, exact: true }).click();
      await page.getByTestId("begin").click();
    }
    await page.getByTestId("choices").waitFor();
    if (learner.lends) {
      for (let turn = 0; turn < 2; turn++) await takeTurn(page, plays, any);
      await page.getByTestId("elsewhere").locator("summary").click();
      lent = await page.locator("#elsewhere-link").inputValue();
    }
    await playOn(page, borrowed ? "leaver" : plays, any);
    await handIn(page, name);
    sent.push(await given(page, gives));
  }
  if (learner.waits) {
    await page.getByTestId("accuracy").waitFor({ timeout: 90_000 });
    points = await page.getByTestId("total").locator("strong").innerText();
  }
  await finish();
  return { sent, lent, points };
}

/** What becomes of codes in the wrong hands, or on the way; and what the page says of that. */
const BECOMES = {
  mistyped: (code) => [code.slice(0, 7) + (code[7] === "0" ? "1" : "0") + code.slice(8), "a character is mistaken, or two are swapped"],
  cut(code) {
    const whole = code.replaceAll("-", "");
    // The length of a code has a rest of 0, 2, 4, 5 or 7 by 8.
    const length = whole.length - 8;
    return [whole.slice(0, length - ((length - 1) % 8)), "a character is missing or there is one too many: often the last ones were not copied"];
  },
  /** Another last move but one, and the check of before. */
  edited(code) {
    const [bytes, check] = [bytesOf(code), code.replaceAll("-", "").slice(-4)];
    const other = codeOf(bytes.with(-2, bytes.at(-2) ^ 8));
    return [other.slice(0, -4) + check, "a character is mistaken, or two are swapped"];
  },
  /** Another name, and the check of before. */
  renamed(code) {
    const bytes = bytesOf(code);
    const at = Buffer.from(bytes).indexOf("Galois");
    return [codeOf(bytes.with(at, "H".charCodeAt(0))).slice(0, -4) + code.replaceAll("-", "").slice(-4), "a character is mistaken, or two are swapped"];
  },
  /** One more move, by somebody who knows how a check is made. */
  forged: (code) => [codeOf([...bytesOf(code), 1 << 3]), "edited: the rules do not allow its step 4"],
};

/** What mail and chat programs make of a code. */
const ON_THE_WAY = [
  (code) => code,
  (code) => `Good morning,\n\n> ${code.match(/.{1,40}/g).join("\n> ")}\n>\n> Yours`,
  (code) => `My code: *${code.replaceAll("-", "\u2013")}*.`,
  (code) => `\u201c${code.replaceAll("-", "\u2011\u200b").toLowerCase()}\u201d`,
  (code) => `Here it is ${code.replaceAll("-", " \u2013 ")} see you on Tuesday`,
];

/** What is said once all that was brought is marked. */
async function marked(page) {
  await settled(page);
  await page.getByTestId("marking").waitFor({ state: "detached", timeout: 120_000 });
  return page.getByTestId("marked").innerText();
}

/** Rows of the table: name, case, run, points, whether it counts, remarks. */
const rows = (page) =>
  page.locator(".handed-in tbody tr").evaluateAll((rows) =>
    rows.map((row) => [1, 2, 3, 4, 5, 6].map((column) => row.cells[column].innerText.replace(/\s+/g, " ").trim())),
  );

it("a class of thirty is set, played and handed in by clicks, and the page says exactly what is remarkable", async () => {
  const instructor = await device(1, { hash: "#/class" });
  const link = await set(instructor.page, "Tuesday, 2 p.m.");
  const other = await set(instructor.page, "Wednesday");

  // The class plays, a few at a time; who goes on with another's play waits for that.
  const learners = LEARNERS.map((learner, place) => ({ ...learner, seed: 100 + place }));
  const waiting = learners.filter(({ borrows }) => !borrows);
  const takeNext = async () => {
    for (let learner; (learner = waiting.shift()); ) Object.assign(learner, await learn(link, learner, learner.seed));
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, takeNext));
  const lent = learners.find(({ lends }) => lends).lent;
  for (const learner of learners.filter(({ borrows }) => borrows)) {
    Object.assign(learner, await learn(link, learner, learner.seed, lent));
  }
  const stranger = { name: "Wrong Room", plays: "leaver", gives: "text" };
  learners.push({ ...stranger, ...(await learn(other, stranger, 99)), remark: "it was played for another class" });

  // What the instructor has in the end: one mailbox, and a folder of files.
  const mails = [];
  const files = [];
  const [texts, saved] = [[], []];
  for (const learner of learners) {
    for (const [place, sent] of learner.sent.entries()) {
      const isFile = typeof sent !== "string";
      const code = isFile ? sent.buffer.toString().trim().split("\n").at(-1) : sent;
      const [changed, why] = learner.becomes ? BECOMES[learner.becomes](code) : [code, null];
      const row = { learner, run: place + 1, why };
      if (isFile) {
        const name = `${files.length + 1}-${sent.name}`;
        files.push({ ...sent, name, buffer: Buffer.from(sent.buffer.toString().replace(code, changed)) });
        saved.push({ ...row, found: `${name}, line 3` });
        continue;
      }
      const line = mails.join("\n\n").split("\n").length + 2;
      // A link, and what was changed, is sent as it is.
      mails.push(why || code.includes("#") ? changed : ON_THE_WAY[mails.length % ON_THE_WAY.length](changed));
      texts.push({ ...row, found: `pasted text, line ${line}` });
      if (learner.twice) {
        mails.push(code);
        texts.push({ ...row, again: texts.length });
      }
    }
  }
  const expected = [...texts, ...saved];

  const { page, finish } = instructor;
  await page.getByTestId("class-list").locator("li", { hasText: "Tuesday" }).getByRole("link", { name: "What was handed in" }).click();
  await page.getByLabel("Codes, with whatever stands around them").fill(mails.join("\n\n"));
  await page.getByTestId("mark").click();
  assert.equal(await marked(page), `${texts.length} rows marked.`);
  await page.getByTestId("mark-files").setInputFiles(files);
  assert.equal(await marked(page), `${expected.length} rows marked.`);

  const rowOf = (name) => expected.findIndex(({ learner, why }) => learner.name === name && !why) + 1;
  const table = await rows(page);
  assert.equal(table.length, expected.length);
  for (const [place, [name, title, run, result, counts, remarks]] of table.entries()) {
    const { learner, run: of, why, again, found } = expected[place];
    const about = `row ${place + 1}, ${learner.name}`;
    if (why) {
      // A code whose check fits has a name, whoever made it; of what cannot be read nothing is believed.
      const isWhole = learner.becomes === "forged";
      assert.deepEqual([name, title, run, result, counts], [isWhole ? learner.name : found, "", isWhole ? "1" : "", "", ""], about);
      assert.equal(remarks, isWhole ? `${found}: ${why}` : why, about);
      continue;
    }
    assert.deepEqual([name, run], [learner.name, `${of}`], about);
    assert.match(title, new RegExp(`^${learner.case ?? OFFER}, variant \\d+$`), about);
    assert.match(result, /^\u2212?\d+\.\d (not )?passed$/, about);
    if (learner.points) assert.equal(result.split(" ")[0], learner.points, `${about}: the points of the learner's own debrief`);
    const alike = ["Jos\u00e9 \u00d1and\u00fa", "jose nandu", "Jose\u0301 \u00d1and\u00fa"].map(rowOf);
    const first = Math.min(...alike);
    const wanted = [
      learner.remark,
      again && `the same as row ${again}`,
      learner.name === "Charles Babbage" && `the same play as row ${rowOf("Ada Lovelace")}, under another name`,
      alike.includes(place + 1) && place + 1 !== first && `the name differs from row ${first} by capitals or accents alone`,
      learner.runs === 2 && "one of 2 runs",
    ];
    assert.equal(remarks, wanted.filter(Boolean).join(" "), about);
    if (learner.runs !== 2) assert.equal(counts, learner.remark || again ? "no" : "yes", about);
  }
  const ofHopper = table.filter(([name]) => name === "Grace Hopper").map(([, , , , counts]) => counts);
  assert.deepEqual(ofHopper.toSorted(), ["no", "yes"], "of two runs one counts");
  assert.deepEqual(await page.getByTestId("counted").locator("li").allInnerTexts(), [
    "28 genuine plays",
    "25 of them count",
    "5 codes edited or unreadable",
    "1 of another class",
    "1 handed in twice",
    "1 play under two names",
    "2 names that differ by capitals or accents alone",
    "2 of several runs of one name",
  ]);

  await page.locator(".handed-in").getByRole("link", { name: "Hypatia" }).click();
  await page.getByRole("heading", { level: 1, name: `Hypatia\u2019s debrief: ${SHIFT}` }).waitFor();
  await page.goBack();
  await page.locator(".handed-in").getByText("Hypatia").waitFor();
  await finish();
});
