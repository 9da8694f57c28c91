// What the browser tests share: a served site, a real Chromium, and a page that may do nothing wrong.

import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";
import { serve } from "../tools/serve.mjs";

const require = createRequire(import.meta.url);
const AXE = await readFile(require.resolve("axe-core/axe.min.js"), "utf8");
const CHROMIUM = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(
  (path) => path && existsSync(path),
);
const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * No copy on the device, which would answer in the place of what a test puts in the way; and no
 * lines that appear one after the other.
 */
const STILL = { serviceWorkers: "block", reducedMotion: "reduce" };

/** A browser, with more flags where it is to be another one. */
export const launch = (flags = []) => {
  assert.ok(CHROMIUM, "no Chromium was found: run tools/setup.sh test, or set CHROMIUM to one");
  return chromium.launch({ executablePath: CHROMIUM, args: [...FLAGS, ...flags] });
};

const DIST = new URL("../dist", import.meta.url).pathname;

/** Serves a folder, dist/ where none is given, under `prefix` and opens a browser, unless a test has its own. `close` ends both. */
export async function site(prefix = "/", folder = DIST, { browser: opens = true, flags = [] } = {}) {
  const server = await serve(folder, "127.0.0.1", 0, prefix);
  const address = `http://127.0.0.1:${server.address().port}${prefix}`;
  const browser = opens ? await launch(flags) : null;
  return {
    address,
    browser,
    server,
    async close() {
      await browser?.close();
      server.closeAllConnections();
      server.close();
    },
  };
}

/**
 * A fresh page of the site. `finish` fails the test if the page logged an error or a warning,
 * threw, or asked another origin for anything. It is as the program has it, unless it is wanted `early`.
 */
export async function visit(site, { hash = "", options = {}, before = async () => {}, expected = [], early = false } = {}) {
  const context = await site.browser.newContext({ viewport: { width: 1100, height: 800 }, ...STILL, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const wrongs = [];
  const always = /Service Worker registration blocked/;
  const note = (text) => always.test(text) || expected.some((pattern) => pattern.test(text)) || wrongs.push(text);
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) note(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => note(`thrown: ${error}`));
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(site.address) && !url.startsWith("data:")) note(`left the origin: ${url}`);
  });
  await before(page);
  await page.goto(site.address + hash);
  if (!early) await page.waitForFunction(programIsHere);
  return {
    page,
    wrongs,
    async finish() {
      await context.close();
      assert.deepEqual(wrongs, []);
    },
  };
}

/** Keeps files from a page. What it resolves to lets them in. */
export async function holdBack(page, files) {
  let letIn;
  const gate = new Promise((open) => (letIn = open));
  await page.route(files, async (route) => {
    await gate;
    await route.continue();
  });
  return letIn;
}

/** Within the page: no first screen stands in for the program any more, or it could not start. */
const programIsHere = () => document.querySelector("#app:not([data-first]) > div, main.boot:not([hidden])");

/** Waits until the page has its copy on the device, and is served from it. */
export const copied = (page) => page.waitForFunction(() => navigator.serviceWorker.controller?.state === "activated");

/** The files of that copy, as they are named in dist/. */
export async function filesOfCopy(page) {
  await copied(page);
  return page.evaluate(async () => {
    const [name] = await caches.keys();
    const requests = await (await caches.open(name)).keys();
    return requests.map(({ url }) => new URL(url).pathname.slice(1) || "index.html");
  });
}

/** Makes the page that of a slow phone: a processor four times slower, 1.6 megabits a second, 150 milliseconds away. */
export async function slow(page) {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  const throughput = (1.6 * 1000 * 1000) / 8;
  const line = { offline: false, latency: 150, downloadThroughput: throughput, uploadThroughput: throughput };
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", line);
}

/**
 * Waits until the page has done whatever the last event makes it do: what is handled at once, what is put off to the
 * next frame, and what that frame brings about. So a test can say that nothing happened.
 */
export const settled = (page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

/** Fails on any violation that axe-core finds on the screen as it is. */
export async function accessible(page, what) {
  // Through the debugger, as the page's own policy rightly lets no other script in.
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
  const found = violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((node) => node.target).join(", ")}`);
  assert.deepEqual(found, [], what);
}

/** Fails if anything makes the page wider than the window. */
export async function fits(page, what) {
  const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  assert.ok(content <= window, `${what}: ${content} px in a window of ${window}`);
}

/** The element that has the focus, in a few words; BODY means that it was lost. */
export const focused = (page) =>
  page.evaluate(() => `${document.activeElement.tagName} ${document.activeElement.id}`.trim());

/** From the list of cases to the first choice of a play. */
export async function begin(page, title) {
  await page.getByRole("link", { name: title }).first().click();
  await page.getByRole("heading", { level: 1, name: title }).waitFor();
  await page.getByTestId("begin").click();
  await page.getByTestId("choices").waitFor();
}

/** Opens how to play in a briefing, and chooses a way. */
export async function play(page, way) {
  await page.locator("#how-fold > summary").click();
  await page.getByRole("radio", { name: way }).check();
}

/** Opens a sheet to look something up, and gives it. */
export async function lookUp(page, what) {
  await page.getByTestId(`look-up-${what}`).click();
  const sheet = page.locator(`#${what}-sheet`);
  await sheet.waitFor();
  return sheet;
}

/** Takes a turn: a line by its act (and what it is about), a standing move by its id, or a package. */
export async function take(page, move) {
  const exchanges = await page.locator("article.exchange").count();
  if (move.package) {
    await page.locator("#move-table").click();
    for (const [issue, option] of move.package.entries()) {
      await page.locator(`input[name="issue-${issue}"][value="${option}"]`).check();
    }
    await page.getByTestId("submit-package").click();
  } else if (move.standing) {
    await page.locator(`#move-${move.standing}`).click();
    if (move.standing === "adjourn") await page.getByTestId("leave-yes").click();
  } else {
    const on = move.on === undefined ? "" : `[data-on="${move.on}"]`;
    const line = page.locator(`button.say[data-act="${move.act}"]${on}`).first();
    if (!(await line.isVisible())) await page.getByTestId("more").locator("summary").click();
    await line.click();
  }
  await page.locator("article.exchange").nth(exchanges).waitFor();
  // A first case asks for a prediction once, before the second turn.
  const prediction = page.getByTestId("prediction");
  if (await prediction.isVisible()) await prediction.getByRole("button").click();
}
