// Draws the icons of the installed game from static/icons/icon.svg. Run by hand when that changes.

import { readFile, writeFile } from "node:fs/promises";
import { launch } from "./support.mjs";

const svg = await readFile(new URL("../static/icons/icon.svg", import.meta.url), "utf8");
const browser = await launch();
const page = await browser.newPage();
/** Launchers cut a maskable icon to their own shape: the drawing keeps to its middle four fifths. */
const icons = { "icon-192": [192, 1], "icon-512": [512, 1], "maskable-512": [512, 0.8], "apple-180": [180, 0.86] };
for (const [name, [size, share]] of Object.entries(icons)) {
  await page.setViewportSize({ width: size, height: size });
  const side = Math.round(size * share);
  const back = share < 1 ? "#f3f5f7" : "transparent";
  await page.setContent(
    `<style>html,body{margin:0;block-size:100%;background:${back}}body{display:grid;place-content:center}svg{display:block;inline-size:${side}px;block-size:${side}px}</style>${svg}`,
  );
  await writeFile(new URL(`../static/icons/${name}.png`, import.meta.url), await page.screenshot({ omitBackground: true }));
}
await browser.close();
