// Keeps a copy of the whole site on the device, so that it plays without a network, and tells the
// app when another version lies ready. The copy changes only when the player says so.
(() => {
  "use strict";
  const container = navigator.serviceWorker;
  // Neither over plain http, nor where a browser or a host does not allow it: then one plays online.
  if (!container || new URLSearchParams(location.search).has("no-copy")) return;
  let ready = null;
  const tell = (worker) => {
    ready = worker;
    dispatchEvent(new Event("otr-version-ready"));
  };
  const watch = (registration) => {
    // A browser may take the request and do nothing.
    if (!registration) return;
    if (registration.waiting && container.controller) tell(registration.waiting);
    registration.addEventListener("updatefound", () => {
      const coming = registration.installing;
      coming?.addEventListener("statechange", () => {
        if (coming.state === "installed" && container.controller) tell(coming);
      });
    });
  };
  let reloads = false;
  addEventListener("otr-use-version", () => {
    reloads = true;
    ready?.postMessage("take over");
  });
  container.addEventListener("controllerchange", () => {
    if (reloads) location.reload();
  });
  // The copy is made once the page has what it needs itself; each further program hears what lies ready.
  let begun = false;
  addEventListener("otr-started", () => {
    if (begun) return ready && tell(ready);
    begun = true;
    const begin = () => container.register("sw.js").then(watch, () => {});
    if ("requestIdleCallback" in window) requestIdleCallback(begin, { timeout: 5000 });
    else setTimeout(begin, 2000);
  });
})();
