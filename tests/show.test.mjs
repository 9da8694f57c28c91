// What a class is shown: set by clicks, played by bots, marked, and put on a projector and on paper.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { promisify } from "node:util";
import { accessible, fits, focused, site, visit } from "./support.mjs";

const run = promisify(execFile);
const ROOT = new URL("..", import.meta.url).pathname;
const cargo = async (...args) => (await run("cargo", ["run", "--quiet", "--release", ...args], { cwd: ROOT, maxBuffer: 1e8 })).stdout;
const bots = (...args) => cargo("--package", "classroom", "--example", "bots", "--", ...args);

const CLASS = 'Monday <i>&"';
/** What each of two cases is called, and how many plays of it there are. */
const CASES = { "the-offer": "The Offer", "night-shift": "Night Shift" };
const NAME = '<b>&"Ada';

let host, link, id, codes, aliases, report;
before(async () => {
  host = await site();
  const { page, finish } = await visit(host, { hash: "#/class" });
  await page.getByLabel("Name of the class").fill(CLASS);
  for (const title of Object.values(CASES)) {
    const box = page.getByRole("checkbox", { name: title });
    if (!(await box.isChecked())) await box.check();
  }
  await page.getByTestId("make-class").click();
  link = (await page.locator("#class-link").inputValue()).split("/").at(-1);
  id = (await page.getByTestId("class-ready").getByRole("link", { name: "What was handed in" }).getAttribute("href")).split("/").at(-1);
  await finish();
  const [, ...lines] = (await bots(link, "30")).trim().split("\n");
  codes = lines.map((line) => line.split("\t")[1]);
  codes[0] = (await bots("as", NAME, codes[0])).trim();
  aliases = [NAME, ...lines.slice(1).map((line) => line.split("\t")[0])];
  const folder = await mkdtemp(join(tmpdir(), "otr-show-"));
  await writeFile(join(folder, "codes.txt"), codes.join("\n"));
  // What cannot be marked makes it fail; all of this can.
  report = JSON.parse(await cargo("--bin", "otr", "--", "report", folder, "--cases", "scenarios", "--class", link, "--json"));
});
after(() => host.close());

/** A page on which the class is known, and its codes are marked. */
async function marked(options = {}, words = ["Codes, with whatever stands around them", "30 rows marked."]) {
  const visited = await visit(host, {
    hash: `#/class/${id}`,
    options,
    before: (page) => page.addInitScript((link) => localStorage.setItem("otr.classes", `made ${link}`), link),
  });
  const { page } = visited;
  await page.getByLabel(words[0]).fill(codes.join("\n"));
  await page.getByTestId("mark").click();
  await page.getByTestId("marked").filter({ hasText: words[1] }).waitFor({ timeout: 60_000 });
  return visited;
}

async function shown(page, name = "Show to the class") {
  await page.getByRole("link", { name }).click();
  await page.getByTestId("shown").waitFor();
}

/** The rows of a table: the texts of its cells. */
const rows = (table) => table.locator("tbody tr").evaluateAll((rows) => rows.map((row) => [...row.cells].map((cell) => cell.textContent.trim())));

/** The sections with this heading, of one case. */
const slides = (page, title, heading) => page.locator(".slide").filter({ has: page.locator("h2", { hasText: heading }).filter({ hasText: title }) });

/** The value that so many quarters of the values do not exceed. */
const quartile = (values, quarters) => values.toSorted((one, other) => one - other)[Math.max(1, Math.ceil((values.length * quarters) / 4)) - 1];
const decimal = (tenths) => (tenths / 10).toFixed(1).replace("-", "−");

