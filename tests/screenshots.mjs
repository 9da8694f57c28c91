// Pictures of every screen, from the real site: those of the README into docs/pictures/, and all of
// them at three sizes in both themes into target/screens/, with a contact sheet of each size and theme.
// Run by `make screenshots`.

import { execFileSync } from "node:child_process";
import { mkdir, rm } from "node:fs/promises";
import { readFile } from "node:fs/promises";
import { CASES } from "./lines.mjs";
import { begin, settled, site, take, visit } from "./support.mjs";

const [offer, shift] = CASES;
const SIZES = { phone: [360, 640], tablet: [768, 1024], desktop: [1280, 800] };
/** Those that the README shows. */
const README = { table: "desktop-light", corridor: "desktop-light", outcome: "desktop-light", builder: "phone-light" };
const out = new URL("../target/screens/", import.meta.url).pathname;
const pictures = new URL("../docs/pictures/", import.meta.url).pathname;

/** A class of bots, and what they hand in. */
const bots = ["run", "--quiet", "--release", "--package", "classroom", "--example", "bots", "--", "4711", "30"];
const [link, ...handedIn] = execFileSync("cargo", bots, { encoding: "utf8" }).trim().split("\n");

/** Goes through every screen, and calls `shot` with a name at each. */
async function tour(page, address, shot) {
  const heading = (name) => page.getByRole("heading", { level: 1, name }).waitFor();
  const to = (hash) => page.goto(`${address}#${hash}`);
  await page.getByRole("link", { name: offer.title }).first().waitFor();
  await shot("home");
  await to("/case/night-shift");
  await heading(shift.title);
  await shot("briefing");
  await page.getByTestId("begin").click();
  await page.getByTestId("choices").waitFor();
  await shot("opening");
  const [first, ...rest] = shift.good;
  await take(page, first);
  await take(page, rest.shift());
  await page.locator("article.latest").scrollIntoViewIfNeeded();
  await shot("table");
  await page.getByTestId("hint").click();
  await page.getByTestId("hints").getByText("Look at").waitFor({ timeout: 60_000 });
  await page.getByTestId("thought").click();
  await page.getByTestId("coach").scrollIntoViewIfNeeded();
  await shot("coach");
  while (rest[0].standing !== "ask") await take(page, rest.shift());
  await take(page, rest.shift());
  await take(page, rest.shift());
  await shot("corridor");
  while (!rest[0].package) await take(page, rest.shift());
  await page.locator("#move-table").click();
  for (const [issue, option] of rest[0].package.entries()) {
    await page.locator(`input[name="issue-${issue}"][value="${option}"]`).check();
  }
  await shot("builder");
  await page.getByTestId("submit-package").click();
  await page.getByTestId("ending").waitFor();
  await shot("ending");
  await page.getByTestId("to-debrief").click();
  await page.getByTestId("question").waitFor();
  await shot("question");
  await page.getByTestId("show-me").click();
  await page.getByTestId("curve-table").waitFor({ state: "attached", timeout: 60_000 });
  for (const part of ["result", "timeline", "timing", "ledger", "outcome", "hidden", "absent", "compare", "keep"]) {
    await page.locator(`#${part}`).evaluate((heading) => heading.scrollIntoView());
    await shot(part);
  }
  await to("/again/night-shift/3");
  await page.getByTestId("choices").waitFor();
  await shot("again");
  await take(page, { act: "stand-up" });
  await page.getByTestId("worth").getByText(/cost|better/).first().waitFor();
  await page.getByTestId("verdict").scrollIntoViewIfNeeded();
  await shot("verdict");
  for (const [name, hash] of [["plays", "/plays"], ["daily", "/daily"], ["model", "/about"], ["settings", "/settings"]]) {
    await to(hash);
    await page.locator("#main h1").waitFor();
    await page.getByText("One moment").first().waitFor({ state: "hidden" });
    await settled(page);
    await shot(name);
  }
  await page.evaluate((link) => localStorage.setItem("otr.classes", `made ${link}`), link);
  await to("/class");
  await page.reload();
  await heading("Set a class");
  await shot("class");
  await to("/class/4711");
  await page.getByLabel("Codes, with whatever stands around them").fill(handedIn.join("\n"));
  await page.getByTestId("mark").click();
  await page.getByTestId("marked").filter({ hasText: "30 rows marked." }).waitFor({ timeout: 60_000 });
  await page.locator("#marks-table").evaluate((heading) => heading.scrollIntoView());
  await shot("marks");
  await page.getByRole("link", { name: "Show to the class" }).click();
  await page.getByTestId("shown").waitFor();
  await shot("show");
  for (const [name, part] of [["show-when", ".slide:nth-child(2)"], ["show-deals", ".slide:nth-child(3)"], ["show-lost", ".slide:has(.lost)"], ["show-moment", ".scene"]]) {
    await page.locator(part).first().evaluate((slide) => slide.scrollIntoView());
    await shot(name);
  }
  await to("/case/no-such-case");
  await page.getByTestId("failure").waitFor();
  await shot("missing");
}

/** Lays pictures out on one sheet, each with its name. */
async function contactSheet(browser, shots, [width], file) {
  const columns = width < 500 ? 8 : 5;
  const page = await browser.newPage({ viewport: { width: columns * 330, height: 800 } });
  const data = await Promise.all(shots.map(async ([name, path]) => [name, (await readFile(path)).toString("base64")]));
  const cells = data.map(([name, picture]) => `<figure><figcaption>${name}</figcaption><img src="data:image/png;base64,${picture}"></figure>`);
  await page.setContent(
    `<style>body{margin:0;padding:10px;background:#777;display:grid;grid-template-columns:repeat(${columns},1fr);gap:12px;font:600 14px sans-serif}
     figure{margin:0}img{inline-size:100%;display:block}figcaption{color:#fff;padding:2px}</style>${cells.join("")}`,
  );
  await page.evaluate(() => Promise.all([...document.images].map((picture) => picture.decode())));
  await page.screenshot({ path: file, fullPage: true });
  await page.close();
}

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
await mkdir(pictures, { recursive: true });
const host = await site();
for (const [size, [width, height]] of Object.entries(SIZES)) {
  for (const colorScheme of ["light", "dark"]) {
    const look = `${size}-${colorScheme}`;
    const shots = [];
    const expected = [/Failed to load/];
    const { page, finish } = await visit(host, { options: { viewport: { width, height }, colorScheme }, expected });
    await tour(page, host.address, async (name) => {
      const path = `${out}${look}-${name}.png`;
      await page.screenshot({ path });
      shots.push([name, path]);
      if (README[name] === look) await page.screenshot({ path: `${pictures}${name}.png` });
    });
    await finish();
    await contactSheet(host.browser, shots, [width], `${out}${look}.png`);
    console.log(`${look}: ${shots.length} screens, target/screens/${look}.png`);
  }
}
await host.close();
