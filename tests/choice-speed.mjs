// How long the page's script works on a choice where a play is longest: in the last turn of Night Shift, with the
// processor of a slow phone. Prints milliseconds; asserts nothing, since machines differ.

import { CASES } from "./lines.mjs";
import { begin, site, slow, take, visit } from "./support.mjs";

const rounds = 5;
const shift = CASES.find(({ id }) => id === "night-shift");
const median = (list) => list.toSorted((one, next) => one - next)[Math.floor(list.length / 2)];

async function worked(host) {
  const { page, finish } = await visit(host);
  await begin(page, shift.title);
  for (const move of shift.good.slice(0, -1)) await take(page, move);
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  await slow(page);
  const script = async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    return 1000 * metrics.find(({ name }) => name === "ScriptDuration").value;
  };
  const before = await script();
  // What follows a choice, keeping it included, is done well within the second.
  await page.evaluate(() => {
    document.querySelector("button.say").click();
    return new Promise((done) => setTimeout(done, 1000));
  });
  const after = await script();
  await finish();
  return after - before;
}

const host = await site();
const runs = [];
for (let round = 0; round < rounds; round += 1) runs.push(await worked(host));
console.log(`A choice in the last turn of ${shift.title}: ${median(runs).toFixed(1)} ms of script (4x slower processor)`);
await host.close();
