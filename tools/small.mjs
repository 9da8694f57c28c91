// Scripts and styles without what only people read: on a slow phone every byte before the first choice counts.
import { transformSync } from "esbuild";

/** The same script or styles, smaller. */
export const small = (text, loader) => transformSync(text, { loader, minify: true, target: TARGETS[loader] }).code.trim();

/** What the page may use: nothing is rewritten for browsers that could not run its programs anyway. */
const TARGETS = { js: "es2022", css: ["chrome123", "firefox121", "safari17.5"] };
