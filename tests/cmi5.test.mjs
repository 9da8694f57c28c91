// The game within a learning platform by cmi5, with a real store of statements behind it; and what it sends, rule by rule.

import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { after, before, it } from "node:test";
import { cmi5Platform, hosted, pack, statementStore } from "./platform.mjs";
import { launch, take, visit } from "./support.mjs";

const validate = createRequire(import.meta.url)("xapi-validation").default;

let browser, store, files;
before(async () => {
  files = pack("--cmi5", "--case", "the-offer", "--pass-mark", "90");
  store = await statementStore();
  browser = await launch();
});
after(async () => {
  store?.close();
  await browser?.close();
});

/** A platform that has the package, for as long as the test runs. */
async function hosting(test, options) {
  const platform = await cmi5Platform(files, store, options);
  test.after(() => platform.close());
  return platform;
}

/** Opens a session, on a device of its own. */
async function open(platform, { expected = [/40\d|413|50\d|Failed to load/], path = platform.session(), ...options } = {}) {
  return visit({ browser, address: platform.address }, { hash: path, early: true, expected, ...options });
}

async function begin(page) {
  await page.getByTestId("begin").click();
  await page.getByTestId("choices").waitFor();
}

/** How many decisions stand on the screen: what opened the play is none. */
const exchanges = async (page) => (await page.locator("article.exchange").count()) - 1;

/** Goes back to the course, as the page offers. */
async function leave(page) {
  await page.getByRole("link", { name: "Back to your course" }).click();
  await page.getByRole("heading", { name: "Your course" }).waitFor();
}

const ofVerb = (platform, verb) => platform.accepted.filter((statement) => statement.verb.id.endsWith(`/${verb}`));

/** Waits until so many statements with a verb have been accepted. */
async function accepted(platform, verb, count = 1) {
  for (let attempt = 0; attempt < 400; attempt++) {
    if (ofVerb(platform, verb).length >= count) return;
    await new Promise((later) => setTimeout(later, 50));
  }
  assert.fail(`${count} ${verb}: ${platform.accepted.map(({ verb }) => verb.id).join(" ")}`);
}

const DEFINED = ["initialized", "completed", "passed", "failed", "terminated"];
const CMI5 = "https://w3id.org/xapi/cmi5/context/categories/cmi5";
const MOVE_ON = "https://w3id.org/xapi/cmi5/context/categories/moveon";

/** What cmi5 asks of statements, by the numbers of its specification. */
function obeysCmi5(platform) {
  const { accepted } = platform;
  assert.equal(new Set(accepted.map(({ id }) => id)).size, accepted.length, "9.1: ids of their own");
  for (const { session, ...statement } of accepted) {
    const verb = statement.verb.id.split("/").pop();
    const where = `${verb} ${JSON.stringify(statement)}`;
    assert.deepEqual(validate(statement), [], where);
    const { result = {}, context } = statement;
    const categories = (context.contextActivities.category ?? []).map(({ id }) => id);
    const isDefined = DEFINED.includes(verb);
    assert.deepEqual(statement.actor, platform.actor, `9.2: ${where}`);
    if (isDefined) assert.equal(statement.object.id, platform.activityId, `9.4: ${where}`);
    assert.equal("score" in result && isDefined, ["passed", "failed"].includes(verb), `9.5.1: ${where}`);
    if (isDefined && result.score) assert.ok(result.score.scaled >= 0 && result.score.scaled <= 1 && "min" in result.score && "max" in result.score, `9.5.1: ${where}`);
    if (isDefined && result.score) assert.equal(verb === "passed", result.score.scaled >= 0.9, `9.3.4: ${where}`);
    assert.equal(isDefined ? result.success : undefined, { passed: true, failed: false }[verb], `9.5.2: ${where}`);
    assert.equal(isDefined ? result.completion : undefined, verb === "completed" ? true : undefined, `9.5.3: ${where}`);
    if (["completed", "passed", "failed", "terminated"].includes(verb)) assert.match(result.duration, /^PT[\d.]+S$/, `9.5.4: ${where}`);
    assert.equal(context.registration, platform.registration, `9.6.1: ${where}`);
    assert.equal(categories.includes(CMI5), isDefined, `9.6.2.1: ${where}`);
    assert.equal(categories.includes(MOVE_ON), isDefined && ("success" in result || "completion" in result), `9.6.2.2: ${where}`);
    assert.equal(context.extensions["https://w3id.org/xapi/cmi5/context/extensions/sessionid"], session, `9.6.3.1: ${where}`);
    assert.deepEqual(context.contextActivities.grouping, [{ id: "https://platform.example/courses/1" }], `10.2.1: ${where}`);
    assert.equal(context.extensions["https://w3id.org/xapi/cmi5/context/extensions/masteryscore"], ["passed", "failed"].includes(verb) ? 0.9 : undefined, `9.6.3.2: ${where}`);
    assert.match(statement.timestamp, /Z$/, `9.7: ${where}`);
  }
  for (const session of new Set(accepted.map(({ session }) => session))) {
    const verbs = accepted.filter((statement) => statement.session === session).map(({ verb }) => verb.id.split("/").pop());
    assert.equal(verbs[0], "initialized", `9.3.2: ${verbs}`);
    assert.equal(verbs.filter((verb) => verb === "initialized").length, 1, `9.3.2: ${verbs}`);
    assert.ok(verbs.filter((verb) => verb === "terminated").length <= 1, `9.3.8: ${verbs}`);
    if (verbs.includes("terminated")) assert.equal(verbs.at(-1), "terminated", `9.3.8: ${verbs}`);
  }
  for (const verb of ["completed", "passed"]) assert.ok(ofVerb(platform, verb).length <= 1, `9.3.3, 9.3.4: ${verb} once`);
}

