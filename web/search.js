// Finds pages by what the reader types, in the index that the site build wrote.
// It runs here alone: what is typed stands in the address after #, which no
// browser sends. Every text is set as text.
"use strict";
(() => {
  const { index, root } = document.currentScript.dataset;
  const say = document.querySelector(".search").dataset;
  const [field, count, list, more] = ["query", "count", "found", "more"].map((id) => document.getElementById(id));
  const most = 50;

  // Words without accents, case and signs: "GPT-4o" is "gpt 4o".
  const plain = { ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ı: "i" };
  const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase()
    .replace(/[ßæœøłđı]/g, (sign) => plain[sign]).replace(/[^\p{L}\p{N}]+/gu, " ").trim();

  let pages;
  const read = ({ kinds, pages }) => pages.map(([kind, id, title, line, also = ""]) => {
    const name = fold(title);
    return {
      kind: kinds[kind], id, title, line, also, name,
      joined: name.replaceAll(" ", ""),
      initials: name.split(" ").map((word) => word[0]).join(""), // "uk"
      other: ` ${fold(`${id} ${also}`)}`,
      text: ` ${fold(`${line} ${kinds[kind].name}`)}`,
    };
  });

  // The less, the better. No number is a word that is nowhere on the page.
  const rank = (page, word) =>
    page.name.startsWith(word) || page.initials === word ? 0
      : ` ${page.name}`.includes(` ${word}`) ? 1
        : word.length > 2 && page.joined.includes(word) ? 2
          : page.other.includes(` ${word}`) ? 3
            : page.text.includes(` ${word}`) ? 4 : NaN;
  const find = (query) => {
    const whole = fold(query);
    const words = whole.split(" ");
    const ranked = pages.map((page) => [page, [page.name, fold(page.id)].includes(whole) ? -2
      : page.name.startsWith(whole) ? -1 : words.reduce((sum, word) => sum + rank(page, word), 0)]);
    return whole ? ranked.filter(([, n]) => !isNaN(n)).sort((a, b) => a[1] - b[1]).map(([page]) => page) : [];
  };

  const element = (name, properties, ...children) => {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  };
  const item = ({ kind, id, title, line, also }) => element("li", {},
    element("a", {
      href: root + kind.path.replace("*", () => id), textContent: title,
      hreflang: kind.lang ?? "", lang: also ? "" : kind.lang ?? "",
    }), " ", element("span", { className: "tag", textContent: kind.name }),
    element("span", { className: "note", textContent: line }));

  const number = (n) => n.toLocaleString(document.documentElement.lang);
  let said = "", timer;
  const show = () => {
    clearTimeout(timer);
    timer = setTimeout(settle, 500);
    if (!pages) return;
    const found = find(field.value), n = found.length;
    list.replaceChildren(...found.slice(0, most).map(item));
    more.textContent = n > most ? say.more.replace("{n}", number(n - most)) : "";
    said = !field.value.trim() ? "" : (n > most ? say.first : n > 1 ? say.many : n ? say.single : say.none)
      .replace("{n}", number(n)).replace("{shown}", most);
  };

  // Once typing pauses the number is said and the address holds the query.
  const settle = () => {
    clearTimeout(timer);
    if (count.textContent !== said) count.textContent = said;
    const hash = field.value ? `#${new URLSearchParams({ q: field.value })}` : "";
    for (const link of document.querySelectorAll(".languages a")) link.hash = hash;
    if (hash !== location.hash && (hash || asked())) history.replaceState(history.state, "", hash || location.pathname + location.search);
  };

  const asked = () => new URLSearchParams(location.hash.slice(1)).get("q");
  const take = () => {
    if (location.hash && asked() === null) return; // a place on the page
    field.value = asked() ?? "";
    show();
    settle();
  };

  field.addEventListener("input", show);
  field.addEventListener("change", settle);
  addEventListener("hashchange", take);
  field.disabled = false;
  take();
  fetch(index).then((answer) => answer.ok ? answer.json() : Promise.reject(answer.status)).then((all) => {
    pages = read(all);
    show();
    settle();
  }).catch((error) => {
    said = say.failed;
    settle();
    console.warn("sovcalc: not found:", error);
  });
})();
