// The copy of the site on the device. VERSION and the lists of files are filled in after the build.
//
// All files of a version come from its own copy, the page included, so that no two versions ever
// mix. A new version is copied beside the old one and waits until the player takes it, or until no
// page of the old one is open. The address of this script says whose language the copy is in: in
// another language it is another copy.
"use strict";
const VERSION = "built";
const SHARED = [];
// By language, what only its speakers need.
const SPOKEN = {};
const LANGUAGE = new URLSearchParams(self.location.search).get("lang");
const OURS = `off-the-record ${self.registration.scope} `;
const COPY = `${OURS}${VERSION} ${LANGUAGE}`;

self.addEventListener("install", (event) => {
  const files = [...SHARED, ...(SPOKEN[LANGUAGE] ?? [])];
  const fetched = files.map((file) => new Request(file, { cache: "no-cache" }));
  event.waitUntil(caches.open(COPY).then((copy) => copy.addAll(fetched)));
});

self.addEventListener("activate", (event) => {
  const clear = async () => {
    const names = await caches.keys();
    const old = names.filter((name) => name.startsWith(OURS) && name !== COPY);
    await Promise.all(old.map((name) => caches.delete(name)));
    // The first copy serves the page that made it from now on.
    await self.clients.claim();
  };
  event.waitUntil(clear());
});

self.addEventListener("message", ({ data }) => {
  if (data === "take over") self.skipWaiting();
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  // The page that takes the copy away must work whatever the copy is like.
  if (request.method !== "GET" || !url.href.startsWith(self.registration.scope) || url.pathname.endsWith("/reset.html")) return;
  const wanted = request.mode === "navigate" ? "./" : request;
  const answer = async () => {
    const copy = await caches.open(COPY);
    return (await copy.match(wanted, { ignoreSearch: true })) ?? fetch(request);
  };
  event.respondWith(answer());
});