it("a window that is closed in the middle leaves the session open, and the play goes on in the next", async (test) => {
  const platform = await hosting(test);
  const { page, finish } = await open(platform);
  await begin(page);
  await take(page, { act: "explain" });
  await accepted(platform, "answered");
  await page.goto("about:blank");
  await page.goto(platform.address + platform.session());
  await page.getByTestId("choices").waitFor();
  assert.equal(await exchanges(page), 1);
  assert.equal(ofVerb(platform, "terminated").length, 0);
  obeysCmi5(platform);
  await finish();
});

it("a session is told from its beginning to its end, by the rules, and a real store takes every statement", async (test) => {
  const platform = await hosting(test);
  const { page, finish } = await open(platform);
  await begin(page);
  await take(page, { act: "explain" });
  await take(page, { standing: "adjourn" });
  await accepted(platform, "failed");
  await leave(page);
  await accepted(platform, "terminated");
  assert.deepEqual(platform.accepted.map(({ verb }) => verb.id.split("/").pop()), ["initialized", "selected", "answered", "selected", "answered", "scored", "completed", "failed", "terminated"]);
  obeysCmi5(platform);
  assert.equal((await store.of(platform.registration)).length, platform.accepted.length);
  const [answered] = ofVerb(platform, "answered");
  assert.ok(answered.object.definition.choices.length > 3, "what could have been said");
  assert.ok(answered.object.definition.choices.some(({ id }) => id === answered.result.response));
  const [selected] = ofVerb(platform, "selected");
  assert.equal(selected.result.extensions["urn:off-the-record:on-record"], true);
  await finish();
});

it("opened and left: begun and ended, with no score", async (test) => {
  const platform = await hosting(test);
  const { page, finish } = await open(platform);
  await page.getByTestId("begin").waitFor();
  await accepted(platform, "initialized");
  await leave(page);
  await accepted(platform, "terminated");
  assert.deepEqual(platform.accepted.map(({ verb }) => verb.id.split("/").pop()), ["initialized", "terminated"]);
  obeysCmi5(platform);
  await finish();
});

it("a play goes on on another device, in another session", async (test) => {
  const platform = await hosting(test);
  const one = await open(platform);
  await begin(one.page);
  await take(one.page, { act: "explain" });
  await accepted(platform, "answered");
  await leave(one.page);
  await one.finish();
  const other = await open(platform);
  await other.page.getByTestId("choices").waitFor();
  assert.equal(await exchanges(other.page), 1);
  await take(other.page, { standing: "adjourn" });
  await accepted(platform, "failed");
  assert.equal(ofVerb(platform, "answered").length, 2, "the first decision is not told again");
  await leave(other.page);
  await accepted(platform, "terminated", 2);
  obeysCmi5(platform);
  await other.finish();
});

it("after a refresh in the middle the same session goes on", async (test) => {
  const platform = await hosting(test);
  const { page, finish } = await open(platform);
  await begin(page);
  await take(page, { act: "explain" });
  await accepted(platform, "answered");
  await page.reload();
  await page.getByTestId("choices").waitFor();
  assert.equal(await exchanges(page), 1);
  await take(page, { standing: "adjourn" });
  await accepted(platform, "failed");
  await leave(page);
  await accepted(platform, "terminated");
  obeysCmi5(platform);
  await finish();
});

