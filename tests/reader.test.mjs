// A whole play by keyboard, as a screen reader is given it: Chromium's accessibility tree, the focus,
// and what live regions say. `UPDATE=1 node --test tests/reader.test.mjs` writes the transcript anew.

import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { after, before, it } from "node:test";
import { CASES } from "./lines.mjs";
import { settled, site, visit } from "./support.mjs";

const [offer] = CASES;
const TRANSCRIPT = new URL("./transcripts/reader-the-offer.txt", import.meta.url);
const tidy = (text) => text.replace(/\s+/g, " ").trim();

let host;
before(async () => (host = await site()));
after(() => host.close());

/**
 * Keeps what live regions say: what is added to one that was there before and is not hidden. What one
 * change of the page adds to one region is one announcement.
 */
const listen = () => {
  window.heard = [];
  const LIVE = "[aria-live], [role=log], [role=status], [role=alert], output";
  const manner = (region) =>
    region.getAttribute("aria-live") ?? (region.getAttribute("role") === "alert" ? "assertive" : "polite");
  new MutationObserver((records) => {
    // What is taken away is not said; what came and went within the change was never there.
    const added = new Set(records.flatMap((record) => (record.type === "characterData" ? [record.target] : [...record.addedNodes])));
    const spoken = new Map();
    for (const node of added) {
      const around = [];
      for (let parent = node.parentElement; parent; parent = parent.parentElement) around.push(parent);
      const region = around.find((parent) => parent.matches(LIVE));
      const element = node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement;
      // A new alert is said whole. Any other region that is new with what is in it is not said, and a
      // part of something new is said with that.
      const alert = node.nodeType === Node.ELEMENT_NODE && node.matches("[role=alert]") ? node : null;
      const speaks = alert ?? region;
      if (!node.isConnected || !speaks || (!alert && around.some((parent) => added.has(parent)))) continue;
      if (manner(speaks) === "off" || element.closest("[aria-hidden=true], [hidden]") || !element.checkVisibility()) continue;
      spoken.set(speaks, [...(spoken.get(speaks) ?? []), node]);
    }
    for (const [region, nodes] of spoken) {
      const whole = region.getAttribute("aria-atomic") === "true" || region.matches("[role=status], [role=alert], output");
      const said = whole ? [region] : nodes;
      if (said.some((node) => node.textContent.trim())) window.heard.push({ manner: manner(region), said });
    }
  }).observe(document, { subtree: true, childList: true, characterData: true });
};

