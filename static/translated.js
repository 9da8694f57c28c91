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
  const pair = (text, was, shown) => {
    if (shown.contains(text)) text.replaceWith(was);
    shown.before(text);
    text.data = "";
    standIns.set(text, { shown, was });
    texts.set(shown, text);
  };
  const gone = (node, record) => {
    if (standIns.has(node)) {
      // The program says nothing there any more.
      if (!node.isConnected) standIns.get(node).shown.remove(), forget(node);
      return;
    }
    const text = texts.get(node) ?? node;
    const was = standIns.get(text)?.was ?? text.data;
    const shown = successor(node, record);
    const isOurs = text.nodeType === Node.TEXT_NODE && shown !== node && shown?.parentNode === record.target;
    forget(text);
    if (isOurs && shown !== text) pair(text, was, shown);
    // The translation was taken back.
    else if (text !== node && text.isConnected) text.data = was;
  };
  const observer = new MutationObserver((records) => {
    for (const record of records) {
      if (record.type === "childList") for (const node of record.removedNodes) gone(node, record);
      else if (standIns.has(record.target)) standIns.get(record.target).shown.remove(), forget(record.target);
    }
    // What was put right here is nothing new.
    observer.takeRecords();
  });
  addEventListener("otr-started", () => {
    observer.observe(document.getElementById("app"), { childList: true, characterData: true, subtree: true });
  });
})();
