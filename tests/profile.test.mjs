// One's own plays: what they taught, what comes next, the case of the day, and one's data in a file.

import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { after, before, it } from "node:test";
import { CASES } from "./lines.mjs";
import { accessible, begin, fits, site, take, visit } from "./support.mjs";

const [offer] = CASES;
let host;
before(async () => (host = await site()));
after(() => host.close());

/** Plays the good line of a case, and sees its debrief. */
async function debriefed(page, { title, good }) {
  await begin(page, title);
  for (const move of good) await take(page, move);
  await page.getByTestId("to-debrief").click();
  await page.getByTestId("show-me").click();
  await page.getByTestId("curve-table").waitFor({ state: "attached", timeout: 60_000 });
}

const toPlays = (page) => page.getByRole("link", { name: "My plays" }).click();

for (const theme of ["light", "dark"]) {
  it(`tells what each play taught and suggests the next, in the ${theme} theme at 320 pixels`, async () => {
    const { page, finish } = await visit(host, { options: { colorScheme: theme, viewport: { width: 320, height: 640 } } });
    await toPlays(page);
    await page.getByTestId("next").getByText("The Offer. It is made for a first play").waitFor();
    await accessible(page, `no plays, ${theme}`);
    await page.getByRole("link", { name: "Cases" }).click();
    await debriefed(page, offer);
    const total = (await page.getByTestId("total").innerText()).match(/[0-9.]+/)[0];
    await toPlays(page);
    await page.getByTestId("next").getByText("Night Shift. You have not played it yet").waitFor();
    const progress = page.getByTestId("progress").locator("tbody tr");
    assert.equal(await progress.count(), 8);
    const [first] = await page.locator(".played li").allInnerTexts();
    assert.ok(first.includes("The Offer") && first.includes(total), first);
    await accessible(page, `one play, ${theme}`);
    await fits(page, "one's own plays");
    await finish();
  });
}

it("gives all data to a file, and takes it back on another device", async () => {
  const { page, finish } = await visit(host);
  await debriefed(page, offer);
  await toPlays(page);
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByTestId("export").click()]);
  assert.match(download.suggestedFilename(), /^off-the-record-\d{4}-\d\d-\d\d\.json$/);
  const file = await download.path();
  const kept = JSON.parse(await readFile(file, "utf8"));
  assert.ok(kept.journal && kept["play.the-offer"]);
  await finish();

  const copy = `${file}.json`;
  await writeFile(copy, JSON.stringify(kept));
  const other = await visit(host, { hash: "#/plays" });
  await other.page.getByTestId("import").setInputFiles(copy);
  await other.page.getByTestId("brought-back").getByText("Brought back").waitFor();
  assert.equal(await other.page.locator(".played li").count(), 1);
  await other.page.reload();
  await other.page.locator(".played li").first().waitFor();
  await other.page.goto(`${host.address}#/debrief/the-offer`);
  await other.page.getByTestId("curve-table").waitFor({ state: "attached", timeout: 60_000 });
  await other.finish();
});

it("changes nothing for a file that is none of its own", async () => {
  for (const text of ["no JSON", "[]", '{"journal": "x"}', "null"]) {
    // A page for each, as what is said of one file stays when the next one is given.
    const { page, finish } = await visit(host, { hash: "#/plays" });
    const file = { name: "x.json", mimeType: "application/json", buffer: Buffer.from(text) };
    await page.getByTestId("import").setInputFiles(file);
    await page.getByTestId("brought-back").getByText("holds no data of this game").waitFor();
    assert.equal(await page.evaluate(() => localStorage.getItem("otr.journal")), null, text);
    await finish();
  }
});

it("has a case of the day with numbers that are the same for all, and others the next day", async () => {
  const briefings = [];
  for (const day of ["2026-11-24", "2026-11-24", "2026-11-25", "2026-11-27"]) {
    const clock = (page) => page.clock.setFixedTime(new Date(`${day}T12:00:00`));
    const { page, finish } = await visit(host, { before: clock });
    await page.getByTestId("daily").getByRole("link").click();
    await page.getByText(/Today.s case, /).waitFor();
    await page.getByTestId("variant").waitFor();
    briefings.push(await page.locator("section[aria-labelledby=worth]").innerText());
    if (briefings.length === 1) {
      await accessible(page, "the case of the day");
      await page.getByTestId("begin").click();
      await page.getByTestId("choices").waitFor();
    }
    await finish();
  }
  assert.equal(briefings[0], briefings[1]);
  assert.equal(new Set(briefings).size, 3);
});

it("says of the case of the day what was played of it, and never what other numbers brought", async () => {
  const clock = (page) => page.clock.setFixedTime(new Date("2026-11-26T12:00:00"));
  const { page, finish } = await visit(host, { hash: "#/daily", before: clock });
  await page.getByText("You have not played it yet.").waitFor();
  await page.getByTestId("begin").click();
  await page.getByTestId("choices").waitFor();
  await take(page, { standing: "adjourn" });
  await page.getByTestId("to-debrief").click();
  await page.getByTestId("show-me").click();
  await page.getByTestId("share").waitFor({ timeout: 60_000 });
  await page.getByTestId("share").click();
  await page.getByTestId("shared").getByText(/copied|Today/).waitFor();
  await page.goto(`${host.address}#/daily`);
  await page.getByText(/You have played it\. Your best today: \d/).waitFor();
  await page.goto(`${host.address}#/`);
  await page.getByTestId("daily").getByText("Your best today").waitFor();
  await finish();
});
