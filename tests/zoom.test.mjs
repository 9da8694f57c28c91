// What axe cannot see: every screen enlarged, with text spaced out and grown, on a phone laid on its
// side, and in the few colours that a player has forced. `PICTURES=folder` keeps a picture of each.

import assert from "node:assert/strict";
import { mkdir } from "node:fs/promises";
import { after, before, describe, it } from "node:test";
import { CASES } from "./lines.mjs";
import { begin, fits, site, take, visit } from "./support.mjs";
import { STOPS, tour } from "./tour.mjs";

const [offer] = CASES;
let host;
before(async () => (host = await site()));
after(() => host.close());

async function picture(page, name) {
  const folder = process.env.PICTURES;
  if (!folder) return;
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: `${folder}/${name.replaceAll(/\W+/g, "-")}.png` });
}

/** Puts styles of the player's own over those of the page, where no policy is asked. */
const restyle = (css) => (page) =>
  page.addInitScript((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [sheet];
  }, css);
/** Text twice as large, as the player tells the browser: what the styles ask of the window follows it. */
const enlarge = async (page) => {
  const session = await page.context().newCDPSession(page);
  await session.send("Page.setFontSizes", { fontSizes: { standard: 32, fixed: 26 } });
};
const prefer = (settings) => (page) =>
  page.addInitScript((settings) => localStorage.setItem("otr.settings", settings), settings);

/** Text and controls that hang out of the window, or that their own box cuts off. */
const lost = (page) =>
  page.evaluate(() => {
    const name = (element) =>
      `${element.tagName} ${element.getAttribute("class") ?? ""} "${element.textContent.trim().slice(0, 30)}"`;
    const seen = (element) => {
      const box = element.getBoundingClientRect();
      // What is there for readers alone is a pixel wide.
      return element.checkVisibility({ visibilityProperty: true }) && box.width > 1 && box.height > 1;
    };
    const all = [...document.querySelectorAll("body *:not(script, style)")].filter(seen);
    const scrolls = (element) => /auto|scroll/.test(getComputedStyle(element).overflowX);
    const inScroller = (element) => {
      for (let parent = element.parentElement; parent; parent = parent.parentElement) if (scrolls(parent)) return true;
      return false;
    };
    const isText = (node) => node.nodeType === Node.TEXT_NODE && node.textContent.trim();
    const matters = (element) => [...element.childNodes].some(isText) || element.matches("button, a, input, summary");
    const out = all.filter((element) => {
      if (!matters(element) || element.closest(".skip") || inScroller(element)) return false;
      const { left, right } = element.getBoundingClientRect();
      return left < -1 || right > innerWidth + 1;
    });
    const cut = all.filter((element) => {
      const { overflowX, overflowY } = getComputedStyle(element);
      const hides = (value) => /hidden|clip/.test(value);
      const wide = hides(overflowX) && element.scrollWidth > element.clientWidth + 1;
      const high = hides(overflowY) && element.scrollHeight > element.clientHeight + 1;
      return (wide || high) && element.textContent.trim() && !(element instanceof SVGElement);
    });
    const told = (what, elements) => elements.map((element) => `${what}: ${name(element)}`);
    return [...told("out of the window", out), ...told("cut off", cut)];
  });

/** What has the focus, and what is wrong with where it lies; nothing where nothing has it. */
const focusPlace = () => {
  const element = document.activeElement;
  if (element === document.body) return null;
  const label = element.matches("input") ? element.closest("label") : null;
  // What runs over several lines lies where its first line does.
  const box = (label ?? element).getClientRects()[0];
  const name = `${element.tagName} ${element.id} "${(label ?? element).textContent.trim().slice(0, 30)}"`;
  const [left, right, top, bottom] = [box.left + 3, box.right - 3, box.top + 3, box.bottom - 3];
  const points = [[(left + right) / 2, (top + bottom) / 2], [left, top], [right, top], [left, bottom], [right, bottom]];
  const inWindow = points.filter(([x, y]) => x >= 0 && y >= 0 && x < innerWidth - 1 && y < innerHeight - 1);
  if (inWindow.length === 0) return { name, wrong: "is out of the window" };
  const own = (hit) => hit && (hit.contains(element) || (label ?? element).contains(hit));
  const over = inWindow.map(([x, y]) => document.elementFromPoint(x, y)).filter((hit) => !own(hit));
  if (over.length === 0) return { name };
  const bar = over[0]?.closest(".record, .notices, .builder-foot, .side") ?? over[0];
  return { name, wrong: `lies under ${bar?.getAttribute("class")} at ${over.length} of ${inWindow.length} points` };
};

/** Where the focus is covered: goes through the screen by Tab, from the first place to the last. */
async function covered(page) {
  const found = [];
  await page.locator("a.skip").focus();
  for (let stops = 0; stops < 200; stops += 1) {
    await page.keyboard.press("Tab");
    const place = await page.evaluate(focusPlace);
    if (!place) return { stops, found };
    if (place.wrong) found.push(`${place.name} ${place.wrong}`);
  }
  return { stops: 0, found: [...found, "200 times Tab did not reach the end"] };
}

