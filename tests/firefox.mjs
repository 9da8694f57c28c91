// Firefox for the tests: what browsers do differently with several tabs and with pages that one comes back to.
// It listens to WebDriver BiDi by itself, so that no driver has to stand between.

import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import puppeteer from "puppeteer-core";

const PLACES = [process.env.FIREFOX, "/usr/bin/firefox-esr", "/usr/bin/firefox"];
const FIREFOX = PLACES.find((path) => path && existsSync(path));

/** A Firefox. */
export const firefox = () => {
  assert.ok(FIREFOX, "no Firefox was found: run tools/setup.sh test, or set FIREFOX to one");
  return puppeteer.launch({ browser: "firefox", executablePath: FIREFOX, headless: true });
};

/** A player with a device of their own: `tab` opens another tab there, `finish` fails the test if one logged an error. */
export async function player(browser) {
  const context = await browser.createBrowserContext();
  const wrongs = [];
  return {
    async tab(address) {
      const page = await context.newPage();
      page.setDefaultTimeout(15_000);
      page.on("console", (message) => message.type() === "error" && wrongs.push(message.text()));
      page.on("pageerror", (error) => wrongs.push(`thrown: ${error}`));
      await page.goto(address);
      await page.waitForFunction(() => document.querySelector("#app:not([data-first]) > div"));
      return page;
    },
    async finish() {
      await context.close();
      assert.deepEqual(wrongs, []);
    },
  };
}

const byTestId = (id) => `[data-testid="${id}"]`;

/** Presses what a selector finds, as soon as it is there. */
export async function press(page, selector) {
  await page.waitForSelector(selector);
  await page.$eval(selector, (element) => element.click());
}

/** Presses what has this name for tests. */
export const pressId = (page, id) => press(page, byTestId(id));

/** Waits for what has this name for tests. */
export const there = (page, id) => page.waitForSelector(byTestId(id));

/** Waits until so many exchanges are on screen. */
export const exchanges = (page, count) =>
  page.waitForFunction((count) => document.querySelectorAll("article.exchange").length === count, {}, count);

/** Says a line by its act, and waits until it is answered. */
export async function say(page, act) {
  const before = (await page.$$("article.exchange")).length;
  await press(page, `button.say[data-act="${act}"]`);
  await exchanges(page, before + 1);
  // A first case asks for a prediction once, before the second turn.
  await page.evaluate(() => document.querySelector('[data-testid="prediction"] button')?.click());
  await page.waitForSelector('[data-testid="choices"], [data-testid="ending"]');
}

/** What the device keeps, by name. */
export const kept = (page) =>
  page.evaluate(() => Object.fromEntries(Object.entries({ ...localStorage }).filter(([name]) => name.startsWith("otr."))));

/** Goes to another site and comes back to the page as it was, which the browser had put aside. */
export async function leaveAndComeBack(page, elsewhere, meanwhile) {
  await page.evaluate(() => (window.here = true));
  await page.goto(elsewhere);
  await meanwhile();
  // The page comes back without loading, which is what puppeteer's own way back waits for.
  await page.evaluate(() => history.back()).catch(() => {});
  await page.waitForFunction(() => document.readyState === "complete" && window.here);
}
