// Addresses as people write them: what can be understood is, and anything else is said, with a way on.

import assert from "node:assert/strict";
import { after, before, it } from "node:test";
import { site, visit } from "./support.mjs";

let host;
before(async () => (host = await site()));
after(() => host.close());

/** What is written, the heading that is shown, the address that it becomes, and what is said, where it leads nowhere. */
const WRITTEN = [
  // How they are spelt.
  ["#/about", "How this model works", "#/about"],
  ["#/model/", "How this model works", "#/about"],
  ["#/settings/", "Settings", "#/settings"],
  ["#/debrief/the-offer/", "Debrief", "#/debrief/the-offer"],
  ["#/home", "Off-The-Record", "#/"],
  ["#/cases", "Off-The-Record", "#/"],
  ["#/cases/night-shift", "Night Shift", "#/case/night-shift"],
  ["#case/night-shift", "Night Shift", "#/case/night-shift"],
  ["#/case/Night-Shift", "Night Shift", "#/case/night-shift"],
  ["#//case//night-shift//", "Night Shift", "#/case/night-shift"],
  ["#/case/night-shift/0", "Night Shift", "#/case/night-shift"],
  ["#\\case\\night-shift", "Night Shift", "#/case/night-shift"],
  // As other sites have it.
  ["#!/case/night-shift", "Night Shift", "#/case/night-shift"],
  ["#!case/night-shift", "Night Shift", "#/case/night-shift"],
  ["#/!/case/night-shift", "Night Shift", "#/case/night-shift"],
  ["##/case/night-shift", "Night Shift", "#/case/night-shift"],
  ["#/#/case/night-shift", "Night Shift", "#/case/night-shift"],
  // As it stood in a letter, and came through other programs.
  ["#/case/night-shift.", "Night Shift", "#/case/night-shift"],
  ["#/case/night-shift).", "Night Shift", "#/case/night-shift"],
  ["#/case/night-shift\u2026", "Night Shift", "#/case/night-shift"],
  ["#/case/night-shift\u201d", "Night Shift", "#/case/night-shift"],
  ["#/case/night-shift\u200b", "Night Shift", "#/case/night-shift"],
  ["#/case/night-shift%20", "Night Shift", "#/case/night-shift"],
  ["#/case/night%2Dshift", "Night Shift", "#/case/night-shift"],
  ["#%2Fcase%2Fnight-shift", "Night Shift", "#/case/night-shift"],
  ["#/case/night\u2011shift", "Night Shift", "#/case/night-shift"],
  ["#/case/night shift", "Night Shift", "#/case/night-shift"],
  ["#/case/night_shift", "Night Shift", "#/case/night-shift"],
  // With a language.
  ["?lang=ES#/case/night-shift", "Turno de noche", "?lang=es#/case/night-shift"],
  ["?lang=es-MX#/case/night-shift", "Turno de noche", "?lang=es#/case/night-shift"],
  ["?LANG=es#/case/night-shift", "Turno de noche", "?lang=es#/case/night-shift"],
  ["#/case/night-shift?lang=es", "Turno de noche", "?lang=es#/case/night-shift"],
  ["#/case/night-shift/?lang=es", "Turno de noche", "?lang=es#/case/night-shift"],
  ["#/case/night-shift&lang=es", "Turno de noche", "?lang=es#/case/night-shift"],
  ["#/case/night-shift/lang=es", "Turno de noche", "?lang=es#/case/night-shift"],
  ["?from=mail#/case/night-shift?lang=es.", "Turno de noche", "?from=mail&lang=es#/case/night-shift"],
  ["?lang=en#/case/night-shift?lang=es", "Turno de noche", "?lang=es#/case/night-shift"],
  ["#lang=es", "Off-The-Record", "?lang=es#/"],
  ["#/play/night-shift?lang=es", "Turno de noche", "?lang=es#/play/night-shift"],
  ["#/daily?lang=es", "(La oferta|Turno de noche)", "?lang=es#/daily"],
  ["?lang=constructor#/case/night-shift", "Night Shift", "#/case/night-shift", "a language that this site does not speak"],
  // Where there is nothing.
  ["#/nowhere", "Off-The-Record", "#/", "nothing at that address"],
  ["#!/nowhere", "Off-The-Record", "#/", "nothing at that address"],
  ["#/case/night-shift/-3", "Off-The-Record", "#/", "nothing at that address"],
  ["#/case/../night-shift", "Off-The-Record", "#/", "nothing at that address"],
  ["#/nowhere?lang=es", "Off-The-Record", "?lang=es#/", "En esa direcci\u00f3n no hay nada"],
  ["?lang=es#/nowhere", "Off-The-Record", "?lang=es#/", "En esa direcci\u00f3n no hay nada"],
  ["?lang=fi#/nowhere", "Off-The-Record", "#/", "nothing at that address"],
  ["?lang=fi#/nowhere", "Off-The-Record", "#/", "a language that this site does not speak"],
  // A place within the page.
  ["#main", "Off-The-Record", "#main"],
];

