// Nothing that has the focus may lie under the bars that stay in sight. How high those are depends on the
// words, the text size and the player's own styles, so that they are measured when it counts.
(() => {
  "use strict";
  const root = document.documentElement;
  const bars = { above: ".record", below: ".builder-foot" };
  const measure = () => {
    for (const [side, selector] of Object.entries(bars)) {
      const bar = document.querySelector(selector);
      const stays = bar && getComputedStyle(bar).position === "sticky";
      root.style.setProperty(`--bar-${side}`, `${stays ? Math.ceil(bar.getBoundingClientRect().height) : 0}px`);
    }
  };
  addEventListener("focusin", ({ target }) => {
    measure();
    // What the browser has brought into sight by the old measures may need a little more. Nothing may move
    // under a finger or a mouse.
    if (target.matches(":focus-visible") && !target.closest(Object.values(bars).join())) {
      target.scrollIntoView({ block: "nearest" });
    }
  });
})();
