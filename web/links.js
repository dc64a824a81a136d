// Keeps links and addresses ordinary while the program runs.
"use strict";
(() => {
  // go-app parses the whole address with Go's net/url and stops the program
  // when a fragment holds a stray percent sign. Such a sign is written as %25
  // before go-app sees it; the reader is told about the rest by the program.
  const repair = () => {
    const fixed = location.hash.replace(/%(?![0-9a-f]{2})/gi, "%25");
    if (fixed === location.hash) return;
    try {
      history.replaceState(history.state, "", fixed);
    } catch {
      location.hash = fixed;
    }
  };
  repair();
  // A link to a place on the page that was followed before this script came.
  if (location.hash.length > 1 && document.getElementById(location.hash.slice(1))) {
    try { history.replaceState(history.state, "", location.pathname + location.search); } catch {} // not in every frame
  }
  addEventListener("popstate", repair);
  addEventListener("hashchange", repair);

  // go-app takes over every click on a link: it would show the calculator under
  // the address of another page, ignore rel and target, and leave the keyboard
  // focus behind. Its listener sits on the window, so stopping at the document
  // leaves the browser to do what it always does.
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href]");
    if (!link) return;
    event.stopPropagation();
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    const target = placeOnPage(link);
    const lid = target ? null : document.getElementById(link.dataset.lid);
    if (!target && !lid) return;
    // The fragment holds the reader's configuration: a link to a place on the
    // page goes there and leaves the fragment alone.
    event.preventDefault();
    if (target) return go(target);
    // What lies behind a lid is drawn when the lid is opened.
    const drawn = new MutationObserver(() => {
      const target = placeOnPage(link);
      if (!target) return;
      drawn.disconnect();
      go(target);
    });
    drawn.observe(lid, { childList: true, subtree: true });
    lid.open = true;
  });

  const go = (target) => {
    for (let lid = target.closest("details"); lid; lid = lid.parentElement.closest("details")) lid.open = true;
    if (target.tabIndex < 0) target.setAttribute("tabindex", "-1");
    target.focus({ preventScroll: true });
    target.scrollIntoView();
  };

  // Paper has no address bar.
  addEventListener("beforeprint", () => {
    window.sovcalc?.draw?.(); // what the program has not come to yet
    const line = document.getElementById("print-address");
    if (line) line.textContent = location.href;
  });

  const placeOnPage = (link) => {
    const href = link.getAttribute("href");
    return href.startsWith("#") ? document.getElementById(href.slice(1)) : null;
  };
})();
