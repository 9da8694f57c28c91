// For browsers of before 2024, which know no popovers: what lies over the page opens and closes here, and the styles see
// to its looks. It does what the page uses: buttons, Escape, a press beside it, and where the focus goes.
(() => {
  "use strict";
  if ("popover" in HTMLElement.prototype) return;
  const openers = new WeakMap(); // Of what is open, the button that opened it.
  const open = () => [...document.querySelectorAll("[popover][data-open]")].reverse(); // The inner one first.
  const show = (it, button) => {
    openers.set(it, button);
    button.setAttribute("aria-expanded", "true");
    it.dataset.open = "";
    it.querySelector("[autofocus]")?.focus();
  };
  const hide = (it, comesBack) => {
    const button = openers.get(it);
    button?.setAttribute("aria-expanded", "false");
    delete it.dataset.open;
    if (comesBack) button?.focus();
  };
  addEventListener("click", ({ target }) => {
    const button = target.closest("[popovertarget]");
    const wanted = button && document.getElementById(button.getAttribute("popovertarget"));
    const opens = wanted && !("open" in wanted.dataset) && button.getAttribute("popovertargetaction") !== "hide";
    for (const it of open()) {
      if (it === wanted || !it.contains(target)) hide(it, it === wanted);
    }
    if (opens) show(wanted, button);
  });
  // On the window, after the page: it leaves the key alone as long as something is open.
  addEventListener("keydown", ({ key }) => {
    const [innermost] = open();
    if (key === "Escape" && innermost) hide(innermost, true);
  });
})();