/** What a screen reader is given at this moment. */
async function given(page) {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  const { root } = await session.send("DOM.getDocument", { depth: -1 });
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const byElement = new Map(nodes.filter((node) => !node.ignored).map((node) => [node.backendDOMNodeId, node]));
  const elements = new Map();
  const gather = (element) => {
    elements.set(element.backendNodeId, element);
    element.children?.forEach(gather);
  };
  gather(root);

  const attribute = (element, name) => {
    const pairs = element?.attributes ?? [];
    return pairs[pairs.findIndex((word, place) => place % 2 === 0 && word === name) + 1 || pairs.length];
  };
  const property = (node, name) => node?.properties?.find((it) => it.name === name)?.value.value;
  /** The element that an expression names. */
  const element = async (expression) => {
    const { result } = await session.send("Runtime.evaluate", { expression });
    if (!result.objectId) return undefined;
    const { node } = await session.send("DOM.describeNode", { objectId: result.objectId });
    return elements.get(node.backendNodeId);
  };
  /** The text of an element, a paragraph or the like to a line, as far as it is in the tree. */
  const lines = (element) => {
    const found = [""];
    const read = (part) => {
      if (part.nodeType === 3 && byElement.has(part.backendNodeId)) found.push(found.pop() + part.nodeValue);
      const block = /^(P|H[1-6]|DIV|LI|ARTICLE|SECTION)$/.test(part.nodeName);
      if (block) found.push("");
      part.children?.forEach(read);
      if (block) found.push("");
      // The debugger leaves out the space that parts a name from what follows.
      if (/^(B|DT)$/.test(part.nodeName)) found.push(`${found.pop()} `);
    };
    // A space alone is left out by the debugger, and says nothing.
    if (element) read(element);
    return found.map(tidy).filter(Boolean);
  };
  /** All nodes below one in the tree that are not left out, in order, each with its depth. */
  const below = (node, depth = 0) =>
    (node.childIds ?? []).flatMap((id) => {
      const child = byId.get(id);
      if (!child) return [];
      return child.ignored ? below(child, depth) : [[child, depth], ...below(child, depth + 1)];
    });
  const all = below(nodes[0]).map(([node]) => node);
  const role = (node) => node?.role.value;
  const name = (node) => tidy(node?.name?.value ?? "");
  const describe = (node) => {
    const state = ["level", "checked", "expanded", "disabled"].flatMap((it) => {
      const value = property(node, it);
      const says = value !== undefined && !(it === "level" && role(node) !== "heading");
      return says && String(value) !== "false" ? [it === "level" ? `level ${value}` : it] : [];
    });
    return [role(node) === "DisclosureTriangle" ? "disclosure" : role(node), JSON.stringify(name(node)), ...state].join(" ");
  };

  const active = await element("document.activeElement");
  const focus = byElement.get(active?.backendNodeId);
  const heard = [];
  const count = await page.evaluate(() => window.heard.length);
  for (let place = 0; place < count; place += 1) {
    const said = [];
    const parts = await page.evaluate((place) => window.heard[place].said.length, place);
    for (let part = 0; part < parts; part += 1) said.push(...lines(await element(`heard[${place}].said[${part}]`)));
    heard.push({ manner: await page.evaluate((place) => window.heard[place].manner, place), said });
  }
  const meters = all.filter((node) => /^(meter|progressbar)$/.test(role(node))).map((node) => ({
    name: name(node),
    value: node.value?.value,
    least: property(node, "valuemin"),
    most: property(node, "valuemax"),
    // Chromium gives it to readers, but its debugger leaves it empty.
    words: attribute(elements.get(node.backendDOMNodeId), "aria-valuetext"),
  }));
  const record = await element("document.querySelector('[data-testid=record]')");
  const result = {
    focus: active && { tag: active.nodeName, described: describe(focus), given: focus !== undefined },
    heard,
    meters,
    record: record ? lines(record) : [],
    headings: all.filter((node) => role(node) === "heading").map((node) => [property(node, "level"), name(node)]),
    images: all.filter((node) => /^(image|img|graphics-\w+|SvgRoot|figure)$/.test(role(node))).map(describe),
    buttons: all.filter((node) => /^(button|link|radio|checkbox|DisclosureTriangle)$/.test(role(node))).map(describe),
    /** What one can do: everything below the log that has a name. */
    choices() {
      const main = all.find((node) => role(node) === "main");
      const parts = below(main);
      const log = parts.findIndex(([node]) => role(node) === "log");
      assert.ok(log >= 0, "what was said is a log");
      const rest = parts.slice(log + 1).filter(([, depth]) => depth >= parts[log][1]);
      const end = rest.findIndex(([, depth]) => depth === parts[log][1]);
      const told = rest.slice(end).filter(([node]) => name(node) && /^(region|group|radiogroup|heading|button|link|radio|Disclosure)/.test(role(node)));
      return told.map(([node, depth]) => `${"  ".repeat(depth - parts[log][1])}* ${describe(node)}`);
    },
  };
  await session.detach();
  return result;
}

/** Fails where something that every screen owes to a reader is missing. */
function owed(tree, what) {
  assert.equal(tree.headings.filter(([level]) => level === 1).length, 1, `${what}: one heading of level 1`);
  for (const [place, [level, name]] of tree.headings.entries()) {
    const before = tree.headings[place - 1]?.[0] ?? 0;
    assert.ok(name && level <= before + 1, `${what}: after a heading of level ${before} comes one of level ${level}: ${name}`);
  }
  for (const picture of tree.images) assert.doesNotMatch(picture, / ""/, `${what}: a picture without a name`);
  for (const button of tree.buttons) assert.doesNotMatch(button, / ""/, `${what}: something to press without a name`);
}

/** A keyboard that notes what was pressed. */
function keyboard(page) {
  let pressed = [];
  const press = async (key) => {
    await page.keyboard.press(key);
    pressed.push(key);
  };
  const at = (selector) => page.evaluate((selector) => document.activeElement.matches(selector), selector);
  const until = async (key, selector) => {
    for (let presses = 0; presses < 80; presses += 1) {
      if (await at(selector)) return;
      await press(key);
    }
    assert.fail(`80 times ${key} did not reach ${selector}`);
  };
  return {
    press,
    until,
    /** What was pressed since it was last asked. */
    noted() {
      const runs = [];
      for (const key of pressed) {
        if (runs.at(-1)?.[0] === key) runs.at(-1)[1] += 1;
        else runs.push([key, 1]);
      }
      pressed = [];
      return runs.map(([key, times]) => (times > 1 ? `${key} (${times})` : key)).join(", ");
    },
  };
}

