// A first screen: what stands on the page before the program does that makes it. It was drawn when the site
// was built, for somebody of whom the device keeps nothing. What is done on it meanwhile is done again once
// the program is here.
class FirstScreen {
  /** Shows it in an element. */
  constructor(app, html) {
    const drawn = document.createElement("template");
    drawn.innerHTML = html;
    this.app = app;
    this.before = [...app.childNodes];
    this.left = false;
    // A briefing has a second, the opening of the play: the only button of the first leads there.
    this.screens = Array.from(drawn.content.children, (template) => {
      const root = document.createElement("div");
      root.append(template.content);
      root.addEventListener("click", (event) => this.click(event));
      return { root, pressed: null };
    });
    this.place = 0;
    // Any press brings the lines that have not appeared yet, as it does in the program.
    const skip = () => (document.documentElement.dataset.skipped = "");
    this.skipping = new AbortController();
    for (const press of ["pointerdown", "keydown"]) addEventListener(press, skip, this.skipping);
    app.dataset.first = "";
    app.replaceChildren(this.screens[0].root);
  }

  click(event) {
    const { root, pressed } = this.screens[this.place];
    const now = event.target.closest("button, .skip");
    if (!now) return;
    if (now.matches(".skip")) {
      event.preventDefault();
      root.querySelector("main").focus();
    } else if (!pressed) {
      this.screens[this.place].pressed = now;
      // The opening is that of a play in which nothing was chosen but to begin.
      const asked = [...root.querySelectorAll("input")].every((input) => input.checked === input.defaultChecked);
      if (this.screens[this.place + 1] && asked) this.goOn();
      else this.wait(now, root);
    }
  }

  /** The program has to come first. */
  wait(pressed, root) {
    pressed.ariaBusy = "true";
    // Readers hear of it, too.
    const moment = this.before.find((node) => node.matches?.(".boot")).cloneNode(true);
    moment.classList.add("unseen");
    root.querySelector("[role=status]").append(moment);
  }

  goOn() {
    this.place += 1;
    const { root } = this.screens[this.place];
    this.app.replaceChildren(root);
    document.documentElement.dataset.room = root.querySelector("[data-room]").dataset.room;
    delete document.documentElement.dataset.skipped;
    root.querySelector("h1").focus();
    scrollTo(0, 0);
  }

  /** Gives its place to what the program shows in an element, once that is the screen that stands here. */
  async makeWay(program) {
    this.program = program;
    await new Promise((done) => addEventListener("otr-arrived", done, { once: true }));
    if (this.left) return;
    const { scrollX, scrollY } = window;
    for (const { root, pressed } of this.screens.slice(0, this.place)) {
      await repeat(root, program);
      // Before anything is painted.
      const changed = new Promise((done) => new MutationObserver(done).observe(program, { childList: true, subtree: true }));
      twin(pressed, root, program)?.click();
      await Promise.race([changed, new Promise((done) => setTimeout(done, 1000))]);
    }
    const { root, pressed } = this.screens[this.place];
    await repeat(root, program);
    const focused = twin(document.activeElement, root, program);
    const appearing = root.getAnimations({ subtree: true }).map((it) => [twin(it.effect.target, root, program), it.currentTime]);
    this.leave();
    scrollTo({ left: scrollX, top: scrollY, behavior: "instant" });
    focused?.focus({ preventScroll: true });
    const times = new Map(appearing);
    for (const animation of program.getAnimations({ subtree: true })) {
      const time = times.get(animation.effect.target);
      if (time === undefined) animation.finish();
      else animation.currentTime = time;
    }
    if (pressed) twin(pressed, root, program)?.click();
  }

  /** Gives its place to the program as it is, or to what was here before. */
  leave() {
    if (this.left) return;
    this.left = true;
    this.skipping.abort();
    delete this.app.dataset.first;
    this.app.replaceChildren(...(this.program ? [this.program] : this.before));
  }
}

const everything = (root) => [...root.querySelectorAll(".skip, header.site *, main, main *")];

/** The element of the program's screen that one of the first screen stands for. */
const twin = (element, from, to) => {
  const found = everything(to)[everything(from).indexOf(element)];
  return found?.tagName === element.tagName ? found : null;
};

/** Has the program's screen be as somebody left the first one. */
const repeat = async (root, program) => {
  for (const details of root.querySelectorAll("details[open]")) twin(details, root, program)?.setAttribute("open", "");
  for (const input of root.querySelectorAll("input:checked")) {
    const same = twin(input, root, program);
    if (!same || same.checked) continue;
    same.checked = true;
    same.dispatchEvent(new Event("change", { bubbles: true }));
    // The program takes it in before anything else is pressed.
    await new Promise((done) => setTimeout(done));
  }
};
