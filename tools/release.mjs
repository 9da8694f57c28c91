// Makes what is published of a version, of the built site: a zip for any web host, one page that plays without a host, a
// package of each case for learning platforms, notes and checksums: node tools/release.mjs SITE OUT. The same site makes the same bytes, wherever and whenever.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, sep } from "node:path";
import { strToU8, zipSync } from "fflate";

const [site, out] = process.argv.slice(2);
if (!out) {
  console.error("node tools/release.mjs SITE OUT: packs a built site for publishing");
  process.exit(2);
}
// Zips have times as the clock on the wall says: that of Greenwich, wherever this runs.
process.env.TZ = "UTC";
/** The time of the commit, and not one and the same for ever: servers take two files of one size and one time for the same. */
const seconds = process.env.SOURCE_DATE_EPOCH || execFileSync("git", ["log", "-1", "--format=%ct"], { encoding: "utf8" });
const MOMENT = new Date(1000 * Number(seconds));
const NAME = "off-the-record";

const version = readFileSync("Cargo.toml", "utf8").match(/\[workspace\.package\]\s+version = "([^"]+)"/)[1];
const files = readdirSync(site, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(site, join(entry.parentPath ?? entry.path, entry.name)).split(sep).join("/"))
  // Whoever hosts the site has their own: who unpacks a new version over the old one must not lose it.
  .filter((file) => file !== "class.json" && !file.startsWith("."))
  .sort();

/** What CHANGELOG.md says of the version; nothing as long as it is not released. */
const changes = () => {
  const sections = readFileSync("CHANGELOG.md", "utf8").split(/^## /m).slice(1);
  const own = sections.find((section) => section.startsWith(version));
  return own && !own.startsWith(`${version}, unreleased`) ? `\n## What is new\n${own.slice(own.indexOf("\n"))}` : "";
};
const notes = readFileSync("docs/release-notes.md", "utf8").replaceAll("{version}", version).trimEnd() + "\n" + changes();

const entries = { "NOTES.md": strToU8(notes), LICENSE: readFileSync("LICENSE") };
for (const file of files) entries[`${NAME}/${file}`] = readFileSync(join(site, file));
entries[`${NAME}/class.example.json`] = readFileSync("docs/class.example.json");
// What servers need to say the page's own policy, too.
const [, policy] = readFileSync(join(site, "index.html"), "utf8").match(/http-equiv="Content-Security-Policy"\s+content="([^"]*)"/);
for (const file of readdirSync("docs/hosting")) {
  const filled = readFileSync(join("docs/hosting", file), "utf8").replaceAll("{version}", version).replaceAll("{policy}", policy);
  entries[`hosting/${file}`] = strToU8(filled);
}
const sorted = Object.fromEntries(Object.entries(entries).sort(([one], [other]) => (one < other ? -1 : 1)));

const work = mkdtempSync(join(tmpdir(), "otr-release-"));
const made = join(work, "made");
/** What `otr pack` makes of the site with these options. */
const packed = (...options) => {
  const env = { ...process.env, SOURCE_DATE_EPOCH: seconds.trim() };
  execFileSync("cargo", ["run", "--release", "--quiet", "--bin", "otr", "--", "pack", site, "--out", made, ...options], { env, stdio: ["ignore", "ignore", "inherit"] });
  return readFileSync(made);
};
const published = {
  [`${NAME}-${version}.zip`]: zipSync(sorted, { level: 9, mtime: MOMENT }),
  [`${NAME}-${version}.html`]: packed("--single-file"),
  "NOTES.md": entries["NOTES.md"],
};
// By SCORM 1.2, which every platform takes.
const cases = new Set(files.filter((file) => file.endsWith(".case")).map((file) => file.slice("cases/".length).split(".")[0]));
for (const id of cases) published[`${NAME}-${version}-${id}-scorm12.zip`] = packed("--scorm12", "--case", id);
rmSync(work, { recursive: true });
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const sums = Object.entries(published).map(([name, bytes]) => {
  writeFileSync(join(out, name), bytes);
  return `${createHash("sha256").update(bytes).digest("hex")}  ${name}\n`;
});
writeFileSync(join(out, "SHA256SUMS"), sums.join(""));
for (const [name, bytes] of Object.entries(published)) console.log(`${join(out, name)}: ${Math.ceil(bytes.length / 1000)} KB`);
