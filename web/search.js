// Finds pages by what the reader types, in the index that the site build wrote.
// It runs here alone: what is typed stands in the address after #, which no
// browser sends. Every text is set as text.
"use strict";
(() => {
  const { index, root } = document.currentScript.dataset;
  const say = document.querySelector(".search").dataset;
  const [field, count, list, more, lists] = ["query", "count", "found", "more", "lists"].map((id) => document.getElementById(id));
  const most = 50;

  // Words without accents, case and signs: "GPT-4o" is "gpt 4o".
  const plain = { ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ı: "i" };
  const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase()
    .replace(/[ßæœøłđı]/g, (sign) => plain[sign]).replace(/[^\p{L}\p{N}]+/gu, " ").trim();

  let pages;
  const named = (text) => {
    const name = fold(text), words = name.split(" ");
    return {
      name,
      initials: words.map((word) => word[0]).join(""), // "uk"
      tails: words.map((_, i) => words.slice(i).join("")), // "gpt4o", "4o"
    };
  };
  const read = ({ kinds, pages }) => pages.map(([kind, id, title, line, ...also]) => ({
    kind: kinds[kind], id, title, line, also,
    names: [title, ...also].map(named),
    code: fold(id),
    text: ` ${fold(`${line} ${kinds[kind].name}`)}`,
  }));

  // The less, the better: the beginning of a name, of a word in it, what stands
  // elsewhere in it, the id, the line. Infinity is a word that is nowhere.
  const rankIn = ({ name, initials, tails }, word) =>
    name.startsWith(word) || initials === word ? 0
      : tails.some((tail) => tail.startsWith(word)) ? 1
        : word.length > 2 && name.includes(word) ? 2 : Infinity;
  const rank = ({ names, code, text }, word) => Math.min(
    ...names.map((name) => rankIn(name, word)),
    ` ${code}`.includes(` ${word}`) ? 3 : text.includes(` ${word}`) ? 4 : Infinity);
  // A name that begins with all that was typed comes first, the more so the less
  // of it is left.
  const rankOf = (page, whole) => page.code === whole ? -2 : Math.min(
    ...page.names.map(({ name }) => name.startsWith(whole) ? -1 - whole.length / name.length : name.includes(` ${whole}`) ? 0.5 : Infinity),
    whole.split(" ").reduce((sum, word) => sum + rank(page, word), 0));
  const find = (query) => {
    const whole = fold(query);
    if (!whole) return [];
    return pages.map((page) => [page, rankOf(page, whole)]).filter(([, n]) => n < Infinity)
      .sort((a, b) => a[1] - b[1]).map(([page]) => page);
  };

  const element = (name, properties, ...children) => {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  };
  const item = ({ kind, id, title, line, also }) => element("li", {},
    element("a", {
      href: root + kind.path.replace("*", () => id), textContent: title,
      ...kind.lang && { hreflang: kind.lang }, // such as "en", where not the reader's
      ...kind.lang && !also.length && { lang: kind.lang },
    }), " ", element("span", { className: "tag", textContent: kind.name }),
    element("span", { className: "note", textContent: line }));

  const number = (n) => n.toLocaleString(document.documentElement.lang);
  let said = "", timer, loading = true;
  const show = () => {
    clearTimeout(timer);
    timer = setTimeout(settle, 500);
    list.ariaBusy = String(loading);
    lists.hidden = loading && Boolean(field.value); // what is found shall not push it down before the reader's eyes
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
  }).catch((error) => {
    said = say.failed;
    console.warn("sovcalc: no list of pages:", error);
  }).finally(() => {
    loading = false;
    show();
    settle();
  });
})();
