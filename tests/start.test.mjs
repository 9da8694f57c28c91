// The start of the page where something on the way, in the browser or at the host is not as it should be: either the game
// comes, or the page says in the reader's language that it does not, and what can be done.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { after, before, describe, it } from "node:test";
import { gzipSync } from "node:zlib";
import { accessible, begin, site, take, visit } from "./support.mjs";
import { changingSite } from "./versions.mjs";

const PROGRAM = /off-the-record-[0-9a-f]+\.js\?*$/;
const BINARY = /off-the-record-[0-9a-f]+_bg\.wasm$/;
const anything = { early: true, expected: [/./] };
const spanish = { locale: "es-MX" };

let host;
before(async () => (host = await site()));
after(() => host.close());

/** The page as its host has it, changed on its way. */
const changed = (change) => (page) =>
  page.route(host.address, async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: change(await answer.text()) });
  });

/** The game is there, and only in Spanish. */
async function plays(page) {
  await page.locator('[data-testid="begin"], #main a[href="#/case/the-offer"]').first().waitFor();
  assert.equal(await page.evaluate(() => document.documentElement.lang), "es");
}

/** The page says that it cannot start, in Spanish and in nothing else. */
async function saysSo(page) {
  await page.getByRole("heading", { name: "no puede empezar" }).waitFor();
  assert.equal(await page.getByText(/cannot start|One moment|Un momento/).filter({ visible: true }).count(), 0);
  await page.getByRole("button", { name: "Intentarlo de nuevo" }).waitFor();
}

it("a blank that something adds to the script of the page keeps nobody from playing", async () => {
  const blank = changed((html) => html.replace("<script>", "<script> "));
  const { page, finish } = await visit(host, { before: blank, options: spanish, ...anything });
  await plays(page);
  await begin(page, "La oferta");
  await take(page, { act: "explain" });
  await finish();
});

it("where the script of the page runs in no way, the page says so", async () => {
  const none = async (page) => {
    await changed((html) => html.replace("<script>", "<script> "))(page);
    await page.route("**/start.js", (route) => route.abort());
  };
  const { page, finish } = await visit(host, { before: none, options: spanish, ...anything });
  await saysSo(page);
  await accessible(page, "cannot start");
  await finish();
});

it("where all scripts were taken out of the page, it says so in every language", async () => {
  const none = changed((html) => html.replace(/<script[\s\S]*?<\/script>/g, ""));
  const { page, finish } = await visit(host, { before: none, ...anything });
  await page.getByRole("heading", { name: "no puede empezar" }).waitFor();
  await page.getByRole("heading", { name: "cannot start" }).waitFor();
  assert.equal(await page.getByRole("button").count(), 0, "no button that could do nothing");
  await finish();
});

describe("what a browser denies by throwing keeps nobody from playing", () => {
  for (const what of ["serviceWorker", "languages", "locks", "storage"]) {
    it(`navigator.${what}`, async () => {
      const thrower = (page) =>
        page.addInitScript((what) => {
          const get = () => {
            throw new DOMException("denied", "SecurityError");
          };
          // The tests' own browser reads the languages, so that they are empty there.
          Object.defineProperty(Navigator.prototype, what, { get: what === "languages" ? () => undefined : get });
        }, what);
      const { page, finish } = await visit(host, { before: thrower, hash: "?lang=es", ...anything });
      await plays(page);
      await finish();
    });
  }

  for (const what of ["localStorage", "caches", "indexedDB", "sessionStorage", "Worker"]) {
    it(what, async () => {
      const thrower = (page) =>
        page.addInitScript((what) => {
          Object.defineProperty(window, what, {
            get() {
              throw new DOMException("denied", "SecurityError");
            },
          });
        }, what);
      const { page, finish } = await visit(host, { before: thrower, options: { ...spanish, serviceWorkers: "allow" }, ...anything });
      await plays(page);
      await begin(page, "La oferta");
      await take(page, { act: "explain" });
      await finish();
    });
  }
});

