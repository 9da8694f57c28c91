// The site as instructors host it: under any path, with a strict policy, and when the host fails.

import assert from "node:assert/strict";
import { after, before, it } from "node:test";
import { begin, focused, site, take, visit } from "./support.mjs";

let host;
before(async () => (host = await site("/courses/spring/otr/")));
after(() => host.close());

it("works under a sub-path, with every request below it", async () => {
  const { page, finish } = await visit(host);
  await begin(page, "The Offer");
  await take(page, { act: "explain" });
  await finish();
});

it("has a policy that lets in nothing but its own files", async () => {
  const { page, finish } = await visit(host, { expected: [/Refused|violates|Content Security Policy/] });
  await page.getByRole("link", { name: "The Offer" }).first().waitFor();
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute("content");
  assert.match(policy, /default-src 'none'/);
  assert.doesNotMatch(policy, /unsafe-inline|'unsafe-eval'|\*/);
  const blocked = await page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "window.intruder = true";
    document.head.append(script);
    return window.intruder === undefined;
  });
  assert.ok(blocked);
  await finish();
});

it("opened by its own name where the folder has no page, as in a learning platform's file area, it plays, and says nothing is wrong", async (test) => {
  const area = await site("/pluginfile/7/otr/");
  test.after(() => area.close());
  const [answer] = area.server.listeners("request");
  area.server.removeAllListeners("request");
  area.server.on("request", (request, response) => (request.url.endsWith("/") ? response.writeHead(404).end() : answer(request, response)));
  const { page, finish } = await visit(area, { hash: "index.html", options: { serviceWorkers: "allow" }, expected: [/404/] });
  await begin(page, "The Offer");
  await take(page, { act: "explain" });
  const copy = await page.evaluate(async () => {
    const { installing } = await navigator.serviceWorker.register("sw.js?lang=en");
    return new Promise((done) => installing.addEventListener("statechange", () => done(installing.state)));
  });
  assert.equal(copy, "redundant", "there is no folder to keep a copy of");
  assert.equal(await page.getByTestId("notices").innerText(), "");
  await finish();
});

it("an address that leads nowhere leads home, and says so", async () => {
  const { page, finish } = await visit(host, { hash: "#/nowhere/at/all" });
  await page.getByRole("link", { name: "The Offer" }).first().waitFor();
  assert.match(await page.getByTestId("notices").innerText(), /nothing at that address/);
  assert.match(page.url(), /#\/$/, "and the address is mended, not left behind the back button");
  await finish();
});

it("a missing list of cases is said, and can be tried again", async () => {
  let broken = true;
  const before = (page) => page.route("**/cases/index.bin", (route) => (broken ? route.abort() : route.continue()));
  const { page, finish } = await visit(host, { before, expected: [/Failed to load|ERR_FAILED/] });
  await page.getByTestId("failure").waitFor();
  broken = false;
  await page.getByTestId("failure").getByRole("button").click();
  await page.getByRole("link", { name: "The Offer" }).first().waitFor();
  assert.match(await focused(page), /^H1/, "the button is gone, and the heading has its focus");
  await finish();
});

it("an error of somebody else's, before the start, keeps nobody from playing", async () => {
  const before = (page) =>
    page.route("**/*.wasm", async (route) => {
      await page.evaluate(() => void Promise.reject(new Error("an extension's")));
      await route.continue();
    });
  const { page, finish } = await visit(host, { before, expected: [/an extension's/] });
  await page.getByRole("link", { name: "The Offer" }).first().waitFor();
  assert.ok(await page.locator("#no-start").isHidden());
  await finish();
});

it("a damaged case is said in words, and nothing else breaks", async () => {
  const before = (page) =>
    page.route("**/cases/the-offer*", (route) => route.fulfill({ body: "<!doctype html>", contentType: "text/html" }));
  const { page, finish } = await visit(host, { before });
  await page.getByRole("link", { name: "The Offer" }).first().click();
  await page.getByTestId("failure").waitFor();
  assert.match(await page.getByTestId("failure").innerText(), /damaged/);
  await finish();
});

it("says what it needs where scripts are switched off", async () => {
  const { page, finish } = await visit(host, { options: { javaScriptEnabled: false }, early: true });
  assert.match(await page.locator("noscript").innerText(), /JavaScript/);
  assert.equal(await page.getByText("One moment").isVisible(), false, "nothing is to come");
  assert.equal(await page.getByText("cannot start").first().isVisible(), false);
  await finish();
});