it("an answer that is lost on its way counts as delivered: the store says that it has the statement", async (test) => {
  const platform = await hosting(test);
  const { page, finish } = await open(platform);
  await begin(page);
  let lost = 0;
  platform.refuse = ({ url }) => (url.pathname === "/xapi/statements" && lost++ === 0 ? "lost" : undefined);
  await take(page, { act: "explain" });
  await page.waitForFunction(() => Object.keys(localStorage).some((name) => name.startsWith("otr-lms.") && JSON.parse(localStorage[name]).sent?.length >= 3));
  const there = await store.of(platform.registration);
  assert.equal(new Set(there.map(({ id }) => id)).size, there.length);
  assert.equal(there.filter(({ verb }) => verb.id.endsWith("answered")).length, 1);
  await finish();
});

it("a 409 counts as delivered, and what stands behind it is sent", async (test) => {
  const platform = await hosting(test);
  const { page, finish } = await open(platform);
  await begin(page);
  await accepted(platform, "initialized");
  platform.refuse = ({ url, body }) => (url.pathname === "/xapi/statements" && /verbs\/selected/.test(body) ? 409 : undefined);
  await take(page, { act: "explain" });
  await accepted(platform, "answered");
  assert.equal(ofVerb(platform, "selected").length, 0);
  await page.waitForFunction(() => Object.keys(localStorage).some((name) => name.startsWith("otr-lms.") && JSON.parse(localStorage[name]).waiting?.length === 0));
  await finish();
});

it("a statement that is too large goes without the lines that were not said", async (test) => {
  const platform = await hosting(test);
  const { page, finish } = await open(platform);
  await begin(page);
  await accepted(platform, "initialized");
  platform.refuse = ({ url, body }) => (url.pathname === "/xapi/statements" && /"choices"/.test(body) ? 413 : undefined);
  await take(page, { act: "explain" });
  await accepted(platform, "answered");
  assert.equal(ofVerb(platform, "answered")[0].object.definition.choices, undefined);
  await finish();
});

it("a statement that is forbidden for what it is keeps nothing behind it from being sent", async (test) => {
  const platform = await hosting(test);
  const { page, finish } = await open(platform);
  await begin(page);
  await accepted(platform, "initialized");
  platform.refuse = ({ url, body }) => (url.pathname === "/xapi/statements" && /verbs\/scored/.test(body) ? 403 : undefined);
  await take(page, { standing: "adjourn" });
  await accepted(platform, "failed");
  await leave(page);
  await accepted(platform, "terminated");
  assert.equal(ofVerb(platform, "scored").length, 0);
  await finish();
});

it("a store that dies in the middle is waited for, and has everything when it is back", async (test) => {
  const platform = await hosting(test);
  const { page, finish } = await open(platform);
  await begin(page);
  await take(page, { act: "explain" });
  await accepted(platform, "answered");
  platform.refuse = () => 500;
  await take(page, { act: "explain" });
  await page.getByText("takes nothing just now").waitFor();
  await take(page, { act: "stand-up" });
  platform.refuse = () => {};
  await accepted(platform, "answered", 3);
  await page.locator("#lms-said").waitFor({ state: "hidden", timeout: 25_000 });
  obeysCmi5(platform);
  await finish();
});

it("where the last statements are not let in, they are sent in the next session", async (test) => {
  const platform = await hosting(test);
  const { page, finish } = await open(platform);
  await begin(page);
  await take(page, { act: "explain" });
  await accepted(platform, "answered");
  platform.refuse = () => 401;
  await take(page, { standing: "adjourn" });
  await page.getByText("takes nothing just now").waitFor();
  await page.waitForFunction(() => Object.keys(localStorage).some((name) => name.startsWith("otr-lms.") && JSON.parse(localStorage[name]).waiting?.some(({ verb }) => verb.id.endsWith("failed"))));
  await page.goto("about:blank");
  platform.refuse = () => {};
  await page.goto(platform.address + platform.session());
  await accepted(platform, "failed");
  assert.equal(ofVerb(platform, "answered").length, 2);
  obeysCmi5(platform);
  await finish();
});

it("where the key was given away already, the play is kept, said, and told in the next session", async (test) => {
  const platform = await hosting(test);
  const path = platform.session();
  await fetch(new URL(new URL(platform.address + path).searchParams.get("fetch")), { method: "POST" });
  const { page, finish } = await open(platform, { path });
  await page.getByText("takes nothing just now").waitFor();
  await begin(page);
  await take(page, { act: "explain" });
  await page.goto(platform.address + platform.session());
  await page.getByTestId("choices").waitFor();
  await accepted(platform, "answered");
  obeysCmi5(platform);
  await finish();
});

