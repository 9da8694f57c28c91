// The sound of the two rooms, made here without a file: the table is a large room with people who
// listen, the corridor one bulb and a door between. A module of its own that only who turned sound on
// loads. All that repeats lies in loops which the audio thread plays: no timer runs for it.

// Points of a curve in a second. Curves are buffers at the lowest rate that every browser takes, played slowly.
const POINTS = 400;
const CURVE_RATE = 8000;

const FADE_IN = 1.5;
const FADE_OUT = 0.6;
const CROSSFADE = 0.7;
// After the limiter, which lifts what is quiet: a listener with headphones must never start.
const VOLUME = 0.32;

// The door is a low-pass filter in front of the murmur: that and its loudness are what a wall leaves of it.
const ROOMS = {
  table: { door: 3600, murmur: 0.2, hall: 0.55, air: 0.05, close: 0, bulb: 0, minutes: 0.011 },
  corridor: { door: 300, murmur: 0.08, hall: 0.1, air: 0.005, close: 0.045, bulb: 0.003, minutes: 0 },
};

// Who sits there: where, with which voice, of which size of mouth, and from which tension on they speak.
const PEOPLE = [
  { pan: -0.55, pitch: 104, mouth: 1, from: -1 },
  { pan: 0.6, pitch: 186, mouth: 1.15, from: 0 },
  { pan: 0.15, pitch: 122, mouth: 0.96, from: 1 },
  { pan: -0.85, pitch: 171, mouth: 1.12, from: 2 },
  { pan: 0.9, pitch: 95, mouth: 0.94, from: 3 },
  { pan: -0.25, pitch: 208, mouth: 1.2, from: 4.5 },
  { pan: 0.4, pitch: 113, mouth: 1.02, from: 5.5 },
  { pan: -0.7, pitch: 138, mouth: 1.06, from: 6.5 },
];

/** Joins nodes in a row; the last may be a parameter. */
const chain = (...nodes) => nodes.reduce((from, to) => (from.connect(to), to));

const gain = (context, value) => new GainNode(context, { gain: value });

// Coefficients anew for every block, not for every sample: a phone has better to do.
const filter = (context, type, frequency, Q = 0.7) => {
  const node = new BiquadFilterNode(context, { type, frequency, Q });
  node.frequency.automationRate = "k-rate";
  return node;
};

// Goes on from wherever the value is, so that one glide may begin in the middle of another.
const glide = (param, value, seconds, at) => param.setTargetAtTime(value, at, seconds / 4);

const loop = (context, buffer, offset = 0, playbackRate = 1) => {
  const source = new AudioBufferSourceNode(context, { buffer, loop: true, playbackRate });
  source.start(0, offset);
  return source;
};

const curves = (seconds, numberOfChannels) =>
  new AudioBuffer({ length: seconds * POINTS, numberOfChannels, sampleRate: CURVE_RATE });

const loopCurve = (context, buffer, random, pace = 1) =>
  loop(context, buffer, random() * buffer.duration, (pace * POINTS) / CURVE_RATE);

const noise = ({ sampleRate }, random, seconds, shape = () => 1) => {
  const buffer = new AudioBuffer({ length: Math.ceil(seconds * sampleRate), numberOfChannels: 2, sampleRate });
  for (const side of [0, 1]) {
    const samples = buffer.getChannelData(side);
    for (let i = 0; i < samples.length; i += 1) samples[i] = (2 * random() - 1) * shape(i / sampleRate);
  }
  return buffer;
};

/** How people talk, without a word: loudness, two formants and the pitch, in phrases and pauses. */
const speech = (random) => {
  const buffer = curves(53, 4);
  const [loudness, ...mouth] = [0, 1, 2, 3].map((channel) => buffer.getChannelData(channel));
  const swing = () => 2 * random() - 1;
  let start = 0;
  let from = [0, 0, 0];
  const syllable = (length, strength, to) => {
    for (let i = 0; i < length; i += 1) {
      const turn = (1 - Math.cos((Math.PI * i) / length)) / 2;
      loudness[start + i] = strength * Math.sin((Math.PI * i) / length) ** 1.4;
      mouth.forEach((curve, part) => (curve[start + i] = from[part] + (to[part] - from[part]) * turn));
    }
    from = to;
    start += length;
  };
  for (;;) {
    const syllables = 3 + Math.floor(11 * random());
    for (let i = 0; i < syllables; i += 1) {
      const length = Math.round(POINTS * (0.11 + 0.17 * random()));
      // The loop closes in a pause.
      if (start + length > loudness.length - POINTS / 2) return buffer;
      // The pitch sinks through the phrase.
      syllable(length, 0.35 + 0.65 * random(), [swing(), swing(), 0.8 - (1.6 * i) / syllables + 0.6 * swing()]);
    }
    start += Math.round(POINTS * (0.25 + 1.5 * random() ** 2));
  }
};

