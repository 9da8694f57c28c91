// Makes one file of all styles: a file each is a round trip each. Run by trunk before the build.
import { readFileSync } from "node:fs";
import { build } from "esbuild";

/** The colours of both themes once more, for browsers from before `light-dark()`, which would have no colours at all. */
function withoutLightDark(css) {
  const rules = [...css.matchAll(/^([^\s@/}][^{}]*) \{([^{}]*light-dark[^{}]*)\}/gm)].map(([, selector, body]) => {
    const colours = [...body.matchAll(/(--[\w-]+): light-dark\((.+), (\S+|rgb\(.+\))\);/g)];
    const theme = (place) => colours.map((colour) => `${colour[1]}: ${colour[place]};`).join("");
    const [light, dark] = [theme(2), theme(3)];
    return `${selector} {${light}}
      @media (prefers-color-scheme: dark) { ${selector}:where(:not([data-theme="light"])) {${dark}} }
      ${selector}:where([data-theme="dark"]) {${dark}}`;
  });
  if (rules.join("").match(/--/g)?.length !== 3 * css.match(/light-dark\(/g).length) throw new Error("a colour of both themes was not understood");
  return `@supports not (color: light-dark(red, red)) { ${rules.join("\n")} }`;
}

const colours = {
  name: "colours",
  setup: ({ onLoad }) =>
    onLoad({ filter: /tokens\.css$/ }, ({ path }) => {
      const css = readFileSync(path, "utf8");
      return { contents: css + withoutLightDark(css), loader: "css" };
    }),
};

await build({
  entryPoints: ["static/css/main.css"],
  outfile: "target/site/styles.css",
  bundle: true,
  minify: true,
  logLevel: "warning",
  plugins: [colours],
  // Nothing is rewritten for browsers that could not run the program anyway.
  target: ["chrome111", "firefox113", "safari16.4"],
});
