// How fast the coach is in a browser: in its worker beside the same search natively, and on the page
// where no worker runs. Prints two tables; asserts nothing, since machines differ. Run by `make bench`.

import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { CASES } from "./lines.mjs";
import { begin, site, take, visit } from "./support.mjs";

const run = promisify(execFile);
const root = new URL("..", import.meta.url).pathname;
const rounds = 5;
const WORKER = "**/coach.js";
/** What the worker says once it has looked at the whole game of a case. */
const LOOKED = 1;
const median = (list) => list.toSorted((one, next) => one - next)[Math.floor(list.length / 2)];

/** Notes what the page's worker says, and when; what it is told; and every long task of the page. */
const watch = () => {
  window.heard = [];
  window.told = [];
  window.tasks = [];
  new PerformanceObserver((list) => {
    for (const task of list.getEntries()) window.tasks.push([task.startTime, task.duration]);
  }).observe({ type: "longtask" });
  // The kind of an answer stands behind its number, of which the last byte is the first below 128.
  const kind = (data) => data[data.findIndex((byte) => byte < 128) + 1];
  window.Worker = class extends Worker {
    constructor(...given) {
      super(...given);
      this.addEventListener("message", ({ data }) => window.heard.push([performance.now(), kind(data)]));
    }
    postMessage(...given) {
      window.told.push(performance.now());
      super.postMessage(...given);
    }
  };
};

/** Keeps hold of the memory of the worker's program. */
const holdMemory = `
  for (const way of ["instantiate", "instantiateStreaming"]) {
    const build = WebAssembly[way];
    WebAssembly[way] = async (...given) => {
      const built = await build.apply(WebAssembly, given);
      self.memory = (built.instance ?? built).exports.memory;
      return built;
    };
  }
`;

async function observed(page) {
  await page.addInitScript(watch);
  await page.route(WORKER, async (route) => {
    const script = await route.fetch();
    await route.fulfill({ response: script, body: holdMemory + (await script.text()) });
  });
}

async function unaided(page) {
  await page.addInitScript(watch);
  await page.route(WORKER, (route) => route.fulfill({ status: 404, body: "" }));
}

/** Plays the good line of a case to its debrief, and says when what was there. */
async function played(host, { title, good }, before) {
  const { page, finish } = await visit(host, { before, expected: [/Failed to load resource.*404/] });
  const now = () => page.evaluate(() => performance.now());
  await begin(page, title);
  const begun = await now();
  for (const move of good) await take(page, move);
  await page.getByTestId("ending").waitFor();
  const ended = await now();
  await page.getByTestId("to-debrief").click();
  await page.locator('[data-testid="search"].done').waitFor({ timeout: 60_000 });
  const first = (await now()) - ended;
  await page.getByTestId("show-me").click();
  await page.getByTestId("curve-table").waitFor({ state: "attached" });
  const whole = (await now()) - ended;
  const { told, heard, tasks } = await page.evaluate(() => ({ told, heard, tasks }));
  const [worker] = page.workers();
  const memory = (await worker?.evaluate(() => self.memory.buffer.byteLength)) ?? 0;
  await finish();
  const longest = Math.max(0, ...tasks.filter(([start]) => start > begun).map(([, duration]) => duration));
  const known = heard.find(([, answer]) => answer === LOOKED)?.[0];
  return { search: known - told[0], first, whole, longest, memory };
}

/** The time of a search by a worker that has searched another case before: its program is compiled. */
async function again(host, one) {
  const { page, finish } = await visit(host, { before: observed });
  const searched = ([known, times]) => window.heard.filter(([, answer]) => answer === known).length >= times;
  await page.getByRole("link", { name: one.title }).first().waitFor();
  const other = CASES.find((another) => another !== one);
  for (const [place, { id, title }] of [other, one].entries()) {
    await page.goto(`${host.address}#/case/${id}`);
    await page.getByRole("heading", { level: 1, name: title }).waitFor();
    await page.getByTestId("begin").click();
    await page.waitForFunction(searched, [LOOKED, place + 1]);
  }
  const { told, heard } = await page.evaluate(() => ({ told, heard }));
  await finish();
  return heard.filter(([, answer]) => answer === LOOKED).at(-1)[0] - told.at(-1);
}

/** Milliseconds of the same search natively, by case: the medians of the benchmark. */
async function native() {
  const { stdout } = await run("cargo", ["bench", "--quiet", "--package", "coach", "--", "values_of_a_case"], { cwd: root });
  const units = { "\u00b5s": 0.001, ms: 1, s: 1000 };
  const rows = stdout.matchAll(/\("([a-z-]+)", (\d+)\)(?:[^│]*│){2}\s*([\d.]+) (µs|ms|s)/g);
  return Object.fromEntries([...rows].map(([, id, states, time, unit]) => [id, { states: +states, time: time * units[unit] }]));
}

async function medians(host, one, before) {
  const runs = [];
  for (let round = 0; round < rounds; round += 1) runs.push(await played(host, one, before));
  const of = (name) => Math.round(median(runs.map((found) => found[name])));
  return { search: of("search"), first: of("first"), whole: of("whole"), longest: of("longest"), memory: of("memory") };
}

const natively = await native();
const host = await site();
const aided = [];
const alone = [];
for (const one of CASES) {
  const { states, time } = natively[one.id];
  const worker = await medians(host, one, observed);
  const warm = [];
  for (let round = 0; round < rounds; round += 1) warm.push(await again(host, one));
  aided.push({
    case: one.id,
    states,
    "native, ms": Math.round(time),
    "worker, ms": Math.round(median(warm)),
    "of native speed": +(time / median(warm)).toFixed(2),
    "worker just begun, ms": worker.search,
    "worker's memory, MB": Math.round(worker.memory / 1e6),
    "review, ms": worker.first,
    "whole debrief, ms": worker.whole,
    "longest task of the page, ms": worker.longest,
  });
  const page = await medians(host, one, unaided);
  alone.push({
    case: one.id,
    "review, ms": page.first,
    "whole debrief, ms": page.whole,
    "longest task of the page, ms": page.longest,
  });
}
console.log("With a worker; the search alone, then from the end of the talks:");
console.table(aided);
console.log("Where no worker runs, from the end of the talks:");
console.table(alone);
await host.close();
