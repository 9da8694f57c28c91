// What any good page of the web owes its visitors, measured on the real site: Lighthouse, what makes a
// page installable, the policy, and what every screen must have.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { launch as launchChrome } from "chrome-launcher";
import lighthouse from "lighthouse";
import { CASES } from "./lines.mjs";
import { holdBack, settled, site, visit } from "./support.mjs";
import { STOPS, tour } from "./tour.mjs";

const [offer] = CASES;
let host;
before(async () => (host = await site()));
after(() => host.close());

describe("Lighthouse on a phone", () => {
  let chrome;
  before(async () => {
    const chromeFlags = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic"];
    chrome = await launchChrome({ chromePath: process.env.CHROMIUM, chromeFlags, logLevel: "error" });
  });
  after(() => chrome.kill());

  // Each with a file that its screen cannot be without.
  const screens = [
    ["home", "", /\/cases\/index\.bin$/],
    ["the briefing", `#/case/${offer.id}`, new RegExp(`/cases/${offer.id}\\.`)],
  ];
  for (const [name, hash, needed] of screens) {
    it(`finds nothing to better in ${name}, and nothing that moves while it loads`, async (t) => {
      const { lhr } = await lighthouse(host.address + hash, { port: chrome.port, formFactor: "mobile", logLevel: "error" });
      assert.equal(lhr.runtimeError, undefined);
      assert.ok(lhr.audits["network-requests"].details.items.some(({ url }) => needed.test(url)), "the screen was there");
      for (const id of ["accessibility", "best-practices", "seo"]) {
        const { score, auditRefs } = lhr.categories[id];
        const counted = auditRefs.filter(({ weight }) => weight > 0).map((audit) => lhr.audits[audit.id]);
        assert.ok(counted.some((audit) => audit.score === 1), `${id} was looked at`);
        const found = counted.filter((audit) => audit.score !== null && audit.score < 1);
        assert.deepEqual(found.map((audit) => `${audit.id}: ${audit.title}`), [], id);
        assert.equal(score, 1, id);
      }
      const paints = ["first-contentful-paint", "largest-contentful-paint", "total-blocking-time", "speed-index"];
      const times = paints.map((id) => `${id} ${lhr.audits[id].displayValue}`).join(", ");
      t.diagnostic(`performance of ${name}: ${Math.round(100 * lhr.categories.performance.score)} (${times})`);
      const moved = lhr.audits["layout-shifts"].details?.items.map(({ score, node }) => `${score.toFixed(3)} ${node?.snippet}`);
      const shift = lhr.audits["cumulative-layout-shift"].numericValue;
      assert.ok(shift >= 0 && shift <= 0.01, `a layout shift of ${shift}: ${moved}`);
    });
  }
});

/** Within the page: keeps what moves without having been pressed, and when the program began. */
const watch = () => {
  const shifts = [];
  const note = ({ value, sources }) => shifts.push(`${value.toFixed(3)} ${sources.map(({ node }) => node?.className)}`);
  const observer = new PerformanceObserver((list) => list.getEntries().forEach(note));
  observer.observe({ type: "layout-shift", buffered: true });
  window.moved = () => (observer.takeRecords().forEach(note), shifts);
  window.started = new Promise((done) => addEventListener("otr-started", done));
};

// Whoever comes for the first time is shown a home that was drawn before, and anybody else that of the program.
for (const [who, kept] of [["comes for the first time", null], ["has been here", "theme=light"]]) {
  it(`moves nothing in home when the cases come late for somebody who ${who}, however large the window is`, async () => {
    for (const [width, height] of [[360, 640], [412, 823], [768, 1024], [1280, 800], [1920, 1080]]) {
      let letCasesIn;
      const before = async (page) => {
        letCasesIn = await holdBack(page, "**/cases/index.bin");
        await page.addInitScript(watch);
        if (kept) await page.addInitScript((kept) => localStorage.setItem("otr.settings", kept), kept);
      };
      const { page, finish } = await visit(host, { before, options: { viewport: { width, height } }, early: true });
      // Late is: when one sees all that there is without them.
      if (kept) await page.evaluate(async () => void (await window.started));
      else await page.locator("#app[data-first] h1").waitFor();
      await settled(page);
      letCasesIn();
      await page.locator(`#app:not([data-first]) a[href="#/case/${offer.id}"]`).first().waitFor();
      await settled(page);
      assert.deepEqual(await page.evaluate(() => window.moved()), [], `${width} x ${height}`);
      await finish();
    }
  });
}

it("has a manifest that Chromium takes as it is, and that works below any path", async () => {
  const { page, finish } = await visit(host);
  const session = await page.context().newCDPSession(page);
  const { url, errors, data } = await session.send("Page.getAppManifest");
  assert.equal(url, `${host.address}manifest.webmanifest`);
  assert.deepEqual(errors, []);
  const manifest = JSON.parse(data);
  assert.ok(manifest.name && manifest.short_name.length <= 15);
  assert.equal(manifest.display, "standalone");
  for (const address of [manifest.start_url, manifest.scope, manifest.id, ...manifest.icons.map(({ src }) => src)]) {
    assert.doesNotMatch(address, /^(\/|[a-z]+:)/, "relative to the manifest");
  }
  const drawn = manifest.icons.map(({ sizes, purpose = "any" }) => `${sizes} ${purpose}`);
  for (const icon of ["192x192 any", "512x512 any", "512x512 maskable"]) assert.ok(drawn.includes(icon), `${icon}: ${drawn}`);
  await finish();
});

