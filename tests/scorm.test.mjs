// The game within a learning platform by SCORM, with a real runtime of such platforms around it: scorm-again.

import assert from "node:assert/strict";
import { after, before, it } from "node:test";
import { course, pack, scormPlatform } from "./platform.mjs";
import { site as served, take, visit } from "./support.mjs";

let browser, site;
before(async () => {
  site = await served();
  ({ browser } = site);
});
after(() => site.close());

/** A platform that has a package, for as long as the test runs. */
async function hosting(test, files, options) {
  const platform = await scormPlatform(files, options);
  test.after(() => platform.close());
  return platform;
}

/** Opens the page of a platform, as somebody does who comes to it for the first time on this device. */
async function open(platform, { expected = [/500/], ...options } = {}) {
  const visited = await visit({ browser, address: platform.address }, { hash: "platform.html", early: true, expected, ...options });
  return { ...visited, frame: await course(visited.page) };
}

async function begin(frame) {
  await frame.getByTestId("begin").click();
  await frame.getByTestId("choices").waitFor();
}

/** How many decisions stand on the screen: what opened the play is none. */
const exchanges = async (page) => (await page.locator("article.exchange").count()) - 1;

/** Waits until the platform has recorded something of which this is true. */
async function recorded(platform, isSo, what) {
  for (let attempt = 0; attempt < 300; attempt++) {
    if (platform.record && isSo(platform.record)) return platform.record;
    await new Promise((later) => setTimeout(later, 50));
  }
  assert.fail(`${what}: ${JSON.stringify(platform.record)}`);
}

const VERSIONS = [
  {
    name: "SCORM 1.2", kind: "--scorm12", is2004: false,
    of: ({ core, suspend_data, interactions }) => ({ ...core, status: core.lesson_status, success: core.lesson_status, score: core.score.raw, suspend_data, interactions: Object.values(interactions.childArray ?? interactions ?? {}) }),
    said: "student_response", most: 4096, time: /^\d{4}:\d\d:\d\d\.\d\d$/,
  },
  {
    name: "SCORM 2004", kind: "--scorm2004", is2004: true,
    of: (cmi) => ({ ...cmi, status: cmi.completion_status, success: cmi.success_status, score: cmi.score.raw, interactions: Object.values(cmi.interactions.childArray ?? cmi.interactions ?? {}) }),
    said: "learner_response", most: 64_000, time: /^PT[\d.]+S$/,
  },
];

