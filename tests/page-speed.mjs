// How fast the page is on a slow phone: a processor four times slower, 1.6 megabits a second, 150
// milliseconds away, gzip on. Prints a table; asserts nothing, since machines differ. Run by `make bench`.

import { brotliCompressSync } from "node:zlib";
import { readFile } from "node:fs/promises";
import { site, slow, visit } from "./support.mjs";

const rounds = 5;
const median = (list) => list.toSorted((one, next) => one - next)[Math.floor(list.length / 2)];
const DIST = new URL("../dist/", import.meta.url);

const watch = () => {
  window.shift = 0;
  window.clicks = [];
  addEventListener("click", () => window.clicks.push(performance.now()), true);
  new PerformanceObserver((list) => {
    // What follows a click within half a second was asked for; our clicks are no input to the browser.
    const asked = (entry) => entry.hadRecentInput || window.clicks.some((click) => entry.startTime - click > 0 && entry.startTime - click < 500);
    for (const entry of list.getEntries()) if (!asked(entry)) window.shift += entry.value;
  }).observe({ type: "layout-shift", buffered: true });
  // Whoever opens the link wants to play: the briefing is passed over as soon as it is there.
  const look = () => {
    if (window.firstChoice) return;
    document.querySelector("[data-testid=begin]")?.click();
    if (document.querySelector("button.say")) window.firstChoice = performance.now();
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

async function opened(host) {
  const asked = [];
  const before = async (page) => {
    await slow(page);
    page.on("request", (request) => asked.push(request.url()));
    await page.addInitScript(watch);
  };
  const { page, finish } = await visit(host, { hash: "#/case/the-offer", before, options: { viewport: { width: 360, height: 640 } } });
  await page.waitForFunction(() => window.firstChoice, undefined, { timeout: 60_000 });
  const files = [...new Set(asked)].map((url) => new URL(url).pathname.slice(1) || "index.html");
  const first = await page.evaluate(() => window.firstChoice);
  const lines = [];
  for (let turn = 0; turn < 4; turn += 1) {
    lines.push(await page.evaluate(answered));
    const prediction = page.getByTestId("prediction");
    if (await prediction.isVisible()) await prediction.getByRole("button").click();
  }
  const shift = await page.evaluate(() => window.shift);
  await finish();
  return { first, line: median(lines), shift, files };
}

/** The bytes of files, as a host with brotli sends them. */
async function brotli(files) {
  const sizes = files.map(async (file) => brotliCompressSync(await readFile(new URL(file, DIST))).length);
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

const host = await site();
const runs = [];
for (let round = 0; round < rounds; round += 1) runs.push(await opened(host));
const of = (name) => median(runs.map((run) => run[name]));
// The coach's program and the rest of the page's are asked for at the same time, and no choice waits for them.
const files = runs[0].files.filter((file) => !/^coach|-later-/.test(file));
console.log("On a slow phone (4x slower processor, 1.6 Mbit/s, 150 ms, gzip):");
console.table([{
  "first choice, ms": Math.round(of("first")),
  "next line after a click, ms": Math.round(of("line")),
  "layout shift": +of("shift").toFixed(3),
  "to the first choice, KB brotli": Math.round((await brotli(files)) / 1000),
}]);
await host.close();
