// What is published of a version: the same bytes every time, a zip that plays on real web servers as it is unpacked, and one
// page that plays without any.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { chmod, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, describe, it } from "node:test";
import { promisify } from "node:util";
import { firefox, pressId, say, there } from "./firefox.mjs";
import { host, missing } from "./hosts.mjs";
import { CASES } from "./lines.mjs";
import { pack, packOf } from "./platform.mjs";
import { begin, copied, launch, take, visit } from "./support.mjs";

const { unzipSync } = createRequire(new URL("../tools/", import.meta.url))("fflate");
const [offer] = CASES;
const ROOT = new URL("../", import.meta.url).pathname;
let folder;
let browser;
let published;
/** What a release has, by name, made in another folder and at another place of the world. */
const release = async (out, TZ) => {
  await promisify(execFile)("node", ["tools/release.mjs", "dist", join(folder, out)], { cwd: ROOT, env: { ...process.env, TZ } });
  const names = await readdir(join(folder, out));
  return new Map(await Promise.all(names.sort().map(async (name) => [name, await readFile(join(folder, out, name))])));
};
const file = (ending) => [...published.keys()].find((name) => name.endsWith(ending) && !name.includes("scorm"));

before(async () => {
  folder = await mkdtemp(join(tmpdir(), "otr-release-"));
  // The servers may be somebody else.
  await chmod(folder, 0o755);
  published = await release("one", "UTC");
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await rm(folder, { recursive: true });
});

it("is the same bytes whenever and wherever it is made, and its checksums are right", async () => {
  const again = await release("two", "Pacific/Auckland");
  const packages = CASES.map(({ id }) => file(".zip").replace(".zip", `-${id}-scorm12.zip`));
  assert.deepEqual([...again.keys()], ["NOTES.md", "SHA256SUMS", file(".html"), file(".zip"), ...packages].sort());
  for (const [name, bytes] of published) assert.ok(bytes.equals(again.get(name)), name);
  const lines = String(published.get("SHA256SUMS")).trim().split("\n").map((line) => line.split("  "));
  assert.equal(lines.length, 3 + CASES.length);
  for (const [sum, name] of lines) assert.equal(createHash("sha256").update(published.get(name)).digest("hex"), sum, name);
});

it("has the whole site in its zip, and no class.json that would take the place of somebody's own", async () => {
  const entries = unzipSync(published.get(file(".zip")));
  const built = (await readdir(join(ROOT, "dist"), { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  for (const { parentPath, name } of built) {
    const path = join(parentPath, name);
    const inside = entries[`off-the-record/${path.slice(join(ROOT, "dist/").length)}`];
    if (name === "class.json") assert.equal(inside, undefined);
    else assert.ok((await readFile(path)).equals(inside), path);
  }
  const notes = new TextDecoder().decode(entries["NOTES.md"]);
  assert.match(notes, /^# Off-The-Record \d+\.\d+\.\d+\n/);
  assert.doesNotMatch(notes, /\{\w+\}/);
});

it("is packed for a learning platform as it is, with what the site it was made of is packed with", () => {
  const options = ["--scorm12", "--case", "the-offer"];
  const [site, zip] = [pack(...options), packOf(join(folder, "one", file(".zip")), ...options)];
  // Whoever hosts the site has a class.json of their own. The manifest lists the files.
  site.delete("class.json");
  assert.deepEqual([...zip.keys()], [...site.keys()]);
  for (const [name, bytes] of zip) if (name !== "imsmanifest.xml") assert.ok(bytes.equals(site.get(name)), name);
});

describe("unpacked on a web server, below a path of its own and with the policy as a header", () => {
  for (const name of ["nginx", "Apache"]) {
    it(`${name}: it plays to the debrief, and its neighbours stay what they are`, { skip: missing[name] }, async (test) => {
      const own = join(folder, name);
      for (const [path, bytes] of Object.entries(unzipSync(published.get(file(".zip"))))) {
        await mkdir(join(own, dirname(path)), { recursive: true });
        await writeFile(join(own, path), bytes);
      }
      await mkdir(join(own, "beside"));
      const handouts = ["beside/handout.html", "off-the-record/handout.html"];
      for (const handout of handouts) await writeFile(join(own, handout), "<!doctype html><title>Handout</title><p>The handout");
      const server = await host(name, own);
      test.after(() => server.close());
      const expected = [/404/]; // There is no class.json.
      const { page, finish } = await visit({ ...server, browser }, { options: { serviceWorkers: "allow" }, expected });
      const opensHandouts = async () => {
        const tab = await page.context().newPage();
        for (const address of ["../../handout.html", "handout.html"]) {
          await tab.goto(new URL(address, server.address).href);
          assert.equal(await tab.locator("body").innerText(), "The handout", address);
        }
        await tab.close();
      };
      const answer = await page.request.get(server.address);
      const policy = answer.headers()["content-security-policy"];
      assert.match(policy, /^default-src 'none'; script-src 'self' 'wasm-unsafe-eval' 'sha256-/);
      assert.equal(policy, await page.locator("meta[http-equiv]").getAttribute("content"));
      await opensHandouts();
      const workers = [];
      page.on("worker", (worker) => workers.push(worker.url()));
      await begin(page, offer.title);
      for (const move of offer.good) await take(page, move);
      await page.getByTestId("to-debrief").click();
      await page.getByTestId("show-me").click();
      await page.getByTestId("curve-table").waitFor({ state: "attached", timeout: 60_000 });
      assert.match(workers.join(), /coach\.js$/);
      assert.equal(await page.getByTestId("notices").innerText(), "", "the coach works beside the page");
      await copied(page);
      await opensHandouts();
      await finish();
    });
  }
});

describe("the page that is one file, opened from the disk", () => {
  const address = () => `file://${join(folder, "one", file(".html"))}`;

  it("plays to the debrief in Chromium, and keeps the play", async () => {
    const { page, finish } = await visit({ browser, address: address() }, { expected: [/^left the origin: blob:/] });
    await begin(page, offer.title);
    for (const [turn, move] of offer.good.entries()) {
      await take(page, move);
      if (turn === 1) await page.reload();
    }
    await page.getByTestId("to-debrief").click();
    await page.getByTestId("show-me").click();
    await page.getByTestId("curve-table").waitFor({ state: "attached", timeout: 60_000 });
    assert.equal(await page.getByTestId("notices").innerText(), "", "the coach works beside the page");
    await page.goto(`${address()}#/settings`);
    await page.getByRole("radio", { name: "Espa\u00f1ol" }).click();
    await page.getByRole("heading", { level: 1, name: "Ajustes" }).waitFor();
    await finish();
  });

  it("plays to the debrief in Firefox", async (test) => {
    const other = await firefox();
    test.after(() => other.close());
    const page = await other.newPage();
    page.setDefaultTimeout(30_000);
    const wrongs = [];
    page.on("console", (message) => message.type() === "error" && wrongs.push(message.text()));
    page.on("pageerror", (error) => wrongs.push(`thrown: ${error}`));
    await page.goto(`${address()}#/case/the-offer`);
    await pressId(page, "begin");
    await there(page, "choices");
    await say(page, "explain");
    await page.waitForSelector("#move-adjourn");
    await page.$eval("#move-adjourn", (button) => button.click());
    await pressId(page, "leave-yes");
    await pressId(page, "to-debrief");
    await pressId(page, "show-me");
    await there(page, "curve-table");
    assert.equal(await page.$eval('[data-testid="notices"]', (region) => region.innerText), "", "the coach works beside the page");
    assert.deepEqual(wrongs, []);
  });
});
