// How fast the page is on a slow phone (a processor four times slower, 1.6 megabits a second, 150 milliseconds away, gzip
// on), how much of it comes when, and what a choice costs late in a long play. Prints tables; asserts nothing, since
// machines differ. Run by `make bench`; given several folders it compares the sites in them, in one run:
//
//   node tests/page-speed.mjs dist ../other/dist

import { brotliCompressSync } from "node:zlib";
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { CASES } from "./lines.mjs";
import { begin, filesOfCopy, site, slow, take, visit } from "./support.mjs";

const rounds = 5;
const median = (list) => list.toSorted((one, next) => one - next)[Math.floor(list.length / 2)];

const watch = (speaks) => {
  window.shift = 0;
  window.clicks = [];
  addEventListener("click", () => window.clicks.push(performance.now()), true);
  new PerformanceObserver((list) => {
    // What follows a click within half a second was asked for; our clicks are no input to the browser.
    const asked = (entry) => entry.hadRecentInput || window.clicks.some((click) => entry.startTime - click > 0 && entry.startTime - click < 500);
    for (const entry of list.getEntries()) if (!asked(entry)) window.shift += entry.value;
  }).observe({ type: "layout-shift", buffered: true });
  const seen = {};
  window.seen = seen;
  // Whoever opens the link wants to play: the briefing is passed over as soon as it is there, and the first
  // line chosen as soon as it can be.
  const look = () => {
    const now = performance.now();
    if (document.querySelector("#app h1")) seen.screen ??= now;
    document.querySelector("[data-testid=begin]:not([aria-busy])")?.click();
    const line = document.querySelector("button.say");
    if (line && !seen.choice && speaks) {
      seen.choice = now;
      line.click();
    }
    if (document.querySelectorAll("article.exchange").length > 1) seen.reply = now;
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
};

/** Milliseconds from a click on a line until what came of it is drawn. */
const answered = () =>
  new Promise((resolve) => {
    const before = document.querySelectorAll("article.exchange").length;
    const begun = performance.now();
    document.querySelector("button.say").click();
    const look = () => {
      if (document.querySelectorAll("article.exchange").length > before) {
        requestAnimationFrame(() => resolve(performance.now() - begun));
      } else setTimeout(look, 0);
    };
    look();
  });

const PHONE = { viewport: { width: 360, height: 640 } };
const [, night] = CASES;

/** What moves by itself when the program takes over the first screen, and nobody has said anything. */
async function moved(host) {
  const before = async (page) => {
    await slow(page);
    await page.addInitScript(watch, false);
  };
  const { page, finish } = await visit(host, { hash: "#/case/the-offer", before, options: PHONE });
  await page.getByTestId("choices").waitFor();
  await page.waitForTimeout(1000);
  const shift = await page.evaluate(() => window.shift);
  await finish();
  return shift;
}

/** Somebody opens the link of a case, passes over the briefing at once, and says a line as soon as it can be pressed. */
async function opened(host) {
  // Files by when they had come, in milliseconds of the page.
  const came = new Map();
  const before = async (page) => {
    await slow(page);
    page.on("requestfinished", async (request) => {
      const { startTime, responseEnd } = request.timing();
      came.set(new URL(request.url()).pathname.slice(1) || "index.html", startTime + responseEnd);
    });
    await page.addInitScript(watch, true);
  };
  const { page, finish } = await visit(host, { hash: "#/case/the-offer", before, options: PHONE, early: true });
  await page.waitForFunction(() => window.seen.reply, undefined, { timeout: 60_000 });
  const { screen, choice, reply } = await page.evaluate(() => window.seen);
  const origin = await page.evaluate(() => performance.timeOrigin);
  const until = (moment) => [...came].filter(([, end]) => end <= origin + moment).map(([file]) => file);
  const files = { choice: until(choice), reply: until(reply) };
  const lines = [];
  for (let turn = 0; turn < 4; turn += 1) {
    const prediction = page.getByTestId("prediction");
    if (await prediction.isVisible()) await prediction.getByRole("button").click();
    await page.getByTestId("choices").waitFor();
    lines.push(await page.evaluate(answered));
  }
  const shift = await page.evaluate(() => window.shift);
  // The talks end, and one goes to the debrief at once.
  await page.locator("#move-adjourn").click();
  await page.getByTestId("leave-yes").click();
  await page.getByTestId("to-debrief").waitFor();
  const debrief = await page.evaluate(arrived);
  files.debrief = [...came.keys()];
  await finish();
  return { screen, choice, reply, line: median(lines), shift, debrief, files };
}

/** Milliseconds from a click on the way to the debrief until its question stands there. */
const arrived = () =>
  new Promise((resolve) => {
    const begun = performance.now();
    document.querySelector("[data-testid=to-debrief]").click();
    const look = () => {
      if (document.querySelector("[data-testid=show-me]")) requestAnimationFrame(() => resolve(performance.now() - begun));
      else setTimeout(look, 0);
    };
    look();
  });

/** Milliseconds of script that a choice costs in the last turns of a long play, on this machine as it is. */
async function late(host) {
  const { page, finish } = await visit(host);
  const debug = await page.context().newCDPSession(page);
  await debug.send("Performance.enable");
  const script = async () => {
    const { metrics } = await debug.send("Performance.getMetrics");
    return metrics.find(({ name }) => name === "ScriptDuration").value * 1000;
  };
  await begin(page, night.title);
  for (const move of night.good.slice(0, -1)) await take(page, move);
  const costs = [];
  for (let round = 0; round < rounds; round += 1) {
    const begun = await script();
    await page.evaluate(answered);
    await page.evaluate(() => new Promise((done) => setTimeout(done, 200)));
    costs.push((await script()) - begun);
    await page.getByTestId("undo").click();
    await page.evaluate(() => new Promise((done) => setTimeout(done, 200)));
  }
  await finish();
  return median(costs);
}

/** The files of the copy on the device. */
async function copy(host) {
  const { page, finish } = await visit(host, { options: { serviceWorkers: "allow" } });
  const files = await filesOfCopy(page);
  await finish();
  return files;
}

const folders = process.argv.slice(2);
const tables = { times: {}, bytes: {} };
const hosts = await Promise.all((folders.length > 0 ? folders : ["dist"]).map(async (folder) => [folder, await site("/", resolve(folder))]));
const runs = new Map(hosts.map(([folder]) => [folder, []]));
// In turns, so that what else the machine does meets all alike.
for (let round = 0; round < rounds; round += 1) for (const [folder, host] of hosts) runs.get(folder).push(await opened(host));
for (const [folder, host] of hosts) {
  const ran = runs.get(folder);
  const of = (name) => Math.round(median(ran.map((run) => run[name])));
  /** Thousands of bytes of files, as a host with brotli sends them. */
  const brotli = async (files) => {
    const sizes = files.map(async (file) => brotliCompressSync(await readFile(join(folder, file))).length);
    return Math.round((await Promise.all(sizes)).reduce((sum, size) => sum + size, 0) / 1000);
  };
  // A fast line brings more before anybody can press anything: the bytes are those of the slowest.
  const until = async (name) => Math.max(...(await Promise.all(ran.map(({ files }) => brotli(files[name])))));
  tables.times[folder] = {
    "first screen, ms": of("screen"),
    "first choice, ms": of("choice"),
    "its answer, ms": of("reply"),
    "next line after a click, ms": of("line"),
    "debrief after the ending, ms": of("debrief"),
    "layout shift": +Math.max(await moved(host), ...ran.map(({ shift }) => shift)).toFixed(3),
    "script of a late choice, ms": +(await late(host)).toFixed(1),
  };
  tables.bytes[folder] = {
    "to the first choice, KB brotli": await until("choice"),
    "to its answer, KB brotli": await until("reply"),
    "to the debrief, KB brotli": await until("debrief"),
    "copy on the device, KB brotli": await brotli(await copy(host)),
  };
  await host.close();
}
console.log("On a slow phone (4x slower processor, 1.6 Mbit/s, 150 ms, gzip), but for the last column:");
console.table(tables.times);
console.table(tables.bytes);
