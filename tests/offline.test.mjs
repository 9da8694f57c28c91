// The copy of the site on the device: complete, of one version, and gone when one says so.

import assert from "node:assert/strict";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, it } from "node:test";
import { CASES } from "./lines.mjs";
import { begin, copied, site, take, visit } from "./support.mjs";

const [offer] = CASES;
const options = { serviceWorkers: "allow" };
let folder;
let host;
before(async () => {
  folder = join(await mkdtemp(join(tmpdir(), "otr-")), "dist");
  await cp(new URL("../dist", import.meta.url).pathname, folder, { recursive: true });
  host = await site("/courses/otr/", folder);
});
after(async () => {
  await host.close();
  await rm(join(folder, ".."), { recursive: true });
});

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
  const [shared, spoken] = [/SHARED = (\[.*?\]);/, /SPOKEN = (\{.*?\});/].map((list) => JSON.parse(script.match(list)[1]));
  const listed = [...shared, ...spoken.en];
  const missing = await page.evaluate(async (files) => {
    const [name] = await caches.keys();
    const copy = await caches.open(name);
    const there = await Promise.all(files.map(async (file) => [file, await copy.match(file)]));
    return there.filter(([, found]) => !found?.ok).map(([file]) => file);
  }, listed);
  assert.deepEqual(missing, []);
  assert.ok(listed.includes("coach-worker_bg.wasm") && listed.some((file) => file.endsWith(".case")));
  await finish();
});

it("changes to a new version when the player says so, and not before", async () => {
  const { page, finish } = await visit(host, { options });
  await copied(page);
  const page_of = async () => (await (await fetch(host.address)).text()).length;
  const length = await page_of();
  // What a new version amounts to: other files, and a service worker that lists them.
  const [index, worker] = [join(folder, "index.html"), join(folder, "sw.js")];
  const [html, script] = [await readFile(index, "utf8"), await readFile(worker, "utf8")];
  await writeFile(index, html.replace("<title>", '<meta name="version" content="new" /><title>'));
  await writeFile(worker, script.replace(/VERSION = "\w+"/, 'VERSION = "new"'));
  assert.notEqual(await page_of(), length);
  const isNew = () => page.locator('meta[name="version"]').count();

  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
  await page.getByTestId("notices").getByText("A new version of the game lies ready").waitFor();
  await page.reload();
  await page.getByTestId("notices").getByText("A new version of the game lies ready").waitFor();
  assert.equal(await isNew(), 0, "the old version goes on");
  await page.getByTestId("use-version").click();
  await page.waitForFunction(() => document.querySelector('meta[name="version"]'));
  const names = await page.evaluate(() => caches.keys());
  assert.equal(names.filter((name) => name.startsWith("off-the-record")).length, 1, "the old copy is gone");
  await writeFile(index, html);
  await writeFile(worker, script);
  await finish();
});

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
