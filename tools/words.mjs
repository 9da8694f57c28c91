// Fills in what a page says itself, once for each language: before the program is there, or where it cannot come.
import { readFileSync, writeFileSync } from "node:fs";

const escaped = (text) => text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);

/** `site` has the texts of each language by their names, beside its own name and the file of its words. */
export function writeWords(file, site) {
  const languages = Object.entries(site).map(([code, { words, name }]) => [code, words, name].join(" "));
  const text = (texts, name) => {
    if (!(name in texts)) throw new Error(`${file}: ${texts.code} has no text {${name}}`);
    return escaped(texts[name]);
  };
  const html = readFileSync(file, "utf8")
    .replaceAll("{languages}", () => escaped(languages.join("\n")))
    .replace(/[ \t]*<!-- each language -->\n([\s\S]*?)[ \t]*<!-- end -->\n/g, (_, block) =>
      Object.entries(site).map(([code, { shell }]) => block.replace(/\{([a-z_.]+)\}/g, (_, name) => text({ ...shell, code }, name))).join(""),
    );
  writeFileSync(file, html);
}