/** How much of the window's height is left between what sticks to its edges, while one scrolls. */
const room = (page) =>
  page.evaluate(() => {
    const before = scrollY;
    let least = 1;
    for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight / 2) {
      scrollTo(0, y);
      const all = [...document.querySelectorAll("main *, .notices")];
      const sticky = all.filter((element) => getComputedStyle(element).position === "sticky");
      const bars = sticky.map((element) => element.getBoundingClientRect()).filter((box) => box.width > innerWidth / 2);
      const stuck = bars.filter((box) => Math.abs(box.top) < 1 || Math.abs(box.bottom - innerHeight) < 1);
      least = Math.min(least, 1 - stuck.reduce((sum, box) => sum + box.height, 0) / innerHeight);
    }
    scrollTo(0, before);
    return least;
  });

/** Puts a package on the table by clicks; `blocked` is told what cannot be clicked because something lies over it. */
async function table(page, options, blocked) {
  await page.locator("#move-table").click();
  for (const [issue, option] of options.entries()) {
    const radio = page.locator(`input[name="issue-${issue}"][value="${option}"]`);
    await radio.check({ timeout: 1500 }).catch(async () => {
      blocked(`issue ${issue} cannot be clicked: the bars leave no room`);
      await radio.evaluate((it) => it.click());
    });
  }
  await page.getByTestId("submit-package").click();
}

