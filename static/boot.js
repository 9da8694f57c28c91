// What must work when the app does not: a message where it cannot start, and the reload buttons.
(() => {
  "use strict";
  let started = false;
  const begin = () => (started = true);
  const noStart = () => {
    if (started) return;
    document.getElementById("app").hidden = true;
    document.getElementById("no-start").hidden = false;
  };
  addEventListener("TrunkApplicationStarted", begin);
  // The start script is a module: whatever keeps it from running arrives as one of these.
  addEventListener("error", noStart, true);
  addEventListener("unhandledrejection", noStart);
  addEventListener("DOMContentLoaded", () => {
    if (typeof WebAssembly !== "object") noStart();
    for (const button of document.querySelectorAll("[data-reload]")) {
      button.addEventListener("click", () => location.reload());
    }
  });
})();
