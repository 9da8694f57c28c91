// Starts the coach's worker: the program lies beside this file, wherever the site is hosted. What is asked before
// it listens waits for it; where it does not come, the page is told.
const early = [];
onmessage = ({ data }) => early.push(data);
importScripts("coach-worker.js");
wasm_bindgen({ module_or_path: "coach-worker_bg.wasm" }).then(
  () => early.forEach((data) => dispatchEvent(new MessageEvent("message", { data }))),
  reportError,
);
