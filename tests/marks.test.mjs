// What a class handed in, marked in the page: thirty bots, some of whom cheat or err.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, it } from "node:test";
import { promisify } from "node:util";
import { accessible, fits, site, visit } from "./support.mjs";

const run = promisify(execFile);
const ROOT = new URL("..", import.meta.url).pathname;
const CLASS = 4711;

/** The link of a class of bots, by its number, and what each of so many hands in. */
async function bots(number, count) {
  const command = ["run", "--quiet", "--release", "--package", "classroom", "--example", "bots", "--", `${number}`, `${count}`];
  const { stdout } = await run("cargo", command, { cwd: ROOT });
  const [link, ...lines] = stdout.trim().split("\n");
  return { link, handedIn: lines.map((line) => line.split("\t")) };
}

/** A code in which one character is another. */
const tampered = (code) => code.slice(0, -1) + (code.endsWith("0") ? "1" : "0");

let host, link, codes, other;
before(async () => {
  const made = await bots(CLASS, 30);
  link = made.link;
  codes = made.handedIn.map(([, code]) => code);
  other = (await bots(CLASS + 1, 1)).handedIn[0][1];
  host = await site();
});
after(() => host.close());

/** A page on which the class is known, as the page of classes leaves it. */
const instructor = (options = {}) =>
  visit(host, {
    hash: `#/class/${CLASS}`,
    options,
    before: (page) => page.addInitScript((link) => localStorage.setItem("otr.classes", `made ${link}`), link),
  });

const marked = (page, text) => page.getByTestId("marked").filter({ hasText: text }).waitFor({ timeout: 60_000 });

const paste = async (page, text) => {
  await page.getByLabel("Codes, with whatever stands around them").fill(text);
  await page.getByTestId("mark").click();
};

/** The rows of the table on the screen: name, points, whether it counts, remarks. */
const rows = (page) =>
  page.locator(".handed-in tbody tr").evaluateAll((rows) =>
    rows.map((row) => [1, 4, 5, 6].map((column) => row.cells[column].innerText.replace(/\s+/g, " ").trim())),
  );

const counted = (page) => page.getByTestId("counted").locator("li").allInnerTexts();

/** The same play under another name: what the page does when somebody hands a copied code in as his own. */
async function renamed(code) {
  const command = ["run", "--quiet", "--release", "--package", "classroom", "--example", "bots", "--", "as", "Somebody else", code];
  return (await run("cargo", command, { cwd: ROOT })).stdout.trim();
}

it("says of thirty plays exactly which were tampered with, copied, or are of another class", async () => {
  const { page, finish } = await instructor();
  // Five are tampered with, and a file a learner is how an LMS gives them out.
  const folder = await mkdtemp(join(tmpdir(), "otr-marks-"));
  const files = [];
  for (const [place, code] of codes.entries()) {
    const file = join(folder, `${String(place + 1).padStart(2, "0")}.txt`);
    await writeFile(file, `Hello,\nhere is mine: ${place >= 10 && place < 15 ? tampered(code) : code}\n`);
    files.push(file);
  }
  await page.getByTestId("mark-files").setInputFiles(files);
  await marked(page, "30 rows marked.");
  await paste(page, `From: x\n${await renamed(codes[0])}\n\n> ${other.match(/.{1,30}/g).join("\n> ")}\n`);
  await marked(page, "32 rows marked.");
  const table = await rows(page);
  assert.equal(table.length, 32);
  for (const [place, [name, points, counts, remarks]] of table.entries()) {
    if (place >= 10 && place < 15) {
      assert.deepEqual([name, points, counts], [`${place + 1}.txt, line 2`, "", ""]);
      assert.equal(remarks, "a character is mistaken, or two are swapped");
    } else if (place === 30) {
      assert.deepEqual([name, counts, remarks], ["Somebody else", "yes", "the same play as row 1, under another name"]);
    } else if (place === 31) {
      assert.deepEqual([counts, remarks], ["no", "it was played for another class"]);
    } else {
      assert.match(name, new RegExp(`^Bot 00${String(place + 1).padStart(2, "0")} `));
      assert.match(points, /^−?\d+\.\d (not )?passed$/);
      assert.deepEqual([counts, remarks], ["yes", ""]);
    }
  }
  assert.deepEqual(await counted(page), [
    "27 genuine plays",
    "26 of them count",
    "5 codes edited or unreadable",
    "1 of another class",
    "1 play under two names",
  ]);
  await finish();
});

