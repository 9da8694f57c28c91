// How fast the coach is in a browser's worker, beside the same search natively. Prints a table;
// asserts nothing, since machines differ. Run by `make bench`.

import { execFile } from "node:child_process";
import { performance } from "node:perf_hooks";
import { promisify } from "node:util";
import { CASES } from "./lines.mjs";
import { begin, site, take, visit } from "./support.mjs";

const run = promisify(execFile);
const OTR = new URL("../target/release/otr", import.meta.url).pathname;
const rounds = 5;
const median = (list) => list.toSorted((one, next) => one - next)[Math.floor(list.length / 2)];

/** Notes what the page's worker is told and says, and when; and every long task of the page. */
const watch = () => {
  window.heard = [];
  window.tasks = [];
  new PerformanceObserver((list) => {
    for (const task of list.getEntries()) window.tasks.push([task.startTime, task.duration]);
  }).observe({ type: "longtask" });
  window.Worker = class extends Worker {
    constructor(...given) {
      super(...given);
      this.addEventListener("message", ({ data }) => window.heard.push([performance.now(), data.length]));
    }
    postMessage(...given) {
      window.heard.push([performance.now(), -1]);
      super.postMessage(...given);
    }
  };
};

/** Plays the good line of a case to its debrief. */
async function played(host, { title, good }) {
  const { page, finish } = await visit(host, { before: (page) => page.addInitScript(watch) });
  await begin(page, title);
  for (const move of good) await take(page, move);
  const heard = await page.evaluate(() => window.heard);
  // From the first request (know the case) to the last message that answers it, while one plays.
  const told = heard.filter(([, length]) => length === -1)[0]?.[0];
  const known = heard.filter(([, length]) => length > 0).at(-1)?.[0];
  await page.getByTestId("ending").waitFor();
  const ended = await page.evaluate(() => performance.now());
  await page.getByTestId("to-debrief").click();
  await page.locator('[data-testid="search"].done').waitFor();
  const reviewed = await page.evaluate(() => performance.now());
  await page.getByTestId("show-me").click();
  await page.getByTestId("curve-table").waitFor({ state: "attached" });
  const whole = await page.evaluate(() => performance.now());
  const tasks = await page.evaluate(() => window.tasks);
  const states = Number((await page.getByTestId("search").innerText()).replace(/[^0-9]/g, ""));
  const longest = Math.max(0, ...tasks.filter(([start]) => start > told).map(([, duration]) => duration));
  await finish();
  return { states, search: known - told, first: reviewed - ended, whole: whole - ended, longest };
}

const host = await site();
console.log("case          states   native   worker  worker/native  review  whole debrief  longest task of the page");
for (const one of CASES) {
  const found = { native: [], search: [], first: [], whole: [], longest: [] };
  let states = 0;
  for (let round = 0; round < rounds; round += 1) {
    const path = new URL(`../scenarios/${one.id}`, import.meta.url).pathname;
    const begun = performance.now();
    await run(OTR, ["solve", path, "--json"]);
    found.native.push(performance.now() - begun);
    const browser = await played(host, one);
    states = browser.states;
    for (const name of ["search", "first", "whole", "longest"]) found[name].push(browser[name]);
  }
  const [native, search] = [median(found.native), median(found.search)];
  const ms = (list, width) => `${Math.round(median(list))} ms`.padStart(width);
  console.log(
    `${one.id.padEnd(12)} ${String(states).padStart(7)} ${`${Math.round(native)} ms`.padStart(8)} ` +
      `${`${Math.round(search)} ms`.padStart(8)} ${(native / search).toFixed(2).padStart(14)} ` +
      `${ms(found.first, 7)} ${ms(found.whole, 14)} ${ms(found.longest, 25)}`,
  );
}
await host.close();
