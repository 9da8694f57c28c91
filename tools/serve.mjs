// A small static server: what any web host does, for this machine only. Also used by the browser tests.

import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".wasm": "application/wasm",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".png": "image/png",
  ".json": "application/json",
  ".webmanifest": "application/manifest+json",
};

/** Serves `folder` under `prefix`; resolves to the server once it listens. */
export function serve(folder, address, port, prefix = "/") {
  const server = createServer(async (request, response) => {
    try {
      const path = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
      const inside = path.startsWith(prefix) ? normalize("/" + path.slice(prefix.length)) : null;
      if (inside === null) throw new Error("outside of the prefix");
      const file = join(folder, inside.endsWith("/") ? inside + "index.html" : inside);
      const body = await readFile(file);
      const type = TYPES[extname(file)] ?? "application/octet-stream";
      // Pictures are small already.
      const packs = type !== "image/png" && /\bgzip\b/.test(request.headers["accept-encoding"] ?? "");
      response.writeHead(200, { "content-type": type, ...(packs && { "content-encoding": "gzip", vary: "accept-encoding" }) });
      response.end(packs ? gzipSync(body) : body);
    } catch {
      response.writeHead(404, { "content-type": "text/plain" });
      response.end("Not found");
    }
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, address, () => resolve(server));
  });
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [folder, address, port] = process.argv.slice(2);
  await serve(folder, address, Number(port));
}
