// For pages that show findings: <sovereignty-finding> keeps its static summary
// until the reader asks for more, and then loads the frame; frames of this site
// get the height that they ask for. Served as /embed/v1.js, at most 3 kB.
"use strict";
(() => {
  const frames = new URL("v1/", document.currentScript.src).href;

  addEventListener("message", ({ data, source }) => {
    if (data?.type !== "sovcalc:height" || !(data.height > 0 && data.height <= 4000)) return;
    for (const frame of document.querySelectorAll("iframe")) {
      if (frame.contentWindow !== source || !frame.src.startsWith(frames)) continue;
      frame.style.minHeight = "0";
      frame.style.height = `${data.height}px`;
    }
  });

  const load = (finding, figure) => {
    const frame = document.createElement("iframe");
    frame.src = finding.getAttribute("src");
    if (!frame.src.startsWith(frames)) return false;
    frame.title = finding.getAttribute("label") ?? "";
    frame.referrerPolicy = "no-referrer";
    const { height } = figure.getBoundingClientRect();
    // The frame takes the summary's room at first, so that nothing below jumps
    // before there is more to see.
    Object.assign(frame.style, { display: "block", boxSizing: "border-box", width: "100%", height: `${Math.round(height)}px`, border: "0" });
    figure.replaceWith(frame);
    frame.focus();
    return true;
  };

  if (!window.customElements || customElements.get("sovereignty-finding")) return;
  customElements.define("sovereignty-finding", class extends HTMLElement {
    connectedCallback() {
      if (this.listens) return;
      this.listens = true;
      this.addEventListener("click", (event) => {
        const link = event.target.closest("a");
        const figure = this.querySelector("figure");
        if (!link || !figure || link !== figure.querySelector("a") || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
        if (load(this, figure)) event.preventDefault();
      });
    }
  });
})();
