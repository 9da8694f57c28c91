// Keeps a copy of the site on the device, so that it plays without a network, and tells the app when another version
// lies ready. The copy changes only when the player says so, or when they change the language.
(() => {
  "use strict";
  const page = document.documentElement;
  const container = (() => {
    try { return navigator.serviceWorker; } catch { return; } // A frame that is kept apart may not even ask.
  })();
  const tell = (what) => dispatchEvent(new Event(what));
  const reload = () => location.reload();

  const later = (seconds) => new Promise((done) => setTimeout(done, 1000 * seconds));

  // What was cut or exchanged on its way, a browser may have kept as it came.
  const refresh = () => {
    const loaded = performance.getEntriesByType("resource").map(({ name }) => fetch(name, { cache: "reload" }).then((file) => file.blob()));
    return Promise.race([Promise.allSettled(loaded), later(10)]);
  };

  // Goes over to the newest version that there is, where there is another one.
  const renew = async () => {
    const registration = await container?.getRegistration();
    if (!registration?.waiting) await Promise.race([registration?.update(), later(10)]);
    const coming = registration?.waiting ?? registration?.installing;
    if (!coming) return container?.controller ? undefined : refresh();
    container.addEventListener("controllerchange", reload);
    coming.addEventListener("statechange", () => coming.state === "redundant" && reload());
    coming.postMessage("take over");
    return later(60);
  };
  addEventListener("otr-use-version", (event) => {
    event.preventDefault(); // It is in good hands: in any case the page is loaded anew.
    renew().catch(() => {}).then(reload);
  });

  // Neither over plain http, nor where a browser or a host does not allow it: then one plays online.
  if (!container || new URLSearchParams(location.search).has("no-copy")) return;
  const languageOf = (worker) => new URL(worker.scriptURL).searchParams.get("lang");
  const ask = async (worker) => {
    // The same in another language is nothing to ask about: the player has said so.
    const [language, of] = [languageOf(worker), languageOf(container.controller)];
    const copy = `off-the-record ${new URL("./", worker.scriptURL)} ${page.dataset.version} ${language}`;
    if (language !== of && (await caches.has(copy))) worker.postMessage("take over");
    else tell("otr-version-ready");
  };
  const watch = (registration) => {
    // A browser may take the request and do nothing.
    if (!registration) return undefined;
    if (registration.waiting && container.controller) ask(registration.waiting);
    registration.addEventListener("updatefound", () => {
      const coming = registration.installing;
      coming?.addEventListener("statechange", () => {
        if (coming.state === "installed" && container.controller) ask(coming);
      });
    });
  };
  // Whoever has the copy would not notice that something else is at this address by now.
  const lookAround = async () => {
    const answer = await fetch("sw.js", { cache: "no-store" });
    const ours = answer.headers.get("content-type")?.includes("javascript");
    if (container.controller && !(answer.ok ? ours : answer.status !== 404 && answer.status !== 410)) tell("otr-gone");
  };
  const copy = async () => {
    try {
      const registration = await container.register(`sw.js?lang=${page.dataset.language}`);
      watch(registration);
      // Where there is one already, nobody has asked the host yet.
      if (registration?.active) await registration.update();
    } catch {
      await lookAround().catch(() => {});
    }
  };
  // What whoever hosts the site says of it (class.json): the program has found it good, or that there is none.
  addEventListener("otr-class-file", ({ detail }) => {
    const name = `off-the-record ${new URL("./", location.href)} class`;
    const keep = async () => {
      if (detail === null) return caches.delete(name);
      const copy = await caches.open(name);
      return copy.put("class.json", new Response(detail, { headers: { "content-type": "application/json" } }));
    };
    keep().catch(() => {}); // A browser that keeps nothing: then it holds as long as there is a network.
  });
  // The copy is made once the page has what it needs itself.
  addEventListener("otr-shown", () => {
    if ("requestIdleCallback" in window) requestIdleCallback(copy, { timeout: 5000 });
    else setTimeout(copy, 2000);
    new MutationObserver(copy).observe(page, { attributeFilter: ["data-language"] });
  }, { once: true });
})();
