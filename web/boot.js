// Loads the program and hands the page over to it. Until then the page is the
// static one: readable, with real form controls. What the reader does to them
// meanwhile is kept, and so is the keyboard focus.
//
// <html data-program> says how far it is: starting, ready, unsupported,
// unloaded or stopped; without scripts the attribute is absent. The sentence
// for each state stands in the page, in the data attributes of #program-status.
"use strict";
(() => {
  const { url: programURL, language: languageURL } = document.currentScript.dataset;
  const html = document.documentElement;

  const show = (state) => {
    html.dataset.program = state;
    const status = document.getElementById("program-status");
    if (!status) return; // not parsed yet; shown again when it is
    const fromDisk = state === "unloaded" && location.protocol === "file:";
    const sentences = [status.dataset[fromDisk ? "disk" : state]];
    // The static page shows its own choices, not those of the link.
    if (state !== "ready" && html.hasAttribute("data-linked")) sentences.push(status.dataset.linked);
    status.textContent = sentences.filter(Boolean).join(" ");
  };

  // What the reader changed, by element, in the order of the last change.
  const touched = new Set();
  const touch = (event) => {
    touched.delete(event.target);
    touched.add(event.target);
  };
  // Every press of a button counts, not only the last.
  const press = (event) => {
    const button = event.target.closest?.("button[name]");
    if (!button) return;
    const list = document.getElementById(button.dataset.from);
    touched.add({ id: button.id, name: button.name, type: "button", value: (list ?? button).value });
  };
  // What was changed before this script came shows in the controls themselves;
  // the program asks them what stands open.
  const isAsSent = (control) => control.localName === "select"
    ? control.selectedIndex === Math.max(0, [...control.options].findIndex((option) => option.defaultSelected))
    : ["checkbox", "radio"].includes(control.type) ? control.checked === control.defaultChecked : control.value === control.defaultValue;
  for (const control of document.querySelectorAll("#page :is(select, input)[name]")) {
    if (!isAsSent(control)) touched.add(control);
  }
  // A press shows in a button only by the focus that a pointer leaves there, and
  // the reader's last one alone; a key leaves the same focus in passing by. One
  // that is still held down is pressed when it is let go.
  const pressed = document.activeElement;
  if (pressed?.matches("#page button[name]:not(:focus-visible, :active)")) press({ target: pressed });
  const kinds = { input: touch, change: touch, toggle: touch, click: press };
  for (const kind in kinds) document.addEventListener(kind, kinds[kind], true);

  // A control that was used, as the program reads it: its name, its value, and
  // where the focus goes when it is gone. A button may stand for what is selected
  // in a list.
  const used = (control) => {
    if (!control?.name) return "";
    const { name, type, checked, dataset: { focus = "", from } } = control;
    const { value } = document.getElementById(from) ?? control;
    return [name, type === "checkbox" && !checked ? "" : value, focus].join("\0");
  };

  // What a control says when it is changed: by the time that the program comes
  // to it, it may have drawn the control anew.
  for (const kind of ["change", "click"]) {
    document.addEventListener(kind, (event) => {
      event.used = used(kind === "click" ? event.target.closest?.("button[name]") : event.target);
      // The frame that shows the answer is asked for now, so that it is due when
      // the answer is there.
      if (event.used) requestAnimationFrame(() => {});
    }, true);
  }

  const pieces = new Map(); // nodes that the program knows, by the numbers of their pieces
  let changed = false; // the page, since the program last waited for a frame

  // The program asks for these once, when it builds its first view.
  window.sovcalc = {
    early: () => {
      const used = [...touched].filter((element) => element.isConnected ?? true);
      touched.clear();
      for (const kind in kinds) document.removeEventListener(kind, kinds[kind], true);
      return used.map(({ id, name, type, value, checked, files, localName, open }) => localName === "details"
        ? { id, name: "", type: "details", value: "", checked: open }
        : { id, name, type, value: String(value), checked: Boolean(checked), files })
        .filter(({ name, type }) => name || type === "details");
    },

    // The nodes of a piece of the static page, in order, kept by a number; what
    // they are called, for a <details> with the place after its last one; and what
    // stands open.
    take: (piece, number) => {
      const nodes = [], names = [], open = [];
      const take = (node) => {
        const at = nodes.push(node) - 1;
        names.push(node.localName ?? node.nodeName);
        node.childNodes.forEach(take);
        if (node.localName !== "details") return;
        names[at] += `>${nodes.length}`;
        if (node.open) open.push(node.id);
      };
      take(piece);
      pieces.set(number, nodes);
      return { nodes, names: names.join(" "), open: open.join(" ") };
    },

    // Takes away what lies behind closed lids: the program draws it when they
    // are opened. The line that opens them stays where it is, with the focus.
    empty: (nodes, lids) => {
      for (const at of lids.split(" ")) {
        while (nodes[at].lastChild !== nodes[at].firstChild) nodes[at].lastChild.remove();
      }
    },

    // The node at a place of a piece.
    node: (number, at) => pieces.get(number)[at],

    // Changes the page by the steps that the program wrote down (see
    // cmd/browser/lean/_app/build.go). A node is said by the number of its piece
    // and its place there, or by its place among the others that are given.
    change: (steps, ...given) => {
      changed = true;
      const fields = steps.split("\0");
      const node = (where) => {
        const colon = where.indexOf(":");
        return colon < 0 ? given[where] : pieces.get(Number(where.slice(0, colon)))[where.slice(colon + 1)];
      };
      let nodes, open = [], last; // of a piece that is built; the node that steps are for
      const make = (node) => { open.push(last = node); nodes.push(node); };
      for (let at = 0; at < fields.length; at++) {
        const text = fields[at].slice(1);
        switch (fields[at][0]) {
          case "*": pieces.set(Number(text), nodes = []); open = []; break;
          case "<": {
            const space = fields[++at];
            make(space ? document.createElementNS(space, text) : document.createElement(text));
            break;
          }
          case "#": make(document.createTextNode(text)); break;
          case "/": {
            const finished = open.pop();
            last = open[open.length - 1];
            last.append(finished);
            break;
          }
          case "@": last = node(text); break;
          case "=": last.setAttribute(text, fields[++at]); break;
          case "-": last.removeAttribute(text); break;
          case ".": last[text] = fields[++at]; break;
          case "?": last[text] = Boolean(fields[++at]); break;
          case "+": last.append(node(text)); break;
          case "%": node(text).replaceWith(node(fields[++at])); break;
          case "x": node(text).remove(); break;
          case "!": pieces.delete(Number(text));
        }
      }
    },

    // Calls back once what was last drawn is on screen and the browser has nothing
    // else to do; at once if there is nothing new to be seen.
    painted: (call) => {
      const waits = changed && !document.hidden; // of a hidden page no frames are drawn
      changed = false;
      // What waits since a frame began comes when that frame has been painted.
      waits ? requestAnimationFrame(() => window.sovcalc.idle(call)) : setTimeout(call);
    },

    // Calls back when the browser has nothing else to do.
    idle: (call) => window.requestIdleCallback
      ? requestIdleCallback(() => call(), { timeout: 200 }) : setTimeout(call),
  };

  // twinOf gives a function that finds the element again in the program's view.
  // That view is the same tree, so a path of child numbers finds what has no id.
  const twinOf = (element) => {
    const path = [];
    for (let e = element; e !== document.body; e = e.parentElement) {
      path.unshift([...e.parentElement.children].indexOf(e));
    }
    return () => (element.id && document.getElementById(element.id)) ||
      path.reduce((parent, i) => parent?.children[i], document.body);
  };

  // remember returns a function that gives back what the browser, not the
  // program, knows about the page: where the focus is and what stands open.
  const remember = () => {
    const restorers = [];
    for (const element of touched) {
      if (element.localName !== "details" || !element.isConnected) continue;
      const twin = twinOf(element);
      restorers.push(() => { const found = twin(); if (found) found.open = element.open; });
    }
    const focused = document.activeElement;
    if (focused && focused !== document.body && document.body.contains(focused)) {
      const { selectionStart, selectionEnd } = focused;
      const twin = twinOf(focused);
      restorers.push(() => {
        const found = twin();
        if (!found || found === focused) return;
        found.focus({ preventScroll: true });
        if (typeof selectionStart === "number") found.setSelectionRange(selectionStart, selectionEnd);
      });
    }
    return () => restorers.forEach((restore) => restore());
  };

  const instantiate = async (response, imports) => {
    const streamed = /^application\/wasm\b/.test(response.headers.get("Content-Type") ?? "");
    if (streamed && WebAssembly.instantiateStreaming) {
      return WebAssembly.instantiateStreaming(response, imports);
    }
    return WebAssembly.instantiate(await response.arrayBuffer(), imports);
  };

  // The texts of the page's language, as {language, texts, facts}, unless the program
  // has them itself: from the page, where one file holds everything, or from a
  // file of their own. The program takes them as lines: an id and a text in turn, and
  // the prose of the catalogue in its order.
  const language = async () => {
    let file;
    if (typeof sovcalcTexts !== "undefined") file = await sovcalcTexts; // of single.js
    else if (languageURL) {
      const received = await fetch(languageURL);
      if (!received.ok) throw new Error(`${languageURL}: ${received.status}`);
      file = await received.json();
    }
    if (!file) return;
    window.sovcalc.language = { tag: file.language, lines: Object.entries(file.texts).flat().join("\n"), facts: file.facts.join("\n") };
  };

  const parsed = new Promise((resolve) => {
    if (document.readyState !== "loading") resolve();
    else document.addEventListener("DOMContentLoaded", resolve, { once: true });
  });

  const start = async () => {
    show("starting");
    parsed.then(() => show(html.dataset.program));
    if (typeof WebAssembly !== "object") return show("unsupported");

    let go, program;
    try {
      // Fetched while the page is still being read; the single file holds it.
      const response = programURL ? fetch(programURL) : parsed.then(() => sovcalcEnclosed());
      response.catch(() => {}); // its failure is met where it is awaited
      const texts = languageURL ? language() : parsed.then(language); // meanwhile too
      texts.catch(() => {});
      await parsed;
      go = new Go();
      // A crash says addresses, for it has no names (cmd/browser/strip). Four
      // times as much garbage as usual may gather before it is collected: at the
      // start, and while a choice is answered, that is not at all.
      // The portfolio holds thousands of systems, and collects as usual.
      go.env = { GOTRACEBACK: "system" };
      if (html.dataset.page !== "portfolio") Object.assign(go.env, { GOGC: "400", GOMEMLIMIT: "64MiB" });
      const received = await response;
      if (!received.ok) throw new Error(`${received.url}: ${received.status}`);
      await texts;
      program = (await instantiate(received, go.importObject)).instance;
    } catch (error) {
      console.warn("sovcalc: the program was not loaded:", error);
      return show("unloaded");
    }

    // run returns when the program first waits for an event: it has taken the
    // view over by then, or put its own in its place, in one step with the
    // reading of the early input.
    const before = document.body.firstElementChild;
    const restore = remember();
    const ended = go.run(program);
    const replaced = document.body.firstElementChild !== before;
    if (replaced) restore();
    if (replaced || window.sovcalc.taken) show("ready");
    try { await ended; } catch (error) { console.error(error); }
    show("stopped");
  };

  if (location.hash.length > 1) html.dataset.linked = "";
  start();
})();