for (const file of ["", "reset.html"]) {
  it(`lets ${file || "the page"} take scripts, styles and answers from its own origin alone`, async () => {
    const answer = await fetch(host.address + file);
    const policy = (await answer.text()).match(/http-equiv="Content-Security-Policy"\s+content="([^"]+)"/)?.[1];
    assert.ok(policy, "there is a policy");
    const rules = new Map(policy.split(";").map((rule) => rule.trim().split(/\s+/)).map(([name, ...sources]) => [name, sources]));
    assert.deepEqual(rules.get("default-src"), ["'none'"]);
    for (const [name, sources] of rules) {
      assert.ok(sources.length > 0, name);
      for (const source of sources) {
        const script = name === "script-src" && /^'(wasm-unsafe-eval|sha256-[\w+/=]{44})'$/.test(source);
        const picture = name === "img-src" && source === "data:";
        assert.ok(script || picture || ["'self'", "'none'"].includes(source), `${name} ${source}`);
      }
    }
    // These two do not fall back on default-src.
    for (const name of ["base-uri", "form-action"]) assert.ok(rules.has(name), name);
  });
}

/** Everything on the screen that can be pressed and is smaller than `least`, in CSS pixels. */
const small = (page, selector, least) =>
  page.locator(selector).evaluateAll((elements, least) => {
    // A link within a sentence is as high as its line.
    const inSentence = (element) =>
      element.matches("a") &&
      getComputedStyle(element).display === "inline" &&
      [...element.parentElement.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent.trim().length > 1);
    const target = (element) => {
      const pressed = (element.matches("input") && element.closest("label")) || element;
      // What runs over several lines is as high as one of them.
      const boxes = [...pressed.getClientRects()];
      return { width: Math.max(...boxes.map(({ width }) => width)), height: Math.min(...boxes.map(({ height }) => height)) };
    };
    return elements
      .filter((element) => element.checkVisibility() && !inSentence(element))
      // Until it has the focus, the link that skips is out of sight.
      .filter((element) => !element.matches(".skip:not(:focus)"))
      .map((element) => [element, target(element)])
      .filter(([, { width, height }]) => Math.min(width, height) < least - 0.01)
      .map(([element, { width, height }]) =>
        `${element.tagName} ${element.className} "${element.textContent.trim().slice(0, 30)}": ${width.toFixed(1)} x ${height.toFixed(1)}`,
      );
  }, least);

const PRESSED = "a[href], button, input, select, textarea, summary, [role=button], [tabindex='0']";

const PHONE = { viewport: { width: 360, height: 640 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 };
const SCREENS = { "a phone": PHONE, "a laptop": { viewport: { width: 1280, height: 800 } } };

for (const [device, options] of Object.entries(SCREENS)) {
  it(`every screen on ${device} has a title and a language, can be enlarged, and has room for a finger`, async () => {
    const { page, finish } = await visit(host, { options });
    const looked = [];
    const wrong = [];
    await tour(page, host.address, async (what) => {
      looked.push(what);
      // What is folded away is pressed too, once it is open.
      await page.locator("#main").evaluate((main) => main.querySelectorAll("details").forEach((it) => (it.open = true)));
      const [title, heading, lang, dir, viewport, ahead, cookie] = await page.evaluate(() => [
        document.title,
        document.querySelector("h1")?.textContent,
        document.documentElement.lang,
        document.documentElement.dir,
        document.querySelector("meta[name=viewport]").content,
        [...document.querySelectorAll("[tabindex]")].filter((element) => element.tabIndex > 0).length,
        document.cookie,
      ]);
      const expect = (right, text) => right || wrong.push(`${what}: ${text}`);
      expect(heading && title.startsWith(heading) && title.endsWith("Off-The-Record"), `is called ${title}, and headed ${heading}`);
      expect(lang === "en" && dir === "ltr", `is in ${lang}, ${dir}`);
      expect(!/user-scalable|maximum-scale|minimum-scale/.test(viewport), viewport);
      expect(ahead === 0, `${ahead} elements go before their turn`);
      expect(cookie === "", `keeps ${cookie}`);
      expect((await page.locator(PRESSED).count()) > 4, "there is something to press");
      for (const it of await small(page, PRESSED, 24)) wrong.push(`${what}: below 24 px: ${it}`);
      if (options.hasTouch) {
        for (const it of await small(page, ".say, .standby", 44)) wrong.push(`${what}: below 44 px: ${it}`);
      }
    });
    assert.deepEqual([...new Set(looked)], STOPS);
    assert.deepEqual([...new Set(wrong)], []);
    assert.deepEqual(await page.context().cookies(), []);
    await finish();
  });
}
