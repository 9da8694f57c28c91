// The copy of the site on the device: complete, of one version, and gone when one says so.

import assert from "node:assert/strict";
import { cp, mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, it } from "node:test";
import { CASES } from "./lines.mjs";
import { accessible, begin, copied, site, take, visit } from "./support.mjs";
import { becomes, changingSite, deploy, versionOf } from "./versions.mjs";

const [offer] = CASES;
const options = { serviceWorkers: "allow" };
let folder;
let host;
before(async () => {
  host = await changingSite("/courses/otr/");
  folder = host.folder;
});
after(() => host.close());

it("plays to the debrief without a network after one visit, below a path of its own", async () => {
  const { page, finish } = await visit(host, { options });
  await copied(page);
  await page.context().setOffline(true);
  await page.reload();
  await begin(page, offer.title);
  for (const move of offer.good) await take(page, move);
  await page.getByTestId("to-debrief").click();
  await page.getByTestId("show-me").click();
  await page.getByTestId("curve-table").waitFor({ state: "attached" });
  await page.goto(`${host.address}#/case/night-shift`);
  await page.getByRole("heading", { level: 1, name: "Night Shift" }).waitFor();
  await finish();
});

it("goes on with a play without a network, whatever the player prefers", async () => {
  const { page, finish } = await visit(host, { hash: "?lang=es#/case/the-offer", options: { ...options, locale: "en-GB" } });
  await page.getByTestId("begin").click();
  await take(page, { act: "explain" });
  await page.locator(`a[href="#/settings"]`).click();
  await page.getByRole("group", { name: "Claro u oscuro" }).getByLabel("Oscuro").check();
  await copied(page);
  await page.context().setOffline(true);
  for (const hash of ["?lang=es#/play/the-offer", "#/play/the-offer", "#/case/night-shift"]) {
    await page.goto("about:blank");
    await page.goto(host.address + hash);
    await page.locator("#main h1").waitFor();
    assert.equal(await page.evaluate(() => document.documentElement.lang), "es");
    assert.ok(await page.locator("#crash").isHidden(), hash);
  }
  await page.goto(`${host.address}#/play/the-offer`);
  await take(page, { act: "stand-up" });
  await page.locator("#move-table").click();
  await page.getByTestId("submit-package").waitFor();
  await finish();
});

it("without a network, a language that is not here changes nothing, and the page comes back as it was", async () => {
  const { page, finish } = await visit(host, { hash: "#/settings", options, expected: [/ERR_FAILED|ERR_INTERNET/] });
  await copied(page);
  await page.context().setOffline(true);
  await page.getByRole("radio", { name: "Espa\u00f1ol" }).click();
  await page.getByTestId("notices").getByText("That language did not load").waitFor();
  assert.ok(await page.getByRole("radio", { name: "English" }).isChecked());
  await page.reload();
  await page.getByRole("heading", { level: 1, name: "Settings" }).waitFor();
  await finish();
});

it("copies every file that the speakers of a language need", async () => {
  const { page, finish } = await visit(host, { options });
  await copied(page);
  const script = await readFile(join(folder, "sw.js"), "utf8");
  const [shared, spoken] = [/SHARED = (\{.*?\});/, /SPOKEN = (\{.*?\});/].map((list) => JSON.parse(script.match(list)[1]));
  const listed = ["./", ...Object.keys(shared), ...Object.keys(spoken.en)];
  const missing = await page.evaluate(async (files) => {
    const [name] = await caches.keys();
    const copy = await caches.open(name);
    const there = await Promise.all(files.map(async (file) => [file, await copy.match(file)]));
    return there.filter(([, found]) => !found?.ok).map(([file]) => file);
  }, listed);
  assert.deepEqual(missing, []);
  assert.ok(listed.some((file) => file.endsWith("coach-worker_bg.wasm")) && listed.some((file) => file.endsWith(".case")));
  await finish();
});

