// Starts the program that the address asks for, in the player's language, and changes over when the
// address does. It stands in the page itself, so that nothing waits for it.
(() => {
  "use strict";
  // Of each program its script, its binary, and what comes later; the files of the cases, and those of the
  // first screens: filled in after the build.
  const PROGRAMS = {};
  const CASES = {};
  const FIRST = {};
  const DIRECTIONS = { en: "ltr", es: "ltr" };

  // Files that are on their way before the program is that asks for them.
  globalThis.otrEarly = new Map();

  /** What the player prefers, as far as the page must know before the program does. */
  const kept = (name) => {
    let settings = globalThis.otrMemory?.get("otr.settings");
    try {
      settings ??= localStorage.getItem("otr.settings");
    } catch {
      // Denied: the browser keeps nothing.
    }
    return settings?.match(new RegExp(`\\b${name}=(\\S+)`))?.[1];
  };
  // Nobody who reads in the dark should be dazzled first, and no text grow under anybody's eyes.
  for (const [name, usual] of [["theme", "system"], ["text", "normal"], ["motion", "system"]]) {
    const word = kept(name);
    if (word && word !== usual) document.documentElement.setAttribute(`data-${name}`, word);
  }
  let language;
  /** The language that the link names, or the player chose, or the browser prefers. */
  const choose = () => {
    const asked = new URLSearchParams(location.search).get("lang");
    const wished = [asked, kept("language"), ...(navigator.languages ?? [])].map((tag) => tag?.slice(0, 2).toLowerCase());
    // English from right to left is no language of anybody, but the page must stand one that is.
    const mirrored = asked === "mirrored";
    language = mirrored ? "en" : (wished.find((tag) => tag in DIRECTIONS) ?? "en");
    document.documentElement.lang = language;
    document.documentElement.dir = mirrored ? "rtl" : DIRECTIONS[language];
  };
  choose();

  const early = (file, options) => {
    const answer = fetch(file, options);
    // Whoever asks for it is told; nobody may.
    answer.catch(() => {});
    globalThis.otrEarly.set(file, answer);
  };
  const parsed = new Promise((done) => {
    if (document.readyState === "loading") addEventListener("DOMContentLoaded", done);
    else done();
  });
  const programs = new Map();
  const load = async (name) => {
    const [script, binary, rest] = PROGRAMS[name];
    // Neither waits for the other.
    const bytes = fetch(binary);
    const [program] = await Promise.all([import(script), parsed]);
    const first = await program.default({ module_or_path: bytes });
    if (rest) await bring(new Rest(first, rest));
    return program;
  };

  /** What comes later of a program. Its first part calls what is not here yet through stubs. */
  class Rest {
    constructor(first, file) {
      this.first = first;
      this.file = file;
      rests.push(this);
    }
    get here() {
      return this.first.loaded.value === 1;
    }
    async fetch() {
      const answer = await fetch(this.file, { priority: "low" });
      if (!answer.ok) throw new Error(`${this.file}: ${answer.status}`);
      const module = await WebAssembly.compile(await answer.arrayBuffer());
      if (!this.here) await WebAssembly.instantiate(module, { first: this.first });
    }
    /** The page stands still meanwhile: whoever called cannot go on without it. */
    fetchNow() {
      const request = new XMLHttpRequest();
      request.open("GET", this.file, false);
      request.overrideMimeType("text/plain; charset=x-user-defined");
      request.send();
      if (request.status !== 200) throw new Error(`${this.file}: ${request.status}`);
      const bytes = Uint8Array.from(request.response, (letter) => letter.charCodeAt(0));
      new WebAssembly.Instance(new WebAssembly.Module(bytes), { first: this.first });
    }
  }
  const rests = [];
  // A stub calls this and does not say whose it is.
  globalThis.otrLoadLater = () => {
    try {
      for (const rest of rests) if (!rest.here) rest.fetchNow();
    } catch (error) {
      dispatchEvent(new Event("otr-crashed"));
      throw error;
    }
  };
  /**
   * A first choice needs nothing of the rest, which comes after everything that it does need. Any other
   * screen waits for it; so does any where the copy on the device answers, which is as quick as it is
   * needed: no copy answers `fetchNow`.
   */
  const bring = (rest) => {
    const copied = Boolean(navigator.serviceWorker?.controller);
    if (copied || !/^#\/(case|play)\//.test(location.hash)) return rest.fetch();
    // If it fails, it is asked for again when it is needed.
    Promise.allSettled(globalThis.otrEarly.values()).then(() => rest.fetch()).catch(() => {});
  };
  const loaded = (name) => {
    if (!programs.has(name)) programs.set(name, load(name));
    return programs.get(name);
  };

  const app = () => document.getElementById("app");
  /** Whether the device keeps anything of the player, whose screens are their own then. */
  const known = () => {
    try {
      return Object.keys(localStorage).some((name) => name.startsWith("otr."));
    } catch {
      return false;
    }
  };
  /** The name of the screen that the address leads to, where it has a first screen. */
  const named = (hash) => {
    // Where there is no play yet, its address leads to the briefing.
    const id = hash.match(/^#\/(?:case|play)\/([^/]+)$/)?.[1];
    return id ? `case-${id}` : /^(#\/?)?$/.test(hash) ? "home" : "";
  };
  /** What stands on the page until the program does. */
  let first = null;
  const showFirst = async () => {
    const key = () => `${named(location.hash)}.${language}`;
    const asked = key();
    const file = FIRST[asked];
    if (!file || running || known()) return;
    const answer = await fetch(file, { priority: "high" });
    const html = await answer.text();
    await parsed;
    if (answer.ok && !running && key() === asked) first = new FirstScreen(app(), html);
  };
  // Without one, somebody waits a little longer.
  const glance = () => showFirst().catch(() => {});

  /** What the address asks for; `running` is on the page meanwhile. */
  let wanted = null;
  let running = null;
  const show = async (arrives) => {
    const part = /^#\/(model|debrief\/[^/]+|again\/[^/]+\/\d+)$/.test(location.hash) ? "study" : "stage";
    const asked = `${part}-${language}`;
    if (asked === wanted) return;
    wanted = asked;
    let program;
    try {
      program = await loaded(asked);
    } catch (error) {
      programs.delete(asked);
      // The player may have gone on meanwhile, here and below.
      if (wanted !== asked) return;
      wanted = null;
      dispatchEvent(new Event("otr-missing"));
      throw error;
    }
    if (wanted !== asked) return;
    if (program !== running) {
      running?.leave();
      running = program;
      const root = document.createElement("div");
      if (first) first.makeWay(root);
      else app().replaceChildren(root);
      program.enter(root, arrives);
    }
    dispatchEvent(new Event("otr-started"));
  };
  addEventListener("hashchange", () => {
    first?.leave();
    first = null;
    glance();
    show(true);
  });
  addEventListener("otr-language", () => {
    choose();
    show(true);
  });
  addEventListener("otr-sound", async () => {
    // Without it the rooms stay silent, until it is asked for again.
    const sound = await import("./sound.js").catch(() => {});
    sound?.enter(document.documentElement);
  });
  glance();
  show(false);
  early("cases/index.bin", { cache: "no-cache" });
  const id = location.hash.match(/^#\/(?:case|play|debrief|again)\/([^/]+)/)?.[1];
  const file = CASES[`${id}.${language}`] ?? CASES[`${id}.en`];
  if (file) early(file);
})();
