// The rest of a program: what it needs for more than a first choice comes in a file of its own, while one reads.
// Whatever is pressed that may need it waits until it is here.

const Rest = (() => {
  "use strict";
  const rests = [];
  const notice = () => document.getElementById("stalled");

  // A stub of a first part calls this and does not say whose it is: what could not wait has run into it.
  globalThis.otrLoadLater = () => {
    try {
      for (const rest of rests) if (!rest.here) rest.fetchNow();
    } catch (error) {
      dispatchEvent(new Event("otr-crashed"));
      throw error;
    }
  };

  return class Rest {
    /** What comes in `file` for a program whose first part is here. That calls what is not here yet through stubs. */
    constructor(first, file) {
      this.first = first;
      this.file = file;
      this.arrival = new Promise((arrive) => (this.arrive = arrive));
      rests.push(this);
    }

    /** A program that was not parted lacks nothing. */
    get here() {
      return this.first.loaded?.value !== 0;
    }

    /** Resolves when it is here. It is asked for until it comes. */
    fetch() {
      return (this.coming ??= this.bring());
    }

    bring() {
      return Rest.persist(async () => {
        if (this.here) return;
        const answer = await fetch(this.file, { priority: "low" });
        if (!answer.ok) throw new Error(`${this.file}: ${answer.status}`);
        const module = await WebAssembly.compile(await answer.arrayBuffer());
        if (!this.here) await WebAssembly.instantiate(module, { first: this.first });
      }).then(this.arrive);
    }

    /** Does what needs the network until it succeeds, and says so where it does not. */
    static async persist(work) {
      for (let wait = 1000; ; wait = Math.min(2 * wait, 30_000)) {
        try {
          const done = await work();
          notice().hidden = true;
          return done;
        } catch {
          await stalled(wait);
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
      new WebAssembly.Instance(new WebAssembly.Module(bytes), { first: this.first });
      this.arrive();
    }

    /** Holds back what the program in an element is asked to do, until the rest is here. */
    hold(root) {
      if (this.here) return;
      const listening = new AbortController();
      const listen = (kind, hear) => addEventListener(kind, hear, { capture: true, signal: listening.signal });
      let held = [];
      listen("click", (event) => {
        const pressed = event.target.closest("button, a[href], input");
        if (!root.contains(pressed) || (held.length === 0 && isFirst(root, pressed))) return;
        event.preventDefault();
        event.stopImmediatePropagation();
        // One may think better of a line, as long as it is not said.
        const instead = held.filter((earlier) => earlier === pressed || (earlier.matches(".say") && pressed.matches(".say")));
        for (const earlier of instead) earlier.ariaBusy = null;
        held = [...held.filter((earlier) => !instead.includes(earlier)), pressed];
        pressed.ariaBusy = "true";
        // Now it is wanted more than anything that comes before it.
        this.fetch();
      });
      listen("keydown", (event) => {
        const typing = event.target.matches("input, select, textarea");
        if (!root.isConnected || typing || event.ctrlKey || event.altKey || event.metaKey || !/^[1-9r?]$/i.test(event.key)) return;
        const line = root.querySelector(`[data-choice="${event.key}"]`);
        if (line && held.length === 0 && isFirst(root, line)) return;
        event.stopImmediatePropagation();
        if (line) line.click();
      });
      // The page's own listener was here before this one.
      let moved = false;
      listen("hashchange", (event) => {
        event.stopImmediatePropagation();
        moved = true;
      });
      this.arrival.then(async () => {
        listening.abort();
        for (const pressed of held) {
          pressed.ariaBusy = null;
          // The one before may have taken it off the page.
          if (pressed.isConnected) pressed.click();
          await new Promise((done) => setTimeout(done));
        }
        if (moved) dispatchEvent(new HashChangeEvent("hashchange"));
      });
    }
  };

  /** Says that the network does not answer, until it may again: soon, or when the device says so. */
  function stalled(milliseconds) {
    notice().hidden = false;
    return new Promise((done) => {
      const timer = setTimeout(done, milliseconds);
      addEventListener("online", () => done(clearTimeout(timer)), { once: true });
    });
  }

  /** Whether that is a first choice, which the program can answer without its rest. */
  function isFirst(root, pressed) {
    return pressed.id === "begin" || (pressed.matches("[data-choice]") && !root.querySelector("#exchange-1"));
  }
})();