it("changes to a new version when the player says so, and not before", async () => {
  const { page, finish } = await visit(host, { options });
  await copied(page);
  const before = await versionOf(page);
  await deploy(folder, "new");
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
  await page.getByTestId("notices").getByText("A new version of the game lies ready").waitFor();
  await page.reload();
  await page.getByTestId("notices").getByText("A new version of the game lies ready").waitFor();
  assert.equal(await versionOf(page), before, "the old version goes on");
  await page.getByTestId("use-version").click();
  await becomes(page, "new");
  const names = await page.evaluate(() => caches.keys());
  assert.equal(names.filter((name) => name.startsWith("off-the-record")).length, 1, "the old copy is gone");
  await finish();
});

it("what lies beside the game, and what is not there, is not the game", async () => {
  const { page, finish } = await visit(host, { options, expected: [/404/] });
  await copied(page);
  const beside = { "handout.html": "Handout", "week-2/index.html": "Week 2", "handout.txt": "Text", "week-2/reset.html": "Reset the week" };
  await mkdir(join(folder, "week-2"));
  for (const [file, text] of Object.entries(beside)) await writeFile(join(folder, file), text);
  for (const [file, text] of Object.entries(beside)) {
    await page.goto(host.address + file.replace("index.html", ""));
    assert.equal(await page.locator("body").innerText(), text, file);
  }
  for (const file of ["nothing.html", "week-2/nothing", "handout.pdf"]) {
    assert.equal((await page.goto(host.address + file)).status(), 404, file);
  }
  for (const address of ["index.html", "?from=course", "index.html?lang=en"]) {
    await page.goto(host.address + address);
    await page.getByRole("link", { name: offer.title }).first().waitFor();
  }
  await finish();
});

for (const [what, spoil] of [
  ["half of a new version", async (folder) => {
    const page = await readFile(join(folder, "index.html"));
    await deploy(folder, "half");
    await writeFile(join(folder, "index.html"), page);
  }],
  ["a login page in the place of a file", async (folder) => {
    await deploy(folder, "login");
    await writeFile(join(folder, "sound.js"), "<!doctype html><title>Log in</title>");
  }],
  ["a file that was cut", async (folder) => {
    await deploy(folder, "cut");
    const file = join(folder, "coach", (await readdir(join(folder, "coach")))[0], "coach-worker_bg.wasm");
    await writeFile(file, (await readFile(file)).subarray(0, 1000));
  }],
]) {
  it(`takes no copy of ${what}, and keeps the one that it has`, async (test) => {
    const own = await changingSite();
    test.after(() => own.close());
    const { page, finish } = await visit(own, { options, expected: [/./] });
    await copied(page);
    const before = await versionOf(page);
    await spoil(own.folder);
    const state = await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      await registration.update().catch(() => {});
      const coming = registration.installing;
      if (!coming) return "redundant";
      return new Promise((done) => coming.addEventListener("statechange", () => done(coming.state)));
    });
    assert.equal(state, "redundant");
    await page.context().setOffline(true);
    await page.reload();
    await page.getByRole("link", { name: offer.title }).first().waitFor();
    assert.equal(await versionOf(page), before);
    // The page may have tried once more before the network went: what that began goes, too.
    await page.waitForFunction(async () => (await caches.keys()).length === 1);
    await finish();
  });
}
it("leaves the device by a page of its own, and takes no play with it", async () => {
  const { page, finish } = await visit(host, { options });
  await copied(page);
  await begin(page, offer.title);
  await take(page, { act: "explain" });
  await page.goto(`${host.address}reset.html`);
  await page.locator("#state", { hasText: "the copy is gone" }).waitFor();
  assert.deepEqual(await page.evaluate(() => caches.keys()), []);
  assert.equal(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length), 0);
  await page.goto(`${host.address}?no-copy#/play/the-offer`);
  await page.getByTestId("choices").waitFor();
  assert.equal(await page.locator("article.exchange").count(), 2);
  assert.equal(await page.evaluate(() => navigator.serviceWorker.controller), null);
  await finish();
});

