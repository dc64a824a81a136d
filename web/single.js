// What is particular to the single file: where the program is, and links.
"use strict";

// sovcalcEnclosed is the program, or a language, which stands in the file as
// Ascii85 of gzip: a sixteenth shorter than base64. "v" is written for "<", which
// could end the element.
const sovcalcEnclosed = (id = "program") => {
  const text = document.getElementById(id).textContent;
  const bytes = new Uint8Array(text.length);
  let length = 0, group = 0, digits = 0;
  const write = (count) => {
    for (let i = 0; i < count; i++) bytes[length++] = group >>> (24 - 8 * i);
    group = digits = 0;
  };
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x7a) { // "z": four zeros
      write(4);
      continue;
    }
    group = group * 85 + (code === 0x76 ? 0x3c : code) - 33;
    if (++digits === 5) write(4);
  }
  if (digits > 1) {
    const count = digits - 1;
    for (; digits < 5; digits++) group = group * 85 + 84;
    write(count);
  }
  const stream = new Blob([bytes.subarray(0, length)]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream, { headers: { "Content-Type": "application/wasm" } });
};

// The texts of the page's language, for boot.js, where that is not the program's own.
let sovcalcTexts;

// Links. "?page=compare/" is a page that the program draws,
// from this same file. Other pages of the site are not in it: the reader is told
// so and where they are, and stays where they are.
(() => {
  const html = document.documentElement;
  const drawn = JSON.parse(html.dataset.pages); // name and language of the program's pages, by path
  const pageOf = (address) => new URL(address, location.href).searchParams.get("page") ?? "";

  // What the page says itself is put into its language when that is unpacked;
  // what the program says follows.
  const speak = async (language) => {
    html.lang = language;
    if (document.readyState === "loading") await new Promise((resolve) => addEventListener("DOMContentLoaded", resolve, { once: true }));
    const file = await sovcalcEnclosed(`language-${language}`).json();
    const { texts } = file;
    document.title = texts["single.title"];
    for (const element of document.querySelectorAll("[data-say]")) {
      element.textContent = texts[element.dataset.say].replace("{edition}", html.dataset.edition);
    }
    const status = document.getElementById("program-status");
    for (const state in status.dataset) status.dataset[state] = texts[`single.${state}`] ?? status.dataset[state];
    document.getElementById("not-here").dataset.text = texts["single.elsewhere"];
    return file;
  };

  const wanted = pageOf(location.href);
  if (Object.hasOwn(drawn, wanted)) {
    const [name, language] = drawn[wanted];
    html.dataset.page = name;
    if (language !== html.lang) {
      sovcalcTexts = speak(language);
      sovcalcTexts.catch(() => {}); // its failure is met where it is awaited
    }
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