it("where the device has no room for what is to be sent, it is sent all the same", async (test) => {
  const platform = await hosting(test);
  const before = (page) => page.addInitScript(() => {
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = function (name, text) {
      if (/"waiting":\[\{/.test(text)) throw new DOMException("full", "QuotaExceededError");
      return setItem.call(this, name, text);
    };
  });
  const { page, finish } = await open(platform, { before });
  await begin(page);
  await take(page, { act: "explain" });
  await accepted(platform, "answered");
  obeysCmi5(platform);
  await finish();
});

it("a state that is slow to be kept does not stand for a newer one", async (test) => {
  const platform = await hosting(test);
  const { page, finish } = await open(platform);
  await begin(page);
  /** Whether this is how the state begins to be kept after the first decision. */
  const isFirst = (text) => /"places":\[0\]/.test(text);
  let letIn;
  platform.refuse = ({ method, body }) => (method === "PUT" && isFirst(body) && !letIn ? new Promise((open) => (letIn = open)) : undefined);
  const answered = page.waitForResponse((response) => isFirst(response.request().postData() ?? ""));
  await take(page, { act: "explain" });
  await take(page, { act: "stand-up" });
  await accepted(platform, "answered", 2);
  letIn();
  await answered;
  for (let attempt = 0; ![...platform.states.values()].some((state) => state.includes('"places":[0,1]')); attempt++) {
    assert.ok(attempt < 200, [...platform.states.values()].join());
    await new Promise((later) => setTimeout(later, 50));
  }
  await finish();
});

it("a store that says nothing is not waited for for ever", async (test) => {
  const platform = await hosting(test);
  const { page, finish } = await open(platform);
  await begin(page);
  await take(page, { act: "explain" });
  await accepted(platform, "answered");
  const answers = [];
  platform.refuse = () => new Promise((answer) => answers.push(answer));
  await take(page, { act: "explain" });
  await page.getByText("takes nothing just now").waitFor();
  platform.refuse = () => {};
  answers.forEach((answer) => answer(500));
  await accepted(platform, "answered", 2);
  await finish();
});

it("two windows of one registration, each in a session of its own, have one play", async (test) => {
  const platform = await hosting(test);
  const { page, finish } = await open(platform);
  await begin(page);
  await take(page, { act: "explain" });
  await accepted(platform, "answered");
  const other = await page.context().newPage();
  await other.goto(platform.address + platform.session());
  await other.getByTestId("choices").waitFor();
  await take(other, { act: "explain" });
  await page.locator("article.exchange").nth(2).waitFor();
  await take(page, { act: "stand-up" });
  await accepted(platform, "answered", 3);
  obeysCmi5(platform);
  const told = (await store.of(platform.registration)).filter(({ verb }) => verb.id.endsWith("answered"));
  assert.equal(told.length, 3, "each decision once, whichever window has told it");
  await finish();
});

it("a page that is killed in the middle misses one decision at most, here and on another device, and none is told twice", async (test) => {
  const platform = await hosting(test);
  const { page, finish } = await open(platform);
  const context = page.context();
  await begin(page);
  await take(page, { act: "explain" });
  await accepted(platform, "answered");
  // It has no time for last words.
  const crashed = page.waitForEvent("crash");
  const debug = await context.newCDPSession(page);
  await page.evaluate(() => document.querySelector("button.say[data-act=explain]").click());
  debug.send("Page.crash").catch(() => {});
  await crashed;
  const elsewhere = await open(platform);
  await elsewhere.page.getByTestId("choices").waitFor();
  assert.ok((await exchanges(elsewhere.page)) >= 1);
  await elsewhere.finish();
  const again = await context.newPage();
  await again.goto(platform.address + platform.session());
  await again.getByTestId("choices").waitFor();
  const there = await exchanges(again);
  assert.ok(there >= 1, `${there} decisions`);
  await take(again, { act: "stand-up" });
  await accepted(platform, "answered", there + 1);
  const told = (await store.of(platform.registration)).filter(({ verb }) => verb.id.endsWith("answered"));
  const decisions = told.map(({ result }) => result.extensions["urn:off-the-record:decision"]);
  assert.deepEqual(decisions, Array.from({ length: there + 1 }, (_, place) => place + 1));
  obeysCmi5(platform);
  await finish();
});

it("who is launched in the same browser after somebody else sees and sends nothing of theirs", async (test) => {
  const platform = await hosting(test);
  const { page, finish } = await open(platform);
  await begin(page);
  await take(page, { act: "explain" });
  await accepted(platform, "answered");
  const first = { actor: platform.actor, registration: platform.registration };
  platform.refuse = ({ method }) => (method === "GET" ? undefined : 500);
  await take(page, { act: "stand-up" });
  await page.getByText("takes nothing just now").waitFor();
  await page.goto("about:blank");
  platform.refuse = () => {};
  platform.accepted.length = 0;
  platform.becomes("learner-8");
  await page.goto(platform.address + platform.session());
  await page.getByTestId("begin").waitFor();
  const seen = await page.evaluate(() => Object.keys(globalThis.otrStorage.all()).filter((name) => /^otr\.(play|minutes|best|journal|others)/.test(name)));
  assert.deepEqual(seen, []);
  await begin(page);
  await take(page, { act: "explain" });
  await accepted(platform, "answered");
  obeysCmi5(platform);
  assert.deepEqual(platform.accepted.map(({ verb }) => verb.id.split("/").pop()), ["initialized", "selected", "answered"]);
  const states = [...platform.states].filter(([name]) => name.includes(platform.registration));
  assert.ok(states.length === 1 && !states[0][1].includes(first.registration));
  // The first comes back, and finds what was theirs; what was not sent is sent now.
  platform.accepted.length = 0;
  Object.assign(platform, first);
  await page.goto(platform.address + platform.session());
  await page.getByTestId("choices").waitFor();
  assert.equal(await exchanges(page), 2);
  await accepted(platform, "answered");
  obeysCmi5(platform);
  await finish();
});

it("where the browser keeps nothing, that is said, and the platform's state is gone on with", async (test) => {
  const platform = await hosting(test);
  const before = (page) => page.addInitScript(() => Object.defineProperty(window, "localStorage", { get() { throw new DOMException("denied", "SecurityError"); } }));
  const one = await open(platform, { before });
  await one.page.getByText("keeps nothing within this platform").waitFor();
  await begin(one.page);
  await take(one.page, { act: "explain" });
  await accepted(platform, "answered");
  await leave(one.page);
  await one.finish();
  const again = await open(platform, { before });
  await again.page.getByTestId("choices").waitFor();
  assert.equal(await exchanges(again.page), 1);
  await again.finish();
});

it("a site for any host sends to the store that its package names, of an account that names nobody", async (test) => {
  const [site, sent, states] = [new Map(), [], new Map()];
  const host = await hosted(site, async ({ method, url, headers, body }) => {
    if (!url.pathname.startsWith("/xapi/")) return;
    if (headers.authorization !== "Basic abc") return { status: 401 };
    if (!url.pathname.endsWith("/statements")) {
      if (method === "PUT") states.set(url.search, body);
      return states.has(url.search) ? { text: states.get(url.search) } : { status: 404 };
    }
    const answer = await store.post(body);
    if (answer.ok) sent.push(...JSON.parse(body));
    return { status: answer.status, text: await answer.text() };
  });
  test.after(() => host.close());
  for (const [name, file] of pack("--web", "--case", "the-offer", "--endpoint", `${host.address}xapi/`, "--key", "Basic abc", "--pass-mark", "5")) site.set(name, file);
  const { page, finish } = await visit({ browser, address: host.address }, { hash: "course/index.html", early: true, expected: [/404/] });
  await begin(page);
  await take(page, { act: "explain" });
  await take(page, { standing: "adjourn" });
  for (let attempt = 0; attempt < 400 && !sent.some(({ verb }) => verb.id.endsWith("completed")); attempt++) await new Promise((later) => setTimeout(later, 50));
  assert.deepEqual(sent.map(({ verb }) => verb.id.split("/").pop()).slice(0, 6), ["selected", "answered", "selected", "answered", "scored", "completed"]);
  for (const statement of sent) assert.deepEqual(validate(statement), [], JSON.stringify(statement));
  assert.deepEqual(Object.keys(sent[0].actor), ["objectType", "account"]);
  assert.equal(sent[0].object.id, "urn:off-the-record:case:the-offer:dialog:1");
  // Whoever comes back finds the play where it was.
  await page.goto(`${host.address}course/index.html`);
  await page.locator("article.debrief").waitFor();
  await finish();
});

it("who only looks is told of as that: neither completed nor passed nor failed", async (test) => {
  const platform = await hosting(test, { launchMode: "Browse" });
  const { page, finish } = await open(platform);
  await begin(page);
  await take(page, { standing: "adjourn" });
  await leave(page);
  await accepted(platform, "terminated");
  assert.deepEqual(platform.accepted.map(({ verb }) => verb.id.split("/").pop()), ["initialized", "terminated"]);
  await finish();
});