/** Makes a move by keys: lines by number in one turn, by arrows in the next. */
async function make(page, keys, move, turn) {
  if (move.package) {
    await keys.until("Tab", "#move-table");
    await keys.press("Enter");
    await page.getByTestId("builder").waitFor();
    for (const [issue, option] of move.package.entries()) {
      await keys.until("Tab", `input[name="issue-${issue}"]`);
      await keys.press(" ");
      await keys.until("ArrowDown", `input[name="issue-${issue}"][value="${option}"]`);
    }
    await keys.until("Tab", '[data-testid="submit-package"]');
    await keys.press("Enter");
  } else if (move.standing === "ask") {
    await keys.press("r");
    await keys.press("Enter");
  } else if (move.standing) {
    await keys.until("Tab", `#move-${move.standing}`);
    await keys.press("Enter");
  } else {
    const line = `button.say[data-act="${move.act}"]${move.on === undefined ? "" : `[data-on="${move.on}"]`}`;
    const number = await page.locator(line).first().getAttribute("data-choice");
    if (!number) {
      await keys.until("Tab", '[data-testid="more"] summary');
      await keys.press("Enter");
      await keys.until("Tab", line);
      await keys.press("Enter");
    } else if (turn % 2 === 0) {
      await keys.press(number);
    } else {
      await keys.until("Tab", "button.say");
      await keys.until("ArrowDown", line);
      await keys.press("Enter");
    }
  }
}

const inset = (list) => list.map((text) => `  ${text}`);

/** Lines that begin with a mark of their own. */
const marked = (mark, list) => list.map((text) => `  ${mark} ${text}`);

const story = (tree) => [
  `Focus: ${tree.focus.described}`,
  "Said:",
  ...tree.heard.flatMap(({ manner, said }) => marked(manner === "polite" ? ">" : "!", said)),
  `Record: ${tree.record.join(" | ")}`,
  "Meters:",
  ...marked("-", tree.meters.map(({ name, value, least, most, words }) => `${name}: ${value} from ${least} to ${most}, "${words}"`)),
];

