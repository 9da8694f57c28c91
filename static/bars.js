// Nothing that has the focus may lie under the bars that stay in sight, and what one looks at between them stays in
// view when the page is laid out anew. How high the bars are depends on the words, the text size and the player's
// own styles, so that they are measured when it counts.
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
      place.scrollIntoView?.({ block: place.getBoundingClientRect().height > room - 16 ? "start" : "nearest" });
    }
  });

  // A phone is turned, the text grows, the keyboard comes: what was at the top of the view is there again. A
  // browser whose own bar goes away while one scrolls has changed nothing.
  const layout = () => ({ width: innerWidth, height: innerHeight, font: getComputedStyle(root).fontSize });
  let known = layout();
  const isAsKnown = () => {
    const { width, height, font } = layout();
    return width === known.width && font === known.font && Math.abs(height - known.height) < known.height / 5;
  };
  let place = null; // What is at the top of the view, how far below the bar, and the same as a share of its height.
  const stuck = () => {
    const bar = document.querySelector(bars.above);
    return bar && getComputedStyle(bar).position === "sticky" ? Math.max(0, bar.getBoundingClientRect().bottom) : 0;
  };
  const note = () => {
    const above = stuck();
    place = null;
    for (let y = above + 8; scrollY > 0 && y < innerHeight; y += 16) {
      const found = document.elementFromPoint(innerWidth / 2, y)?.closest("main *");
      const { top, height } = found?.getBoundingClientRect() ?? {};
      if (!found || height > innerHeight / 2) continue;
      place = { found, below: top - above, share: (top - above) / height };
      return;
    }
  };
  const hold = () => {
    const isNew = !isAsKnown();
    known = layout();
    if (!isNew) return note();
    measure();
    if (place?.found.isConnected) {
      const { top, height } = place.found.getBoundingClientRect();
      const below = place.below < 0 ? place.share * height : Math.min(place.below, innerHeight / 2);
      scrollBy({ top: top - stuck() - below, behavior: "instant" });
    }
    note();
  };
  addEventListener("scroll", () => isAsKnown() && note(), { passive: true });
  addEventListener("resize", hold);
  new ResizeObserver(hold).observe(document.body);
})();