for (const { name, kind, is2004, of, said, most } of VERSIONS) {
  const files = () => pack(kind, "--case", "the-offer", "--pass-mark", "90");
  const interactions = (cmi) => of(cmi).interactions;

  it(`${name}: whoever opens the game and leaves has begun it, and has no score`, async (test) => {
    const platform = await hosting(test, files(), { is2004 });
    const { page, finish } = await open(platform);
    await page.goto("about:blank");
    const cmi = of(await recorded(platform, (cmi) => of(cmi).status === "incomplete", "begun"));
    assert.equal(cmi.score, "");
    assert.equal(cmi.exit, "suspend");
    await finish();
  });

  it(`${name}: every decision is on record at once, and the end with its score`, async (test) => {
    const platform = await hosting(test, files(), { is2004 });
    const { frame, finish } = await open(platform);
    await begin(frame);
    await take(frame, { act: "explain" });
    const first = (await recorded(platform, (cmi) => interactions(cmi).length === 1, "one decision")) && interactions(platform.record)[0];
    assert.match(first.id, /^the-offer\.1\.1\.turn-1\.on-record\.tension-\d\.rapport-\d\.standing-\d\.explain$/);
    assert.ok(first[said].length > 10, "the words themselves");
    assert.equal(first.result, "neutral", "nobody knows yet what it was worth");
    await take(frame, { standing: "adjourn" });
    const cmi = of(await recorded(platform, (cmi) => of(cmi).score !== "", "the score"));
    assert.equal(cmi.success, "failed");
    if (is2004) assert.equal(cmi.status, "completed");
    assert.ok(Number(cmi.score) >= 0 && Number(cmi.score) < 90, cmi.score);
    const last = interactions(platform.record);
    assert.equal(last.length, 2);
    assert.ok(last.every(({ result }) => /correct|wrong/.test(result)), "what each was worth");
    await finish();
  });

  it(`${name}: a play goes on on another device, and what is kept for it is short enough`, async (test) => {
    const platform = await hosting(test, files(), { is2004 });
    const one = await open(platform);
    await begin(one.frame);
    await take(one.frame, { act: "explain" });
    await take(one.frame, { act: "explain" });
    await recorded(platform, (cmi) => interactions(cmi).length === 2, "two decisions");
    await one.finish();
    assert.ok(of(platform.record).suspend_data.length <= most);
    const other = await open(platform);
    await other.frame.getByTestId("choices").waitFor();
    assert.equal(await exchanges(other.frame), 2);
    await take(other.frame, { act: "stand-up" });
    await recorded(platform, (cmi) => interactions(cmi).length === 3, "three decisions");
    await other.finish();
  });

  it(`${name}: what the platform does not take is kept, said, and sent when it is opened again`, async (test) => {
    const platform = await hosting(test, files(), { is2004 });
    const { page, frame, finish } = await open(platform);
    await begin(frame);
    await take(frame, { act: "explain" });
    await recorded(platform, (cmi) => interactions(cmi).length === 1, "one decision");
    platform.fails = true;
    await take(frame, { act: "explain" });
    await take(frame, { act: "stand-up" });
    await frame.getByText("takes nothing just now").waitFor();
    await page.goto("about:blank");
    platform.fails = false;
    assert.equal(interactions(platform.record).length, 1);
    await page.goto(`${platform.address}platform.html`);
    const again = await course(page);
    await again.getByTestId("choices").waitFor();
    assert.equal(await exchanges(again), 3);
    await recorded(platform, (cmi) => interactions(cmi).length === 3, "three decisions");
    assert.equal(await again.locator("#lms-said").isVisible(), false);
    await finish();
  });

  it(`${name}: after a refresh in the middle the play goes on, and its end is recorded`, async (test) => {
    const platform = await hosting(test, files(), { is2004 });
    const { frame, finish } = await open(platform);
    await begin(frame);
    await take(frame, { act: "explain" });
    // The page that goes still shows its choices for a moment.
    await frame.evaluate(() => {
      document.documentElement.dataset.gone = "";
      location.reload();
    }).catch(() => {});
    await frame.locator("html:not([data-gone]) [data-testid=choices]").waitFor();
    assert.equal(await exchanges(frame), 1);
    await take(frame, { standing: "adjourn" });
    await recorded(platform, (cmi) => of(cmi).success === "failed", "the end");
    await finish();
  });

  it(`${name}: a frame that is killed loses nothing that was chosen`, async (test) => {
    const platform = await hosting(test, files(), { is2004 });
    const { page, frame, finish } = await open(platform);
    await begin(frame);
    await take(frame, { act: "explain" });
    await page.evaluate(() => document.querySelector("iframe").remove());
    await finish();
    assert.equal(interactions(platform.record).length, 1);
    const other = await open(platform);
    await other.frame.getByTestId("choices").waitFor();
    assert.equal(await exchanges(other.frame), 1);
    await other.finish();
  });

  it(`${name}: where the browser keeps nothing in the frame, that is said, and the platform keeps the play`, async (test) => {
    const platform = await hosting(test, files(), { is2004 });
    const before = (page) => page.addInitScript(() => Object.defineProperty(window, "localStorage", { get() { throw new DOMException("denied", "SecurityError"); } }));
    const one = await open(platform, { before });
    await one.frame.getByText("keeps nothing within this platform").waitFor();
    await begin(one.frame);
    await take(one.frame, { act: "explain" });
    await recorded(platform, (cmi) => interactions(cmi).length === 1, "one decision");
    await one.finish();
    const again = await open(platform, { before });
    await again.frame.getByTestId("choices").waitFor();
    assert.equal(await exchanges(again.frame), 1);
    await again.finish();
  });

  it(`${name}: another learner on the same device finds nothing of the first`, async (test) => {
    const platform = await hosting(test, files(), { is2004 });
    const { page, frame, finish } = await open(platform);
    await begin(frame);
    await take(frame, { act: "explain" });
    await recorded(platform, (cmi) => interactions(cmi).length === 1, "one decision");
    platform.record = null;
    platform.learner = "learner-8";
    await page.goto(`${platform.address}platform.html`);
    const other = await course(page);
    await other.getByTestId("begin").waitFor();
    await finish();
  });

  it(`${name}: two windows at once have one play`, async (test) => {
    const platform = await hosting(test, files(), { is2004 });
    const { page, frame, finish } = await open(platform);
    await begin(frame);
    await take(frame, { act: "explain" });
    const second = await page.context().newPage();
    await second.goto(`${platform.address}platform.html`);
    const other = await course(second);
    await other.getByTestId("choices").waitFor();
    await take(other, { act: "explain" });
    await frame.locator("article.exchange").nth(2).waitFor();
    await take(frame, { act: "stand-up" });
    await recorded(platform, (cmi) => interactions(cmi).length === 3, "three decisions");
    await finish();
  });

  it(`${name}: an assessed package opens at its one run, which is handed in and recorded as passed`, async (test) => {
    const platform = await hosting(test, pack(kind, "--case", "the-offer", "--assessed", "--pass-mark", "1"), { is2004 });
    const { page, frame, finish } = await open(platform);
    await frame.getByRole("link", { name: "Play The Offer" }).click();
    await begin(frame);
    assert.match(await frame.getByTestId("attending").innerText(), /Assessed/);
    await take(frame, { act: "explain" });
    // Half-way the learner goes, and comes back.
    await page.goto(`${platform.address}platform.html`);
    const again = await course(page);
    await again.getByRole("link", { name: /The Offer/ }).click();
    await again.getByTestId("choices").waitFor();
    assert.equal(await exchanges(again), 1);
    await take(again, { standing: "adjourn" });
    const cmi = of(await recorded(platform, (cmi) => of(cmi).score !== "", "the score"));
    assert.equal(cmi.success, "passed");
    await again.getByTestId("to-debrief").click();
    await again.getByTestId("show-me").click();
    await again.locator("#alias").fill("Ana");
    await again.getByTestId("make-code").click();
    await again.getByTestId("handed-in-as").waitFor();
    const code = await again.locator("#hand-in-code").inputValue();
    await page.goto("about:blank");
    await page.goto(`${platform.address}platform.html`);
    const later = await course(page);
    assert.equal(of(platform.record).success, "passed", "what was recorded stays");
    await later.goto(`${later.url().split("#")[0]}#/debrief/the-offer`);
    await later.getByTestId("handed-in-as").waitFor();
    assert.equal(await later.locator("#hand-in-code").inputValue(), code);
    await finish();
  });

  it(`${name}: a package of a class is played as the class was set, on another device, too`, async (test) => {
    const set = await visit(site, { hash: "#/class" });
    await set.page.getByLabel("Name of the class").fill("Monday");
    await set.page.getByRole("checkbox", { name: "The Offer" }).check();
    await set.page.getByRole("checkbox", { name: /^Without meters/ }).check();
    await set.page.getByTestId("make-class").click();
    const link = await set.page.locator("#class-link").inputValue();
    await set.finish();
    const platform = await hosting(test, pack(kind, "--class", link), { is2004 });
    const one = await open(platform);
    await one.frame.getByRole("heading", { level: 1, name: "Monday" }).waitFor();
    await one.frame.getByRole("link", { name: "Play The Offer" }).click();
    await begin(one.frame);
    await take(one.frame, { act: "explain" });
    await recorded(platform, (cmi) => interactions(cmi).length === 1, "one decision");
    await one.finish();
    const other = await open(platform);
    await other.frame.getByRole("link", { name: /The Offer/ }).click();
    await other.frame.getByTestId("choices").waitFor();
    assert.equal(await exchanges(other.frame), 1);
    assert.match(await other.frame.getByTestId("attending").innerText(), /Assessed.*Monday/);
    await take(other.frame, { standing: "adjourn" });
    const cmi = of(await recorded(platform, (cmi) => of(cmi).score !== "", "the score"));
    assert.equal(cmi.success, is2004 ? "unknown" : "completed", "a class without a pass mark fails nobody");
    await other.finish();
  });

  it(`${name}: a new attempt begins anew on the device of the last one, and has nothing of its result`, async (test) => {
    const platform = await hosting(test, files(), { is2004 });
    const { page, frame, finish } = await open(platform);
    await begin(frame);
    await take(frame, { act: "explain" });
    await take(frame, { act: "explain" });
    await take(frame, { standing: "adjourn" });
    await recorded(platform, (cmi) => of(cmi).score !== "", "the score");
    await page.goto("about:blank");
    platform.record = null;
    await page.goto(`${platform.address}platform.html`);
    const again = await course(page);
    await begin(again);
    await take(again, { act: "stand-up" });
    const cmi = await recorded(platform, (cmi) => interactions(cmi).length === 1, "the one decision of the new attempt");
    assert.match(interactions(cmi)[0].id, /^the-offer\.1\.1\..*stand-up$/);
    assert.equal(of(cmi).score, "");
    await finish();
  });

  it(`${name}: a play that is begun after a result is gone on with, and each case has runs of its own`, async (test) => {
    const platform = await hosting(test, pack(kind, "--pass-mark", "90"), { is2004 });
    const { page, frame, finish } = await open(platform);
    const to = async (frame, hash) => frame.evaluate((hash) => void (location.hash = hash), hash);
    await to(frame, "#/case/the-offer");
    await begin(frame);
    await take(frame, { act: "explain" });
    await take(frame, { standing: "adjourn" });
    await recorded(platform, (cmi) => of(cmi).score !== "", "the score");
    await to(frame, "#/case/night-shift");
    await begin(frame);
    await take(frame, { act: "explain" });
    await recorded(platform, (cmi) => interactions(cmi).length === 3, "the other case");
    await to(frame, "#/debrief/the-offer");
    await frame.getByTestId("show-me").click();
    await to(frame, "#/play/night-shift");
    await frame.getByTestId("choices").waitFor();
    await take(frame, { act: "explain" });
    const cmi = await recorded(platform, (cmi) => interactions(cmi).length === 4, "its second decision");
    const runs = interactions(cmi).map(({ id }) => id.split(".").slice(0, 3).join("."));
    assert.deepEqual(runs, ["the-offer.1.1", "the-offer.1.2", "night-shift.1.1", "night-shift.1.2"]);
    await page.goto("about:blank");
    assert.equal(of(platform.record).exit, "suspend");
    await finish();
  });

  it(`${name}: what is kept stays within its limit whatever earlier plays there were, and the latest of them go along`, async (test) => {
    const platform = await hosting(test, files(), { is2004 });
    const one = await open(platform);
    await begin(one.frame);
    await take(one.frame, { act: "explain" });
    // Somebody has played for years.
    const written = await one.frame.evaluate((most) => {
      const line = (number) => `the-offer practice 2026-01-01 7NUMBER${String(number).padStart(8, "0")} 0,0,0,0,0,0,0,0 50 10,3,2,4 0,0 1,3 opened`;
      const lines = Array.from({ length: 2 * Math.ceil(most / 90) }, (_, number) => line(number));
      globalThis.otrStorage.setItem("otr.journal", `${lines.join("\n")}\n`);
      return lines;
    }, most);
    for (let turn = 0; turn < 3; turn++) await take(one.frame, { act: "explain" });
    await recorded(platform, (cmi) => interactions(cmi).length === 4, "four decisions");
    await one.finish();
    const { suspend_data } = of(platform.record);
    assert.ok(suspend_data.length <= most && suspend_data.length > most - 100, `${suspend_data.length} characters of ${most}`);
    const { journal } = JSON.parse(suspend_data).items;
    assert.ok(journal.includes(written.at(-1)) && !journal.includes(written[0]), "the latest");
    const other = await open(platform);
    await other.frame.getByTestId("choices").waitFor();
    assert.equal(await exchanges(other.frame), 4);
    await other.finish();
  });

  it(`${name}: of two devices that both went on neither play is lost, and the learner says which goes on`, async (test) => {
    const platform = await hosting(test, files(), { is2004 });
    const one = await open(platform);
    await begin(one.frame);
    await take(one.frame, { act: "explain" });
    await recorded(platform, (cmi) => interactions(cmi).length === 1, "one decision");
    const other = await open(platform);
    await other.frame.getByTestId("choices").waitFor();
    for (const act of ["explain", "explain", "explain"]) await take(one.frame, { act });
    await recorded(platform, (cmi) => interactions(cmi).length === 4, "four decisions");
    await one.page.goto("about:blank");
    // Less was said on the other device, and more was kept there since: it is the last that the platform hears of.
    for (const act of ["stand-up", "explain"]) await take(other.frame, { act });
    await recorded(platform, (cmi) => /stand-up$/.test(interactions(cmi)[1].id), "the other play");
    for (let time = 0; time < 5; time++) await other.frame.evaluate((time) => globalThis.otrStorage.setItem("otr.earlier.the-offer", `${time}`), time);
    await other.finish();
    await one.page.goto(`${platform.address}platform.html`);
    const again = await course(one.page);
    await again.getByTestId("two-plays").waitFor();
    assert.equal(await exchanges(again), 4, "the one that is further on stands there first");
    await again.getByTestId("go-on-with-second").click();
    await again.locator("article.exchange").nth(4).waitFor({ state: "detached" });
    assert.equal(await exchanges(again), 3);
    await one.finish();
  });

  it(`${name}: of two devices that both went on with an assessed play the one that is further on stands`, async (test) => {
    const platform = await hosting(test, pack(kind, "--case", "the-offer", "--assessed"), { is2004 });
    const one = await open(platform);
    await one.frame.getByRole("link", { name: "Play The Offer" }).click();
    await begin(one.frame);
    await take(one.frame, { act: "explain" });
    await recorded(platform, (cmi) => interactions(cmi).length === 1, "one decision");
    const other = await open(platform);
    await other.frame.getByRole("link", { name: /The Offer/ }).click();
    await other.frame.getByTestId("choices").waitFor();
    for (const act of ["explain", "explain"]) await take(one.frame, { act });
    await recorded(platform, (cmi) => interactions(cmi).length === 3, "three decisions");
    await one.page.goto("about:blank");
    await take(other.frame, { act: "stand-up" });
    for (let time = 0; time < 5; time++) await other.frame.evaluate((time) => globalThis.otrStorage.setItem("otr.earlier.the-offer", `${time}`), time);
    await recorded(platform, (cmi) => /stand-up$/.test(interactions(cmi)[1].id), "the other play");
    await other.finish();
    await one.page.goto(`${platform.address}platform.html`);
    const again = await course(one.page);
    await again.getByRole("link", { name: /The Offer/ }).click();
    await again.getByTestId("choices").waitFor();
    assert.equal(await exchanges(again), 3);
    assert.equal(await again.getByTestId("two-plays").count(), 0, "nobody chooses among runs that are measured");
    await one.finish();
  });

  it(`${name}: the manifest lists every file, and says from when on one passes`, () => {
    const all = files();
    const manifest = all.get("imsmanifest.xml").toString();
    const listed = [...manifest.matchAll(/<file href="([^"]+)"/g)].map(([, file]) => file);
    assert.deepEqual(listed, [...all.keys()].filter((file) => file !== "imsmanifest.xml"));
    assert.match(manifest, is2004 ? /<imsss:minNormalizedMeasure>0\.90</ : /<adlcp:masteryscore>90</);
  });
}