it("where something else is at the address by now, that is said, and the copy leaves by a page of its own", async (test) => {
  const own = await changingSite();
  test.after(() => own.close());
  const { page, finish } = await visit(own, { options, expected: [/404/] });
  await copied(page);
  for (const file of await readdir(own.folder)) await rm(join(own.folder, file), { recursive: true });
  await writeFile(join(own.folder, "index.html"), "<!doctype html><title>Next</title><p>The next project");
  await page.goto(`${own.address}?again`);
  await page.getByTestId("notices").getByRole("link", { name: "Take the copy off" }).click();
  await page.locator("#state", { hasText: "the copy is gone" }).waitFor();
  await accessible(page, "the page that takes the copy away");
  assert.equal(await page.title(), "Off-The-Record: take the copy off this device");
  assert.match(await page.locator("h1:visible").evaluate((it) => getComputedStyle(it).fontFamily), /Palatino/);
  await page.getByRole("link", { name: "To the game" }).click();
  await page.getByText("The next project").waitFor();
  await finish();
});

it("a host in trouble takes nothing off the device, and nobody is told that the game is gone", async (test) => {
  const own = await changingSite();
  test.after(() => own.close());
  const { page, finish } = await visit(own, { options, expected: [/./] });
  await copied(page);
  // Nothing is routed for the service worker's own script, so that the host itself has to fail.
  await own.fail(503);
  await page.goto(`${own.address}?again`);
  await page.getByRole("link", { name: offer.title }).first().waitFor();
  await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
  await page.evaluate(() => fetch("sw.js", { cache: "no-store" }));
  assert.equal(await page.getByTestId("notices").innerText(), "");
  await finish();
});

it("a copy from when the game lay further up leaves, too, and another game's copy stays", async (test) => {
  const own = await changingSite();
  test.after(() => own.close());
  for (const [from, to] of [["", "course"], ["", "other"]]) {
    const files = (await readdir(join(own.folder, from))).filter((file) => !["course", "other"].includes(file));
    for (const file of files) await cp(join(own.folder, from, file), join(own.folder, to, file), { recursive: true });
  }
  const { page, finish } = await visit(own, { options });
  await copied(page);
  await page.goto(`${own.address}other/`);
  await page.waitForFunction(() => navigator.serviceWorker.controller?.scriptURL.includes("/other/"));
  await page.goto(`${own.address}course/reset.html`);
  await page.locator("#state", { hasText: "the copy is gone" }).waitFor();
  const scopes = await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope));
  assert.deepEqual(scopes, [`${own.address}other/`]);
  assert.equal((await page.evaluate(() => caches.keys())).length, 1);
  await finish();
});

it("without a network, a link that names a language that is not here leads on in the one that is", async () => {
  const { page, finish } = await visit(host, { options, expected: [/ERR_FAILED|ERR_INTERNET|Failed to fetch/] });
  await copied(page);
  await page.context().setOffline(true);
  await page.goto(`${host.address}?lang=es#/case/the-offer`);
  await page.getByText("La red no responde").waitFor();
  await page.getByRole("link", { name: "Go on in English" }).click();
  await page.getByTestId("begin").click();
  await page.getByTestId("choices").waitFor();
  assert.equal(await page.evaluate(() => document.documentElement.lang), "en");
  await finish();
});

it("can be installed", async () => {
  const { page, finish } = await visit(host, { options });
  const manifest = await page.evaluate(async () => {
    const { href } = document.querySelector("link[rel=manifest]");
    return { href, ...(await (await fetch(href)).json()) };
  });
  assert.equal(new URL(manifest.start_url, manifest.href).href, host.address);
  assert.equal(new URL(manifest.scope, manifest.href).href, host.address);
  for (const { src, sizes } of manifest.icons) {
    const size = await page.evaluate(async (url) => {
      const picture = await createImageBitmap(await (await fetch(url)).blob());
      return `${picture.width}x${picture.height}`;
    }, new URL(src, manifest.href).href);
    assert.equal(size, sizes, src);
  }
  await copied(page);
  const session = await page.context().newCDPSession(page);
  const { installabilityErrors } = await session.send("Page.getInstallabilityErrors");
  const serious = installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== "in-incognito");
  assert.deepEqual(serious, []);
  await finish();
});
