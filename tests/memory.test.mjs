// Browsers that give a page little memory: the play goes on without what needs more.

import assert from "node:assert/strict";
import { after, before, it } from "node:test";
import { CASES } from "./lines.mjs";
import { accessible, begin, site, take, visit } from "./support.mjs";

const [offer] = CASES;
const LITTLE = ["--js-flags=--wasm-max-mem-pages=400"]; // 25 MB.

let host;
before(async () => (host = await site("/", undefined, { flags: LITTLE })));
after(() => host.close());

for (const [where, prepare] of [
  ["in its worker", async () => {}],
  ["on the page, where there is no worker", (page) => page.addInitScript(() => delete window.Worker)],
]) {
  it(`where the coach has too little memory ${where}, the play goes on, and the debrief says what is missing`, async () => {
    const { page, finish } = await visit(host, { before: prepare });
    await begin(page, offer.title);
    await take(page, offer.good[0]);
    await page.getByTestId("hint").click();
    await page.getByTestId("hints").getByText("too little memory").waitFor({ timeout: 60_000 });
    assert.equal(await page.getByTestId("hint").getAttribute("aria-disabled"), "true");
    for (const move of offer.good.slice(1)) await take(page, move);
    await page.getByTestId("to-debrief").click();
    await page.getByTestId("show-me").click();
    await page.getByTestId("search").getByText("too little memory").waitFor({ timeout: 60_000 });
    for (const part of ["timing", "ledger"]) assert.match(await page.getByTestId(part).innerText(), /too little memory/);
    assert.match(await page.getByTestId("total").innerText(), /of 85 points/);
    assert.equal(await page.getByText("Still being worked out").count(), 0);
    await accessible(page, "a debrief without the search");
    // A decision made again.
    await page.goto(`${host.address}#/again/the-offer/1`);
    await page.locator('[data-choice="1"]').click();
    await page.getByTestId("worth").getByText("too little memory").waitFor();
    assert.ok(await page.locator("#crash").isHidden());
    await finish();
  });
}
