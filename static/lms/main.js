// The page within a learning platform: finds it, gives the program what it keeps, and tells it what happened. The
// package has put in front of this what was asked for (`otr pack`), in an element with the id `lms`.

const CONFIG = JSON.parse(document.getElementById("lms").textContent);
const PAUSE = 15_000; // Milliseconds until a platform that did not take something is asked again.

/** What is said in the language of the page. */
const text = (what) => (CONFIG.says[document.documentElement.dataset.language] ?? CONFIG.says.en)[what];

/** What is said beside the program, where the platform or the device does not do its part; nothing where they do. */
let said;
const trouble = (what) => {
  if (what === said) return;
  said = what;
  const bar = document.getElementById("lms-said") ?? document.body?.insertAdjacentElement("afterbegin", document.createElement("p"));
  if (!bar) return addEventListener("DOMContentLoaded", () => ((said = undefined), trouble(what)), { once: true });
  Object.assign(bar, { id: "lms-said", className: "notice", role: "status", hidden: !what });
  bar.textContent = what ? text(what) : "";
};

/** A way back to the course, above the game. */
const door = (address, leave) => {
  if (!document.body) return addEventListener("DOMContentLoaded", () => door(address, leave), { once: true });
  const [line, link] = ["p", "a"].map((name) => document.createElement(name));
  Object.assign(link, { id: "lms-back", href: address, textContent: text("back") });
  link.addEventListener("click", leave);
  line.append(link);
  document.body.prepend(line);
};

/** Speaks for the program with a platform. */
function connect(platform) {
  const keep = keeper(platform);
  const offered = new Map(); // What could be said, by the way to there.
  const passMark = platform.passMark ?? CONFIG.passMark;
  keep.say();
  globalThis.otrStorage = keep.storage;
  const play = Object.entries(keep.storage.all()).find(([name]) => name === `otr.play.${CONFIG.case}`)?.[1];
  if (location.hash.length < 3) {
    // A class knows itself how far its play is.
    const screen = !play || CONFIG.assessed ? CONFIG.start : `#/${/ over( |$)/.test(play) ? "debrief" : "play"}/${CONFIG.case}`;
    history.replaceState(null, "", screen);
  }
  platform.start?.(keep);

  addEventListener("otr-play", ({ detail }) => {
    const { decisions, report, code, mode, case: id } = detail;
    let { plays, next, best } = keep.now();
    const last = plays[id];
    const isOther = last && ((last.isOver && last.code !== code) || (last.places.length > 0 && decisions.length === 0));
    const run = (last?.run ?? 1) + (isOther ? 1 : 0);
    // What was taken back is written over by what is chosen in its place.
    const places = (isOther ? [] : last?.places ?? []).slice();
    while (places.length < decisions.length) places.push(next++);
    const now = { run, code, isOver: detail.ending !== undefined, places };
    if (JSON.stringify(now) !== JSON.stringify(last)) keep.change({ plays: { ...plays, [id]: now }, next });
    let path = `${run} ${id} ${detail.variant}`;
    let isNews = false;
    for (const [place, decision] of decisions.entries()) {
      const choices = offered.get(path);
      path += ` ${decision.id}`;
      const { turn, tension, rapport, standing, on_record } = decision;
      const state = `turn-${turn}.${on_record ? "on" : "off"}-record.tension-${tension}.rapport-${rapport}.standing-${standing}`;
      const lost = decision.lost === undefined ? undefined : decision.lost / 10;
      const isNew = platform.decide({ ...decision, lost, case: id, run, number: place + 1, state, path, choices }, places[place], detail);
      isNews ||= isNew;
    }
    offered.set(path, detail.choices);
    if (isNews) keep.save();
    const counts = !CONFIG.assessed || mode === "assessed";
    if (report && counts && !platform.isLooking) {
      const isBest = best === undefined || report.score > best;
      if (isBest) keep.change({ best: (best = report.score) });
      const score = best / 10;
      const passed = passMark === undefined || passMark === null ? undefined : score >= passMark;
      platform.finish({ score, passed, play: detail, path, isBest: isBest || report.score === best });
      platform.commit?.();
    }
  });

  const again = () => {
    if (!keep.isKept()) keep.save();
  };
  again();
  setInterval(again, PAUSE);
  addEventListener("online", again);
  let [isReload, isLeaving] = [false, false];
  globalThis.navigation?.addEventListener("navigate", (event) => (isReload = event.navigationType === "reload"));
  addEventListener("pagehide", () => {
    platform.end({ isReload, isLeaving }, fitting(keep.now(), platform.room));
  });
  if (platform.returnUrl) door(platform.returnUrl, () => (isLeaving = true));
  // A page that is put aside has said farewell: what comes back begins anew.
  addEventListener("pageshow", ({ persisted }) => persisted && location.reload());
}

const platform = scorm();
if (platform) connect(platform);
else {
  // Nowhere: the program keeps the play on the device, as anywhere.
  globalThis.otrReady = xapi(CONFIG).then((store) => {
    if (store) connect(store);
    else if (location.hash.length < 3) history.replaceState(null, "", CONFIG.start);
  });
}
