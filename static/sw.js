// The copy of the site on the device. VERSION and the lists of files are filled in after the build.
//
// All files of a version come from its own copy, the page included, so that no two versions ever
// mix. A new version is copied beside the old one and waits until the player takes it, or until no
// page of the old one is open. The address of this script says whose language the copy is in: in
// another language it is another copy. Whatever else lies at the host is none of its business.
"use strict";
const VERSION = "built";
// The files by name, each with the digest of what is in it.
const SHARED = {};
// By language, what only its speakers need.
const SPOKEN = {};
const SCOPE = self.registration.scope;
const LANGUAGE = new URLSearchParams(self.location.search).get("lang");
const OURS = `off-the-record ${SCOPE} `;
const COPY = `${OURS}${VERSION} ${LANGUAGE}`;
/** The last good file of whoever hosts the site, which belongs to no version: static/offline.js keeps it. */
const OF_HOST = `${OURS}class`;
const CLASS_FILE = new URL("class.json", SCOPE).href;
const FILES = { ...SHARED, ...SPOKEN[LANGUAGE] };
/** The page is asked for by its folder. */
const PAGE = SCOPE;
const ADDRESSES = new Set([PAGE, ...Object.keys(FILES).map((file) => new URL(file, SCOPE).href)]);

/** Copies the page and all files. Nothing is taken for one of them that is something else: of half a new version, of the
 * login page of a network, or of a file that was cut on its way, there is no copy. */
const fill = async () => {
  const page = await fetch(PAGE, { cache: "no-cache" });
  // Some hosts add to every page that they serve, so that it has no digest.
  const html = await page.text();
  if (!html.includes(`data-version="${VERSION}"`)) throw new Error("the page is of another version");
  const copy = await caches.open(COPY);
  await copy.addAll(Object.entries(FILES).map(([file, integrity]) => new Request(file, { cache: "no-cache", integrity })));
  // A page that came by way of another address could not be given out: so it is made anew.
  await copy.put(PAGE, new Response(html, page));
};

self.addEventListener("install", (event) => {
  event.waitUntil(fill().catch(async (error) => {
    await caches.delete(COPY);
    throw error;
  }));
});

self.addEventListener("activate", (event) => {
  const clear = async () => {
    const names = await caches.keys();
    const old = names.filter((name) => name.startsWith(OURS) && name !== COPY && name !== OF_HOST);
    await Promise.all(old.map((name) => caches.delete(name)));
    // The first copy serves the page that made it from now on.
    await self.clients.claim();
  };
  event.waitUntil(clear());
});

self.addEventListener("message", ({ data }) => {
  if (data === "take over") self.skipWaiting();
});

/** From the host as long as it has it or says that it has not, since it changes under its name. Whatever else it answers is of
 * a network one has to log into, or of a host in trouble. Where nothing is kept of it, it says nothing. */
const classFile = async (request) => {
  const answer = await fetch(request).catch(() => undefined);
  if (answer?.ok || [404, 410].includes(answer?.status)) return answer;
  return (await caches.match(CLASS_FILE, { cacheName: OF_HOST, ignoreVary: true })) ?? answer ?? new Response("{}");
};

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  const wanted = (origin + pathname).replace(/\/index\.html$/, "/");
  if (request.method === "GET" && wanted === CLASS_FILE) return event.respondWith(classFile(request));
  // The host answers for all that is not in the copy.
  if (request.method !== "GET" || !ADDRESSES.has(wanted)) return;
  const found = caches.match(wanted, { cacheName: COPY, ignoreVary: true }).catch(() => {});
  event.respondWith(found.then((file) => file ?? fetch(request)));
});
