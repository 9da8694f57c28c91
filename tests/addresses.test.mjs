// Addresses as people write them: what can be understood is, and anything else is said, with a way on.

import assert from "node:assert/strict";
import { after, before, it } from "node:test";
import { site, visit } from "./support.mjs";

let host;
before(async () => (host = await site()));
after(() => host.close());

for (const [written, heading, address] of [
  ["#/model/", "How this model works", /#\/model$/],
  ["#/settings/", "Settings", /#\/settings$/],
  ["#/debrief/the-offer/", "Debrief", /#\/debrief\/the-offer$/],
  ["#case/night-shift", "Night Shift", /#\/case\/night-shift$/],
  ["#/case/Night-Shift", "Night Shift", /#\/case\/night-shift$/],
  ["#/case/night-shift.", "Night Shift", /#\/case\/night-shift$/],
  ["#/case/night-shift?lang=es", "Turno de noche", /#\/case\/night-shift/],
  ["?lang=ES#/case/night-shift", "Turno de noche", /#\/case\/night-shift/],
  ["?lang=es-MX#/case/night-shift", "Turno de noche", /#\/case\/night-shift/],
  ["?from=mail#/case/night-shift?lang=es.", "Turno de noche", /#\/case\/night-shift/],
  ["?lang=constructor#/case/night-shift", "Night Shift", /#\/case\/night-shift/],
]) {
  it(`${written} is understood, and corrected without a step in the history`, async () => {
    const { page, finish } = await visit(host, { hash: written });
    await page.getByRole("heading", { level: 1, name: heading }).waitFor();
    await page.waitForFunction((source) => new RegExp(source).test(location.href), address.source);
    assert.equal(await page.evaluate(() => history.length), 2, "the empty page, and this one");
    await finish();
  });
}

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
