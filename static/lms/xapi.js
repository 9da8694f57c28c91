// A store of statements: that of a platform by cmi5, or any other by xAPI. docs/lms.md says what is sent.

const CMI5 = "https://w3id.org/xapi/cmi5/context/categories/";
const VERBS = {
  initialized: "http://adlnet.gov/expapi/verbs/initialized",
  completed: "http://adlnet.gov/expapi/verbs/completed",
  passed: "http://adlnet.gov/expapi/verbs/passed",
  failed: "http://adlnet.gov/expapi/verbs/failed",
  terminated: "http://adlnet.gov/expapi/verbs/terminated",
  answered: "http://adlnet.gov/expapi/verbs/answered",
  scored: "http://adlnet.gov/expapi/verbs/scored",
  selected: "https://w3id.org/xapi/adb/verbs/selected",
};
const MASTERY = "https://w3id.org/xapi/cmi5/context/extensions/masteryscore";
const DIALOG = "https://w3id.org/xapi/seriousgames/activity-types/dialog-tree";
const INTERACTION = "http://adlnet.gov/expapi/activities/cmi.interaction";
const GAMES = "https://w3id.org/xapi/seriousgames";
/** Names of our own. They lead nowhere; docs/lms.md says what each means. */
const OWN = "urn:off-the-record:";
const STATE = "off-the-record";
const VERSION = { "X-Experience-API-Version": "1.0.3" };
/** Milliseconds for an answer, and between two attempts: at first, and at last. */
const [PATIENCE, FIRST_PAUSE, LAST_PAUSE] = [10_000, 1000, 60_000];
/** Bytes that a browser sends for a page that goes. */
const LAST_WORDS = 60_000;

/** A name made of a text, in the form of a UUID: the same thing told again has the same name, and is known. */
const named = (text) => hash(text).replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, "$1-$2-5$3-a$4-$5");
const random = () => named(`${crypto.getRandomValues(new Uint32Array(4))}`);
const duration = (since) => `PT${((Date.now() - since) / 1000).toFixed(2)}S`;
/** Which attempt it is where no platform says so: that of this device. */
const ownRegistration = () => {
  const name = "otr-lms.registration";
  try {
      return localStorage.getItem(name) ?? (localStorage.setItem(name, random()), localStorage.getItem(name));
  } catch {
    return random();
  }
};

/** Where statements go, from the address by which a platform opened the page, or from the package. */
function launch(config) {
  const asked = new URLSearchParams(location.search);
  const endpoint = asked.get("endpoint") ?? config.endpoint;
  if (!endpoint) return;
  const [fetchUrl, registration] = [asked.get("fetch"), asked.get("registration") ?? ownRegistration()];
  // Of somebody of whom nobody says who they are, nothing is said but that it is the same play.
  const nobody = { objectType: "Agent", account: { homePage: location.origin, name: registration } };
  const actor = parsedActor(asked.get("actor")) ?? nobody;
  const activity = asked.get("activityId") ?? asked.get("activity_id") ?? config.activity;
  return { endpoint: endpoint.replace(/\/?$/, "/"), fetchUrl, registration, actor, activity, auth: asked.get("auth") ?? config.auth };
}

const parsedActor = (text) => {
  try {
      return JSON.parse(text) ?? undefined;
    } catch { /* Damaged. */ }
  };

  /** The store, once it is known what there is to know; nothing where there is none, or it lets nobody in. */
  async function xapi(config) {
    const to = launch(config);
    if (!to) return;
    const session = `otr-cmi5.${hash(`${to.fetchUrl} ${to.registration}`)}`;
    const ask = async (path, { query, ...options } = {}) => {
      const address = new URL(path, new URL(to.endpoint, location.href));
      for (const [name, value] of Object.entries(query ?? {})) address.searchParams.set(name, value);
      return fetch(address, {
        ...options,
        headers: { ...VERSION, authorization: to.auth, ...(options.body && { "content-type": "application/json" }) },
        signal: options.keepalive ? undefined : AbortSignal.timeout(PATIENCE),
      });
    };
  const of = { activityId: to.activity, agent: JSON.stringify(to.actor), registration: to.registration };
  try {
    if (to.fetchUrl) {
      // It gives the key once. After a refresh, the window still has it.
      const key = remembered(session) ?? (await fetch(to.fetchUrl, { method: "POST", signal: AbortSignal.timeout(PATIENCE) }).then((answer) => answer.json()))["auth-token"];
      if (!key) throw new Error("the platform gives no key");
      remembered(session, key);
      to.auth = `Basic ${key}`;
    }
    const read = async (query, path = "activities/state") => {
      const answer = await ask(path, { query });
      if (answer.status === 404) return;
      if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
      return answer.text();
    };
    const told = to.fetchUrl ? JSON.parse((await read({ ...of, stateId: "LMS.LaunchData" })) ?? "{}") : {};
    // A platform may know in which language somebody learns; most know nothing.
    if (to.fetchUrl) await read({ agent: of.agent, profileId: "cmi5LearnerPreferences" }, "agents/profile").catch(() => {});
    const kept = await read({ ...of, stateId: STATE });
    return store({ to, of, ask, told, kept, session, isPlatform: Boolean(to.fetchUrl) });
  } catch {
    return store({ to, of, ask, told: {}, session, isPlatform: Boolean(to.fetchUrl), isClosed: true });
  }
}

