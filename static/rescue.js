// For when the script within the page did not run, as something on its way has changed it and the policy refuses it: the
// same script lies beside the page. Where that does not run, either, the page says so.
(() => {
  "use strict";
  const page = document.documentElement;
  const started = () => "started" in page.dataset;
  const say = () => {
    if (started()) return;
    const said = [...document.querySelectorAll("[data-shell] [lang]")];
    const wished = (navigator.languages ?? []).map((tag) => tag.toLowerCase().split("-")[0]);
    page.lang = wished.find((code) => said.some(({ lang }) => lang === code)) ?? page.lang;
    for (const block of said) block.hidden = block.lang !== page.lang;
    page.dataset.started = ""; // So the styles need not say it.
    document.getElementById("app").hidden = true;
    document.getElementById("no-start").hidden = false;
    for (const button of document.querySelectorAll("#no-start button")) button.addEventListener("click", () => location.reload());
  };
  if (started()) return;
  const script = document.createElement("script");
  script.src = "start.js";
  script.onload = script.onerror = say;
  document.head.append(script);
})();
