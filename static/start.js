// The start of the page: preferences, first screen, program, hand-over, failure. It stands in the page itself, so
// that nothing waits for it. SITE and PROGRAM are filled in by the build (tools/finish.mjs).
(() => {
  "use strict";
  // Of each language its direction, and by address the first screen there and the files that the program asks for next.
  const SITE = {};
  // The program's script and binary.
  const PROGRAM = [];

  const page = document.documentElement;
  const byId = (id) => document.getElementById(id);
  const parsed = new Promise((done) => addEventListener("DOMContentLoaded", done));
  const kept = (() => {
    try {
      return Object.fromEntries(Object.entries(localStorage).filter(([name]) => name.startsWith("otr.")));
    } catch {
      return {}; // The browser denies storage.
    }
  })();

  // 1. Preferences. The program left them as attributes, ready to be set: nobody who reads in the dark is dazzled first.
  const ready = Object.fromEntries((kept["otr.page"] ?? "").split(" ").map((attribute) => attribute.split("=")));
  const linked = new URLSearchParams(location.search || location.hash.split("?")[1]).get("lang");
  const first = (tags) => tags.map((tag) => tag?.toLowerCase().split(/[-_]/)[0]).find((code) => code in SITE);
  page.dataset.browserLanguage = first(navigator.languages ?? []) ?? Object.keys(SITE)[0];
  const language = first([linked, ready.lang]) ?? page.dataset.browserLanguage;
  for (const [name, value] of Object.entries({ ...ready, lang: language, dir: SITE[language].dir })) {
    if (name) page.setAttribute(name, value);
  }

  // 2. First screen: what the address shows to somebody of whom the device keeps nothing, drawn by the build.
  globalThis.otrEarly = new Map(); // Files on their way, by name; the program takes them from here.
  let screens = []; // The screen at the address and, behind a briefing, the opening of the play.
  let pressed = []; // What the program is to press again, the last move and every field.
  // A browser that translates the page replaces its texts; the program cannot take over such a screen.
  const touched = new MutationObserver(() => (byId("app").dataset.first = "touched"));
  const early = (file, options) => {
    if (globalThis.otrEarly.has(file)) return;
    const answer = fetch(file, options);
    answer.catch(() => {}); // The program hears of it.
    globalThis.otrEarly.set(file, answer);
  };
  const show = ({ content, dataset: { title, address } }) => {
    const root = document.createElement("div");
    root.append(content.cloneNode(true));
    byId("app").replaceChildren(root);
    byId("app").dataset.first = "";
    byId("app").toggleAttribute("data-begun", address === screens[1]?.dataset.address);
    touched.disconnect();
    touched.observe(root, { childList: true, characterData: true, subtree: true });
    document.title = title;
    const { room } = root.querySelector("[data-room]")?.dataset ?? {};
    if (room) page.dataset.room = room;
    else delete page.dataset.room;
    delete page.dataset.skipped; // Lines appear one after the other.
    pressed = [];
  };
  const arrive = (place) => {
    place?.focus();
    place?.scrollIntoView();
  };
  const visit = async () => {
    const [file, ...files] = SITE[language].screens[location.hash] ?? [];
    const address = location.hash;
    const html = file && Object.keys(kept).length === 0 ? fetch(file, { priority: "high" }).then((answer) => (answer.ok ? answer.text() : ""), () => "") : "";
    early("cases/index.bin", { cache: "no-cache" });
    for (const file of files) early(file);
    const drawn = document.createElement("template");
    drawn.innerHTML = await html;
    await parsed;
    if (address !== location.hash || shown) return;
    screens = [...drawn.content.querySelectorAll("template")];
    if (screens.length > 0) show(screens[0]);
    if (screens.length > 0 && "left" in byId("app").dataset) arrive(byId("app").querySelector("h1"));
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
    const app = byId("app");
    const jump = event.target.closest("a[data-to]");
    const button = event.target.closest("button");
    if (jump) {
      event.preventDefault();
      arrive(byId(jump.dataset.to));
    }
    // The second click of a double click was not meant for what has come beneath it.
    if (!app.contains(button) || event.detail > 1 || button.ariaDisabled === "true") return;
    if (button.id === "begin" && screens[1] && pressed.length === 0) {
      history.pushState(null, "", screens[1].dataset.address);
      show(screens[1]);
      scrollTo(0, 0);
      return app.querySelector("h1").focus();
    }
    for (const other of pressed) other.ariaBusy = null;
    pressed = [...pressed.filter((other) => other.matches("input")), button];
    button.ariaBusy = "true";
    byId("waits").replaceChildren(moment.cloneNode(true)); // Readers hear it.
  };
  const change = ({ target }) => (pressed = [...pressed.filter((other) => other !== target), target]);
  const key = (event) => {
    if (event.repeat || event.ctrlKey || event.altKey || event.metaKey || event.target.matches("input, select")) return;
    if (/^[1-9]$/.test(event.key)) byId("app").querySelector(`[aria-keyshortcuts="${event.key}"]`)?.click();
  };
  const skip = () => (page.dataset.skipped = "");
  const listening = new AbortController();
  const hears = [["click", press], ["change", change], ["keydown", key], ["hashchange", leave], ["pointerdown", skip], ["keydown", skip], ["wheel", skip]];
  for (const [kind, hear] of hears) addEventListener(kind, hear, { signal: listening.signal });

  // 3. Program: where the network does not answer, the page says so, and asks again.
  const stalled = (is) => (byId("stalled").hidden = !is);
  const load = async () => {
    for (let [wait, again] = [1000, ""]; ; wait = Math.min(2 * wait, 30_000), again += "?") {
      const slow = setTimeout(() => stalled(true), 8000);
      try {
        const binary = fetch(PROGRAM[1]).then((answer) => (answer.ok ? answer : Promise.reject(new Error(answer.status))));
        binary.catch(() => {}); // Awaited below.
        const [program] = await Promise.all([import(PROGRAM[0] + again), parsed]);
        await program.default({ module_or_path: binary });
        return stalled(false);
      } catch (error) {
        // A network that fails is a TypeError. Anything else would only fail again.
        if (!(error instanceof TypeError)) throw error;
        stalled(true);
        await new Promise((done) => {
          setTimeout(done, wait);
          addEventListener("online", done, { once: true });
        });
      } finally {
        clearTimeout(slow);
      }
    }
  };

  // 4. Hand-over: the program shows its screen, and what was pressed is pressed again, on the same elements.
  let shown = false;
  addEventListener("otr-shown", async () => {
    shown = true;
    listening.abort();
    touched.disconnect();
    for (const name of ["first", "begun", "left"]) delete byId("app").dataset[name];
    byId("waits").replaceChildren();
    for (const element of pressed) {
      element.ariaBusy = null;
      element.click();
      await new Promise((done) => setTimeout(done));
    }
  }, { once: true });

  // 5. Failure: a block that needs no program.
  const fail = (error) => {
    byId("app").hidden = true;
    byId("no-start").hidden = false;
    throw error;
  };
  let moment; // What the page says as long as there is nothing else.
  parsed.then(() => {
    moment = byId("app").firstElementChild;
    for (const said of document.querySelectorAll("[data-shell] [lang]")) said.hidden = said.lang !== page.lang;
    for (const button of document.querySelectorAll("[data-reload]")) button.addEventListener("click", () => location.reload());
  });
  visit(); // First what is looked at first.
  load().catch(fail);
})();
