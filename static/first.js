// A first screen: what stands on the page before the program does that makes it. It was drawn when the site
// was built, for somebody of whom the device keeps nothing. What is done on it meanwhile is done again once
// the program shows the same.
const FirstScreen = (() => {
  "use strict";
  const page = document.documentElement;
  const everything = (root) => [...root.querySelectorAll(".skip, header.site *, main, main *")];
  const task = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));
  /** What the page said before anything was there. */
  let moment = null;
  /** The program has something else to show, and shows it. */
  const shown = () => new Promise((done) => addEventListener("otr-shown", done, { once: true }));

  return class FirstScreen {
    /** Shows it in an element; an error where a host answers with something else. `goes` calls back with the address of the opening. */
    constructor(app, html, goes) {
      const drawn = document.createElement("template");
      drawn.innerHTML = html;
      // Behind a briefing there is the opening of the play.
      const templates = [...drawn.content.children].filter((element) => element.matches("template"));
      this.screens = templates.map(({ content, dataset }) => {
        const root = document.createElement("div");
        root.append(content);
        return { root, title: dataset.title, pressed: null };
      });
      if (this.screens.length === 0) throw new Error("no first screen");
      this.app = app;
      this.goes = goes;
      moment ??= app.querySelector(".boot");
      this.left = false;
      this.handing = false;
      this.listening = new AbortController();
      const listen = (kind, hear) => addEventListener(kind, hear, { signal: this.listening.signal });
      for (const press of ["pointerdown", "keydown", "wheel"]) listen(press, () => (page.dataset.skipped = ""));
      listen("keydown", (event) => this.key(event));
      listen("click", (event) => this.click(event));
      app.dataset.first = "";
      this.show(0);
    }

    show(place) {
      this.place = place;
      const { root, title } = this.screens[place];
      this.app.replaceChildren(root);
      document.title = title;
      // Until something is pressed, lines appear one after the other.
      delete page.dataset.skipped;
    }

    /** Has the screen be where somebody has come to: its heading takes the focus. */
    arrive() {
      this.screens[this.place].root.querySelector("h1").focus();
      scrollTo(0, 0);
    }

    /** Numbers say lines, as they do in the program. */
    key(event) {
      if (!Rest.isSingle(event, /^[1-9]$/) || event.repeat) return;
      this.screens[this.place].root.querySelector(`[aria-keyshortcuts="${event.key}"]`)?.click();
    }

    click(event) {
      const screen = this.screens[this.place];
      if (Rest.jump(event, screen.root)) return;
      const pressed = event.target.closest("button");
      // The second click of a double click was not meant for what has come beneath it.
      if (!screen.root.contains(pressed) || event.detail > 1 || pressed.ariaDisabled === "true") return;
      // Nothing has been said yet: one may think better of it.
      if (screen.pressed) screen.pressed.ariaBusy = null;
      screen.pressed = pressed;
      // The opening was drawn for whoever chooses nothing but to begin.
      const chosen = [...screen.root.querySelectorAll("input")].some((input) => input.checked !== input.defaultChecked);
      if (this.screens[this.place + 1] && !chosen) this.begin();
      else this.wait(pressed, screen.root);
    }

    /** The only button of a briefing leads to the opening. */
    begin() {
      this.goes();
      this.show(this.place + 1);
      page.dataset.room = this.app.querySelector("[data-room]").dataset.room;
      this.arrive();
    }

    /** The program has to come first, and readers hear of it. */
    wait(pressed, root) {
      pressed.ariaBusy = "true";
      pressed.scrollIntoView({ block: "nearest" });
      const said = moment.cloneNode(true);
      said.classList.add("unseen");
      root.querySelector("[role=status]").replaceChildren(said);
    }

    /**
     * Gives its place to what the program shows in an element, of which the rest may still be on its way:
     * 1. the program shows the screen of the address; 2. it takes in what was filled in there, and 3. goes on to
     * the opening, if somebody has; 4. it takes the place of the first screen; 5. what was pressed last is pressed.
     */
    async makeWay(program, rest) {
      this.program = program;
      try {
        await shown();
        // No first choice fills in anything.
        if (!this.left && changed(this.screens[0].root, program).length > 0) await rest?.fetch();
        if (this.left) return;
        // From here the program changes the address itself.
        this.handing = true;
        const place = { left: scrollX, top: scrollY, behavior: "instant" };
        const skipped = "skipped" in page.dataset;
        if (repeat(this.screens[0].root, program)) await task(0);
        for (const screen of this.screens.slice(0, this.place)) {
          const begun = shown();
          if (press(screen, program)) await Promise.race([begun, task(1000)]);
        }
        if (this.left) return;
        const screen = this.screens[this.place];
        const restore = remember(screen.root, program);
        this.leave();
        if (skipped) page.dataset.skipped = "";
        scrollTo(place);
        restore();
        // The screen is another where a file did not come, or another tab has begun a play.
        if (screen.pressed && !press(screen, program)) program.querySelector("h1")?.focus();
      } finally {
        this.leave();
      }
    }

    /** Gives its place to the program as it is. Where that is not here yet, what is around the screen stays. */
    leave() {
      if (this.left) return;
      this.left = true;
      this.listening.abort();
      if (this.program) {
        delete this.app.dataset.first;
        this.app.replaceChildren(this.program);
      } else {
        this.app.querySelector("[aria-current]")?.removeAttribute("aria-current");
        this.app.querySelector("main").replaceChildren(moment.cloneNode(true));
      }
      if (!this.app.querySelector("[data-room]")) delete page.dataset.room;
    }
  };

  /** The element of the program's screen that one of the first screen stands for; none where they differ. */
  function twin(element, from, to) {
    const found = everything(to)[everything(from).indexOf(element)];
    return found?.tagName === element.tagName && found.textContent === element.textContent ? found : null;
  }

  /** Presses what was pressed. Whether it is there. */
  function press({ root, pressed }, program) {
    const same = twin(pressed, root, program);
    same?.click();
    return same !== null;
  }

  /** The fields of the program's screen that were filled in otherwise on the first one. */
  function changed(root, program) {
    const inputs = [...root.querySelectorAll("input:checked")].map((input) => twin(input, root, program));
    return inputs.filter((input) => input && !input.checked);
  }

  /** Fills them in, too. Whether there were any. */
  function repeat(root, program) {
    const inputs = changed(root, program);
    for (const input of inputs) {
      input.checked = true;
      input.dispatchEvent(new Event("change", { bubbles: true }));
    }
    return inputs.length > 0;
  }

  /** Opens what was opened, and notes what is lost when a screen leaves the page, to have the other one be the same. */
  function remember(root, program) {
    const focused = root.contains(document.activeElement) ? document.activeElement : null;
    const same = focused && (twin(focused, root, program) ?? program.querySelector("h1"));
    for (const details of root.querySelectorAll("details[open]")) twin(details, root, program)?.setAttribute("open", "");
    const scrolled = everything(root).filter((element) => element.scrollTop > 0);
    const places = scrolled.map((element) => [twin(element, root, program), element.scrollTop]);
    const appearing = root.getAnimations({ subtree: true });
    const times = new Map(appearing.map(({ effect, currentTime }) => [twin(effect.target, root, program), currentTime]));
    return () => {
      for (const [element, top] of places) element?.scrollTo(0, top);
      for (const animation of program.getAnimations({ subtree: true })) {
        const time = times.get(animation.effect.target);
        if (time !== undefined) animation.currentTime = time;
        else if (animation.animationName === "appear") animation.finish();
      }
      same?.focus({ preventScroll: true });
    };
  }
})();
