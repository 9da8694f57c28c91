// The sound of the two rooms: heard when asked for, quiet, and different in each.

import assert from "node:assert/strict";
import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, it } from "node:test";
import { settled, site, visit } from "./support.mjs";

// The module alone, under the policy of the site and at a page that does what the app does.
const PAGE = `<!doctype html>
<html lang="en" data-sound="on" data-room="table" data-tension="4">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; img-src data:">
<link rel="icon" href="data:,"><title>Sound</title><script type="module" src="page.js"></script>`;
const SCRIPT = `import("./sound.js").then(({ enter }) => {
  enter(document.documentElement);
  enter(document.documentElement);
  document.title = "Entered";
}).catch((error) => (document.title = error));`;

let folder;
let host;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), "otr-"));
  await cp(new URL("../static/sound.js", import.meta.url).pathname, join(folder, "sound.js"));
  await writeFile(join(folder, "index.html"), PAGE);
  await writeFile(join(folder, "page.js"), SCRIPT);
  host = await site("/", folder);
});
after(async () => {
  await host.close();
  await rm(folder, { recursive: true });
});

/** Within the page: keeps every audio context, how often one was set going, and a meter of what goes to its loudspeaker. */
function overhear() {
  const heard = { contexts: [], resumed: 0, timers: 0, meter: null };
  globalThis.heard = heard;
  globalThis.AudioContext = class extends AudioContext {
    constructor(options) {
      super(options);
      heard.contexts.push(this);
      heard.meter = new AnalyserNode(this, { fftSize: 32768 });
    }
    resume() {
      heard.resumed += 1;
      return super.resume();
    }
  };
  const connect = AudioNode.prototype.connect;
  AudioNode.prototype.connect = function (to, ...rest) {
    if (to instanceof AudioDestinationNode && heard.meter) connect.call(this, heard.meter);
    return connect.call(this, to, ...rest);
  };
  const wait = setTimeout;
  globalThis.setTimeout = (...args) => {
    heard.timers += 1;
    return wait(...args);
  };
  globalThis.setInterval = () => (heard.timers += 1);
  globalThis.level = () => {
    const samples = new Float32Array(heard.meter.fftSize);
    heard.meter.getFloatTimeDomainData(samples);
    return 10 * Math.log10(samples.reduce((sum, sample) => sum + sample * sample, 1e-12) / samples.length);
  };
}

/** The page with the module in it, and without a gesture as yet. */
async function listen({ before = (page) => page.addInitScript(overhear), options } = {}) {
  const visited = await visit(host, { before, options, early: true });
  const { page } = visited;
  const debug = await page.context().newCDPSession(page);
  // What playwright evaluates counts as a gesture, and this does not.
  const ask = async (expression) =>
    (await debug.send("Runtime.evaluate", { expression, awaitPromise: true, returnByValue: true })).result.value;
  const renamed = `new Promise((done) => {
    const look = () => (document.title !== "Sound" || performance.now() > 15_000 ? done(document.title) : requestAnimationFrame(look));
    look();
  })`;
  assert.equal(await ask(renamed), "Entered", "the module was loaded");
  /** What the app does, by the names of the attributes; null takes one away. */
  const set = (attributes) =>
    page.evaluate((entries) => {
      for (const [name, value] of entries) {
        if (value === null) delete document.documentElement.dataset[name];
        else document.documentElement.dataset[name] = value;
      }
    }, Object.entries(attributes));
  const state = (wanted) => page.waitForFunction((state) => heard.contexts[0]?.state === state, wanted);
  const level = () => page.evaluate(() => level());
  return { ...visited, ask, set, state, level };
}

