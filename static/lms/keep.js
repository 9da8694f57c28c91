// What is kept within a platform: by the platform itself, so that a play goes on on another device, and on this device
// as far as it is allowed, so that nothing is lost that the platform does not take. Every learner has a place of their
// own there, since many share one device.

/** A text as 128 bits, in hexadecimal: for names, not against anybody. */
const hash = (text) => {
  const bits = [1779033703, 3144134277, 1013904242, 2773480762];
  const primes = [597399067, 2869860233, 951274213, 2716044179];
  for (const letter of text) {
    for (const [place] of bits.entries()) bits[place] = bits[(place + 1) % 4] ^ Math.imul(bits[place] ^ letter.codePointAt(0), primes[place]);
  }
  for (let round = 0; round < 8; round++) {
    for (const [place] of bits.entries()) bits[place] = Math.imul(bits[place] ^ (bits[(place + 3) % 4] >>> 15), primes[place]) + bits[(place + 1) % 4];
  }
  return bits.map((word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
};

const OURS = "otr.";
/** Longest texts, which can be told again from the play or are of no use elsewhere. */
const isOfDevice = (name) => /^(minutes|earlier|page)(\.|$)/.test(name);
const parsed = (text) => {
  try {
    const value = JSON.parse(text);
    return value?.version === 1 ? { ...NOTHING, ...value } : undefined;
  } catch { /* Nothing, or of somebody else. */ }
};

/**
 * All that is kept. `revision` counts what was written; `taken` is the revision that the platform is known to have.
 * `device` is a number drawn for this device, which stays on it; `heard` says of the devices that wrote last up to which
 * revision of each this goes: so it is known who went on from whom.
 * `plays` says of each case which run its last play is, how far it is, and in which `places` among all decisions that were
 * told its own are; `next` is the next such place. `best` is the best result. `sent` and `waiting` are statements: the names of those that are delivered, and those that are not;
 * `aside` those that the store refused for what they are.
 */
const NOTHING = { version: 1, revision: 0, taken: 0, heard: {}, plays: {}, next: 0, items: {}, sent: [] };
/** How many devices are remembered. */
const DEVICES = 12;
/** Begins with a letter: names that are numbers would not stay in their order. */
const drawn = () => `d${crypto.getRandomValues(new Uint32Array(1))[0].toString(36)}`;

function keeper(platform) {
  const device = (() => {
    try {
      localStorage.setItem("otr-lms", ""); // Some browsers let one look, and not write.
      localStorage.removeItem("otr-lms");
      return localStorage;
    } catch { /* Blocked within a frame, or full. */ }
  })();
  const place = `otr-lms.${hash(platform.learner)}`;
  const there = () => {
    try {
      return parsed(device?.getItem(place));
    } catch { /* Blocked meanwhile. */ }
  };
  let own = joined(there(), parsed(platform.kept), platform.isNew);
  let onDevice = false;
  /** Another window may have written. */
  const now = () => {
    const other = there();
    // Where the device takes nothing any more, what it has is older than what is here, and may have the same number.
    const isNewer = other && (other.revision > own.revision || (onDevice && other.revision === own.revision));
    return (own = isNewer ? other : own);
  };
  const store = (next) => {
    own = next;
    try {
      device?.setItem(place, JSON.stringify(own));
      onDevice = Boolean(device);
    } catch {
      onDevice = false;
    }
  };
  const write = (changed) => store({ ...now(), ...changed });
  store(own);
  const say = () => {
    if (platform.isTaking()) trouble(onDevice ? undefined : "unkept");
    else trouble(onDevice ? "waiting" : "lost");
  };
  let saving;
  /** Everything that was changed now goes to the platform at once. */
  const save = () => {
    saving ??= Promise.resolve().then(saveAll);
    return saving;
  };
  /** One after the other: an older state that comes later would stand for the newer one. */
  const saveAll = async () => {
    try {
      let revision;
      do {
        ({ revision } = own);
        const took = await platform.keep(fitting(own, platform.room));
        if (took) write({ taken: Math.max(revision, own.taken) });
        say();
      } while (own.revision > revision);
    } finally {
      saving = undefined;
    }
  };
  const change = (changed) => {
    const { revision, device, heard: { [device]: _, ...others } } = now();
    // Who wrote last stands last.
    const heard = Object.fromEntries([...Object.entries(others), [device, revision + 1]].slice(-DEVICES));
    write({ ...changed, heard, revision: revision + 1 });
    save();
  };
  const item = (name, text) => {
    const { [name]: _, ...items } = now().items;
    change({ items: text === undefined ? items : { ...items, [name]: text } });
    if (!onDevice && !platform.isTaking()) throw new DOMException("kept nowhere", "QuotaExceededError");
  };
  /** As the program asks a browser's storage. */
  const storage = {
    getItem: (name) => now().items[name.slice(OURS.length)] ?? null,
    setItem: (name, text) => item(name.slice(OURS.length), String(text)),
    removeItem: (name) => item(name.slice(OURS.length)),
    key: (place) => Object.keys(storage.all())[place] ?? null,
    get length() { return Object.keys(now().items).length; },
    all: () => Object.fromEntries(Object.entries(now().items).map(([name, text]) => [OURS + name, text])),
  };
  return { storage, now, change, save, say, write, isKept: () => now().taken >= now().revision };
}

/** What is kept here and what the platform has, as one. */
function joined(here, there, isNew) {
  if (!here) return { ...NOTHING, ...there, device: drawn(), taken: there?.revision ?? 0 };
  // What is not delivered yet is of this device alone.
  const { waiting = [], aside = [], device = drawn() } = here;
  // The platform begins anew, and has had the last attempt: that one is over.
  if (!there) return isNew && here.taken > 0 ? { ...NOTHING, device, revision: here.revision + 1 } : { ...here, device };
  const knows = (one, other, devices) => devices.every((device) => (one.heard[device] ?? 0) >= (other.heard[device] ?? 0));
  const isHeardThere = knows(there, here, [device]);
  if (knows(here, there, Object.keys(there.heard))) return { ...here, device, taken: isHeardThere ? here.revision : 0 };
  const sent = [...new Set([...here.sent, ...(there.sent ?? [])])];
  // Of earlier plays the platform has as many as it has room for.
  const journal = [...new Set([here, there].flatMap(({ items }) => items.journal?.split("\n") ?? []))].filter(Boolean).map((line) => `${line}\n`).join("");
  const of = (one) => ({ ...one.items, ...(journal && { journal }) });
  const own = { sent, waiting, aside, device };
  if (isHeardThere) return { ...there, ...own, items: of(there), taken: there.revision };
  // Both went on. Where more was decided stands, and the other one lies beside it: the program asks the learner which
  // goes on. Nobody chooses among runs that are measured.
  const [first, second] = here.next > there.next ? [here, there] : [there, here];
  const items = { ...second.items, ...of(first) };
  for (const [name, text] of Object.entries(second.items)) {
    const others = name.replace(/^play\./, "others.");
    if (others === name || items[name] === text || CONFIG.assessed) continue;
    items[others] = [...new Set([...(items[others]?.split("\n") ?? []), text])].join("\n");
  }
  const best = Math.max(here.best ?? -1, there.best ?? -1);
  const heard = Object.fromEntries(Object.entries({ ...there.heard, ...here.heard }).map(([device]) => [device, Math.max(here.heard[device] ?? 0, there.heard[device] ?? 0)]));
  return { ...first, ...own, ...(best >= 0 && { best }), items, heard, revision: Math.max(here.revision, there.revision) + 1, taken: there.revision };
}

/** What of it goes into so many letters: first the plays, and of what earlier ones came to the latest. */
function fitting({ items, sent, taken, waiting, aside, device, ...rest }, room) {
  const write = (kept, sent = []) => JSON.stringify({ ...rest, items: kept, sent });
  const kept = {};
  const rank = ([name]) => (name.startsWith("play.") ? 0 : name === "journal" ? 2 : 1);
  for (const [name, text] of Object.entries(items).filter(([name]) => !isOfDevice(name)).sort((one, other) => rank(one) - rank(other))) {
    let lines = name === "journal" ? text.split("\n") : [text];
    while (lines.length > 0 && write({ ...kept, [name]: lines.join("\n") }).length > room) lines = lines.slice(1);
    if (lines.length > 0) kept[name] = lines.join("\n");
  }
  const whole = write(kept, sent);
  return whole.length <= room ? whole : write(kept);
}
