// Takes the copy of the site off the device: for when a copy does not work. It shares nothing with
// the game, which may be what does not work.
const blocks = [...document.querySelectorAll("div[lang]")];
const wished = (navigator.languages ?? []).map((tag) => tag.slice(0, 2));
const language = wished.find((tag) => blocks.some((block) => block.lang === tag)) ?? "en";
document.documentElement.lang = language;
for (const block of blocks) block.hidden = block.lang !== language;
const say = (outcome, fact = "") => {
  const said = document.querySelector(`div[lang="${language}"] [data-${outcome}]`).textContent;
  document.getElementById("state").textContent = `${said} ${fact}`.trim();
};
try {
  const scope = new URL("./", location.href).href;
  const registration = await navigator.serviceWorker?.getRegistration(scope);
  await registration?.unregister();
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(`off-the-record ${scope} `)).map((name) => caches.delete(name)));
  say("done");
} catch (error) {
  say("failed", `(${error})`);
}