/** Renders rooms and measures them. A step is [second, room, tension]; a span is [from, to] in seconds. */
const measure = (page, steps, spans) =>
  page.evaluate(
    async ([steps, spans]) => {
      const { build } = await import("./sound.js");
      const rate = 44100;
      const context = new OfflineAudioContext(2, rate * spans.at(-1)[1], rate);
      // The same voices in every measurement.
      let seed = 7;
      const random = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
      const rooms = build(context, random);
      rooms.fadeIn(0);
      for (const [at, room, tension] of steps) rooms.show(room, tension, at);
      const sound = await context.startRendering();
      const sides = [sound.getChannelData(0), sound.getChannelData(1)];
      return spans.map(([from, to]) => {
        let [power, change, peak] = [0, 0, 0];
        for (const side of sides) {
          for (let i = Math.round(from * rate) + 1; i < to * rate; i += 1) {
            power += side[i] ** 2;
            change += (side[i] - side[i - 1]) ** 2;
            peak = Math.max(peak, Math.abs(side[i]));
          }
        }
        return {
          rms: 10 * Math.log10(power / (2 * (to - from) * rate)),
          peak: 20 * Math.log10(peak),
          // The middle of the spectrum, in Hz.
          brightness: (Math.sqrt(change / power) * rate) / (2 * Math.PI),
        };
      });
    },
    [steps, spans],
  );

it("nothing is made before a gesture, and a key starts it", async () => {
  const { page, ask, state, finish } = await listen();
  assert.equal(await ask("navigator.userActivation.hasBeenActive"), false);
  assert.equal(await ask("heard.contexts.length"), 0);
  await page.keyboard.press("a");
  await state("running");
  await page.waitForFunction(() => level() > -60);
  assert.equal(await ask("heard.contexts.length"), 1, "entered twice, it sounds once");
  await finish();
});

for (const [how, options, gesture] of [
  ["a click", {}, (page) => page.mouse.click(50, 50)],
  ["a tap", { hasTouch: true }, (page) => page.touchscreen.tap(50, 50)],
]) {
  it(`${how} starts it`, async () => {
    const { page, ask, state, finish } = await listen({ options });
    assert.equal(await ask("heard.contexts.length"), 0);
    await gesture(page);
    await state("running");
    await finish();
  });
}

it("turned off, or with no play on the screen, it fades and rests without a timer", async () => {
  const { page, set, state, level, finish } = await listen();
  await page.keyboard.press("a");
  const loud = () => page.waitForFunction(() => heard.contexts[0]?.state === "running" && level() > -60);
  await loud();
  for (const [silent, again] of [
    [{ sound: null }, { sound: "on" }],
    [{ room: null }, { room: "corridor" }],
    [{ room: "elsewhere" }, { room: "table" }],
  ]) {
    await set(silent);
    await state("suspended");
    // The meter holds what it heard last: the end of the fade is in it, and nothing comes after.
    const rest = () => page.evaluate(() => [heard.contexts[0].currentTime, heard.resumed, heard.timers]);
    const end = await rest();
    await page.keyboard.press("a");
    await set({ tension: "9" });
    await set({ tension: "4" });
    await settled(page);
    assert.deepEqual(await rest(), end);
    await set(again);
    await loud();
    assert.equal((await rest())[1], end[1] + 1, "it was set going, and only now");
  }
  assert.ok((await level()) < -30);
  assert.equal(await page.evaluate(() => heard.contexts.length), 1);
  await finish();
});

it("is never made where sound is off", async () => {
  const { page, set, finish } = await listen();
  await set({ sound: null });
  await page.keyboard.press("a");
  await set({ room: "corridor", tension: "9" });
  await settled(page);
  assert.deepEqual(await page.evaluate(() => [heard.contexts.length, heard.timers]), [0, 0]);
  await finish();
});

it("a hidden page is silent, and one that is shown again sounds", async () => {
  const { page, state, finish } = await listen();
  await page.keyboard.press("a");
  await state("running");
  // Headless pages are never hidden by another tab.
  const hide = (hidden) =>
    page.evaluate((hidden) => {
      Object.defineProperty(document, "hidden", { value: hidden, configurable: true });
      document.dispatchEvent(new Event("visibilitychange"));
    }, hidden);
  await hide(true);
  await state("suspended");
  const resumed = () => page.evaluate(() => heard.resumed);
  const before = await resumed();
  await page.keyboard.press("a");
  await settled(page);
  assert.equal(await resumed(), before, "a key sets nothing going");
  await hide(false);
  await state("running");
  await page.waitForFunction(() => level() > -60);
  await finish();
});

