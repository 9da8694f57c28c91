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

  const INDEX = "cases/index.bin";

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
    const [script, binary, file] = PROGRAMS[name];
    // Neither waits for the other.
    const bytes = fetch(binary);
    const [program] = await Promise.all([import(script), parsed]);
    const first = await program.default({ module_or_path: bytes });
    const rest = file ? new Rest(first, file) : null;
    if (rest) await bring(rest);
    return { program, rest };
  };
  /**
   * A first choice needs nothing of the rest, which comes after everything that it does need. Any other
   * screen waits for it; so does any where the copy on the device answers, which is as quick as it is
   * needed: no copy answers in time for what cannot wait.
   */
  const bring = (rest) => {
    const copied = Boolean(navigator.serviceWorker?.controller);
    if (copied || !/^#\/(case|play)\//.test(location.hash)) return rest.fetch();
    Promise.allSettled(globalThis.otrEarly.values()).then(() => rest.fetch());
  };
  const loaded = (name) => {
    if (!programs.has(name)) {
      const program = load(name);
      // Whoever asks next asks anew.
      program.catch(() => programs.delete(name));
      programs.set(name, program);
    }
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
  /** The case that an address is about. Where there is no play of it yet, that of the play leads to the briefing. */
  const caseOf = (hash) => hash.match(/^#\/(?:case|play|debrief|again)\/([^/]+)/)?.[1];
  /** The name of the first screen of an address, where there is one. */
  const named = (hash) => {
    if (/^(#\/?)?$/.test(hash)) return "home";
    return /^#\/(case|play)\/[^/]+$/.test(hash) ? `case-${caseOf(hash)}` : "";
  };
  /** What stands on the page until the program does, and its address. */
  let first = null;
  let firstAt = null;
  /** Whether a part of the program could not be had. */
  let missing = false;
  /** Whether somebody has gone on before the program was there: then the heading of what comes takes the focus. */
  let moved = false;
  const showFirst = async () => {
    const at = location.hash;
    const file = FIRST[`${named(at)}.${language}`];
    if (!file || running || known()) return;
    const answer = await fetch(file, { priority: "high" });
    const html = await answer.text();
    await parsed;
    if (!answer.ok || running || missing || first || at !== location.hash) return;
    firstAt = at;
    first = new FirstScreen(app(), html, () => {
      // A program that has been entered is at an address already, and sees to it itself.
      if (running) return;
      firstAt = `#/play/${caseOf(at)}`;
      history.pushState(null, "", firstAt);
    });
    dispatchEvent(new Event("otr-first"));
    if (moved) first.arrive();
  };
  /** Asks for what the program is going to ask for. Without a first screen, somebody waits a little longer. */
  const prepare = () => {
    showFirst().catch(() => {});
    if (!globalThis.otrEarly.has(INDEX)) early(INDEX, { cache: "no-cache" });
    const id = caseOf(location.hash);
    const file = CASES[`${id}.${language}`] ?? CASES[`${id}.en`];
    if (file && !globalThis.otrEarly.has(file)) early(file);
  };

  /** What the address asks for; `running` is on the page meanwhile. */
  let wanted = null;
  let running = null;
  const show = async (arrives) => {
    const part = /^#\/(model|debrief\/[^/]+|again\/[^/]+\/\d+)$/.test(location.hash) ? "study" : "stage";
    const asked = `${part}-${language}`;
    if (asked === wanted) return;
    wanted = asked;
    let program;
    let rest;
    try {
      // What there is to read stays as long as it takes.
      const again = (error) => {
        if (!first) throw error;
        return Rest.persist(() => loaded(asked));
      };
      ({ program, rest } = await loaded(asked).catch(again));
    } catch (error) {
      // The player may have gone on meanwhile, here and below.
      if (wanted !== asked) return;
      wanted = null;
      missing = true;
      dispatchEvent(new Event("otr-missing"));
      throw error;
    }
    if (wanted !== asked) return;
    if (program !== running) {
      running?.leave();
      running = program;
      const root = document.createElement("div");
      if (first) first.makeWay(root, rest).finally(() => (first = null));
      else {
        delete app().dataset.first;
        app().replaceChildren(root);
      }
      if (moved && !first) addEventListener("otr-shown", () => root.querySelector("h1")?.focus(), { once: true });
      moved = false;
      rest?.hold(root);
      program.enter(root, arrives);
    }
    dispatchEvent(new Event("otr-started"));
  };
  const follow = () => {
    const home = (hash) => named(hash) === "home";
    // While the program does again what was done, the address follows it.
    const stands = first && (first.handing || location.hash === firstAt || (home(location.hash) && home(firstAt)));
    if (!stands) {
      first?.leave();
      first = null;
    }
    if (!running && !stands) {
      moved = true;
      prepare();
    }
    show(true);
  };
  // Before any program: see `Rest.hold`.
  addEventListener("hashchange", follow, true);
  addEventListener("otr-language", () => {
    choose();
    show(true);
  });
  addEventListener("otr-sound", async () => {
    // Without it the rooms stay silent, until it is asked for again.
    const sound = await import("./sound.js").catch(() => {});
    sound?.enter(document.documentElement);
  });
  // First what is looked at first.
  prepare();
  show(false);
})();
