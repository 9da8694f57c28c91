// The start of the page that is one file (`otr pack --single-file`): all that lies beside the page elsewhere lies in it, packed, and
// is given out here to whoever asks for it by its name.
(() => {
  "use strict";
  // Also run by the worker, which sees nothing of the page: so it uses nothing from around it.
  const give = (files) => {
    const unpacked = (name) => {
      const bytes = Uint8Array.from(atob(files[name]), (letter) => letter.charCodeAt(0));
      const type = name.endsWith(".wasm") ? "application/wasm" : "application/octet-stream";
      const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
      return new Response(stream, { headers: { "content-type": type } });
    };
    const elsewhere = self.fetch;
    self.fetch = async (file, options) => {
      const name = String(file).replace(/^\.\//, "");
      if (/^\w+:/.test(name)) return elsewhere(file, options);
      return Object.hasOwn(files, name) ? unpacked(name) : new Response("", { status: 404 });
    };
  };
  const held = [...document.querySelectorAll("script[data-file]")];
  const files = Object.fromEntries(held.map((it) => [it.dataset.file, it.text]));
  give(files);
  const text = async (name) => (await fetch(name)).text();
  const script = (...parts) => URL.createObjectURL(new Blob(parts, { type: "text/javascript" }));

  // A worker's script loads the others of its folder, by their names there: here they stand before it.
  const worker = async (main) => {
    const folder = main.slice(0, main.lastIndexOf("/") + 1);
    const own = Object.keys(files).filter((name) => name.startsWith(folder) && name !== main);
    const inside = own.map((name) => [name.slice(folder.length), files[name]]);
    const scripts = await Promise.all(own.filter((name) => name.endsWith(".js")).map(text));
    const start = `(${give})(${JSON.stringify(Object.fromEntries(inside))}); self.importScripts = () => {};`;
    return script([start, ...scripts, await text(main)].join("\n"));
  };
  const { dataset } = document.documentElement;
  // static/start.js takes the program from here.
  globalThis.otrProgram = (async () => {
    for (const [name, file] of Object.entries(dataset)) {
      // The page says where the script of each of its workers lies.
      if (Object.hasOwn(files, file)) dataset[name] = await worker(file);
    }
    const program = Object.keys(files).find((name) => /^off-the-record-[^/]*\.js$/.test(name));
    return script(await text(program));
  })();
  globalThis.otrProgram.catch(() => {}); // Whoever awaits it hears of it.
})();
