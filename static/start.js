// Starts the program that the address asks for, in the player's language, and changes over when the
// address does. It stands in the page itself, so that nothing waits for it.
(() => {
  "use strict";
  // Of each program its script, its binary, and what comes later; and the files of the cases: filled in
  // after the build.
  const PROGRAMS = {};
  const CASES = {};
  const DIRECTIONS = { en: "ltr", es: "ltr" };

  // Files that are on their way before the program is that asks for them.
  globalThis.otrEarly = new Map();

  /** What the player prefers, as far as the page must know before the program does. */
  const kept = (name) => {
    try {
      return localStorage.getItem("otr.settings")?.match(new RegExp(`\\b${name}=(\\S+)`))?.[1];
    } catch {
      return undefined;
    }
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
    return answer;
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
    if (rest) await bring(first, rest);
    return program;
  };

  /**
   * Most of a program is not needed for the first choice of a play, and comes after everything that is. Where it is
   * needed at once, one waits; and whatever calls into it before it is here fetches it then and there.
   */
  const bring = (first, rest) => {
    const imports = { first };
    const here = () => first.loaded.value === 1;
    globalThis.otrLoadLater = () => {
      const request = new XMLHttpRequest();
      request.open("GET", rest, false);
      request.overrideMimeType("text/plain; charset=x-user-defined");
      request.send();
      if (request.status !== 200) throw new Error(`${rest}: ${request.status}`);
      const bytes = Uint8Array.from(request.response, (letter) => letter.charCodeAt(0));
      new WebAssembly.Instance(new WebAssembly.Module(bytes), imports);
    };
    const fetched = async () => {
      const module = await WebAssembly.compile(await (await fetch(rest)).arrayBuffer());
      if (!here()) await WebAssembly.instantiate(module, imports);
    };
    if (!/^#\/(case|play)\//.test(location.hash)) return fetched();
    // If it fails, it is asked for again when it is needed.
    Promise.allSettled(globalThis.otrEarly.values()).then(fetched).catch(() => {});
  };
  const loaded = (name) => {
    if (!programs.has(name)) programs.set(name, load(name));
    return programs.get(name);
  };

  let wanted = null;
  let running = null;
  const show = async (arrives) => {
    const part = /^#\/(debrief|again|model)(\/|$)/.test(location.hash) ? "study" : "stage";
    const asked = `${part}-${language}`;
    if (asked === wanted) return;
    wanted = asked;
    const program = await loaded(asked).catch((error) => {
      programs.delete(asked);
      wanted = null;
      dispatchEvent(new Event("otr-stopped"));
      throw error;
    });
    // The player may have gone on meanwhile.
    if (wanted !== asked) return;
    running?.leave();
    running = program;
    program.enter(arrives);
    dispatchEvent(new Event("otr-started"));
  };
  addEventListener("hashchange", () => show(true));
  addEventListener("otr-language", () => {
    choose();
    show(true);
  });
  addEventListener(
    "otr-sound",
    () => import("./sound.js").then((sound) => sound.enter(document.documentElement)),
    { once: true },
  );
  show(false);
  early("cases/index.bin", { cache: "no-cache" });
  const id = location.hash.match(/^#\/(?:case|play|debrief|again)\/([^/]+)/)?.[1];
  const file = CASES[`${id}.${language}`] ?? CASES[`${id}.en`];
  if (file) early(file);
})();
