// Makes one page of a built site, which plays from wherever it lies, a stick for one, without any host:
// node tools/single.mjs SITE FILE
import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { extname, join, relative, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";

/** Only hosts have a copy on the device, first screens, scripts for what may happen on the way, platforms around them, and
 * pages for those who teach. */
const LEFT_OUT = /^(index\.html|start\.js|sw\.js|reset\.(html|js)|manifest\.webmanifest|class\.(schema|example)\.json|(offline|rescue|styles|icon|lms)-.*|lms\.js|(icons|first|teach)\/.*)$/;
/** Scripts of the page itself, that stand in it as they are. */
const OF_PAGE = /^(bars|translated)-[^/]*\.js$|^sound\.js$/;

const digest = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
const packed = (bytes) => gzipSync(bytes, { level: 9 }).toString("base64");

/** Replaces what there must be. */
const replaced = (html, pattern, by) => {
  if (html.search(pattern) < 0) throw new Error(`the page of the site has no ${pattern}`);
  return html.replace(pattern, by);
};

/** The page, of a folder with a site. */
export function single(site, boot = readFileSync(new URL("../static/single.js", import.meta.url), "utf8")) {
  const read = (file) => readFileSync(join(site, file));
  const names = readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(site, join(entry.parentPath ?? entry.path, entry.name)).split(sep).join("/"))
    .filter((file) => !LEFT_OUT.test(file))
    .sort();
  const held = names.filter((file) => !OF_PAGE.test(file)).map((file) => `<script type="text/plain" data-file="${file}">${packed(read(file))}</script>\n`);
  let html = read("index.html").toString();
  const start = html.match(/<script>([\s\S]*?)<\/script>/)[1];
  const style = read(html.match(/href="\.\/(styles-[^"]+)"/)[1]).toString();
  const icon = read(html.match(/href="\.\/(icon-[^"]+\.svg)"/)[1]).toString("base64");
  const scripts = names.filter((file) => OF_PAGE.test(file)).map((file) => [file, read(file).toString()]);
  // Within an element of the page no script may end it.
  for (const text of [boot, start, style, ...scripts.map(([, script]) => script)]) {
    if (/<\/(script|style)/i.test(text)) throw new Error("a script or style would end its own element");
  }
  const hashes = [boot, start, ...scripts.map(([, text]) => text)].map(digest).join(" ");
  const policy = `default-src 'none'; script-src ${hashes} blob: 'wasm-unsafe-eval'; style-src ${digest(style)}; img-src data:; worker-src blob:; connect-src blob:; base-uri 'none'; form-action 'none'; object-src 'none'`;
  html = replaced(html, /(http-equiv="Content-Security-Policy"\s+content=")[^"]*"/, (_, before) => `${before}${policy}"`);
  html = replaced(html, /<script>[\s\S]*?<\/script>/, () => `${held.join("")}<script>${boot}</script>\n<script>${start}</script>`);
  html = replaced(html, /<link [^>]*styles-[^>]*>/, () => `<style>${style}</style>`);
  html = replaced(html, /<link [^>]*icon-[^>]*\.svg[^>]*>/, () => `<link rel="icon" type="image/svg+xml" href="data:image/svg+xml;base64,${icon}">`);
  // What only a host has, and the scripts that stand in the page from here on.
  html = html.replace(/\s*<link [^>]*rel="?(manifest|apple-touch-icon|modulepreload|preload)"?[^>]*>/g, "").replace(/\s*<script [^>]*\bsrc=[^>]*><\/script>/g, "");
  html = html.replace(/\s*<p>[^<]*<a href="reset\.html">[\s\S]*?<\/p>/g, "");
  const modules = { "sound.js": ' type="module" id="sound"' };
  const inline = scripts.map(([file, text]) => `<script${modules[file] ?? ""}>${text}</script>\n`);
  return replaced(html, /<\/body>/, () => `${inline.join("")}</body>`);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [site, file] = process.argv.slice(2);
  if (!file || !existsSync(join(site, "index.html")) || extname(file) !== ".html") {
    console.error("node tools/single.mjs SITE FILE.html: makes one page of a built site");
    process.exit(2);
  }
  writeFileSync(file, single(site));
}
