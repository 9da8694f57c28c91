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
  // A script that did not come may be remembered as such: it is asked for by another name.
  let failures = 0;
  const load = async (name) => {
    const [script, binary, file] = PROGRAMS[name];
    // Neither waits for the other.
    const bytes = fetch(binary).then((answer) => {
      if (!answer.ok) throw new Error(`${binary}: ${answer.status}`);
      return answer;
    });
    bytes.catch(() => {});
    const [program] = await Promise.all([import(failures ? `${script}?${failures}` : script), parsed]);
    const exports = await program.default({ module_or_path: bytes });
    const rest = file ? new Rest(exports, file) : null;
    // After everything that a first choice does need.
    if (rest) Promise.allSettled(globalThis.otrEarly.values()).then(() => rest.fetch()).catch(() => {});
    return { program, rest };
  };
  const loaded = (name) => {
    if (!programs.has(name)) {
      const program = load(name);
      program.catch(() => {
        failures += 1;
        programs.delete(name);
      });
      programs.set(name, program);
    }
    return programs.get(name);
  };

  const app = () => document.getElementById("app");
  /** What the device keeps of the player, by name. */
  const keeps = () => {
    try {
      return Object.keys(localStorage).filter((name) => name.startsWith("otr."));
    } catch {
      return [];
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
  let firstScreen = null;
  let firstScreenAt = null;
  /** Whether a part of the program could not be had. */
  let missing = false;
  /** Whether somebody has gone on before the program was there: then the heading of what comes takes the focus. */
  let moved = false;
  const showFirst = async () => {
    const at = location.hash;
    const file = FIRST[`${named(at)}.${language}`];
    // Whoever has been here has screens of their own.
    if (!file || running || keeps().length > 0 || typeof WebAssembly !== "object") return;
    const answer = await fetch(file, { priority: "high" });
    const html = await answer.text();
    await parsed;
    if (!answer.ok || running || missing || firstScreen || at !== location.hash) return;
    firstScreenAt = at;
    firstScreen = new FirstScreen(app(), html, () => {
      // A program that has been entered is at an address already, and sees to it itself.
      if (running) return;
      firstScreenAt = `#/play/${caseOf(at)}`;
      history.pushState(null, "", firstScreenAt);
    });
    dispatchEvent(new Event("otr-first"));
    if (moved) firstScreen.arrive();
  };
  /**
   * Whether the address leads to the first choice of somebody who has not played: only that can be had without
   * the rest of a program. Where the copy on the device answers, the rest is as quick.
   */
  const leadsToFirstChoice = () => {
    const plays = keeps().some((name) => name !== "otr.settings");
    const copied = Boolean(navigator.serviceWorker?.controller);
    return !copied && !plays && named(location.hash) !== "home" && `${named(location.hash)}.${language}` in FIRST;
  };
  /** Resolves when the first screen has come, or will not. */
  let coming = null;
  /** Asks for what the program is going to ask for. Without a first screen, somebody waits a little longer. */
  const prepare = () => {
    coming = showFirst().catch(() => {});
    if (!globalThis.otrEarly.has(INDEX)) early(INDEX, { cache: "no-cache" });
    const id = caseOf(location.hash);
    const file = CASES[`${id}.${language}`] ?? CASES[`${id}.en`];
    if (file && !globalThis.otrEarly.has(file)) early(file);
  };

  /** What the address asks for; `running` is on the page meanwhile. */
  let wanted = null;
  let running = null;
  let runningRest = null;
  const show = async (arrives) => {
    const part = /^#\/(model|debrief\/[^/]+|again\/[^/]+\/\d+)$/.test(location.hash) ? "study" : "stage";
    const asked = `${part}-${language}`;
    if (asked === wanted) return;
    wanted = asked;
    let program;
    let rest;
    try {
      // What there is to read stays as long as it takes.
      const again = async (error) => {
        await Promise.race([coming, new Promise((done) => setTimeout(done, 3000))]);
        if (!firstScreen) throw error;
        return Rest.persist(() => loaded(asked));
      };
      ({ program, rest } = await loaded(asked).catch(again));
      if (rest && !leadsToFirstChoice()) await rest.fetch();
      // To leave the page, a program needs its rest.
      await runningRest?.fetch();
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
      runningRest = rest;
      const root = document.createElement("div");
      if (firstScreen) firstScreen.makeWay(root, rest).finally(() => (firstScreen = null));
      else {
        delete app().dataset.first;
        app().replaceChildren(root);
      }
      if (moved && !firstScreen) addEventListener("otr-shown", () => root.querySelector("h1")?.focus(), { once: true });
      moved = false;
      rest?.hold(root);
      program.enter(root, arrives);
    }
    dispatchEvent(new Event("otr-started"));
  };
  const follow = () => {
    const home = (hash) => named(hash) === "home";
    // While the program does again what was done, the address follows it.
    const stands = firstScreen && (firstScreen.handing || location.hash === firstScreenAt || (home(location.hash) && home(firstScreenAt)));
    if (!stands) {
      firstScreen?.leave();
      firstScreen = null;
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