it("a room that is left within the fade goes on", async () => {
  const { page, set, state, finish } = await listen();
  await page.keyboard.press("a");
  await state("running");
  // Both at once, so that the fade has begun and cannot be over.
  const [timers, left] = await page.evaluate(async () => {
    const root = document.documentElement;
    const before = heard.timers;
    delete root.dataset.room;
    await null;
    const timers = heard.timers - before;
    root.dataset.room = "corridor";
    return [timers, heard.contexts[0].currentTime];
  });
  assert.equal(timers, 1, "it was going to rest");
  // Its own clock stands still when it rests, which it would after six tenths of a second.
  await page.waitForFunction((end) => heard.contexts[0].currentTime > end, left + 1.2);
  assert.equal(await page.evaluate(() => heard.contexts[0].state), "running");
  await finish();
});

it("the table grows louder with tension, the corridor is quieter and darker, and neither is loud", async (t) => {
  const { page, finish } = await listen();
  const levels = {};
  for (const room of ["table", "corridor"]) {
    for (const tension of [0, 5, 9]) {
      [levels[room + tension]] = await measure(page, [[0, room, tension]], [[4, 20]]);
    }
  }
  t.diagnostic(JSON.stringify(levels, (_, value) => (value.toFixed ? Number(value.toFixed(1)) : value)));
  const { table0, table5, table9, corridor0, corridor5, corridor9 } = levels;
  for (const [name, { rms, peak }] of Object.entries(levels)) {
    assert.ok(rms < -30 && rms > -62, `${name}: ${rms} dB`);
    assert.ok(peak < -12, `${name}: ${peak} dB at the peak`);
  }
  assert.ok(table5.rms > table0.rms + 4 && table9.rms > table5.rms + 3, "tension raises the murmur");
  assert.ok(corridor9.rms > corridor0.rms + 3, "which is heard through the door");
  for (const [table, corridor] of [
    [table0, corridor0],
    [table5, corridor5],
    [table9, corridor9],
  ]) {
    assert.ok(corridor.rms < table.rms - 4, "the corridor is quieter");
    assert.ok(corridor.brightness < 0.75 * table.brightness, "and darker");
  }
  await finish();
});

it("a change of room is heard, and startles nobody; the sound comes in slowly", async () => {
  const { page, finish } = await listen();
  const there = [
    [0, "table", 3],
    [8, "corridor", 3],
    [16, "table", 3],
  ];
  // The first second, the talk, the door on the way out, the corridor, the door on the way in.
  const spans = [[0, 0.25], [4, 8], [8.2, 8.4], [10, 16], [16, 16.2], [18, 24]];
  const [start, talk, out, corridor, back, again] = await measure(page, there, spans);
  assert.ok(start.rms < talk.rms - 8, "from silence");
  assert.ok(corridor.rms < talk.rms - 4 && Math.abs(again.rms - talk.rms) < 4, "there and back");
  for (const door of [out, back]) {
    assert.ok(door.rms > corridor.rms + 6, "the door is heard");
    assert.ok(door.peak < -18 && door.rms < -28, `gently: ${door.rms} dB, ${door.peak} dB at the peak`);
  }
  await finish();
});

for (const [what, broken] of [
  ["no Web Audio", () => ["AudioContext", "AudioNode"].forEach((name) => delete globalThis[name])],
  ["a part of Web Audio that fails", () => (globalThis.ConvolverNode = undefined)],
]) {
  it(`${what} is silence, and no error`, async () => {
    // What is put off comes at once, so that nothing can fail when nobody looks any more.
    const hasty = () => (globalThis.setTimeout = (task) => queueMicrotask(task));
    const before = (page) => Promise.all([page.addInitScript(broken), page.addInitScript(hasty)]);
    const { page, set, finish } = await listen({ before });
    await page.keyboard.press("a");
    await set({ room: "corridor", tension: "7" });
    await set({ sound: null });
    await settled(page);
    await finish();
  });
}