describe("in a browser that lacks what the game is built on", () => {
  for (const [object, what] of [["window", "fetch"], ["Element.prototype", "replaceChildren"], ["window", "WebAssembly"]]) {
    it(`the page says that it cannot start, without ${what}`, async () => {
      for (const hash of ["", "#/settings"]) {
        const lacking = (page) => page.addInitScript(`delete ${object}.${what}`);
        const { page, finish } = await visit(host, { before: lacking, hash, options: spanish, ...anything });
        await saysSo(page);
        await finish();
      }
    });
  }

  it("the game plays where nothing scrolls by itself", async () => {
    const still = (page) => page.addInitScript("delete Element.prototype.scrollIntoView");
    const { page, finish } = await visit(host, { before: still });
    await begin(page, "The Offer");
    await take(page, { act: "explain" });
    await page.getByTestId("hint").click();
    await page.getByTestId("hints").getByText("Look at").waitFor();
    await page.getByTestId("undo").click();
    await page.goto(`${host.address}#/about`);
    await page.locator("a.skip").press("Enter");
    assert.equal(await page.evaluate(() => document.activeElement.id), "main");
    await finish();
  });
});

describe("in a frame that is kept apart", () => {
  const framed = async (page) => {
    const frame = '<!doctype html><title>Course</title><iframe sandbox="allow-scripts" src="./" width="900" height="700"></iframe>';
    await page.route("**/frame.html", (route) => route.fulfill({ contentType: "text/html", body: frame }));
  };

  it("the page says that it cannot start, with its styles", async () => {
    const { page, finish } = await visit(host, { hash: "frame.html", before: framed, options: spanish, ...anything });
    const inside = page.frameLocator("iframe");
    await saysSo({ getByRole: (...given) => inside.getByRole(...given), getByText: (...given) => inside.getByText(...given) });
    const font = await inside.locator("#no-start").evaluate((it) => getComputedStyle(it).fontFamily);
    assert.match(font, /Palatino/);
    await finish();
  });

  it("the game plays where the host lets other origins have its files", async () => {
    const open = async (page) => {
      await page.route(/^http/, async (route) => {
        const answer = await route.fetch();
        await route.fulfill({ response: answer, headers: { ...answer.headers(), "access-control-allow-origin": "*" } });
      });
      await framed(page);
    };
    const { page, finish } = await visit(host, { hash: "frame.html", before: open, options: spanish, ...anything });
    const inside = page.frameLocator("iframe");
    await inside.getByRole("link", { name: "La oferta" }).first().click();
    await inside.getByTestId("begin").click();
    await inside.locator('[data-choice="2"]').click();
    await inside.locator("article.exchange").nth(1).waitFor();
    await finish();
  });
});

it("opened as a file, the page says that it cannot start", async () => {
  const context = await host.browser.newContext(spanish);
  const page = await context.newPage();
  await page.goto(new URL("../dist/index.html", import.meta.url).href);
  await saysSo(page);
  await context.close();
});

describe("what a host or a network makes of the files", () => {
  it("a program that is called plain text plays", async () => {
    const plain = (page) => page.route(BINARY, async (route) => route.fulfill({ response: await route.fetch(), contentType: "text/plain" }));
    const { page, finish } = await visit(host, { before: plain, options: spanish, ...anything });
    await page.waitForFunction(() => document.querySelector("#app:not([data-first]) h1"));
    await plays(page);
    await finish();
  });

  const login = { status: 200, contentType: "text/html", body: "<!doctype html><title>Log in</title>" };
  const cut = async (route) => {
    const answer = await route.fetch();
    const body = await answer.body();
    await route.fulfill({ status: 200, contentType: answer.headers()["content-type"], body: body.subarray(0, body.length / 2) });
  };
  const packed = async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ status: 200, contentType: answer.headers()["content-type"], body: gzipSync(await answer.body()) });
  };
  const spoilt = [["a login page in its place", (route) => route.fulfill(login)], ["half of it", cut], ["packed twice", packed], ["gone", (route) => route.fulfill({ status: 404 })]];
  for (const [how, spoil] of spoilt) {
    for (const [what, file] of [["the program's script", PROGRAM], ["the program", BINARY], ["the words", /\.words$/]]) {
      it(`${what}: ${how}: the page says so, and plays when trying again helps`, async () => {
        const before = (page) => page.route(file, spoil);
        const { page, finish } = await visit(host, { hash: "#/case/the-offer", before, options: spanish, ...anything });
        await saysSo(page);
        await page.unrouteAll();
        await page.getByRole("button", { name: "Intentarlo de nuevo" }).click();
        await page.waitForFunction(() => document.querySelector("#app:not([data-first]) [data-testid=begin]"));
        await finish();
      });
    }
  }

  it("what was cut on its way, and kept so by the browser, is asked for anew", async (test) => {
    let cuts = 1;
    const server = createServer(async (request, response) => {
      const path = new URL(request.url, "http://localhost").pathname.replace(/\/$/, "/index.html");
      const file = await readFile(new URL(`../dist${path}`, import.meta.url)).catch(() => null);
      const spoilt = BINARY.test(path) && cuts-- > 0;
      const type = { html: "text/html", js: "text/javascript", wasm: "application/wasm", css: "text/css" }[path.split(".").pop()];
      const keep = path.endsWith(".html") ? "no-cache" : "max-age=31536000, immutable";
      response.writeHead(file ? 200 : 404, { "content-type": type ?? "application/octet-stream", "cache-control": keep });
      response.end(spoilt ? file.subarray(0, 100_000) : file);
    });
    await new Promise((listens) => server.listen(0, "127.0.0.1", listens));
    test.after(() => {
      server.closeAllConnections();
      server.close();
    });
    const own = { browser: host.browser, address: `http://127.0.0.1:${server.address().port}/` };
    const { page, finish } = await visit(own, { options: spanish, ...anything });
    await saysSo(page);
    await page.getByRole("button", { name: "Intentarlo de nuevo" }).click();
    await page.getByRole("link", { name: "La oferta" }).first().waitFor();
    await page.waitForFunction(() => document.querySelector("#app:not([data-first]) h1"));
    await finish();
  });

  for (const file of ["first/", "cases/index.bin", "icons/", "bars-", "offline-", "rescue-", "manifest"]) {
    it(`without ${file} the game plays, or says what is missing`, async () => {
      const before = (page) => page.route(`**/${file}*`, (route) => route.fulfill(login));
      const { page, finish } = await visit(host, { hash: "#/case/the-offer", before, options: spanish, ...anything });
      await page.waitForFunction(() => document.querySelector("#app:not([data-first]) h1"));
      await page.locator('[data-testid="begin"], [data-testid="failure"] button').first().waitFor();
      await finish();
    });
  }
});