// WCAG 1.4.12, word for word.
const SPACED = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }`;
const WAYS = {
  "as it is, on a laptop": { options: { viewport: { width: 1280, height: 800 } }, tabs: true },
  "as it is, on a phone": { options: { viewport: { width: 360, height: 640 }, isMobile: true, hasTouch: true }, tabs: true },
  "at 400 %": { options: { viewport: { width: 320, height: 256 } }, tabs: true },
  "on a phone on its side": { options: { viewport: { width: 640, height: 360 }, isMobile: true, hasTouch: true }, tabs: true },
  "on a screen of 240 pixels": { options: { viewport: { width: 240, height: 320 } } },
  "with text spaced out, on a phone": { options: { viewport: { width: 320, height: 640 } }, before: restyle(SPACED) },
  "with text spaced out, on a laptop": { options: { viewport: { width: 1280, height: 800 } }, before: restyle(SPACED), tabs: true },
  "with the root's text twice as large": {
    options: { viewport: { width: 1280, height: 800 } },
    before: restyle(":root { font-size: 200% !important }"),
    text: 32,
    tabs: true,
  },
  "with text twice as large": { options: { viewport: { width: 1280, height: 800 } }, before: enlarge, text: 32, tabs: true },
  "with text twice as large, on a phone": { options: { viewport: { width: 360, height: 640 } }, before: enlarge, text: 32, tabs: true },
  "with the game's own larger text, on a phone": { options: { viewport: { width: 320, height: 640 } }, before: prefer("text=larger"), text: 21, tabs: true },
};

describe("every screen", () => {
  for (const [way, { options, before, tabs, text = 16 }] of Object.entries(WAYS)) {
    it(`is whole and can be used ${way}`, async () => {
      const { page, finish } = await visit(host, { options, before });
      const looked = [];
      const wrong = [];
      await page.locator("main h1").first().waitFor();
      const size = await page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize));
      assert.equal(size, text, "the size of text");
      const onlyByHand = (page, move) =>
        move.package ? table(page, move.package, (what) => wrong.push(`the builder: ${what}`)) : take(page, move);
      await tour(page, host.address, async (what) => {
        await page.locator("#main details").evaluateAll((all) => all.forEach((it) => (it.open = true)));
        looked.push(what);
        await picture(page, `${way} ${what}`);
        await fits(page, `${what} ${way}`).catch((error) => wrong.push(error.message));
        for (const it of await lost(page)) wrong.push(`${what}: ${it}`);
        const curves = await page.locator("svg.chart :is(polyline, path.data)").evaluateAll((all) => all.map((it) => it.checkVisibility()));
        if (what === "the debrief" && !(curves.length > 4 && curves.every(Boolean))) wrong.push(`${what}: curves that are not drawn`);
        // One arrives at the heading of what is new.
        const arrived = await page.evaluate(focusPlace);
        if (arrived?.wrong && /^H[12]/.test(arrived.name)) wrong.push(`${what}: on arriving, ${arrived.name} ${arrived.wrong}`);
        if (!tabs) return;
        const left = await room(page);
        if (left < 0.4) wrong.push(`${what}: ${Math.round(left * 100)} % of the window is left between the bars`);
        const { stops, found } = await covered(page);
        if (stops < 5) wrong.push(`${what}: ${stops} places to go to by Tab`);
        for (const it of found) wrong.push(`${what}: ${it}`);
      }, onlyByHand);
      assert.deepEqual([...new Set(looked)], STOPS);
      assert.deepEqual(wrong, []);
      await finish();
    });
  }
});

/** How an element stands out from what is behind it: the contrast of each of its colours with that. */
const contrasts = (page, selector) =>
  page.locator(selector).evaluateAll((elements) => {
    const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
    /** A colour as it looks over another one. */
    const rgb = (colour, over = "white", opacity = 1) => {
      canvas.globalAlpha = 1;
      canvas.fillStyle = over;
      canvas.fillRect(0, 0, 1, 1);
      canvas.globalAlpha = opacity;
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
    };
    const light = (parts) => {
      const linear = (part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
      const [red, green, blue] = parts.map((part) => linear(part / 255));
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const behind = getComputedStyle(document.body).backgroundColor;
    const contrast = (colour, opacity) => {
      if (!colour || colour === "none") return 1;
      const [dim, bright] = [light(rgb(behind)), light(rgb(colour, behind, opacity))].sort((one, next) => one - next);
      return (bright + 0.05) / (dim + 0.05);
    };
    return elements.map((element) => {
      const style = getComputedStyle(element);
      const of = (colour) => contrast(colour, Number(style.opacity));
      const drawn = element instanceof SVGElement;
      return {
        name: `${element.tagName} ${element.getAttribute("class")}`,
        filled: of(drawn ? style.fill : style.backgroundColor),
        edged: drawn ? of(style.stroke) : style.borderTopStyle === "none" ? 1 : of(style.borderTopColor),
        outlined: style.outlineStyle === "none" || Number.parseFloat(style.outlineWidth) < 2 ? 1 : of(style.outlineColor),
      };
    });
  });

describe("in forced colours", () => {
  // What is forced, and what the player chose in the game before that.
  for (const [colorScheme, theme] of [["light", "system"], ["dark", "system"], ["light", "dark"], ["dark", "light"]]) {
    it(`${colorScheme}, with the game's theme ${theme}: focus, meters, record light and charts still tell their state`, async () => {
      const options = { forcedColors: "active", colorScheme };
      const { page, finish } = await visit(host, { options, before: prefer(`theme=${theme}`) });
      const wrong = [];
      /** Each of these stands out, and there are some. */
      const stands = async (what, selector, how, out = true) => {
        const found = await contrasts(page, selector);
        if (found.length === 0) wrong.push(`${what}: there is none`);
        for (const it of found) {
          const most = Math.max(...how.map((part) => it[part]));
          if (most >= 3 !== out) wrong.push(`${what}: ${it.name}: ${how.join(" or ")} by ${most.toFixed(1)}`);
        }
      };
      const focus = async (what, selector, ring = selector) => {
        await page.locator(selector).first().focus();
        // A ring is for those who came by key.
        await page.keyboard.press("Shift");
        await stands(`the focus on ${what}`, `${ring}:is(:focus-visible, :focus-within)`, ["outlined"]);
      };
      const meters = async (where) => {
        await stands(`a full pip ${where}`, ".side .pip.full", ["filled"]);
        await stands(`an empty pip ${where}`, ".side .pip:not(.full)", ["filled"], false);
        await stands(`the edge of an empty pip ${where}`, ".side .pip:not(.full)", ["edged"]);
      };
      await begin(page, offer.title);
      assert.ok(await page.evaluate(() => matchMedia("(forced-colors: active)").matches));
      const [first, ...rest] = offer.good;
      await take(page, first);
      await meters("at the table");
      await stands("the lamp at the table", ".record-light .lamp", ["filled"]);
      await focus("a link", ".site nav a");
      await focus("a line", "button.say");
      await focus("a standing move", "#move-ask");
      await focus("a disclosure", "summary");
      await focus("a quiet button", "[data-testid=undo]");
      await page.locator("#move-table").click();
      await page.locator('input[name="issue-0"]').first().check();
      await focus("a radio button", ".radio input:checked", ".radio");
      await stands("a choice that is made", ".radio:has(input:checked)", ["outlined"]);
      await picture(page, `forced ${colorScheme} ${theme} builder`);
      await page.getByTestId("close-builder").click();
      for (const move of rest.slice(0, 3)) await take(page, move);
      await meters("outside");
      await stands("the lamp outside", ".record-light .lamp", ["filled"], false);
      await stands("the ring of the lamp outside", ".record-light .lamp", ["edged"]);
      await focus("a line outside", "button.say");
      await picture(page, `forced ${colorScheme} ${theme} corridor`);
      for (const move of rest.slice(3)) await take(page, move);
      await page.getByTestId("to-debrief").click();
      await page.getByTestId("show-me").click();
      await page.getByTestId("compare").waitFor({ timeout: 60_000 });
      const marks = [".data", ".dot", ".own", ".never", ".hatch", ".limit", ".frontier", ".packages-all", ".fair", ".usual"];
      for (const mark of marks) {
        await stands("a chart", `.chart ${mark}:not(g)`, ["filled", "edged"]);
      }
      await stands("the words of a chart", ".chart text", ["filled"]);
      await finish();
      assert.deepEqual([...new Set(wrong)], []);
    });
  }
});
