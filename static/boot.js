// What must work when the app does not: a message where it cannot start, and the reload buttons.
//
// How the parts of the page talk to each other, by events of the window:
//   otr-first     a first screen stands                      start.js to here
//   otr-started   a program has been entered                 start.js to here and offline.js
//   otr-missing   a part of a program cannot be had          start.js to here
//   otr-crashed   a program has stopped for good             rest.js to here
//   otr-shown     a program shows a screen, with all of it   a program to first.js and start.js
//   otr-language  another language is wanted                 a program to start.js
//   otr-sound     sound is wanted                            a program to start.js
//   otr-version-ready, otr-use-version                       offline.js to a program, and back
(() => {
  "use strict";
  let started = false;
  const show = (works) => {
    const [app, message] = ["app", "no-start"].map((id) => document.getElementById(id));
    if (!app || !message) return;
    app.hidden = !works;
    message.hidden = works;
  };
  const noStart = () => {
    // A panic has a block of its own.
    if (!started && document.getElementById("crash")?.hidden) show(false);
  };
  const perhaps = () => {
    // A first screen is good for something as long as the program can still come.
    if (!document.querySelector("#app[data-first]")) noStart();
  };
  // Not every error keeps the app from starting: one of an extension does not.
  const begin = () => {
    started = true;
    if (document.getElementById("crash")?.hidden) show(true);
  };
  addEventListener("otr-started", begin);
  addEventListener("otr-missing", () => {
    started = false;
    noStart();
  });
  // A program whose other part cannot be had has stopped in the middle of something.
  addEventListener("otr-crashed", () => {
    for (const [id, hidden] of [["app", true], ["no-start", true], ["crash", false]]) {
      document.getElementById(id).hidden = hidden;
    }
  });
  addEventListener("otr-first", () => show(true));
  // Whatever else keeps the program from running arrives as one of these.
  addEventListener("error", perhaps);
  addEventListener("unhandledrejection", perhaps);
  addEventListener("DOMContentLoaded", () => {
    if (typeof WebAssembly !== "object") noStart();
    for (const button of document.querySelectorAll("[data-reload]")) {
      button.addEventListener("click", () => location.reload());
    }
  });
})();
