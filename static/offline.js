// Keeps a copy of the site on the device, so that it plays without a network, and tells the app when another version
// lies ready. The copy changes only when the player says so, or when they change the language.
(() => {
  "use strict";
  const container = navigator.serviceWorker;
  // Neither over plain http, nor where a browser or a host does not allow it: then one plays online.
  if (!container || new URLSearchParams(location.search).has("no-copy")) return;
  const page = document.documentElement;
  let reloads = false;
  let ready = null;
  const languageOf = (worker) => new URL(worker.scriptURL).searchParams.get("lang");
  const tell = (worker) => {
    // The same in another language is nothing to ask about: the player has said so.
    if (languageOf(worker) !== languageOf(container.controller)) return worker.postMessage("take over");
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
  addEventListener("otr-use-version", () => {
    reloads = true;
    ready?.postMessage("take over");
  });
  container.addEventListener("controllerchange", () => {
    if (reloads) location.reload();
  });
  const copy = () => container.register(`sw.js?lang=${page.dataset.language}`).then(watch, () => {});
  // The copy is made once the page has what it needs itself.
  addEventListener("otr-shown", () => {
    if ("requestIdleCallback" in window) requestIdleCallback(copy, { timeout: 5000 });
    else setTimeout(copy, 2000);
    new MutationObserver(copy).observe(page, { attributeFilter: ["data-language"] });
  }, { once: true });
})();