describe("what a class is shown", () => {
  it("is what otr report counts, case by case", async () => {
    const { page, finish } = await marked();
    await shown(page);
    const side = await rows(page.locator(".slide").first().locator("table"));
    assert.deepEqual(side.map(([title]) => title).sort(), Object.values(CASES).sort());
    for (const [id, title] of Object.entries(CASES)) {
      const plays = report.rows.filter((row) => row.case === id && row.counts);
      const points = plays.map((row) => row.points_tenths);
      const never = plays.filter((row) => row.first_talk === null).length;
      const agreed = plays.filter((row) => row.ending === "ratified").length;
      assert.deepEqual(side.find(([of]) => of === title), [
        title, `${plays.length}`, `${agreed}`, `${never}`, decimal(quartile(points, 2)), `${decimal(quartile(points, 1))} to ${decimal(quartile(points, 3))}`,
      ]);
      const when = await rows(slides(page, title, "When they first stepped out").locator("table"));
      for (const [turn, count] of when) {
        const wanted = turn === "never" ? never : plays.filter((row) => row.first_talk === Number(turn)).length;
        assert.equal(count, `${wanted}`, `${title}, turn ${turn}`);
      }
      const results = await rows(slides(page, title, "Results by dimension").locator("table"));
      const dimensions = ["agreement", "value", "timing", "discovery", "discretion", "daylight", "standing", "pace"];
      const medians = [...dimensions.map((name) => `${name}_tenths`), "points_tenths"].map((name) => decimal(quartile(plays.map((row) => row[name]), 2)));
      assert.deepEqual(results.map(([, median]) => median), medians, title);
      const deals = await rows(slides(page, title, "What they agreed on").locator("details table"));
      assert.equal(deals.reduce((sum, [, times]) => sum + Number(times), 0), agreed, title);
      // Bars are as long as they say: no style of the site's own touches them.
      const bars = await slides(page, title, "What they learned").locator("tr").evaluateAll((rows) =>
        rows.map((row) => [Number(row.cells[1].textContent), ...[".amount", ".whole"].map((part) => row.querySelector(part).getBoundingClientRect().width)]),
      );
      for (const [count, amount, whole] of bars) {
        assert.ok(Math.abs(amount / whole - count / plays.length) < 0.02, `${title}: ${count} of ${plays.length}, ${amount} of ${whole} px`);
      }
      for (const heading of ["What they learned", "What they gave away", "Where the class lost most"]) {
        assert.equal(await slides(page, title, heading).count(), 1, `${title}: ${heading}`);
      }
    }
    await finish();
  });

  it("names nobody until names are asked for, and forgets that; nothing that somebody typed is markup", async () => {
    const { page, finish } = await marked();
    await shown(page);
    const named = () => page.evaluate((aliases) => {
      const texts = [...document.querySelectorAll("*")].flatMap((element) => [...element.attributes].map(({ value }) => value).concat(element.childElementCount ? [] : element.textContent));
      return aliases.filter((alias) => document.title.includes(alias) || document.body.textContent.includes(alias) || texts.some((text) => text.includes(alias)));
    }, aliases);
    assert.deepEqual(await named(), []);
    await page.getByLabel("With names").check();
    await page.getByText("not for the projector").waitFor();
    await page.locator(".learner").first().waitFor();
    assert.deepEqual((await named()).length, aliases.length);
    assert.equal(await page.locator(".learner").count(), report.rows.filter((row) => row.counts).length);
    const first = page.locator(".learner").filter({ hasText: NAME });
    const { points_tenths, ended } = report.rows[0];
    const text = await first.innerText();
    for (const part of [CLASS, "The Offer", "Assessed.", ended, `${decimal(points_tenths)} points of 100`]) assert.ok(text.includes(part), `${part} in ${text}`);
    assert.equal(await page.locator(".learner :is(i, b)").count(), 0);
    assert.equal(await page.getByRole("heading", { level: 1, name: CLASS }).count(), 1);
    await page.getByLabel("With names").uncheck();
    await page.locator(".learner").first().waitFor({ state: "detached" });
    await page.getByTestId("shown").waitFor();
    assert.deepEqual(await named(), []);
    await page.getByLabel("With names").check();
    await page.locator(".learner").first().waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("heading", { level: 1, name: "What was handed in" }).waitFor();
    await shown(page);
    assert.equal(await page.getByLabel("With names").isChecked(), false);
    assert.deepEqual(await named(), []);
    await finish();
  });

  it("opens a moment to play again with the answer hidden, by the keyboard, with what the class did", async () => {
    const { page, finish } = await marked();
    await shown(page);
    const moments = page.locator(".scene");
    assert.ok((await moments.count()) >= 4, "two cases with several each");
    for (const moment of await moments.all()) {
      assert.ok((await moment.locator(".choices li").count()) >= 2);
      assert.equal(await moment.getByRole("table").count(), 0);
      assert.equal(await moment.getByText("As good as anything").isVisible(), false);
    }
    const moment = moments.first();
    await moment.locator("summary").focus();
    await page.keyboard.press("Enter");
    await moment.getByText("As good as anything").waitFor();
    const did = await rows(moment.getByRole("table"));
    const stood = Number((await moment.getByText(/learners? of the class stood here/).innerText()).split(" ")[0]);
    assert.ok(did.length > 0 && did.reduce((sum, [, count]) => sum + Number(count), 0) <= stood);
    assert.ok(did.some(([, , , lost]) => /^\d+\.\d$/.test(lost)), "somebody lost something there");
    await finish();
  });

  it("is a page each on paper for those who are named, all of it unfolded", async () => {
    const { page, finish } = await marked();
    await shown(page);
    const pages = async () => (await page.pdf({ format: "A4" })).toString("latin1").match(/\/Type\s*\/Page\b/g).length;
    const without = await pages();
    await page.getByLabel("With names").check();
    await page.locator(".learner").first().waitFor();
    assert.equal(await pages(), without + (await page.locator(".learner").count()));
    await page.emulateMedia({ media: "print" });
    assert.equal(await page.getByRole("button", { name: "Print" }).isVisible(), false);
    assert.equal(await page.locator(".scene").first().getByText("As good as anything").isVisible(), true);
    await finish();
  });

  it("leads from the table to each learner's debrief, and back to the table", async () => {
    const { page, finish } = await marked();
    await page.getByRole("link", { name: aliases[1] }).click();
    await page.getByRole("heading", { level: 1 }).filter({ hasNotText: "What was handed in" }).waitFor();
    assert.match(page.url(), /#\/run\/[0-9A-Z]+$/);
    await page.goBack();
    await shown(page);
    await page.getByRole("link", { name: "Back to what was handed in" }).click();
    await page.getByRole("heading", { level: 1, name: "What was handed in" }).waitFor();
    await finish();
  });
});

it("says that nothing was marked, and leads to where codes are brought", async () => {
  const { page, finish } = await visit(host, {
    hash: `#/class/${id}/show`,
    before: (page) => page.addInitScript((link) => localStorage.setItem("otr.classes", `made ${link}`), link),
  });
  await page.getByText("Nothing that counts has been marked yet.").waitFor();
  await accessible(page, "nothing to show");
  await page.getByRole("link", { name: "Bring the codes" }).click();
  await page.getByRole("heading", { level: 1, name: "What was handed in" }).waitFor();
  await page.goto(`${host.address}#/class/1/show`);
  await page.getByRole("heading", { level: 1, name: "This class is not on this device" }).waitFor();
  await page.goto(`${host.address}#/class`);
  await page.getByRole("link", { name: "Open any code" }).click();
  await page.getByRole("heading", { level: 1, name: "Open a code" }).waitFor();
  await page.goBack();
  // What was brought is kept by this page alone: it stays where it is.
  const notes = page.context().waitForEvent("page");
  await page.getByRole("link", { name: "Teaching notes, accessibility and privacy" }).click();
  await (await notes).waitForURL(/teach\/index\.html$/);
  assert.match(page.url(), /#\/class$/);
  await finish();
});

it("says that it cannot be drawn without its words, and can the next time", async () => {
  const { page, finish } = await marked();
  await page.route("**/words/whole/**", (route) => route.fulfill({ status: 404, body: "" }));
  await page.getByRole("link", { name: "Show to the class" }).click();
  await page.getByText("What is shown did not load.").waitFor();
  await page.unroute("**/words/whole/**");
  await page.keyboard.press("Escape");
  await shown(page);
  await finish().catch(({ actual }) => assert.deepEqual(actual.filter((wrong) => !wrong.includes("404")), []));
});

for (const [width, height, colorScheme] of [[320, 640, "light"], [1280, 720, "dark"], [1920, 1080, "light"]]) {
  it(`is whole and can be read at ${width} by ${height}, in ${colorScheme}`, async () => {
    const { page, finish } = await marked({ viewport: { width, height }, colorScheme });
    await shown(page);
    await fits(page, "what is shown");
    await accessible(page, `what is shown at ${width}`);
    await page.getByLabel("With names").check();
    await page.locator(".learner").first().waitFor();
    await page.locator(".scene summary").first().click();
    await page.locator(".slide summary").first().click();
    await fits(page, "with names, unfolded");
    // Whatever is left out on a phone, each number stands below what it is.
    const columns = await page.locator(".show table:has(thead)").evaluateAll((tables) =>
      tables.filter((table) => table.checkVisibility()).map((table) => [...table.rows].map((row) => [...row.cells].filter((cell) => cell.checkVisibility()).length)),
    );
    assert.ok(columns.length > 5 && columns.every((rows) => new Set(rows).size <= 1), JSON.stringify(columns));
    await accessible(page, `with names at ${width}`);
    // From the back row: what is told in text is at least a thirty-second of the height of the screen.
    const size = await page.getByTestId("shown").evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
    assert.ok(width < 1000 || size >= height / 36, `${size} px of ${height}`);
    await finish();
  });
}

it("fills the screen, and is scrolled by keys there", async () => {
  const { page, finish } = await marked();
  await shown(page);
  await page.getByRole("button", { name: "Full screen" }).click();
  await page.waitForFunction(() => document.fullscreenElement?.id === "shown");
  assert.equal(await focused(page), "DIV shown");
  await page.keyboard.press("PageDown");
  await page.waitForFunction(() => document.fullscreenElement.scrollTop > 100);
  await finish();
});

it("speaks Spanish, and changes its language with the page", async () => {
  const { page, finish } = await marked({ locale: "es" }, ["Códigos, con lo que haya alrededor", "30 filas evaluadas."]);
  await shown(page, "Mostrar a la clase");
  assert.equal(await page.locator("h2", { hasText: "Cuándo salieron por primera vez" }).count(), 2);
  const side = await rows(page.locator(".slide").first().locator("table"));
  assert.equal(side.length, 2);
  assert.ok(!side.some(([title]) => Object.values(CASES).includes(title)), "the titles are Spanish, too");
  // Within the page, which keeps nothing of what was marked when it is loaded again.
  const to = (hash) => page.evaluate((hash) => (location.hash = hash), hash);
  await to("/settings");
  await page.getByRole("radio", { name: "English" }).check();
  await to(`/class/${id}/show`);
  await page.locator("h2", { hasText: "When they first stepped out" }).first().waitFor();
  assert.ok((await rows(page.locator(".slide").first().locator("table"))).some(([title]) => title === "The Offer"));
  await finish();
});
