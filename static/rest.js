// The rest of a program: what it needs for more than a first choice comes in a file of its own, while one reads.
// Until it is here, the program calls stubs in its place, and a stub stops the page to fetch it on the spot. So
// what somebody does is held back until then: clicks, fields, keys, and the address. What nobody does (another tab, a
// new version) is not: it stops the page, or shows its crash block where there is no network.

const Rest = (() => {
  "use strict";
  const rests = [];
  globalThis.otrLoadLater = () => {
    // A stub does not say whose it is.
    try {
      for (const rest of rests) if (!rest.here) rest.fetchNow();
    } catch (error) {
      dispatchEvent(new Event("otr-crashed"));
      throw error;
    }
  };
  /** What waits for the network. */
  const waiting = new Set();
  /** Moves of which one makes a single one. */
  const MOVES = ".say, .standby";

  return class Rest {
    /** What comes in `file` for a program of which these are the exports. */
    constructor(exports, file) {
      this.exports = exports;
      this.file = file;
      this.arrival = new Promise((arrive) => (this.arrive = arrive));
      rests.push(this);
    }

    /** A program that was not parted lacks nothing. */
    get here() {
      return this.exports.loaded?.value !== 0;
    }

    /** Resolves when it is here. */
    fetch() {
      return (this.coming ??= this.bring());
    }

    async bring() {
      try {
        await Rest.persist(async () => {
          if (this.here) return;
          const answer = await fetch(this.file, { priority: "low" });
          if (!answer.ok) throw new Error(`${this.file}: ${answer.status}`);
          const module = await WebAssembly.compile(await answer.arrayBuffer());
          if (!this.here) await WebAssembly.instantiate(module, { first: this.exports });
        });
        this.arrive();
      } catch (error) {
        // The host has another version by now: a new page has it, too.
        dispatchEvent(new Event("otr-crashed"));
        throw error;
      }
    }

    /** Does what needs the network until that answers. Where it does not, or not soon, the page says so. */
    static async persist(work) {
      for (let wait = 1000; ; wait = Math.min(2 * wait, 30_000)) {
        const slow = setTimeout(() => say(work, true), 8000);
        try {
          const done = await work();
          say(work, false);
          return done;
        } catch (error) {
          // A network that fails is a TypeError; anything else fails again.
          say(work, error instanceof TypeError);
          if (!(error instanceof TypeError)) throw error;
          await again(wait);
        } finally {
          clearTimeout(slow);
        }
      }
    }

    /** The page stands still meanwhile: whoever called cannot go on without it. */
    fetchNow() {
      const request = new XMLHttpRequest();
      request.open("GET", this.file, false);
      request.overrideMimeType("text/plain; charset=x-user-defined");
      request.send();
      if (request.status !== 200) throw new Error(`${this.file}: ${request.status}`);
      const bytes = Uint8Array.from(request.response, (letter) => letter.charCodeAt(0));
      new WebAssembly.Instance(new WebAssembly.Module(bytes), { first: this.exports });
      this.arrive();
    }

    /** Follows a link to a place within the screen, which needs no program. Whether it was one. */
    static jump(event, root) {
      const link = event.target.closest("a[data-to]");
      const place = link && root.querySelector(`#${link.dataset.to}`);
      if (!place) return false;
      event.preventDefault();
      place.focus();
      place.scrollIntoView();
      return true;
    }

    /** Whether a key that is meant was pressed alone and outside of a field. */
    static isSingle(event, meant) {
      const typing = event.target.matches("input, select, textarea");
      return meant.test(event.key) && !typing && !event.ctrlKey && !event.altKey && !event.metaKey;
    }

    /** Holds back what somebody asks of the program in an element, but for a first choice, until the rest is here. */
    hold(root) {
      if (this.here) return;
      const held = new Held(root, () => this.fetch());
      const listening = new AbortController();
      for (const kind of ["click", "change", "keydown", "hashchange"]) {
        addEventListener(kind, (event) => held[kind](event), { capture: true, signal: listening.signal });
      }
      this.arrival.then(() => {
        listening.abort();
        return held.release();
      });
    }
  };

  /** What was asked of a program that cannot answer yet. */
  function Held(root, fetch) {
    let presses = [];
    const keys = [];
    let wentElsewhere = false;
    const stop = (event) => {
      event.stopImmediatePropagation();
      // Now it is wanted more than anything that comes before it.
      fetch();
    };
    /** Whether the program can answer that already. */
    const needsNoRest = (pressed) =>
      presses.length === 0 && (pressed.id === "begin" || (pressed.matches("[data-choice]") && !root.querySelector("#exchange-1")));

    this.click = (event) => {
      const pressed = event.target.closest("button, a[href]");
      if (!root.contains(pressed) || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      if (Rest.jump(event, root)) return event.stopImmediatePropagation();
      if (needsNoRest(pressed)) return;
      event.preventDefault();
      stop(event);
      // The second click of a double click was not meant for what has come beneath it.
      if (event.detail > 1 && pressed.matches(MOVES)) return;
      // One may think better of a move that has not been made.
      const instead = presses.filter((earlier) => earlier === pressed || (earlier.matches(MOVES) && pressed.matches(MOVES)));
      for (const earlier of instead) earlier.ariaBusy = null;
      presses = [...presses.filter((earlier) => !instead.includes(earlier)), pressed];
      pressed.ariaBusy = "true";
    };

    // Whoever looks at a field sees what they chose.
    this.change = (event) => {
      if (!root.contains(event.target)) return;
      stop(event);
      presses = [...presses.filter((earlier) => earlier !== event.target), event.target];
    };

    this.keydown = (event) => {
      if (!root.isConnected || !Rest.isSingle(event, /^([1-9r?]|Arrow(Up|Down))$/i)) return;
      const line = root.querySelector(`[aria-keyshortcuts="${event.key}"]`);
      if (line && needsNoRest(line)) return;
      // The browser still scrolls.
      stop(event);
      if (event.repeat) return;
      if (line) line.click();
      else if (/^[r?]$/i.test(event.key)) keys.push(event.key);
    };

    // The page's own listener comes before this one.
    this.hashchange = (event) => {
      stop(event);
      wentElsewhere = true;
    };

    this.release = async () => {
      for (const pressed of presses) {
        pressed.ariaBusy = null;
        // The one before may have taken it off the page.
        if (pressed.isConnected && pressed.matches("input")) pressed.dispatchEvent(new Event("change", { bubbles: true }));
        else if (pressed.isConnected) pressed.click();
        await new Promise((done) => setTimeout(done));
      }
      for (const key of keys) document.dispatchEvent(new KeyboardEvent("keydown", { key }));
      if (wentElsewhere) dispatchEvent(new HashChangeEvent("hashchange"));
    };
  }

  /** Has the page say that something waits for the network, or that it does no longer. */
  function say(work, waits) {
    if (waits) waiting.add(work);
    else waiting.delete(work);
    document.getElementById("stalled").hidden = waiting.size === 0;
  }

  /** Resolves when the network may answer again: after a while, or when the device says so. */
  function again(milliseconds) {
    return new Promise((done) => {
      const timer = setTimeout(done, milliseconds);
      addEventListener("online", () => done(clearTimeout(timer)), { once: true });
    });
  }
})();