/** The pencil of the minutes: now and then a few strokes. */
const writing = (random) => {
  const buffer = curves(71, 1);
  const strength = buffer.getChannelData(0);
  const pause = () => Math.round(POINTS * (6 + 9 * random()));
  for (let start = 3 * POINTS; start < strength.length - 4 * POINTS; start += pause()) {
    for (let strokes = 4 + Math.floor(8 * random()); strokes > 0; strokes -= 1) {
      const length = Math.round(POINTS * (0.05 + 0.09 * random()));
      const weight = 0.4 + 0.6 * random();
      for (let i = 0; i < length; i += 1) strength[start + i] = weight * Math.sin((Math.PI * i) / length) ** 2;
      start += length + Math.round(POINTS * (0.02 + 0.12 * random()));
    }
  }
  return buffer;
};

/** One person of the murmur, whose pitch `lift` raises with that of all. The answer sets the tension. */
const voice = (context, { talk, breath, lift, out }, { pan, pitch, mouth, from }, random) => {
  const throat = new OscillatorNode(context, { type: "sawtooth", frequency: pitch });
  const lips = gain(context, 0);
  const near = gain(context, 0);
  const parts = new ChannelSplitterNode(context, { numberOfOutputs: 4 });
  const drive = (part, param, depth) => {
    const amount = gain(context, depth);
    parts.connect(amount, part);
    amount.connect(param);
  };
  const formant = (part, frequency, sway, sharp, level) => {
    const resonance = filter(context, "bandpass", frequency * mouth, sharp);
    drive(part, resonance.frequency, sway * mouth);
    chain(throat, resonance, gain(context, level), lips);
    breath.connect(resonance);
  };
  // All talk alike, each at another place of the loop and at another pace.
  chain(loopCurve(context, talk, random, 0.85 + 0.3 * random()), parts);
  drive(0, lips.gain, 1);
  formant(1, 470, 190, 4, 1);
  formant(2, 1350, 480, 6, 0.6);
  drive(3, throat.detune, 160);
  lift.connect(throat.detune);
  chain(lips, near, new StereoPannerNode(context, { pan }), out);
  throat.start();
  // Nobody begins or falls silent all at once.
  return (tension, at) => glide(near.gain, Math.min(1, Math.max(0, (tension - from) / 2)), 3, at);
};

/** A door that falls shut and the switch of the record light, so soft at both ends that nobody starts. */
const pass = (context, hiss, out, { door, light }) => {
  const burst = (source, at, shape, { level, rise, fall }) => {
    const swell = gain(context, 0);
    chain(source, shape, swell, out);
    swell.gain.setTargetAtTime(level, at, rise);
    swell.gain.setTargetAtTime(0, at + 4 * rise, fall);
    source.start(at);
    source.stop(at + 4 * rise + 8 * fall);
  };
  const rustle = () => new AudioBufferSourceNode(context, { buffer: hiss });
  const thump = new OscillatorNode(context, { frequency: 92 });
  glide(thump.frequency, 52, 0.3, door);
  burst(thump, door, filter(context, "lowpass", 180), { level: 0.04, rise: 0.012, fall: 0.09 });
  burst(rustle(), door, filter(context, "lowpass", 650), { level: 0.04, rise: 0.01, fall: 0.05 });
  burst(rustle(), light, filter(context, "bandpass", 2400, 2), { level: 0.05, rise: 0.001, fall: 0.006 });
};

/** The people of the table, and the door and the hall around them. */
const murmur = (context, hiss, random, out) => {
  const door = filter(context, "lowpass", ROOMS.table.door);
  const loudness = gain(context, 0);
  const hall = gain(context, 0);
  const echo = noise(context, random, 1.2, (time) => Math.exp(-time / 0.22));
  const lift = new ConstantSourceNode(context, { offset: 0 });
  // In one channel, as every filter of every voice would else work twice.
  const breath = new GainNode(context, { gain: 0.12, channelCount: 1, channelCountMode: "explicit" });
  chain(loop(context, hiss), breath);
  chain(door, loudness, out);
  chain(loudness, new ConvolverNode(context, { buffer: echo }), filter(context, "lowpass", 1800), hall, out);
  lift.start();
  const shared = { talk: speech(random), breath, lift, out: door };
  const people = PEOPLE.map((person) => voice(context, shared, person, random));
  return (room, tension, at) => {
    glide(door.frequency, room.door, CROSSFADE, at);
    glide(hall.gain, room.hall, CROSSFADE, at);
    glide(loudness.gain, room.murmur * 10 ** ((tension - 10) / 20), CROSSFADE, at);
    glide(lift.offset, 22 * tension, CROSSFADE, at);
    for (const heed of people) heed(tension, at);
  };
};

