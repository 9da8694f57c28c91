// Two languages: the browser's, the link's, or the player's, and nothing of the other one on any screen.

import assert from "node:assert/strict";
import { after, before, it } from "node:test";
import { accessible, begin, fits, focused, site, take, visit } from "./support.mjs";

let host;
before(async () => (host = await site()));
after(() => host.close());

const SPANISH = { locale: "es-MX" };

/** Words that stand in every English sentence, and in no Spanish one. */
const ENGLISH = /\b(the|and|of|you|your|with|that|this|they|their|what|is|are|was)\b/i;

/** Names, which stay as they are: of the game, of the article it grew from, and of what else it rests on. */
const NAMES = /Why .Off-The-Record. Is An Important Part Of Closing Every Negotiation|University of Colorado|US Federal Rule of Evidence 408|The Accidental Negotiator|Off-The-Record/g;

/** Fails if the screen says something in English. */
async function speaksSpanish(page, what) {
  assert.equal(await page.evaluate(() => document.documentElement.lang), "es", what);
  const texts = await page.evaluate(() => {
    // What the page has of other languages, and names what is quoted from them, says so.
    const foreign = ({ parentElement: by }) => by.closest("[lang]").lang !== "es" || by.closest("noscript, cite, .source");
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) if (!foreign(walker.currentNode)) found.push(walker.currentNode.textContent);
    const named = document.querySelectorAll("[aria-label], [title], [alt]");
    for (const element of named) for (const name of ["aria-label", "title", "alt"]) found.push(element.getAttribute(name) ?? "");
    return found;
  });
  assert.ok(texts.join("").length > 200, `${what}: there is something to read`);
  const english = texts.map((text) => text.replaceAll(NAMES, "")).filter((text) => ENGLISH.test(text));
  assert.deepEqual(english, [], what);
}

it("the page speaks the browser's language, and English where it has no better one", async () => {
  for (const [locale, heading] of [["es-AR", "Elige un caso"], ["en-GB", "Choose a case"], ["fi-FI", "Choose a case"]]) {
    const { page, finish } = await visit(host, { options: { locale } });
    await page.getByRole("heading", { name: heading }).waitFor();
    await finish();
  }
});

it("a link that names a language is followed, and keeps it from screen to screen", async () => {
  const { page, finish } = await visit(host, { hash: "?lang=es#/case/the-offer" });
  await page.getByRole("heading", { level: 1, name: "La oferta" }).waitFor();
  await page.getByRole("link", { name: "Ajustes" }).click();
  await page.getByRole("heading", { level: 1, name: "Ajustes" }).waitFor();
  assert.match(page.url(), /\?lang=es#\/settings$/);
  assert.ok(await page.getByRole("radio", { name: "Español" }).isChecked());
  await page.getByRole("group", { name: "Idioma" }).getByLabel("Según el navegador").check();
  await page.getByRole("heading", { level: 1, name: "Settings" }).waitFor();
  await finish();
});

it("the player changes the language, the link follows, and nothing is lost", async () => {
  const { page, finish } = await visit(host);
  await begin(page, "The Offer");
  await take(page, { act: "explain" });
  const turn = await page.getByTestId("turn").textContent();
  await page.getByRole("link", { name: "Settings" }).click();
  await page.getByRole("radio", { name: "Español" }).check();
  await page.getByRole("heading", { level: 1, name: "Ajustes" }).waitFor();
  assert.match(page.url(), /\?lang=es#\/settings$/);
  assert.match(await focused(page), /^H1/, "focus goes to the heading of the new page");
  await page.goBack();
  await page.getByTestId("choices").waitFor();
  assert.equal(await page.getByTestId("turn").textContent(), "Turno 2 de 9", "the way back leads to the play");
  await page.goForward();
  await page.getByRole("heading", { level: 1, name: "Ajustes" }).waitFor();
  // The same play, in other words.
  await page.goto(`${host.address}#/play/the-offer`);
  await page.getByTestId("choices").waitFor();
  assert.equal(turn, "Turn 2 of 9");
  assert.equal(await page.getByTestId("turn").textContent(), "Turno 2 de 9", "kept without the link, too");
  await speaksSpanish(page, "a play that began in English");
  await page.getByRole("link", { name: "Ajustes" }).click();
  await page.getByRole("group", { name: "Idioma" }).getByLabel("Según el navegador").check();
  await page.getByRole("heading", { level: 1, name: "Settings" }).waitFor();
  assert.doesNotMatch(page.url(), /lang=/);
  await finish();
});

it("where the device keeps nothing, a change of language loses no play", async () => {
  const denied = (page) => page.addInitScript(() => Object.defineProperty(window, "localStorage", { get: () => { throw new DOMException("denied"); } }));
  const { page, finish } = await visit(host, { before: denied });
  await begin(page, "The Offer");
  await take(page, { act: "explain" });
  await page.getByRole("link", { name: "Settings" }).click();
  await page.getByRole("radio", { name: "Español" }).check();
  await page.getByRole("heading", { level: 1, name: "Ajustes" }).waitFor();
  await page.evaluate(() => (location.hash = "#/play/the-offer"));
  await page.getByTestId("choices").waitFor();
  assert.equal(await page.getByTestId("turn").textContent(), "Turno 2 de 9");
  await finish();
});

for (const [title, width] of [["La oferta", 1280], ["Turno de noche", 320]]) {
  it(`${title}: no screen of a whole play has a word of English, at ${width} pixels`, async () => {
    const { page, finish } = await visit(host, { options: { ...SPANISH, viewport: { width, height: 720 } } });
    const look = async (what) => {
      await speaksSpanish(page, what);
      await fits(page, what);
      await accessible(page, what);
    };
    await page.getByRole("link", { name: title }).first().waitFor();
    await look("home");
    await page.getByRole("link", { name: title }).first().click();
    await page.getByTestId("begin").waitFor();
    await look("the briefing");
    await page.goto(`${host.address}#/`);
    await begin(page, title);
    await look("the table");
    await take(page, { act: "explain" });
    await page.locator("#move-table").click();
    await look("the builder");
    await page.getByTestId("close-builder").click();
    await take(page, { act: "open-daylight" });
    await take(page, { act: "stand-up" });
    await take(page, { standing: "ask" });
    await page.getByTestId("hint").click();
    await page.getByTestId("thought").click();
    await look("the corridor");
    // Too early for Night Shift, where one can then only say a word about oneself.
    if (await page.locator('button.say[data-act="reveal"]').count()) await take(page, { act: "reveal" });
    // A scene may have the way back among its own lines.
    const inScene = await page.locator('button.say[data-act="go-back"]').count();
    await take(page, inScene ? { act: "go-back" } : { standing: "back" });
    await take(page, { standing: "adjourn" });
    await look("the ending");
    await page.getByTestId("to-debrief").click();
    await page.getByTestId("show-me").click();
    await page.getByTestId("compare").waitFor({ timeout: 60_000 });
    const debrief = await page.locator("#main").textContent();
    assert.match(debrief, /\d,\d/, "decimals have a comma");
    assert.doesNotMatch(debrief, /\d\.\d\b(?!\d\d)/, "and no point");
    await look("the debrief");
    for (const hash of ["/again/" + page.url().split("/").pop() + "/1", "/plays", "/settings", "/about"]) {
      await page.goto(`${host.address}#${hash}`);
      await page.locator("#main h1").waitFor();
      await page.waitForFunction(() => document.querySelector("#main").textContent.length > 300);
      await look(hash);
    }
    await finish();
  });
}
