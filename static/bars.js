// Nothing that has the focus may lie under the bars that stay in sight. How high those are depends on the
// words, the text size and the player's own styles, so that they are measured when it counts.
(() => {
  "use strict";
  const root = document.documentElement;
  const bars = { above: ".record", below: ".builder-foot" };
  /** Measures both, and gives the room between them. Where they leave too little, the lower one scrolls with the rest. */
  const measure = () => {
    const heights = Object.entries(bars).map(([side, selector]) => {
      const bar = document.querySelector(selector);
      return [side, bar, bar ? Math.ceil(bar.getBoundingClientRect().height) : 0];
    });
    root.toggleAttribute("data-cramped", heights.reduce((sum, [, , height]) => sum + height, 0) > 0.55 * innerHeight);
    let room = innerHeight;
    for (const [side, bar, height] of heights) {
      const taken = bar && getComputedStyle(bar).position === "sticky" ? height : 0;
      root.style.setProperty(`--bar-${side}`, `${taken}px`);
      room -= taken;
    }
    return room;
  };
  addEventListener("focusin", ({ target }) => {
    const room = measure();
    // What the browser has brought into sight by the old measures may need a little more. Nothing may move
    // under a finger or a mouse.
    if (target.matches(":focus-visible") && !target.closest(Object.values(bars).join())) {
      const place = target.closest("label") ?? target;
      place.scrollIntoView({ block: place.getBoundingClientRect().height > room - 16 ? "start" : "nearest" });
    }
  });
})();
