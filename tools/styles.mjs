// Makes one file of all styles: a file each is a round trip each. Run by trunk before the build.
import { build } from "esbuild";

await build({
  entryPoints: ["static/css/main.css"],
  outfile: "target/site/styles.css",
  bundle: true,
  minify: true,
  logLevel: "warning",
  // Nothing is rewritten for browsers that could not run the program anyway.
  target: ["chrome123", "firefox121", "safari17.5"],
});