/** What sounds by itself: the air of both rooms, the bulb, and the pencil. */
const surroundings = (context, hiss, random, out) => {
  const level = Object.fromEntries(["air", "close", "bulb", "minutes"].map((name) => [name, gain(context, 0)]));
  const air = loop(context, hiss, 1);
  chain(air, filter(context, "lowpass", 340, 0.3), filter(context, "highpass", 60), level.air, out);
  // From one place, as walls that are near give it.
  const close = new StereoPannerNode(context, { pan: 0.1, channelCount: 1, channelCountMode: "explicit" });
  chain(air, filter(context, "lowpass", 170), close, level.close, out);
  // Twice the fifty hertz of the mains, and what a loose fitting adds.
  const periodicWave = new PeriodicWave(context, { imag: [0, 1, 0.35, 0.22, 0.1, 0.08, 0.05] });
  const bulb = new OscillatorNode(context, { type: "custom", periodicWave, frequency: 100 });
  chain(bulb, new StereoPannerNode(context, { pan: -0.2 }), level.bulb, out);
  bulb.start();
  const pencil = gain(context, 0);
  chain(loopCurve(context, writing(random), random), pencil.gain);
  chain(air, filter(context, "bandpass", 3600, 0.9), pencil, level.minutes, out);
  return (room, at) => {
    for (const name of Object.keys(level)) glide(level[name].gain, room[name], CROSSFADE, at);
  };
};

/** Both rooms in any kind of audio context, silent until `fadeIn`. Knows nothing of the page. */
export const build = (context, random = Math.random) => {
  const mix = gain(context, 1);
  const limiter = new DynamicsCompressorNode(context, { threshold: -18, knee: 6, ratio: 12, attack: 0.004 });
  const volume = gain(context, 0);
  chain(mix, limiter, volume, context.destination);
  const hiss = noise(context, random, 4);
  const setMurmur = murmur(context, hiss, random, mix);
  const setSurroundings = surroundings(context, hiss, random, mix);
  let before = null;
  return {
    /** Goes to a room; through the door if the other one sounded until now. */
    show(room, tension, at = context.currentTime) {
      setMurmur(ROOMS[room], tension, at);
      setSurroundings(ROOMS[room], at);
      if (before && before !== room) {
        // The light goes out before one leaves, and on when one is back.
        const leaves = room === "corridor";
        pass(context, hiss, mix, leaves ? { light: at, door: at + 0.2 } : { door: at, light: at + 0.6 });
      }
      before = room;
    },
    fadeIn: (at = context.currentTime) => glide(volume.gain, VOLUME, FADE_IN, at),
    fadeOut(at = context.currentTime) {
      glide(volume.gain, 0, FADE_OUT, at);
      before = null;
    },
  };
};

/** What the page asks for, or null for silence. */
const wish = (root) => {
  const { sound, room, tension } = root.dataset;
  if (sound !== "on" || !Object.hasOwn(ROOMS, room ?? "") || document.hidden) return null;
  return { room, tension: Math.min(10, Math.max(0, Number(tension) || 0)) };
};

// What the page has of it: one audio context, made when it is first needed, and kept.
let device = null;
let rooms = null;
let rest = null;
let failed = false;
let followed = null;

const play = ({ room, tension }) => {
  // A browser only complains of an attempt before the first gesture.
  if (!device && navigator.userActivation?.hasBeenActive === false) return;
  device ??= new AudioContext({ latencyHint: "playback" });
  rooms ??= build(device);
  clearTimeout(rest);
  rest = null;
  if (device.state !== "running") device.resume().catch(() => {});
  rooms.show(room, tension);
  rooms.fadeIn();
};

const hush = () => {
  if (!rooms || rest) return;
  rooms.fadeOut();
  rest = setTimeout(() => device.suspend().catch(() => {}), FADE_OUT * 1000);
};

// Sound is an extra: where a device cannot, the play goes on in silence.
const look = () => {
  try {
    const wished = failed ? null : wish(followed);
    if (wished) play(wished);
    else hush();
  } catch {
    failed = true;
    device?.suspend().catch(() => {});
  }
};

const gesture = () => device?.state !== "running" && look();

/** Follows the attributes of an element from now on; to call it again does nothing more. */
export const enter = (root) => {
  if (followed) return;
  followed = root;
  new MutationObserver(look).observe(root, { attributeFilter: ["data-sound", "data-room", "data-tension"] });
  document.addEventListener("visibilitychange", look);
  // Not for the first one alone: a telephone that took the sound away gives it back to another.
  for (const name of ["pointerdown", "pointerup", "keydown"]) addEventListener(name, gesture, { capture: true });
  look();
};

enter(document.documentElement);
