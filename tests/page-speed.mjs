// How fast the page is on a slow phone: a processor four times slower, 1.6 megabits a second, 150
// milliseconds away, gzip on. Prints a table; asserts nothing, since machines differ. Run by `make bench`.

import { brotliCompressSync } from "node:zlib";
import { readFile } from "node:fs/promises";
import { site, slow, visit } from "./support.mjs";

const rounds = 5;
const median = (list) => list.toSorted((one, next) => one - next)[Math.floor(list.length / 2)];
const DIST = new URL("../dist/", import.meta.url);

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
    if (document.querySelector("[data-testid=begin]")) seen.briefing ??= now;
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

/** What moves by itself when the program takes the place of the first screen, and nobody has said anything. */
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
  const { briefing, choice, reply } = await page.evaluate(() => window.seen);
  const origin = await page.evaluate(() => performance.timeOrigin);
  const until = (moment) => [...came].filter(([, end]) => end <= origin + moment).map(([file]) => file);
  const files = { choice: until(choice), reply: until(reply) };
  const dismiss = async () => {
    const prediction = page.getByTestId("prediction");
    if (await prediction.isVisible()) await prediction.getByRole("button").click();
    // What follows the first reply waits for the rest of the program.
    await page.getByTestId("choices").waitFor();
  };
  const lines = [];
  for (let turn = 0; turn < 4; turn += 1) {
    await dismiss();
    lines.push(await page.evaluate(answered));
  }
  const shift = await page.evaluate(() => window.shift);
  await finish();
  return { briefing, choice, reply, line: median(lines), shift, files };
}

/** The bytes of files, as a host with brotli sends them. */
async function brotli(files) {
  const sizes = files.map(async (file) => brotliCompressSync(await readFile(new URL(file, DIST))).length);
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

const host = await site();
const runs = [];
for (let round = 0; round < rounds; round += 1) runs.push(await opened(host));
const of = (name) => Math.round(median(runs.map((run) => run[name])));
// A fast line brings more before anybody can press anything: the bytes are those of the slowest.
const bytes = async (name) => Math.round(Math.max(...(await Promise.all(runs.map(({ files }) => brotli(files[name]))))) / 1000);
console.log("On a slow phone (4x slower processor, 1.6 Mbit/s, 150 ms, gzip):");
console.table([{
  "briefing, ms": of("briefing"),
  "first choice, ms": of("choice"),
  "its reply, ms": of("reply"),
  "next line after a click, ms": of("line"),
  "layout shift": +Math.max(await moved(host), ...runs.map(({ shift }) => shift)).toFixed(3),
  "to the first choice, KB brotli": await bytes("choice"),
  "to its reply, KB brotli": await bytes("reply"),
}]);
await host.close();
