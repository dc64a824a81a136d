// Runs on embedded pages only: takes theme and view from the address, and tells
// the page around the frame how high the finding is. It reads nothing of that
// page and keeps nothing. The contract, with every message, is at /embed/.
"use strict";
(() => {
  const html = document.documentElement;
  const { options, tallest, step } = JSON.parse(document.currentScript.dataset.contract);
  const query = new URLSearchParams(location.search);
  const option = (name) => options[name].find((value) => value === query.get(name));
  const id = /^[\w-]{0,64}$/.test(query.get("id") ?? "") ? query.get("id") ?? "" : "";
  const secret = /\?secret=([\w-]{1,64})/.exec(location.hash)?.[1]; // added by WordPress

  if (option("theme")) html.dataset.theme = option("theme");
  const view = option("view");
  if (view) document.addEventListener("DOMContentLoaded", () => {
    for (const part of document.querySelectorAll("details.part")) {
      part.open = part.id === view || (view === "all" && /^(stack|answers)$/.test(part.id));
    }
  });

  if (parent === window) return; // opened by itself: an ordinary page that scrolls

  // The body's height depends on the frame's width and never on its height.
  let sent = 0, last = 0;
  const measure = () => Math.min(Math.ceil(document.body.getBoundingClientRect().height), tallest);
  const send = (message) => parent.postMessage(message, "*");
  const wordpress = () => { if (secret && sent) send({ message: "height", value: sent, secret }); };

  // A host that lays itself out anew because of what it hears could have the
  // height go back and forth. What comes back for the fourth time, or is the
  // twentieth height at one width, and was caused by no reader, is not followed
  // any more: the greatest height stays.
  const seen = new Map();
  const calmed = (height) => {
    if (performance.now() - last > 5000) seen.clear();
    last = performance.now();
    const heights = seen.get(innerWidth) ?? new Map();
    seen.set(innerWidth, heights.set(height, (heights.get(height) ?? 0) + 1));
    if (heights.get(height) <= 3 && heights.size <= 20) return height;
    return Math.max(...[...seen.values()].flatMap((some) => [...some.keys()]));
  };
  const forget = () => seen.clear();
  for (const kind of ["input", "change", "click", "keydown", "toggle"]) addEventListener(kind, forget, true);
  addEventListener("hashchange", forget);

  const tell = () => {
    if (html.dataset.program === "starting") return; // never shrink while it starts
    const measured = measure();
    if (Math.abs(measured - sent) < step) return;
    const height = calmed(measured);
    if (Math.abs(height - sent) < step) return;
    sent = height;
    try { window.requestResize?.(); } catch { /* not allowed here: the messages do it */ }
    send({ type: "sovcalc:height", v: 1, id, height });
    send({ "datawrapper-height": { [id]: height } });
    send({ sentinel: "amp", type: "embed-size", height });
    send(JSON.stringify({ src: location.href, context: "iframe.resize", height }));
    wordpress();
  };
  // At most once for each picture that the browser draws.
  document.addEventListener("DOMContentLoaded", () => new ResizeObserver(tell).observe(document.body));
  new MutationObserver(tell).observe(html, { attributeFilter: ["data-program"] });

  // WordPress asks when its own script is there, and lets a frame lead its
  // reader to the frame's own site, while it lets no frame open a window.
  addEventListener("message", ({ data, source }) => {
    if (source === parent && secret && data?.message === "ready" && data.secret === secret) wordpress();
  });
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href]");
    if (!secret || !link) return;
    event.preventDefault();
    send({ message: "link", value: link.href, secret });
  });
})();
