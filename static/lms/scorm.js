// A platform by SCORM, 1.2 or 2004: an object that it leaves in one of the frames around the page, or around the window
// that opened it. Everything is asked and answered at once.

/** The frame itself and those around it. */
const around = (frame, found = []) => {
  if (!frame || found.includes(frame) || found.length > 50) return found;
  return around(frame.parent, [...found, frame]);
};

/** What goes by this name in a frame around the page. A frame of another origin shows nothing. */
const findObject = (name) => {
  for (const frame of [...around(window), ...around(window.opener), ...around(window.top?.opener)]) {
    try {
      if (frame[name]) return frame[name];
    } catch { /* Of another origin. */ }
  }
};

const twoDigits = (number) => String(Math.floor(number)).padStart(2, "0");
/** So many seconds as SCORM 1.2 writes them. */
const clock = (exact) => {
  // What is rounded afterwards may come to sixty seconds.
  const seconds = Math.round(exact * 100) / 100;
  return `${twoDigits(seconds / 3600).padStart(4, "0")}:${twoDigits((seconds / 60) % 60)}:${(seconds % 60).toFixed(2).padStart(5, "0")}`;
};

/** What this window remembers, as long as it is open. */
const remembered = (name, text) => {
  try {
    if (text !== undefined) sessionStorage.setItem(name, text);
    return sessionStorage.getItem(name) ?? undefined;
  } catch { /* Blocked within a frame. */ }
};

/** What the two versions call the same things. */
const VERSIONS = [
  {
    object: "API_1484_11", prefix: "", end: "Terminate", room: 64_000, core: "cmi",
    learner: "cmi.learner_id", mode: "cmi.mode", mastery: "cmi.scaled_passing_score", masteryIs: 100, entry: "cmi.entry", exit: "cmi.exit", normally: "normal",
    status: "cmi.completion_status", response: "learner_response", type: "other", most: 4000, wrong: "incorrect",
    when: () => ["timestamp", new Date().toISOString().slice(0, 19)], took: (seconds) => `PT${seconds.toFixed(2)}S`,
  },
  {
    object: "API", prefix: "LMS", end: "Finish", room: 4096, core: "cmi.core",
    learner: "cmi.core.student_id", mode: "cmi.core.lesson_mode", mastery: "cmi.student_data.mastery_score", masteryIs: 1, entry: "cmi.core.entry", exit: "cmi.core.exit", normally: "",
    status: "cmi.core.lesson_status", response: "student_response", type: "fill-in", most: 255, wrong: "wrong",
    when: () => ["time", new Date().toTimeString().slice(0, 8)], took: clock,
  },
];

/** The platform around the page, where there is one. */
function scorm() {
  const version = VERSIONS.find(({ object }) => findObject(object));
  if (!version) return;
  const api = findObject(version.object);
  /** Calls it; what it throws is a no. */
  const call = (name, ...values) => {
    try {
      return String(api[version.prefix + name](...values) ?? "");
    } catch {
      return "";
    }
  };
  const get = (name) => call("GetValue", name);
  const set = (name, value) => call("SetValue", name, String(value)) === "true";
  // After a refresh, it may have begun already; or it has ended, and begins again only when it opens the page anew.
  const isOpen = call("Initialize", "") === "true" || get(version.status) !== "";
  const learner = isOpen ? get(version.learner) : remembered("otr-learner");
  remembered("otr-learner", learner);
  const began = Date.now();
  let takes = isOpen; // Whether it took the last thing.
  const is2004 = version.core === "cmi";
  let ended = false;
  const recorded = new Map(); // What is on record of each decision, by its place.
  // Not attempted yet, or not known: whoever opens a play and leaves has begun it, and has no score.
  if (!/^(completed|passed|failed|incomplete)$/.test(get(version.status))) set(version.status, "incomplete");
  set(version.exit, "suspend");
  const commit = () => {
    set(`${version.core}.session_time`, version.took((Date.now() - began) / 1000));
    return (takes = call("Commit", "") === "true");
  };
  const mastery = get(version.mastery);
  return {
    learner: `${learner} ${location.pathname}`,
    isTaking: () => takes,
    isNew: get(version.entry) === "ab-initio",
    isLooking: /browse|review/.test(get(version.mode)),
    passMark: mastery === "" ? undefined : Number(mastery) * version.masteryIs,
    kept: get("cmi.suspend_data"),
    room: version.room,
    commit,
    /** Whether the platform has what is to be kept. */
    keep: (text) => set("cmi.suspend_data", text) && commit(),
    /** Has this decision recorded, in this place; again where more is known of it. Whether there was anything to record. */
    decide(decision, place) {
      const { id, said, lost, sound, case: of, run, number, state } = decision;
      // The first is the only place in 1.2 for where the play stood.
      const result = sound === undefined ? "neutral" : sound ? "correct" : version.wrong;
      const facts = [
        ["id", `${of}.${run}.${number}.${state}.${id}`.slice(0, 250)],
        ["type", version.type],
        version.when(),
        [version.response, said.slice(0, version.most)],
        ["result", result],
        ["weighting", lost ?? 0],
        ...(is2004 ? [["description", said.slice(0, 250)]] : []),
      ];
      const known = `${facts[0][1]} ${said} ${result} ${lost}`;
      if (recorded.get(place) === known) return false;
      const isSet = facts.filter(([name]) => name !== version.when()[0] || !recorded.has(place)).map(([name, value]) => set(`cmi.interactions.${place}.${name}`, value));
      // A play begun after the first result goes on the next time, too.
      if (sound === undefined) set(version.exit, "suspend");
      // Without a description, a decision is on record, too.
      if (isSet.slice(0, 5).every(Boolean)) recorded.set(place, known);
      return true;
    },
    /** Has a result recorded: points of 100, and whether they pass, where anything says so. */
    finish({ score, passed }) {
      for (const [name, value] of [["raw", score], ["min", 0], ["max", 100], ...(is2004 ? [["scaled", (score / 100).toFixed(3)]] : [])]) set(`${version.core}.score.${name}`, value);
      const success = passed === undefined ? undefined : passed ? "passed" : "failed";
      set(version.status, is2004 ? "completed" : success ?? "completed");
      if (is2004 && success) set("cmi.success_status", success);
      set(version.exit, version.normally);
    },
    /** The page goes. */
    end({ isReload }, text) {
      set("cmi.suspend_data", text);
      if (isReload || ended) return commit();
      ended = true;
      commit();
      call(version.end, "");
    },
  };
}
