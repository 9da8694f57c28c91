// Starts the coach's worker: the program lies beside this file, wherever the site is hosted.
importScripts("coach-worker.js");
wasm_bindgen({ module_or_path: "coach-worker_bg.wasm" });