it("a screen reader is told a whole play, each turn once, with its speakers, and never loses its place", async () => {
  const { page, finish } = await visit(host, { before: (page) => page.addInitScript(listen) });
  const keys = keyboard(page);
  const told = [];
  /** The tree now, and nothing of what was said before it. */
  const read = async (what) => {
    const tree = await given(page);
    await page.evaluate(() => (window.heard = []));
    owed(tree, what);
    return tree;
  };
  const focusKept = (tree, what) => {
    assert.notEqual(tree.focus?.tag, "BODY", `${what}: the focus is lost`);
    assert.ok(tree.focus?.given, `${what}: the focus is on something that is not in the tree`);
  };

  await page.locator('a[href="#/case/the-offer"]').first().waitFor();
  await read("home");
  await keys.until("Tab", 'a[href="#/case/the-offer"]');
  await keys.press("Enter");
  await page.getByTestId("begin").waitFor();
  const briefing = await read("the briefing");
  focusKept(briefing, "the briefing");
  told.push("== The briefing", `Keys: ${keys.noted()}`, `Focus: ${briefing.focus.described}`, "");
  assert.deepEqual(briefing.heard, [], "a new screen is told by its heading alone");

  await keys.until("Tab", '[data-testid="begin"]');
  await keys.press("Enter");
  await page.getByTestId("choices").waitFor();
  const opening = await read("the opening");
  focusKept(opening, "the opening");
  told.push("== The opening", `Keys: ${keys.noted()}`, ...story(opening), "Choices:", ...inset(opening.choices()), "");
  assert.deepEqual(opening.heard, [], "what was there when one came is not announced");

  const before = new Set((await page.locator("article.exchange .line").allInnerTexts()).map(tidy));
  const states = new Set();
  for (const [turn, move] of offer.good.entries()) {
    const what = `exchange ${turn + 1}`;
    await make(page, keys, move, turn);
    await page.locator("article.exchange").nth(turn + 1).waitFor();
    // Whatever else would be said has its time.
    await settled(page);
    const tree = await read(what);
    focusKept(tree, what);
    assert.match(tree.focus.described, /^heading .* level 2$/, `${what}: the focus is where the new turn begins`);
    assert.deepEqual(tree.heard.map(({ manner }) => manner), ["polite"], `${what}: one announcement, and that a polite one`);

    // On the screen, and so to be said: each line with its speaker before it.
    const shown = await page.locator("article.latest .line:visible").evaluateAll((lines) =>
      lines.map((line) => [...line.childNodes].map((part) => part.textContent).join(" ")),
    );
    const spoken = await page.locator("article.latest p.line:visible").evaluateAll((lines) => lines.map((line) => line.textContent));
    assert.ok(shown.length >= 2, `${what}: ${shown.length} new lines`);
    const [{ said }] = tree.heard;
    let place = -1;
    for (const line of spoken.map(tidy)) {
      place = said.indexOf(line, place + 1);
      assert.notEqual(place, -1, `${what}: said, and in its place: ${line}\n${said.join("\n")}`);
    }
    assert.ok(tree.focus.described.includes(said[0]), `${what}: begins with the heading that has the focus`);
    // Whoever hears it hears nothing twice that was said before, and nothing that is not on the screen.
    const visible = tidy(await page.locator("article.latest").innerText());
    for (const line of said) {
      assert.ok(!before.has(line) || line.length < 40, `${what}: said before: ${line}`);
      assert.ok(visible.includes(line), `${what}: not on the screen: ${line}`);
    }
    for (const line of shown.map(tidy)) before.add(line);

    const room = await page.evaluate(() => document.documentElement.dataset.room);
    assert.equal(tree.record[0], room === "table" ? "On the record" : "Off the record", `${what}: the record light, in words`);
    states.add(tree.record[0]);
    assert.equal(tree.meters.length, 3, `${what}: three meters`);
    for (const { name, value, least, most, words } of tree.meters) {
      assert.ok(name && words, `${what}: a meter has a name and its value in words`);
      assert.ok(Number.isInteger(value) && least <= value && value <= most, `${what}: ${name}: ${value} from ${least} to ${most}`);
      assert.ok(words.includes(String(value)) && /\p{L}/u.test(words), `${what}: ${name}: ${words}`);
    }
    const choices = tree.choices();
    assert.ok(choices.some((choice) => /^\* region "./.test(choice)), `${what}: what can be done is a region with a name`);
    assert.ok(choices.filter((choice) => /\* (button|link|radio) /.test(choice)).length >= 2, `${what}: there is something to do`);
    told.push(`== Exchange ${turn + 1}`, `Keys: ${keys.noted()}`, ...story(tree), "Choices:", ...inset(choices), "");

    if (await page.getByTestId("prediction").isVisible()) {
      await keys.until("Tab", '[data-testid="prediction"] button');
      await keys.press("Enter");
      await page.getByTestId("choices").waitFor();
      const answered = await read("the prediction");
      focusKept(answered, "the prediction");
      assert.deepEqual(answered.heard, [], "an answer that the player gave is not announced");
      told.push("== The prediction", `Keys: ${keys.noted()}`, `Focus: ${answered.focus.described}`, "Choices:", ...inset(answered.choices()), "");
    }
  }
  assert.deepEqual([...states].sort(), ["Off the record", "On the record"], "both rooms were told");

  await keys.until("Tab", '[data-testid="to-debrief"]');
  await keys.press("Enter");
  await page.getByTestId("question").waitFor();
  const question = await read("the question");
  focusKept(question, "the question");
  told.push("== The question", `Keys: ${keys.noted()}`, `Focus: ${question.focus.described}`, "");
  await keys.until("Tab", '[data-testid="show-me"]');
  await keys.press("Enter");
  await page.getByTestId("curve-table").waitFor({ state: "attached", timeout: 60_000 });
  const debrief = await read("the debrief");
  focusKept(debrief, "the debrief");
  told.push("== The debrief", `Keys: ${keys.noted()}`, `Focus: ${debrief.focus.described}`, "Headings:");
  told.push(...debrief.headings.map(([level, name]) => `${"  ".repeat(level)}${name}`), "Pictures:", ...marked("-", debrief.images));
  await finish();

  const text = `${told.join("\n")}\n`;
  if (process.env.UPDATE) await writeFile(TRANSCRIPT, text);
  assert.equal(text, await readFile(TRANSCRIPT, "utf8"), "as in tests/transcripts/reader-the-offer.txt");
});
