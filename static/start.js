// The start of the page: preferences, first screen, program, hand-over, failure. It stands in the page itself, so
// that nothing waits for it. The build fills in SITE and PROGRAM (tools/start.mjs).
(() => {
  "use strict";
  // Of each language its direction and words, and by address the first screen there and what the program will ask for next.
  const SITE = {};
  const PROGRAM = []; // Its script and its binary.

  const page = document.documentElement;
  const byId = (id) => document.getElementById(id);
  const parsed = document.readyState === "loading" ? new Promise((done) => addEventListener("DOMContentLoaded", done)) : Promise.resolve();
  const wait = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));
  // Where a browser denies something, that is as if there were none.
  const allowed = (look) => { try { return look(); } catch { return undefined; } };
  // Within a learning platform, a script beside the page keeps what is to be kept, and says when that is there.
  const { otrStorage, otrReady } = globalThis;
  const kept = allowed(() => ({ ...(otrStorage?.all() ?? localStorage) })) ?? {};

  // 1. Preferences. The program left them as attributes, ready to be set: nobody who reads in the dark is dazzled first.
  const ready = Object.fromEntries([...(kept["otr.page"] ?? "").matchAll(/(data-[a-z]+|lang)=([a-z]+)/g)].map(([, ...it]) => it));
  const linked = (location.hash + location.search).match(/[?&#/]lang=["']?([a-z]+)/i)?.[1];
  const spoken = (tags) => tags.map((tag) => tag?.toLowerCase().split(/[-_]/)[0]).find((code) => Object.hasOwn(SITE, code ?? ""));
  page.dataset.browserLanguage = spoken(navigator.languages ?? []) ?? page.lang;
  const lang = spoken([linked, ready.lang]) ?? page.dataset.browserLanguage;
  // A browser that translates the page says in `lang` what it translated into: ours has a name of its own.
  for (const [name, value] of Object.entries({ ...ready, lang, "data-language": lang, dir: SITE[lang].dir })) page.setAttribute(name, value);

  // 2. First screen: what an address shows to somebody of whom the device keeps nothing, drawn by the build.
  globalThis.otrEarly = new Map(); // Files on their way, by name: the program takes them from here.
  let screens = []; // What stands at the address and, behind a briefing, the opening of the play.
  let pressed = []; // What the program is to press again: every field, and the last button.
  let moment; // What the page says as long as there is nothing else.
  // A browser that translates the page replaces its texts. The program cannot take over such a screen.
  const touched = new MutationObserver(() => (byId("app").dataset.first = "touched"));
  const early = (file, options) => {
    if (globalThis.otrEarly.has(file)) return;
    globalThis.otrEarly.set(file, fetch(file, options));
    globalThis.otrEarly.get(file).catch(() => {}); // The program hears of it.
  };
  const show = (screen) => {
    const [app, root] = [byId("app"), document.createElement("div")];
    root.append(screen.content.cloneNode(true));
    app.replaceChildren(root);
    app.dataset.first = screen === screens[1] ? "begun" : "";
    touched.disconnect();
    touched.observe(root, { childList: true, characterData: true, subtree: true });
    document.title = screen.dataset.title;
    delete page.dataset.room;
    Object.assign(page.dataset, root.querySelector("[data-room]")?.dataset);
    delete page.dataset.skipped; // Lines appear one after the other.
    pressed = [];
    if ("left" in app.dataset) arrive(app.querySelector("h1"));
  };
  const arrive = (place) => (place?.focus(), place?.scrollIntoView?.());
  const visit = async () => {
    const address = location.hash;
    const [file, ...files] = SITE[lang].screens[address] ?? [];
    const isNew = !otrStorage && !otrReady && !allowed(() => navigator.serviceWorker?.controller) && !Object.keys(kept).some((name) => name.startsWith("otr."));
    const html = file && isNew ? fetch(file, { priority: "high" }).then((answer) => answer.text(), () => "") : "";
    early("cases/index.bin", { cache: "no-cache" });
    for (const name of files) early(name);
    const drawn = document.createElement("template");
    drawn.innerHTML = await html;
    await parsed;
    if (address !== location.hash || listening.signal.aborted) return;
    screens = drawn.content.querySelectorAll("template[data-address]");
    if (screens[0]) show(screens[0]);
  };
  const leave = () => {
    const app = byId("app");
    app.dataset.left = "";
    delete app.dataset.first;
    delete page.dataset.room;
    app.querySelector("[aria-current]")?.removeAttribute("aria-current");
    app.querySelector("main")?.replaceChildren(moment.cloneNode(true));
    visit();
  };
  const press = (event) => {
    const jump = event.target.closest("a[data-to]");
    if (jump) return event.preventDefault(), arrive(byId(jump.dataset.to));
    const button = event.target.closest("#app button:not([aria-disabled])");
    // What the browser opens by itself is open already; a second click was not meant for what has come beneath it.
    if (!button || button.hasAttribute("popovertarget") || event.detail > 1) return;
    if (button.id === "begin" && screens[1] && pressed.length === 0) {
      byId("app").dataset.left = "";
      history.pushState(null, "", screens[1].dataset.address);
      return show(screens[1]);
    }
    for (const other of pressed) other.ariaBusy = null;
    pressed = [...pressed.filter((other) => other.matches("input")), button];
    button.ariaBusy = "true";
    byId("waits")?.replaceChildren(moment.cloneNode(true)); // Readers hear it.
  };
  // A box that was ticked and is not any more is as it was.
  const change = ({ target }) => (pressed = [...pressed.filter((it) => it !== target), ...(target.type === "checkbox" && pressed.includes(target) ? [] : [target])]);
  const skip = () => (page.dataset.skipped = "");
  const key = (event) => {
    skip();
    const alone = !event.repeat && !event.ctrlKey && !event.altKey && !event.metaKey && !event.getModifierState("AltGraph") && !event.target.matches("input, select");
    // Some keyboards have digits only with Shift.
    const digit = /^[1-9]$/.test(event.key) ? event.key : !event.shiftKey && event.code.match(/^Digit([1-9])$/)?.[1];
    if (alone && digit) byId("app").querySelector(`[aria-keyshortcuts="${digit}"]`)?.click();
  };
  const listening = new AbortController();
  const listeners = { click: press, change, keydown: key, hashchange: leave, pointerdown: skip, wheel: skip };
  for (const [kind, hear] of Object.entries(listeners)) addEventListener(kind, hear, { signal: listening.signal });

  // 3. Program. Where the network does not answer, the page says so and asks again; anything else would only fail again.
  const stalled = async (is) => {
    byId("stalled")?.toggleAttribute("hidden", !is);
    for (const link of document.querySelectorAll("#stalled a")) { // To go on in a language that lies on the device.
      link.href = `?lang=${link.lang}${location.hash.split("?")[0]}`;
      link.hidden = link.lang === lang || !(await allowed(() => caches.match(SITE[link.lang].words)));
    }
  };
  const load = async (again = "", pause = 1000) => {
    const slow = setTimeout(stalled, 8000, true);
    let program;
    try {
      const whole = (file) => fetch(file).then((answer) => (answer.ok ? answer : Promise.reject(new Error(answer.status))));
      const [binary, words] = [PROGRAM[1], SITE[lang].words].map(whole);
      for (const file of [binary, words]) file.catch(() => {}); // Awaited below.
      globalThis.otrEarly.set(SITE[lang].words, words);
      early("class.json", { cache: "no-cache" }); // What whoever hosts the site says of it.
      // The page that is one file has it in itself (static/single.js).
      program = await import((await globalThis.otrProgram) ?? PROGRAM[0] + again);
      await Promise.all([parsed, words, otrReady]);
      await program.default({ module_or_path: binary });
      stalled(false);
    } catch (error) {
      const answer = await fetch(PROGRAM[0], { cache: "no-cache" }).catch(() => null);
      // In a frame that is kept apart, or from a file, nothing ever comes.
      const final = origin === "null" || (answer && (!answer.ok || (!program && again.length > 1)));
      if (!(error instanceof TypeError) || final) throw error;
      stalled(true);
      await Promise.race([wait(pause), new Promise((back) => addEventListener("online", back, { once: true }))]);
      await load(`${again}?`, Math.min(2 * pause, 30_000)); // A script that failed is remembered by its name.
    } finally {
      clearTimeout(slow);
    }
  };

  // 4. Hand-over. The program takes over the screen; when it shows it, what was pressed is pressed again, on the same elements.
  addEventListener("otr-started", () => (listening.abort(), touched.disconnect()));
  addEventListener("otr-shown", async () => {
    for (const name of ["first", "left"]) delete byId("app").dataset[name];
    byId("waits")?.replaceChildren();
    for (const element of pressed) {
      element.ariaBusy = null;
      element.click();
      await wait(0);
    }
  }, { once: true });

  // 5. Failure: a block that needs no program. What fails at once does so before the blocks are there.
  const showInstead = (block) => parsed.then(() => ["app", "no-start", "crash"].forEach((id) => (byId(id).hidden = id !== block)));
  let isShown = false;
  addEventListener("otr-shown", () => (isShown = true));
  // A program that ends, as it does without memory, says nothing any more itself; nor does one that cannot start because
  // the browser lacks what it calls.
  const ended = ({ error, reason }) => {
    const failed = error ?? reason;
    if (failed?.name === "RuntimeError") showInstead("crash");
    else if (!isShown && /wasm/.test(failed?.stack)) showInstead("no-start");
  };
  for (const kind of ["error", "unhandledrejection"]) addEventListener(kind, ended);
  parsed.then(() => { // Before `visit`, which waits for the same and needs what is found here.
    moment = byId("app").firstElementChild;
    for (const said of document.querySelectorAll("[data-shell] [lang]")) said.hidden = said.lang !== lang;
    // static/offline.js sees to the newest version, where it is there.
    const wanted = (button) => new Event(button.dataset.reload, { cancelable: true });
    for (const button of document.querySelectorAll("[data-reload]")) {
      button.addEventListener("click", () => dispatchEvent(wanted(button)) && location.reload());
    }
  });
  visit(); // First what is looked at first.
  load().catch((error) => {
    showInstead("no-start");
    throw error;
  });
  page.dataset.started = ""; // Otherwise static/rescue.js helps.
})();