describe("in a browser from before light-dark()", () => {
  const old = (page) =>
    page.route("**/styles-*.css", async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, body: (await answer.text()).replaceAll("light-dark(", "from-later(") });
    });
  for (const colorScheme of ["light", "dark"]) {
    it(`every screen has its colours, ${colorScheme}`, async () => {
      const { page, finish } = await visit(host, { before: old, options: { colorScheme } });
      await accessible(page, "home");
      await begin(page, "The Offer");
      await accessible(page, "table");
      const body = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      assert.equal(body, colorScheme === "dark" ? "rgb(27, 34, 42)" : "rgb(230, 236, 241)");
      await page.locator('a[href="#/settings"]').click();
      for (const [theme, expected] of [["Dark", "rgb(21, 24, 28)"], ["Light", "rgb(243, 244, 241)"]]) {
        await page.getByRole("group", { name: "Light or dark" }).getByLabel(theme).check();
        assert.equal(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), expected);
      }
      await finish();
    });
  }
});

it("a program that breaks off, as it does without memory, is said to have failed", async () => {
  const { page, finish } = await visit(host, { options: spanish, ...anything });
  await page.waitForFunction(() => document.querySelector("#app:not([data-first]) h1"));
  await page.evaluate(() => {
    // The smallest program that does so.
    const bytes = [0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 102, 0, 0, 10, 5, 1, 3, 0, 0, 11];
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array(bytes)));
    setTimeout(exports.f);
  });
  await page.getByRole("heading", { name: "Algo ha salido mal" }).waitFor();
  await accessible(page, "failed");
  await page.getByRole("button", { name: "Volver a cargar" }).click();
  await page.getByRole("link", { name: "La oferta" }).first().waitFor();
  await finish();
});

for (const [when, year] of [["decades slow", "1970-01-01"], ["decades fast", "2099-12-31"]]) {
  it(`with a clock that is ${when} one plays as ever`, async () => {
    const before = (page) => page.clock.setSystemTime(new Date(year));
    const { page, finish } = await visit(host, { before, options: { serviceWorkers: "allow" } });
    await page.getByTestId("daily").getByRole("link").click();
    await page.getByTestId("begin").click();
    await page.locator('[data-choice="2"]').click();
    await page.locator("article.exchange").nth(1).waitFor();
    await finish();
  });
}

it("a case that is not there is said to be that, with a way on", async () => {
  const { page, finish } = await visit(host, { hash: "#/case/nope" });
  await page.getByRole("heading", { level: 1, name: "There is no such case here" }).waitFor();
  await page.locator("#main").getByRole("link", { name: "Cases" }).click();
  await page.getByRole("link", { name: "The Offer" }).first().waitFor();
  assert.equal(await page.title(), "Off-The-Record");
  await finish();
});
