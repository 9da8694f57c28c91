// A browser that translates the page takes texts out of it and puts its own in their place. The program would go on
// changing texts that nobody sees, and look for places that are gone. So each of its texts goes back to where it was,
// emptied, before what stands in for it; and once the program has something new to say there, or nothing any more,
// the stand-in goes. The translator then finds the new text as it found the first.
(() => {
  "use strict";
  const standIns = new WeakMap(); // By text: what is shown in its place, and what the text was.
  const texts = new WeakMap(); // By what is shown: the text.
  const forget = (text) => {
    texts.delete(standIns.get(text)?.shown);
    standIns.delete(text);
  };
  /** What has taken the place of a node. The program never puts one node in the place of another in a single step, and has no `font`. */
  const successor = (node, { target, addedNodes: [added], previousSibling, nextSibling }) =>
    added ??
    [...target.childNodes].find((child) => child.contains(node)) ??
    [previousSibling, nextSibling].find((near) => near?.nodeName === "FONT" && !texts.has(near));
  /** A text that is shown by something else: it goes back before that, emptied. */
  const pair = (text, was, shown) => {
    if (shown.contains(text)) text.replaceWith(was);
    shown.before(text);
    text.data = "";
    standIns.set(text, { shown, was });
    texts.set(shown, text);
  };
  /** The program says something new, or nothing any more: what stood in for it goes. */
  const drop = (text) => {
    standIns.get(text).shown.remove();
    forget(text);
  };
  const removed = (node, record) => {
    if (standIns.has(node)) {
      const { shown } = standIns.get(node);
      if (!node.isConnected) drop(node);
      // It was only moved.
      else if (shown.isConnected && node.nextSibling !== shown) node.after(shown);
      return;
    }
    const text = texts.get(node) ?? node;
    if (text.nodeType !== Node.TEXT_NODE) return;
    const was = standIns.get(text)?.was ?? text.data;
    const shown = successor(node, record);
    forget(text);
    if (shown && shown !== node && shown !== text && shown.parentNode === record.target) pair(text, was, shown);
    // The translation was taken back.
    else if (text !== node && text.isConnected) text.data = was;
  };
  const observer = new MutationObserver((records) => {
    for (const record of records) {
      if (record.type === "childList") for (const node of record.removedNodes) removed(node, record);
      else if (standIns.has(record.target)) drop(record.target);
    }
    // What was put right here is nothing new.
    observer.takeRecords();
  });
  addEventListener("otr-started", () => {
    observer.observe(document.getElementById("app"), { childList: true, characterData: true, subtree: true });
  });
})();
