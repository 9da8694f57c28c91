// Learning platforms for the tests: packages as `otr pack` makes them, and a host that has one and keeps what it is told.

import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { inflateRawSync } from "node:zlib";

const ROOT = new URL("..", import.meta.url).pathname;
const TYPES = { ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css", ".wasm": "application/wasm", ".svg": "image/svg+xml", ".webmanifest": "application/manifest+json", ".xml": "application/xml" };

/** The files of a zip by their names, in their order. */
function unzip(bytes) {
  const files = new Map();
  const end = bytes.lastIndexOf("PK\x05\x06", undefined, "latin1");
  let [place, count] = [bytes.readUInt32LE(end + 16), bytes.readUInt16LE(end + 10)];
  for (; count > 0; count--) {
    const [method, size, name, extra, comment] = [bytes.readUInt16LE(place + 10), bytes.readUInt32LE(place + 20), ...[28, 30, 32].map((at) => bytes.readUInt16LE(place + at))];
    const local = bytes.readUInt32LE(place + 42);
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(from, from + size);
    files.set(bytes.toString("utf8", place + 46, place + 46 + name), method === 0 ? packed : inflateRawSync(packed));
    place += 46 + name + extra + comment;
  }
  return files;
}

/** The package that `otr pack` makes of dist/ with these options. */
export const pack = (...options) => packOf(join(ROOT, "dist"), ...options);

/** That which it makes of a site, or of a release. */
export function packOf(site, ...options) {
  const folder = mkdtempSync(join(tmpdir(), "otr-pack-"));
  try {
    const file = join(folder, "package.zip");
    execFileSync(join(process.env.CARGO_TARGET_DIR ?? join(ROOT, "target"), "release/otr"), ["pack", site, "--out", file, ...options]);
    return unzip(readFileSync(file));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * A host with a package under /course/. `answer` is asked first about every request, with its body: it gives a status, and
 * a text with its type, or nothing.
 */
export async function hosted(files, answer = () => {}) {
  const server = createServer(async (request, response) => {
    const body = [];
    for await (const piece of request) body.push(piece);
    const url = new URL(request.url, "http://localhost");
    const own = await answer({ method: request.method, url, headers: request.headers, body: Buffer.concat(body).toString() });
    if (own) {
      response.writeHead(own.status ?? 200, { "content-type": own.type ?? "application/json", "cache-control": "no-store" });
      return response.end(own.text ?? "");
    }
    const file = files.get(url.pathname.replace(/^\/course\//, ""));
    response.writeHead(file ? 200 : 404, { "content-type": TYPES[extname(url.pathname)] ?? "application/octet-stream" });
    response.end(file);
  });
  await new Promise((listens) => server.listen(0, "127.0.0.1", listens));
  return {
    address: `http://127.0.0.1:${server.address().port}/`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

const RUNTIME = readFileSync(new URL("node_modules/scorm-again/dist/scorm-again.min.js", import.meta.url));

/** A platform by SCORM whose runtime is scorm-again: it keeps what is committed, and gives it to whoever opens the page next. */
export async function scormPlatform(files, { is2004 = false, sandbox = "" } = {}) {
  const platform = { record: null, learner: "learner-7", fails: false, commits: 0, terminated: 0 };
  const page = () => `<!doctype html><title>Platform</title><link rel="icon" href="data:,"><script src="/runtime.js"></script><script>
    const saved = ${JSON.stringify(platform.record)};
    const api = new ${is2004 ? "Scorm2004API" : "Scorm12API"}({ lmsCommitUrl: "/commit", autocommit: false, logLevel: 5 });
    if (saved) api.loadFromJSON(saved, "cmi");
    ${is2004 ? "api.cmi.learner_id" : "api.cmi.core.student_id"} = ${JSON.stringify(platform.learner)};
    ${is2004 ? "api.cmi" : "api.cmi.core"}.entry = saved?.suspend_data ? "resume" : "ab-initio";
    window.${is2004 ? "API_1484_11" : "API"} = api;
  </script><iframe title="Course" width="1000" height="800" ${sandbox} src="/course/index.html"></iframe>`;
  const host = await hosted(files, ({ method, url, body }) => {
    if (url.pathname === "/platform.html") return { type: TYPES[".html"], text: page() };
    if (url.pathname === "/runtime.js") return { type: TYPES[".js"], text: RUNTIME };
    if (url.pathname !== "/commit" || method !== "POST") return;
    if (platform.fails) return { status: 500, text: '{"result":"false","errorCode":391}' };
    platform.commits++;
    platform.record = JSON.parse(body).cmi;
    return { text: '{"result":"true","errorCode":0}' };
  });
  return Object.assign(platform, host);
}

/** The course within the platform's page, once the program is there. */
export async function course(page) {
  await page.locator("iframe").waitFor();
  const frame = page.frames().find((frame) => frame.url().includes("/course/") || frame.parentFrame());
  assert.ok(frame);
  await frame.locator("#app:not([data-first]) > div main h1").waitFor();
  return frame;
}

/** A store of statements in a process of its own: Learning Locker's, which keeps them in memory here. */
export async function statementStore() {
  const folder = mkdtempSync(join(tmpdir(), "otr-store-"));
  const port = await freePort();
  const memory = { MODELS_REPO: "memory", STORAGE_REPO: "memory", EVENTS_REPO: "memory", AUTH_REPO: "test" };
  const env = { ...process.env, ...memory, EXPRESS_PORT: String(port), LANG: "en", WINSTON_CONSOLE_LEVEL: "error", FS_LOCAL_STORAGE_DIR: folder };
  const child = spawn(process.execPath, [new URL("node_modules/@learninglocker/xapi-statements/dist/index.js", import.meta.url).pathname], { cwd: folder, env, stdio: "ignore" });
  const address = `http://127.0.0.1:${port}/xAPI/statements`;
  const headers = { "x-experience-api-version": "1.0.3", authorization: `Basic ${btoa("test:test")}`, "content-type": "application/json" };
  for (let attempt = 0; ; attempt++) {
    const is = await fetch(address, { headers }).then(({ ok }) => ok, () => false);
    if (is) break;
    if (attempt > 600) child.kill(); // Nothing may be left that keeps the tests from ending.
    assert.ok(attempt <= 600, "the store does not start");
    await new Promise((later) => setTimeout(later, 100));
  }
  return {
    post: (body) => fetch(address, { method: "POST", headers, body }),
    async of(registration) {
      const answer = await fetch(`${address}?registration=${registration}&ascending=true&limit=500`, { headers });
      return (await answer.json()).statements;
    },
    close() {
      child.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/**
 * A platform by cmi5, after the specification: it launches sessions of one learner's registration, gives each its key once, keeps
 * states, and passes statements on to a real store. `refuse` is asked about every request first: a status stands for the
 * answer; "lost" lets it through and loses the answer.
 */
export async function cmi5Platform(files, store, { launchMode = "Normal", masteryScore = 0.9 } = {}) {
  const learner = (name) => ({ registration: randomUUID(), actor: { objectType: "Agent", account: { homePage: "https://platform.example/", name } } });
  const platform = { ...learner("learner-7"), accepted: [], states: new Map(), sessions: new Map(), refuse: () => {} };
  const activityId = "https://platform.example/activities/1";
  const state = (parameters) => ["stateId", "activityId", "agent", "registration"].map((name) => parameters.get(name)).join(" ");
  const host = await hosted(files, async (request) => {
    const { method, url, headers, body } = request;
    const path = url.pathname;
    if (path === "/fetch") {
      const session = platform.sessions.get(url.searchParams.get("session"));
      if (method !== "POST" || session.isFetched) return { text: JSON.stringify({ "error-code": "1", "error-text": "already in use" }) };
      session.isFetched = true;
      return { text: JSON.stringify({ "auth-token": session.key }) };
    }
    if (path === "/back") return { type: TYPES[".html"], text: "<!doctype html><link rel='icon' href='data:,'><h1>Your course</h1>" };
    if (!path.startsWith("/xapi/")) return;
    const refused = await platform.refuse(request);
    if (typeof refused === "number") return { status: refused };
    const session = [...platform.sessions.values()].find(({ key }) => headers.authorization === `Basic ${key}`);
    if (!session) return { status: 401 };
    if (path === "/xapi/agents/profile") return { status: 404 };
    if (path === "/xapi/activities/state") {
      if (method === "PUT") {
        if (url.searchParams.get("stateId") === "LMS.LaunchData") return { status: 403 };
        platform.states.set(state(url.searchParams), body);
        return { status: 204 };
      }
      if (url.searchParams.get("stateId") === "LMS.LaunchData") {
        const extensions = { "https://w3id.org/xapi/cmi5/context/extensions/sessionid": session.id };
        const grouping = [{ id: "https://platform.example/courses/1" }];
        return { text: JSON.stringify({ launchMode, masteryScore, moveOn: "CompletedAndPassed", returnURL: `${host.address}back`, contextTemplate: { contextActivities: { grouping }, extensions } }) };
      }
      const kept = platform.states.get(state(url.searchParams));
      return kept === undefined ? { status: 404 } : { text: kept };
    }
    const answer = await store.post(body);
    if (answer.ok) platform.accepted.push(...JSON.parse(body).map((statement) => ({ ...statement, session: session.id })));
    if (refused === "lost") return { status: 502 };
    return { status: answer.status, text: await answer.text() };
  });
  /** The path of another session. */
  const session = () => {
    const { actor, registration } = platform;
    const id = randomUUID();
    platform.sessions.set(id, { id, key: btoa(`${id}:`) });
    const parameters = { endpoint: `${host.address}xapi/`, fetch: `${host.address}fetch?session=${id}`, actor: JSON.stringify(actor), registration, activityId };
    return `course/index.html?${new URLSearchParams(parameters)}`;
  };
  /** Somebody else is launched from here on. */
  const becomes = (name) => Object.assign(platform, learner(name));
  return Object.assign(platform, host, { session, becomes, activityId });
}