for (const [written, heading, address, said] of WRITTEN) {
  it(`${written} leads to ${heading} at ${address}, without a step in the history`, async () => {
    const { page, finish } = await visit(host, { hash: written });
    await page.waitForFunction(([site, address]) => location.href === site + address, [host.address, address]);
    await page.getByRole("heading", { level: 1, name: new RegExp(`^${heading}$`) }).waitFor();
    await page.waitForFunction((code) => document.documentElement.lang === code, /lang=es/.test(address) ? "es" : "en");
    const notices = page.getByTestId("notices");
    if (said) await notices.getByText(said).waitFor();
    else assert.equal(await notices.innerText(), "");
    assert.equal(await page.evaluate(() => history.length), 2, "the empty page, and this one");
    await finish();
  });
}

it("an address that is followed within the page is understood as one that is loaded", async () => {
  const { page, finish } = await visit(host, { hash: "#/settings" });
  for (const [written, heading, address] of WRITTEN.filter(([written, , , said]) => written.startsWith("#") && !said)) {
    if (address === "#main") continue;
    await page.evaluate(() => (location.hash = "#/plays?lang=en"));
    await page.getByRole("heading", { level: 1, name: "My plays" }).waitFor();
    await page.evaluate((written) => (location.hash = written), written);
    await page.getByRole("heading", { level: 1, name: new RegExp(`^${heading}$`) }).waitFor();
    const now = /lang=/.test(address) ? address : `?lang=en${address}`;
    await page.waitForFunction(([site, address]) => location.href === site + address, [host.address, now]);
  }
  await finish();
});

it("what is said of an address stays where the page changes its language at the same time", async () => {
  const { page, finish } = await visit(host, { hash: "#/settings" });
  await page.evaluate(() => (location.hash = "#/nowhere?lang=es"));
  await page.getByTestId("notices").getByText("En esa direcci\u00f3n no hay nada").waitFor();
  await page.evaluate(() => (location.hash = "#/settings"));
  await page.locator("#erase").click();
  await page.locator("button.danger").click();
  await page.getByRole("heading", { level: 1, name: "Settings" }).waitFor();
  assert.match(await page.getByTestId("notices").innerText(), /erased/i);
  await finish();
});

it("a language that the site does not speak is said to be that, and the browser's is spoken", async () => {
  const { page, finish } = await visit(host, { hash: "?lang=fi#/case/the-offer", options: { locale: "es-ES" } });
  await page.getByRole("heading", { level: 1, name: "La oferta" }).waitFor();
  await page.getByTestId("notices").getByText("un idioma que este sitio no habla").waitFor();
  await finish();
});

it("an address that no server could read ends none", async () => {
  assert.equal((await fetch(`${host.address}%E0%A4%A`)).status, 404);
  assert.equal((await fetch(host.address)).status, 200);
});

it("a variant that a case does not have is told apart from a case that is not there, and offers those there are", async () => {
  const { page, finish } = await visit(host, { hash: "#/case/the-offer/9999" });
  const failure = page.getByTestId("failure");
  await failure.waitFor();
  assert.doesNotMatch(await failure.innerText(), /no case of that name/);
  const links = await failure.getByRole("link").evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  assert.ok(links.filter((link) => /^#\/case\/the-offer\/\d+$/.test(link)).length >= 20, `${links}`);
  await failure.locator('a[href="#/case/the-offer"]').first().click();
  await page.getByRole("heading", { level: 1, name: "The Offer" }).waitFor();
  await finish();
});