it("counts the run that the instructor chooses, sorts, saves what it shows, and forgets it", async () => {
  const { page, finish } = await instructor();
  await paste(page, [...codes.slice(0, 3), await renamed(codes[3]), await renamed(codes[0]), codes[1]].join("\n"));
  await marked(page, "6 rows marked.");
  const chosen = async () => (await rows(page)).map(([, , counts]) => counts);
  const points = (await rows(page)).map(([, points]) => Number.parseFloat(points.replace("−", "-")));
  const remarks = (await rows(page)).map(([, , , remarks]) => remarks);
  assert.deepEqual(remarks, ["", "", "", "one of 2 runs", "the same play as row 1, under another name one of 2 runs", "the same as row 2"]);
  assert.ok(points[4] > points[3], "the best there is against chance");
  assert.deepEqual(await chosen(), ["yes", "yes", "yes", "no", "yes", "no"]);
  await page.getByLabel("Of several runs of one name counts").selectOption("the first");
  await page.waitForFunction(() => document.querySelectorAll(".handed-in tbody tr")[3].cells[5].innerText === "yes");
  assert.deepEqual(await chosen(), ["yes", "yes", "yes", "yes", "no", "no"]);
  await page.getByLabel("Order").selectOption("by points, the best first");
  const sorted = (await rows(page)).map(([, points]) => Number.parseFloat(points.replace("−", "-")));
  assert.deepEqual(sorted, points.toSorted((one, other) => other - one));
  await page.getByLabel("Order").selectOption("as handed in");

  const saved = async (button) => {
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByTestId(button).click()]);
    return { name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") };
  };
  const [csv, json] = [await saved("save-csv"), await saved("save-json")];
  assert.deepEqual([csv.name, json.name], ["class-results.csv", "class-results.json"]);
  const told = JSON.parse(json.text);
  assert.equal(told.counted, "first");
  assert.ok(csv.text.startsWith("\ufeffrow,file,"));
  const lines = csv.text.trim().split("\r\n").slice(1);
  const shown = await rows(page);
  for (const [place, row] of told.rows.entries()) {
    const [name, result, counts] = shown[place];
    assert.equal(row.alias, name);
    assert.equal(row.points_tenths, Math.round(10 * Number.parseFloat(result.replace("−", "-"))));
    assert.equal(row.counts ? "yes" : "no", counts);
    assert.ok(lines[place].includes(`"${name}"`) && lines[place].includes(`,${row.points_tenths},`), lines[place]);
  }

  await page.getByTestId("forget-marks").click();
  await page.locator(".handed-in").waitFor({ state: "detached" });
  assert.equal(await page.evaluate((code) => JSON.stringify(localStorage).includes(code), codes[0]), false);
  await finish();
});

for (const theme of ["light", "dark"]) {
  it(`can be used and read at 320 pixels in the ${theme} theme, and with the keyboard`, async () => {
    const { page, finish } = await instructor({ colorScheme: theme, viewport: { width: 320, height: 640 } });
    await page.getByRole("heading", { level: 1, name: "What was handed in" }).waitFor();
    await accessible(page, `nothing handed in, ${theme}`);
    await page.getByLabel("Codes, with whatever stands around them").focus();
    await page.keyboard.insertText(`${codes[0]}\n${tampered(codes[1])}\nno code at all`);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await marked(page, "2 rows marked.");
    await accessible(page, `two rows, ${theme}`);
    await fits(page, "what was handed in");
    // Where no browser reads pictures, none is asked for.
    assert.equal(await page.getByLabel(/QR/).count(), await page.evaluate(() => Number("BarcodeDetector" in window)));
    await finish();
  });
}

it("says what it cannot do without its worker, and that a class is not on the device", async () => {
  const { page, finish } = await visit(host, {
    hash: `#/class/${CLASS}`,
    before: async (page) => {
      await page.addInitScript((link) => localStorage.setItem("otr.classes", `made ${link}`), link);
      await page.route("**/marker.js", (route) => route.fulfill({ status: 404, body: "" }));
    },
    expected: [/404/],
  });
  await paste(page, codes[0]);
  await marked(page, "Your browser does not let this work run beside the page.");
  await page.goto(`${host.address}#/class/${CLASS + 1}`);
  await page.getByRole("heading", { level: 1, name: "This class is not on this device" }).waitFor();
  await finish();
});
