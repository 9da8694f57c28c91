// The game within a learning platform by SCORM, with a real runtime of such platforms around it: scorm-again.

import assert from "node:assert/strict";
import { after, before, it } from "node:test";
import { course, pack, scormPlatform } from "./platform.mjs";
import { launch, take, visit } from "./support.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

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

  it(`${name}: whoever opens the game and leaves has begun it, and has no score`, async () => {
    const platform = await scormPlatform(files(), { is2004 });
    const { page, finish } = await open(platform);
    await page.goto("about:blank");
    const cmi = of(await recorded(platform, (cmi) => of(cmi).status === "incomplete", "begun"));
    assert.equal(cmi.score, "");
    assert.equal(cmi.exit, "suspend");
    await finish();
    platform.close();
  });

  it(`${name}: every decision is on record at once, and the end with its score`, async () => {
    const platform = await scormPlatform(files(), { is2004 });
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
    platform.close();
  });

  it(`${name}: a play goes on on another device, and what is kept for it is short enough`, async () => {
    const platform = await scormPlatform(files(), { is2004 });
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
    platform.close();
  });

  it(`${name}: what the platform does not take is kept, said, and sent when it is opened again`, async () => {
    const platform = await scormPlatform(files(), { is2004 });
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
    platform.close();
  });

  it(`${name}: after a refresh in the middle the play goes on, and its end is recorded`, async () => {
    const platform = await scormPlatform(files(), { is2004 });
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
    platform.close();
  });

  it(`${name}: a frame that is killed loses nothing that was chosen`, async () => {
    const platform = await scormPlatform(files(), { is2004 });
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
    platform.close();
  });

  it(`${name}: where the browser keeps nothing in the frame, that is said, and the platform keeps the play`, async () => {
    const platform = await scormPlatform(files(), { is2004 });
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
    platform.close();
  });

  it(`${name}: another learner on the same device finds nothing of the first`, async () => {
    const platform = await scormPlatform(files(), { is2004 });
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
    platform.close();
  });

  it(`${name}: two windows at once have one play`, async () => {
    const platform = await scormPlatform(files(), { is2004 });
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
    platform.close();
  });

  it(`${name}: the manifest lists every file, and says from when on one passes`, () => {
    const all = files();
    const manifest = all.get("imsmanifest.xml").toString();
    const listed = [...manifest.matchAll(/<file href="([^"]+)"/g)].map(([, file]) => file);
    assert.deepEqual(listed, [...all.keys()].filter((file) => file !== "imsmanifest.xml"));
    assert.match(manifest, is2004 ? /<imsss:minNormalizedMeasure>0\.90</ : /<adlcp:masteryscore>90</);
  });
}
