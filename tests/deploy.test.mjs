// After a deploy: what a page of the version before still shows, and how it comes to the new one.

import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it } from "node:test";
import { CASES } from "./lines.mjs";
import { begin, copied, take, visit } from "./support.mjs";
import { becomes, changingSite, deploy, versionOf } from "./versions.mjs";

const [offer] = CASES;
const MISSING = [/Failed to load resource.*404/];
const withCopy = { options: { serviceWorkers: "allow" }, expected: MISSING };
const withoutCopy = { expected: MISSING };

let host;
beforeEach(async () => (host = await changingSite()));
afterEach(() => host.close());

/** Plays to the end, and gives the result. */
async function result(page, beforeDebrief = async () => {}) {
  await begin(page, offer.title);
  for (const move of offer.good) await take(page, move);
  await beforeDebrief();
  await page.getByTestId("to-debrief").click();
  await page.getByTestId("show-me").click();
  await page.getByTestId("curve-table").waitFor({ state: "attached", timeout: 60_000 });
  return page.getByTestId("total").innerText();
}

describe("a page of the version before", () => {
  for (const [what, how] of [["with a copy", withCopy], ["without a copy", withoutCopy]]) {
    it(`goes on to the debrief, ${what}`, async () => {
      const { page, finish } = await visit(host, how);
      if (how === withCopy) await copied(page);
      const before = await versionOf(page);
      const expected = await result(page);
      await page.goto(`${host.address}#/case/the-offer`);
      await page.goto(`${host.address}#/`);
      assert.equal(await result(page, () => deploy(host.folder, "new")), expected);
      assert.equal(await versionOf(page), before);
      await finish();
    });
  }

  it("goes on to the debrief when another tab takes the new version, and then takes it, too", async () => {
    const { page, finish } = await visit(host, withCopy);
    await copied(page);
    const before = await versionOf(page);
    const expected = await result(page);
    await page.goto(`${host.address}#/`);
    const again = await result(page, async () => {
      await deploy(host.folder, "new");
      const other = await page.context().newPage();
      await other.goto(host.address);
      await other.getByTestId("use-version").click();
      await becomes(other, "new");
    });
    assert.equal(again, expected);
    assert.equal(await versionOf(page), before);
    const use = page.getByTestId("use-version");
    await use.click();
    await becomes(page, "new");
    await finish();
  });

  it("never asks the coach of another version", async () => {
    const { page, finish } = await visit(host, withoutCopy);
    const expected = await result(page);
    await page.goto(`${host.address}#/`);
    await page.reload();
    await page.getByRole("link", { name: offer.title }).first().click();
    await page.getByTestId("begin").waitFor();
    await deploy(host.folder, "new");
    const asked = [];
    page.on("response", (response) => response.url().includes("coach") && asked.push(response.status()));
    await page.getByTestId("begin").click();
    await page.getByTestId("choices").waitFor();
    for (const move of offer.good) await take(page, move);
    await page.getByTestId("to-debrief").click();
    await page.getByTestId("show-me").click();
    await page.getByTestId("curve-table").waitFor({ state: "attached", timeout: 60_000 });
    assert.equal(await page.getByTestId("total").innerText(), expected);
    assert.deepEqual(asked, [404]);
    await finish();
  });

  it("says what became of a case that has another name by now, and one button brings the new version", async () => {
    const { page, finish } = await visit(host, withoutCopy);
    await page.getByRole("link", { name: offer.title }).first().waitFor();
    await deploy(host.folder, "new");
    await page.getByRole("link", { name: offer.title }).first().click();
    await page.getByTestId("failure").getByRole("button", { name: "Load the page anew" }).click();
    await becomes(page, "new");
    await page.getByTestId("begin").waitFor();
    await finish();
  });

  for (const [what, how] of [["with a copy", withCopy], ["without a copy", withoutCopy]]) {
    it(`says that it cannot get another language any more, and one button brings the new version, ${what}`, async () => {
      const { page, finish } = await visit(host, { ...how, hash: "#/settings" });
      if (how === withCopy) await copied(page);
      await deploy(host.folder, "new");
      await page.getByRole("radio", { name: "Espa\u00f1ol" }).click();
      await page.getByTestId("notices").getByText("the site has changed").waitFor();
      await page.getByTestId("use-version").last().click();
      await becomes(page, "new");
      await page.getByRole("radio", { name: "Espa\u00f1ol" }).click();
      await page.getByRole("heading", { level: 1, name: "Ajustes" }).waitFor();
      await finish();
    });
  }

  it("which is opened in a language that its copy has not, comes to the new version by one button", async () => {
    const { page, finish } = await visit(host, { ...withCopy, expected: [/404/] });
    await copied(page);
    await deploy(host.folder, "new");
    await page.evaluate(() => localStorage.setItem("otr.page", "lang=es"));
    await page.evaluate(() => localStorage.setItem("otr.settings", "language=es"));
    await page.goto(`${host.address}?x#/case/the-offer`);
    await page.getByRole("heading", { name: "no puede empezar" }).waitFor();
    await page.getByRole("button", { name: "Intentarlo de nuevo" }).click();
    await becomes(page, "new");
    await page.getByTestId("begin").waitFor();
    assert.equal(await page.evaluate(() => document.documentElement.lang), "es");
    await finish();
  });
});

it("a language that is chosen after a deploy does not bring the new version unasked", async () => {
  const { page, finish } = await visit(host, { ...withCopy, hash: "#/settings" });
  await copied(page);
  const before = await versionOf(page);
  // The words are here already, from a visit before.
  await page.evaluate(async () => {
    const file = document.documentElement.dataset.languages.match(/words\/es\S+/)[0];
    globalThis.otrEarly.set(file, fetch(file));
    await globalThis.otrEarly.get(file);
  });
  await deploy(host.folder, "new");
  await page.getByRole("radio", { name: "Espa\u00f1ol" }).click();
  await page.getByTestId("use-version").waitFor();
  assert.equal(await versionOf(page), before);
  assert.ok((await page.evaluate(() => caches.keys())).some((name) => name.includes(before)), "its copy stays");
  await page.getByTestId("use-version").click();
  await becomes(page, "new");
  await finish();
});
