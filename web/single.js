// Links in the single file. "?page=compare/" is a page that the program draws,
// from this same file. Other pages of the site are not in it: the reader is told
// so and where they are, and stays where they are.
"use strict";
(() => {
  const html = document.documentElement;
  const drawn = JSON.parse(html.dataset.pages); // names of the program's pages, by path
  const pageOf = (address) => new URL(address, location.href).searchParams.get("page") ?? "";

  const wanted = pageOf(location.href);
  if (Object.hasOwn(drawn, wanted)) {
    html.dataset.page = drawn[wanted];
  } else {
    document.addEventListener("DOMContentLoaded", () => tell(wanted));
  }

  const tell = (path) => {
    const box = document.getElementById("not-here");
    box.querySelector("span").textContent = box.dataset.text.replace("{page}", path);
    const link = box.querySelector("a");
    if (link) {
      link.href = link.dataset.base + path;
      link.textContent = link.href;
    }
    box.hidden = false;
  };

  // Before links.js, which would let the browser go there.
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href^='?page=']");
    if (!link || Object.hasOwn(drawn, pageOf(link.href))) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    tell(pageOf(link.href) + new URL(link.href).hash);
  });
})();
