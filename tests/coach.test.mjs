// The coach works beside the page; where it cannot, the page does its work, and nothing is lost.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { CASES } from "./lines.mjs";
import { begin, site, take, visit } from "./support.mjs";

const [offer] = CASES;
const WORKER = "**/coach.js";
const MISSING = [/Failed to load resource.*404/];

/** Keeps hold of the page's workers, so that a test can end one. */
const holdWorkers = () => {
  window.workers = [];
  window.Worker = class extends Worker {
    constructor(...given) {
      super(...given);
      window.workers.push(this);
    }
  };
};

/** Plays to the end, and gives what the search found, as the page shows it. */
async function numbers(page, beforeDebrief = async () => {}) {
  await begin(page, offer.title);
  for (const move of offer.good) await take(page, move);
  await page.getByTestId("ending").waitFor();
  await beforeDebrief();
  await page.getByTestId("to-debrief").click();
  await page.getByTestId("show-me").click();
  const curve = page.getByTestId("curve-table");
  await curve.waitFor({ state: "attached", timeout: 60_000 });
  return [
    await page.getByTestId("total").innerText(),
    await page.getByTestId("accuracy").innerText(),
    await curve.textContent(),
    await page.getByTestId("search").innerText(),
  ];
}

describe("the coach", () => {
  let host;
  let expected;
  before(async () => {
    host = await site();
    const { page, finish } = await visit(host);
    let workers = 0;
    expected = await numbers(page, async () => (workers = page.workers().length));
    assert.equal(workers, 1, "it works in a worker, and began during the play");
    assert.equal(await page.getByTestId("notices").innerText(), "");
    await finish();
  });
  after(() => host.close());

  it("finds the same without a worker, and says that it takes longer", async () => {
    const missing = (page) => page.route(WORKER, (route) => route.fulfill({ status: 404, body: "" }));
    const { page, finish } = await visit(host, { before: missing, expected: MISSING });
    assert.deepEqual(await numbers(page), expected);
    await page.getByTestId("notices").getByText("the page does it itself").waitFor();
    await finish();
  });

  it("finds the same when its worker is killed", async () => {
    const { page, finish } = await visit(host, { before: (page) => page.addInitScript(holdWorkers) });
    const kill = () => page.evaluate(() => window.workers.forEach((worker) => worker.terminate()));
    assert.deepEqual(await numbers(page, kill), expected);
    await page.getByTestId("notices").getByText("the page does it itself").waitFor();
    await finish();
  });

  it("finds the same when its worker says nothing", async () => {
    const silent = (page) => page.route(WORKER, (route) => route.fulfill({ contentType: "text/javascript", body: "" }));
    const { page, finish } = await visit(host, { before: silent });
    assert.deepEqual(await numbers(page), expected);
    await page.getByTestId("notices").getByText("the page does it itself").waitFor();
    await finish();
  });

  it("passes over a worker of another version", async () => {
    const body = "postMessage(new Uint8Array()); onmessage = () => postMessage(new Uint8Array([250, 1, 2]));";
    const other = (page) => page.route(WORKER, (route) => route.fulfill({ contentType: "text/javascript", body }));
    const { page, finish } = await visit(host, { before: other });
    assert.deepEqual(await numbers(page), expected);
    await finish();
  });
});
