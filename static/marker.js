// Starts the worker that marks what a class handed in, as coach.js starts the coach's.
const early = [];
onmessage = ({ data }) => early.push(data);
importScripts("marker-worker.js");
wasm_bindgen({ module_or_path: "marker-worker_bg.wasm" }).then(
  () => early.forEach((data) => dispatchEvent(new MessageEvent("message", { data }))),
  reportError,
);
