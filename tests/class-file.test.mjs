// class.json: what whoever hosts the site says of it, seen at once, kept for when there is no network, and never in the way.

import assert from "node:assert/strict";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, beforeEach, it } from "node:test";
import { accessible, begin, copied, fits, take, visit } from "./support.mjs";
import { changingSite } from "./versions.mjs";

let host;
before(async () => (host = await changingSite("/courses/otr/")));
after(() => host.close());

const write = (text) => writeFile(join(host.folder, "class.json"), typeof text === "string" ? text : JSON.stringify(text, null, 2));
beforeEach(() => write({}));
const titles = (page) => page.locator(".card h3").allInnerTexts();
const title = (page) => page.getByTestId("class-title").innerText();
const wrong = (page) => page.getByTestId("class-file");
/** The program is there, and has read the file. */
const read = (page) => page.waitForFunction(() => globalThis.otrEarly?.size === 0 && document.querySelector("#app:not([data-first]) .card"));

it("names the site, chooses its cases, and says whom one can ask", async () => {
  await write({ title: "Negotiation, spring", cases: ["night-shift"], mode: "assessed", contact: "ana@example.edu", privacy: "Deleted in July.", endpoint: "https://lrs.example.edu/xapi/" });
  const { page, finish } = await visit(host);
  await page.getByText("Negotiation, spring").waitFor();
  assert.deepEqual(await titles(page), ["Night Shift"]);
  const about = await page.getByTestId("about-site").innerText();
  for (const said of ["ana@example.edu", "Deleted in July.", "https://lrs.example.edu/xapi/"]) assert.ok(about.includes(said), said);
  await page.setViewportSize({ width: 320, height: 640 });
  await fits(page, "what is said of the site");
  await accessible(page, "what is said of the site");
  await page.getByRole("link", { name: "Night Shift" }).first().click();
  await page.locator("#how-fold > summary").click();
  assert.ok(await page.getByRole("radio", { name: "Assessed" }).isChecked());
  await page.goto(`${host.address}#/case/the-offer`);
  await page.getByTestId("begin").waitFor();
  await finish();
});

it("has the site speak a language to whoever has chosen none, and to nobody else", async () => {
  await write({ language: "es" });
  const { page, finish } = await visit(host, { hash: "#/settings", options: { locale: "en-GB" } });
  await page.getByRole("heading", { level: 1, name: "Ajustes" }).waitFor();
  await page.getByRole("radio", { name: "English" }).click();
  await page.getByRole("heading", { level: 1, name: "Settings" }).waitFor();
  await page.reload();
  await read(await page.goto(`${host.address}#/`).then(() => page));
  assert.equal(await page.evaluate(() => document.documentElement.lang), "en");
  await finish();
});

it("that begins to speak after a play has begun takes nothing of it away", async () => {
  await write({ language: "es" });
  let letIn;
  const before = (page) => page.route("**/class.json", async (route) => {
    await new Promise((open) => (letIn = open));
    await route.continue();
  });
  const { page, finish } = await visit(host, { before, options: { locale: "en-GB" } });
  await begin(page, "The Offer");
  await take(page, { act: "explain" });
  letIn();
  await page.waitForFunction(() => document.documentElement.lang === "es" && document.querySelectorAll("article.exchange").length === 2);
  await finish();
});

const wrongs = [
  ["a comma too many", '{\n  "title": "Spring",\n}', /line 3, column 1/],
  ["half of it", '{\n  "title": "Spr', /no JSON/],
  ["a list", "[]", /curly brackets/],
  ["a name that cannot stand there", { titel: "Spring" }, /“titel” is no name/],
  ["a case that the site has not", { cases: ["the-ofer"] }, /“the-ofer” is no case of this site.*the-offer/],
  ["a language that it does not speak", { language: "fr" }, /does not speak “fr”. It speaks en and es/],
  ["another way to play", { mode: "exam" }, /“exam” is no way to play/],
  ["an endpoint in the clear", { endpoint: "http://lrs.example.edu" }, /has to begin with https/],
];
for (const [what, text, said] of wrongs) {
  it(`${what}: the page says what is wrong, and the defaults hold`, async () => {
    await write(text);
    const { page, finish } = await visit(host);
    await wrong(page).waitFor();
    assert.match(await wrong(page).innerText(), said);
    assert.deepEqual(await titles(page), ["The Offer", "Night Shift"]);
    await accessible(page, what);
    await finish();
  });
}

it("a file with a mark at its beginning, as some editors write it, is read", async () => {
  await write(`\ufeff{ "title": "Spring" }`);
  const { page, finish } = await visit(host);
  assert.equal(await title(page), "Spring");
  await finish();
});

for (const [what, answer] of [["no file", { status: 404 }], ["a page in its place", { status: 200, contentType: "text/html", body: "\n<!doctype html><title>Course</title>" }], ["a host in trouble", { status: 503 }]]) {
  it(`${what}: nothing is said, and nothing is missing`, async () => {
    const before = (page) => page.route("**/class.json", (route) => route.fulfill(answer));
    const { page, finish } = await visit(host, { before, expected: [/404|503/] });
    await read(page);
    assert.equal(await wrong(page).count(), 0);
    assert.equal((await titles(page)).length, 2);
    await finish();
  });
}

it("is seen at once where it has changed, also by who has a copy, and without a network the last good one holds", async () => {
  await write({ title: "Spring" });
  const { page, finish } = await visit(host, { options: { serviceWorkers: "allow" }, expected: [/ERR_INTERNET|ERR_FAILED|404/] });
  await copied(page);
  assert.equal(await title(page), "Spring");
  await write({ title: "Autumn" });
  await page.reload();
  await page.getByText("Autumn").waitFor();
  // What is wrong is said, and takes not the place of what was good.
  await write('{ "title": "Wint');
  await page.reload();
  await wrong(page).waitFor();
  assert.equal(await page.getByTestId("class-title").count(), 0);
  await page.context().setOffline(true);
  await page.reload();
  await page.getByText("Autumn").waitFor();
  assert.equal(await wrong(page).count(), 0);
  await page.context().setOffline(false);
  // A network that one has to log into answers with its own page, and knows nothing of the file.
  await write("<!doctype html><title>Log in</title>");
  await page.reload();
  await read(page);
  await page.context().setOffline(true);
  await page.reload();
  await page.getByText("Autumn").waitFor();
  await page.context().setOffline(false);
  await rm(join(host.folder, "class.json"));
  await page.reload();
  await read(page);
  await page.waitForFunction(async () => (await caches.keys()).every((name) => !name.endsWith(" class")));
  await page.context().setOffline(true);
  await page.reload();
  await read(page);
  assert.equal(await page.getByTestId("class-title").count(), 0);
  await finish();
});

it("the schema has the names that the page takes", async () => {
  const { properties } = JSON.parse(await readFile(new URL("../static/class.schema.json", import.meta.url), "utf8"));
  await write({ titel: "Spring" });
  const { page, finish } = await visit(host);
  const [, listed] = (await wrong(page).innerText()).match(/Those that can are (.*)\./);
  assert.deepEqual(listed.split(/, | and /), Object.keys(properties).filter((name) => name !== "$schema"));
  await finish();
});

it("the example of the guide is read without a flaw", async () => {
  await write(await readFile(new URL("../docs/class.example.json", import.meta.url), "utf8"));
  const { page, finish } = await visit(host);
  assert.equal(await title(page), "Negotiation, spring term");
  assert.equal(await wrong(page).count(), 0);
  await finish();
});