function store({ to, of, ask, told, kept, session, isPlatform, isClosed = false }) {
  const began = Date.now();
  const isLooking = /browse|review/i.test(told.launchMode ?? "");
  // Of what the session before the refresh has said, nothing is said again.
  const isGoingOn = isPlatform && remembered(`${session}.began`) !== undefined;
  let isOver = isClosed || isPlatform && remembered(`${session}.over`) !== undefined;
  let takes = !isOver; // Whether it took the last thing.
  let isFinished = false; // Whether the end of the play has been told.
  let memory; // What is kept on the device: what is not delivered yet, and what is.

  /** A statement with what its kind always has; the context of the session that sends it comes when it is sent. */
  const statement = (verb, { id = random(), kinds = [], object, result, language, ...more } = {}) => ({
    id, kinds, actor: to.actor, timestamp: new Date().toISOString(), verb: { id: VERBS[verb], display: { en: verb } },
    object: object ?? { objectType: "Activity", id: to.activity }, ...(result && { result }), context: { ...(language && { language }), ...more },
  });
  const inSession = ({ kinds, ...statement }) => {
    const template = structuredClone(told.contextTemplate ?? {});
    const activities = template.contextActivities ?? {};
    const category = [...(activities.category ?? []), ...kinds.map((kind) => ({ id: isPlatform ? CMI5 + kind : GAMES }))];
    const parents = statement.object.id === to.activity ? [] : [{ id: to.activity }];
    const parent = [...(activities.parent ?? []), ...parents];
    const contextActivities = { ...activities, ...(category.length > 0 && { category }), ...(parent.length > 0 && { parent }) };
    const extensions = { ...template.extensions, ...statement.context.extensions };
    const context = { ...template, ...statement.context, registration: to.registration, contextActivities, ...(Object.keys(extensions).length > 0 && { extensions }) };
    return { ...statement, context };
  };

  let delivering;
  let pause = FIRST_PAUSE;
  const queue = () => memory.now().waiting ?? [];
  const post = (statements, options) => ask("statements", { method: "POST", body: JSON.stringify(statements.map(inSession)), ...options });
  const delivered = (ids, refused = []) => {
    const { waiting = [], sent = [], aside = [] } = memory.now();
    memory.write({ waiting: waiting.filter(({ id }) => !ids.includes(id)), sent: [...new Set([...sent, ...ids])], aside: [...aside, ...refused] });
  };
  /** Sends one: whether it was let in. */
  const deliver = async (one) => {
    const { status, ok } = await post([one]);
    // It came the first time; only the answer was lost.
    if (ok || status === 409) return delivered([one.id]), true;
    if (status === 403) return false;
    const { definition } = one.object;
    if (status === 413 && definition?.choices) {
      const { choices: _, ...less } = definition;
      return deliver({ ...one, object: { ...one.object, definition: less } });
    }
    // The same again would be refused again, and nothing behind it would ever come.
    if (status === 400 || status === 413) return delivered([one.id], [one]), true;
    throw new Error(String(status));
  };
  const send = async () => {
    while (queue().length > 0) {
      const waiting = queue().slice(0, 25);
      const { status, ok } = await post(waiting);
      if (ok) delivered(waiting.map(({ id }) => id));
      else if (![400, 403, 409, 413].includes(status)) throw new Error(String(status));
      else {
        const forbidden = [];
        for (const one of waiting) if (!(await deliver(one))) forbidden.push(one);
        // Where others are let in, it is for what it is that one is not.
        if (forbidden.length === waiting.length) throw new Error("403");
        delivered(forbidden.map(({ id }) => id), forbidden);
      }
      pause = FIRST_PAUSE;
    }
  };
  const flush = () => {
    if (isOver) return memory.say();
    delivering ??= send()
      .then(() => (takes = true), (error) => {
        takes = false;
        // The key is not good any more: another attempt needs another launch.
        if (/401|403/.test(error.message)) return;
        setTimeout(flush, pause);
        pause = Math.min(2 * pause, LAST_PAUSE);
      })
      .finally(() => {
        delivering = undefined;
        memory.say();
      });
  };
  const tell = (...statements) => {
    const { waiting = [], sent = [] } = memory.now();
    const fresh = statements.filter(({ id }) => !sent.includes(id) && !waiting.some((other) => other.id === id));
    if (fresh.length === 0) return;
    memory.write({ waiting: [...waiting, ...fresh] });
    flush();
  };
  const ofRegistration = (what) => named(`${to.registration} ${to.activity} ${what}`);

  return {
    learner: `${JSON.stringify(to.actor)} ${to.activity} ${to.registration}`,
    isNew: false,
    isLooking,
    passMark: told.masteryScore === undefined ? undefined : told.masteryScore * 100,
    returnUrl: told.returnURL,
    kept,
    room: 60_000,
    isTaking: () => takes,
    async keep(text, options) {
      if (isOver) return false;
      try {
        takes = (await ask("activities/state", { method: "PUT", query: { ...of, stateId: STATE }, body: text, ...options })).ok;
      } catch {
        takes = false;
      }
      return takes;
    },
    /** What was said in sessions before goes first, after this one's beginning. */
    start(keeper) {
      memory = keeper;
      if (isOver) return flush();
      const { waiting = [] } = memory.now();
      const sessions = [VERBS.initialized, VERBS.terminated];
      memory.write({ waiting: isGoingOn ? waiting : waiting.filter(({ verb }) => !sessions.includes(verb.id)) });
      if (!isPlatform || isGoingOn) return flush();
      remembered(`${session}.began`, String(began));
      const first = statement("initialized", { kinds: ["cmi5"] });
      memory.write({ waiting: [first, ...(memory.now().waiting ?? [])] });
      flush();
    },
    decide(decision, place, { language, title }) {
      if (isLooking) return;
      const { id, said, on_record, turn, tension, rapport, standing, case: of, run, number, path, choices = [] } = decision;
      const extensions = Object.fromEntries(Object.entries({ on_record, turn, tension, rapport, standing, run, decision: number }).map(([name, value]) => [OWN + name.replace("_", "-"), value]));
      const name = { [language]: `${title}: ${number}` };
      const object = (kind, definition) => ({ objectType: "Activity", id: `${OWN}case:${of}:${kind}:${number}`, definition: { name, ...definition } });
      const offered = choices.some((choice) => choice.id === id) ? choices : [...choices, { id, said }];
      const more = { language, kinds: isPlatform ? [] : ["game"] };
      tell(
        statement("selected", { ...more, id: ofRegistration(`selected ${path}`), object: object("dialog", { type: DIALOG }), result: { response: said, extensions } }),
        statement("answered", {
          ...more,
          id: ofRegistration(`answered ${path}`),
          object: object("choice", { type: INTERACTION, interactionType: "choice", choices: offered.map((choice) => ({ id: choice.id, description: { [language]: choice.said } })) }),
          result: { response: id, extensions },
        }),
      );
    },
    finish({ score, passed, play, path, isBest }) {
      isFinished = true;
      const { language, report, decisions } = play;
      const scored = { scaled: Number((score / 100).toFixed(3)), raw: score, min: 0, max: 100 };
      const took = { duration: duration(began) };
      const worth = decisions.map(({ id, lost, sound }) => ({ decision: id, lost: (lost ?? 0) / 10, sound: sound ?? true }));
      const extensions = { [`${OWN}dimensions`]: report.dimensions, [`${OWN}accuracy`]: report.accuracy, [`${OWN}decisions`]: worth, [`${OWN}run-code`]: play.code };
      const own = isPlatform ? [] : ["game"];
      // All at once: where one of them is not let in, the others show that the key is good.
      const said = [statement("scored", { language, kinds: own, id: ofRegistration(`scored ${path}`), result: { score: { raw: report.score / 10, min: 0, max: 100, scaled: report.score / 1000 }, extensions } })];
      if (isBest) said.push(statement("completed", { language, kinds: isPlatform ? ["cmi5", "moveon"] : own, id: ofRegistration("completed"), result: { completion: true, ...took } }));
      // Passed is said once. Failed is what one can do better.
      if (!isBest || passed === undefined) return tell(...said);
      const success = passed ? "passed" : "failed";
      const once = passed ? "passed" : `failed ${path}`;
      // By which mark, where it was the platform that said so.
      const mark = told.masteryScore === undefined ? {} : { extensions: { [MASTERY]: told.masteryScore } };
      tell(...said, statement(success, { language, ...mark, kinds: isPlatform ? ["cmi5", "moveon"] : own, id: ofRegistration(once), result: { score: scored, success: passed, ...took } }));
    },
    /** The page goes: what is not delivered goes with it, and what the store has not confirmed is sent once more later. */
    end({ isReload, isLeaving }, text) {
      if (isReload || isOver) return;
      // Whoever refreshes the page goes on in this session: it ends where it is left by its door, or has nothing more to say.
      const isLast = isPlatform && (isLeaving || isFinished);
      const last = isLast ? [statement("terminated", { kinds: ["cmi5"], result: { duration: duration(Number(remembered(`${session}.began`) ?? began)) } })] : [];
      const waiting = [...queue()];
      while (waiting.length > 0 && JSON.stringify(waiting).length > LAST_WORDS / 2) waiting.pop();
      // Behind the last words nothing may follow.
      const statements = [...waiting, ...(waiting.length === queue().length ? last : [])];
      if (!memory.isKept()) this.keep(text, { keepalive: true });
      if (isLast) {
        isOver = true;
        remembered(`${session}.over`, "");
      }
      if (statements.length > 0) post(statements, { keepalive: true }).catch(() => {});
    },
  };
}
