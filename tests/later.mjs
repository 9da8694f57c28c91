// Finds out which functions of the stage nobody needs for a first choice, and writes them down in
// tools/later/: builds part the program by these lists. Run by `make later`; a list that is out of date
// costs bytes or a wait. What a program runs before anything else must not be on it: the page could not bring it.

import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { hasten, site, slow, visit } from "./support.mjs";

const ROOT = new URL("..", import.meta.url).pathname;
const parting = (...args) => execFileSync(`${ROOT}target/release/parting`, args, { encoding: "utf8" });

/** The ways in which one may come to a first choice, or not. What comes first must serve them all. */
const WAYS = [
  { width: 360, height: 640, choice: 2, key: true },
  { width: 1280, height: 800, choice: 4, colorScheme: "dark" },
  { width: 360, height: 640, choice: 1, hasty: true },
  { width: 1280, height: 800, choice: 2, hasty: true },
  { width: 360, height: 640, choice: 3, hasty: true },
  { width: 360, height: 640, choice: 4, hasty: true },
  { width: 360, height: 640, lost: /\.case$/ },
  { width: 360, height: 640, lost: /index\.bin$/ },
  { width: 360, height: 640, choice: 3, hasty: true, settings: "theme=dark text=large motion=reduced sound=on" },
];

/** Lets the page be asked which functions ran. */
const watch = () => {
  const { instantiateStreaming } = WebAssembly;
  WebAssembly.instantiateStreaming = async (...args) => {
    const made = await instantiateStreaming.apply(WebAssembly, args);
    if (made.instance.exports.load_later) window.program = made.instance.exports;
    return made;
  };
};
const ran = () => {
  const flags = Object.entries(window.program).filter(([name, flag]) => /^ran\d+$/.test(name) && flag.value === 1);
  return flags.map(([name]) => Number(name.slice(3)));
};
/** Which functions ran from the link of a case to what the first choice came to. */
async function played(host, language, binary, id, { choice, key, width, height, hasty, lost, settings, ...options }) {
  const before = async (page) => {
    // The instrumented program is whole: it has no use for what comes later.
    await page.route(/-later-[0-9a-f]+\.wasm$/, (route) => route.abort());
    await page.addInitScript(watch);
    if (lost) await page.route(lost, (route) => route.abort());
    if (hasty) await page.addInitScript(hasten, choice);
    if (settings) await page.addInitScript((settings) => localStorage.setItem("otr.settings", settings), `${settings} language=${language}`);
    const instead = { contentType: "application/wasm", body: binary };
    await page.route(new RegExp(`/stage-${language}-[0-9a-f]+\\.wasm$`), (route) => route.fulfill(instead));
    if (hasty) await slow(page);
  };
  const asked = { viewport: { width, height }, reducedMotion: "no-preference", locale: settings ? "fi" : language, ...options };
  const expected = [/ERR_FAILED/];
  const { page, finish } = await visit(host, { hash: `#/case/${id}`, before, options: asked, expected });
  if (lost) {
    await page.getByTestId("failure").waitFor();
  } else {
    if (!hasty) {
      await page.getByTestId("begin").click();
      await page.getByTestId("choices").waitFor();
      // The coach's worker says a word or two meanwhile.
      await page.waitForTimeout(1500);
      if (key) await page.keyboard.press("Tab");
      if (key) await page.keyboard.press(`${choice}`);
      else await page.locator(`[data-choice="${choice}"]`).click();
    }
    await page.locator("article.exchange").nth(1).waitFor();
    // A first case asks for a prediction before one can go on.
    const prediction = page.getByTestId("prediction");
    if (await prediction.isVisible()) await prediction.getByRole("button").click();
  }
  await page.waitForTimeout(500);
  const found = await page.evaluate(ran);
  await finish();
  return found;
}

for (const language of ["en", "es"]) {
  const whole = `${ROOT}target/parting/stage-${language}.wasm`;
  const instrumented = `${ROOT}target/parting/stage-${language}-instrumented.wasm`;
  parting("instrument", whole, instrumented);
  const binary = readFileSync(instrumented);
  const host = await site();
  const files = [];
  for (const id of readdirSync(`${ROOT}scenarios`)) {
    for (const way of WAYS) {
      const file = `${ROOT}target/parting/ran-${language}-${files.length}.json`;
      writeFileSync(file, JSON.stringify(await played(host, language, binary, id, way)));
      files.push(file);
    }
  }
  await host.close();
  const list = parting("list", whole, ...files);
  writeFileSync(`${ROOT}tools/later/stage-${language}.txt`, list);
  console.log(`stage-${language}: ${files.length} plays, ${list.trim().split("\n").length} functions come later`);
}
