// Has the service worker keep the site, says truthfully whether it does, and
// leaves it to the reader when a newer edition takes the place of the one they
// read. The sentences stand in the data attributes of #offline.
"use strict";
(() => {
  const { worker, root, answer } = document.currentScript.dataset;
  if (window.top !== window) return; // in a frame nothing is kept and nothing asked for
  const say = (name, params = {}) => Object.entries(params).reduce(
    (text, [key, value]) => text.replaceAll(`{${key}}`, value), place().dataset[name] ?? "");
  const place = () => document.getElementById("offline");

  const element = (name, text, ...children) => {
    const made = document.createElement(name);
    if (text) made.textContent = text;
    made.append(...children);
    return made;
  };

  // show replaces the sentence and what stands below it.
  const show = (state, text, ...below) => {
    const box = place();
    box.hidden = false;
    box.dataset.state = state;
    const said = box.querySelector("[role=status]"), held = box.contains(document.activeElement);
    // Only what asks for a decision is said aloud: the rest would be said beside
    // what the reader does, on every page.
    said.setAttribute("aria-live", state === "update" ? "polite" : "off");
    said.textContent = text;
    box.querySelector("div").replaceChildren(...below);
    if (!held) return;
    said.tabIndex = -1; // the button that was pressed is gone
    said.focus();
  };

  const ask = (registration, what) => new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = ({ data }) => resolve(data);
    registration.active.postMessage({ ask: what }, [channel.port2]);
  });

  // The sinks that Trusted Types watch over take only addresses of this page's
  // own markup.
  const own = window.trustedTypes?.createPolicy("sovcalc-offline", { createScriptURL: (url) => url });
  const trusted = (url) => own ? own.createScriptURL(url) : url;

  // answered has a kept program answer a question, each line of it one part.
  const answered = ({ program, exec, texts }, ...question) => new Promise((resolve, reject) => {
    const thread = new Worker(trusted(answer));
    thread.onerror = reject;
    thread.onmessage = ({ data }) => {
      thread.terminate();
      data.code === 0 ? resolve(data.answer) : reject(new Error(data.answer.join("\n")));
    };
    const base = new URL(root, location.href);
    const whole = (path) => path && new URL(path, base).href;
    thread.postMessage({ program: whole(program), exec: whole(exec), texts: whole(texts[document.documentElement.lang]), question });
  });

  const button = (name, act) => {
    const made = element("button", say(name));
    made.type = "button";
    made.className = "quiet-button";
    made.addEventListener("click", act);
    return made;
  };

  const list = (lines) => element("ul", "", ...lines.map((line) => element("li", line)));

  // findings are the sentences that differ between two editions for the
  // configuration of the page; nothing, where the page shows none.
  const findings = async (before, after) => {
    const vector = document.getElementById("vector")?.textContent;
    if (!vector) return undefined;
    const [was, is] = (await Promise.all([before, after].map((each) => answered(each, "profile", vector))))
      .map(([text]) => JSON.parse(text));
    const lines = [];
    const becomes = (before, after) => say("becomes", { before, after });
    if (was.headline !== is.headline) lines.push(becomes(was.headline, is.headline));
    was.questions.forEach(({ id, level, answer }, i) => {
      const then = is.questions[i];
      if (answer === then.answer && level.lo === then.level.lo && level.hi === then.level.hi) return;
      const power = say(`power${id[0].toUpperCase()}${id.slice(1)}`);
      lines.push(say("power", { power, change: becomes(answer, then.answer) }));
    });
    return lines;
  };

  const most = 20; // facts that are listed; the rest are counted

  const facts = async (before, after) => {
    const [was, is] = (await Promise.all([before, after].map((each) => answered(each, "facts"))))
      .map((lines) => new Map(lines.map((line) => line.split("\t"))));
    const lines = [];
    for (const [key, text] of is) {
      if (!was.has(key)) lines.push(say("added", { fact: text }));
      else if (was.get(key) !== text) lines.push(say("becomes", { before: was.get(key), after: text }));
    }
    for (const [key, text] of was) if (!is.has(key)) lines.push(say("removed", { fact: text }));
    return lines;
  };

  // compared is what the replacement would change: told in a line, and in full
  // below it.
  const compared = async (before, after) => {
    const found = await findings(before, after);
    const changed = await facts(before, after);
    const told = [];
    if (found?.length) told.push(element("p", say("changes")), list(found));
    if (changed.length) told.push(element("p", say("facts", { n: changed.length })), list(changed.slice(0, most)));
    if (changed.length > most) told.push(element("p", say("more", { n: changed.length - most })));
    const other = changed.length > 0 || before.edition !== after.edition; // else it has been said that they are the same
    const parts = [found && say(found.length ? "changed" : "same"), other && say("facts", { n: changed.length })];
    const line = parts.filter(Boolean).join(" ");
    return told.length ? element("details", "", element("summary", line), ...told) : element("p", line);
  };

  // state says whether all is kept, as the worker finds it now, and lets the
  // reader decide about a newer edition.
  const state = async (registration) => {
    const { complete, using, newer } = await ask(registration, "state");
    if (!complete) return show("failed", say("failed"));
    const ready = () => show("ready", say("ready", { edition: using.edition, pages: using.pages }));
    if (newer) await offer(registration, using, newer, ready);
    else ready();
  };

  const offer = async (registration, using, newer, keep) => {
    const accept = button("accept", async () => {
      accepted = true;
      await ask(registration, "replace");
      location.reload();
    });
    const changes = element("div", "", element("p", say("comparing")));
    const text = using.edition === newer.edition ? say("updateProgram", { old: using.edition })
      : say("update", { old: using.edition, new: newer.edition });
    show("update", text, changes, element("p", "", accept, " ", button("later", keep)));
    try {
      changes.replaceChildren(await compared(using, newer));
    } catch (error) {
      console.warn("sovcalc: editions not compared:", error);
      changes.replaceChildren(element("p", say("uncompared")));
    }
  };
  let accepted = false;

  // follow waits for what becomes of a worker that is being installed.
  const follow = (registration) => {
    const { installing } = registration;
    if (!installing) return;
    const first = !registration.active;
    if (first) show("working", say("working"));
    installing.addEventListener("statechange", () => {
      if (installing.state === "activated") state(registration);
      if (installing.state === "redundant" && first) show("failed", say("failed"));
    });
  };

  const start = async () => {
    let container;
    try { // asking what there is throws where storage is denied
      container = window.caches && window.DecompressionStream && navigator.serviceWorker;
    } catch { /* as where there is none */ }
    if (!container) return show("unsupported", say("unsupported"));
    let reading; // the edition on this page
    container.addEventListener("message", ({ data: { replaced } }) => {
      if (accepted || !replaced || !reading) return;
      show("update", say("replaced", { old: reading, new: replaced.edition }), button("reload", () => location.reload()));
    });
    let registration;
    try {
      registration = await container.register(trusted(worker), { scope: root, updateViaCache: "none" });
    } catch (error) {
      console.warn("sovcalc: no service worker:", error);
      return show("unsupported", say("unsupported"));
    }
    reading = place().dataset.edition;
    registration.addEventListener("updatefound", () => follow(registration));
    follow(registration);
    if (registration.active) await state(registration);
  };

  // Only when the calculator works: the reader's own page comes first.
  const html = document.documentElement;
  const whenReady = () => {
    if (html.dataset.program !== "ready") return;
    observer.disconnect();
    start();
  };
  const observer = new MutationObserver(whenReady);
  observer.observe(html, { attributeFilter: ["data-program"] });
})();
