// Takes the copy of the site off the device: for when a copy does not work.
const state = document.getElementById("state");
try {
  const scope = new URL("./", location.href).href;
  const registration = await navigator.serviceWorker?.getRegistration(scope);
  await registration?.unregister();
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(`off-the-record ${scope} `)).map((name) => caches.delete(name)));
  state.textContent = "Done: the copy is gone. The game comes from its host again.";
} catch (error) {
  state.textContent = `The copy could not be taken away: ${error}. Clear the data of this site in your browser's settings.`;
}
