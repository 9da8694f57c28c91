// Takes the copy of the site off the device: for when a copy does not work. It shares nothing with
// the game, which may be what does not work.
const blocks = [...document.querySelectorAll("main [lang]")];
const kept = (() => {
  try { return localStorage.getItem("otr.page")?.match(/lang=([a-z]+)/)?.[1]; } catch { return undefined; }
})();
const wished = [kept, ...(navigator.languages ?? [])].map((tag) => tag?.toLowerCase().split("-")[0]);
const language = wished.find((code) => blocks.some((block) => block.lang === code)) ?? "en";
document.documentElement.lang = language;
for (const block of blocks) block.hidden = block.lang !== language;
const own = document.querySelector(`div[lang="${language}"]`);
document.title = own.querySelector("h1").textContent;
const say = (outcome, fact = "") => {
  const said = own.querySelector(`[data-${outcome}]`).textContent;
  document.getElementById("state").textContent = `${said} ${fact}`.trim();
};
try {
  const names = await caches.keys();
  const copiesOf = (scope) => names.filter((name) => name.startsWith(`off-the-record ${scope} `));
  // The game may once have lain further up: then its copy answers for this folder, too.
  const registrations = (await navigator.serviceWorker?.getRegistrations()) ?? [];
  const scopes = [new URL("./", location.href).href, ...registrations.map(({ scope }) => scope).filter((scope) => copiesOf(scope).length > 0)];
  const covers = (scope) => location.href.startsWith(scope) && scopes.includes(scope);
  await Promise.all(registrations.filter(({ scope }) => covers(scope)).map((it) => it.unregister()));
  await Promise.all(scopes.filter(covers).flatMap(copiesOf).map((name) => caches.delete(name)));
  say("done");
} catch (error) {
  say("failed", `(${error})`);
}
