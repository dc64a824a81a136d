// Runs on the pages of editions that are kept for articles: says which edition
// this is, and whether a newer one changes facts that the finding rests on. The
// sentences stand in the data attributes of #edition.
"use strict";
(async () => {
  const place = document.getElementById("edition");
  const { edition, editions, kept, unused, used, show } = place.dataset;
  const say = (text, params) => Object.entries(params).reduce((said, [name, value]) => said.replaceAll(`{${name}}`, value), text);
  place.textContent = say(kept, { edition });

  let list;
  try {
    const received = await fetch(editions);
    list = (await received.json()).editions;
  } catch {
    return; // not to be had: what is said is true
  }
  const at = list.findIndex((e) => e.edition === edition);
  if (at < 0 || at === list.length - 1) return;
  const newest = list.at(-1).edition;
  const changed = new Map(list.slice(at + 1).flatMap((e) => e.changed)
    .map(({ fact, name, names }) => [fact, names?.[document.documentElement.lang] ?? name]));

  const tell = () => {
    const rests = document.getElementById("page")?.dataset.facts?.split(" ") ?? [];
    const facts = rests.filter((fact) => changed.has(fact)).map((fact) => changed.get(fact)).join("; ");
    const link = document.createElement("a");
    link.href = location.href.replace(/editions\/[^/]+\//, "");
    link.target = "_blank";
    link.rel = "noopener";
    link.textContent = show;
    const text = `${say(kept, { edition })} ${say(facts ? used : unused, { newest, facts })} `;
    if (place.textContent !== text + show) place.replaceChildren(text, link);
  };
  tell();
  // The finding is drawn anew by the program, and with every choice.
  new MutationObserver(tell).observe(document.body, { attributes: true, attributeFilter: ["data-facts"], subtree: true, childList: true });
})();
