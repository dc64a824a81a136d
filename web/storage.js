// Gives the program a storage it can read. Where the reader or the browser
// blocks storage (cookies off, a sandboxed frame), touching localStorage
// throws, and go-app, which looks through it when it starts, would stop there.
// Must run before the program; nothing is written to find out.
"use strict";
(() => {
  const memory = () => {
    const items = new Map();
    return {
      get length() { return items.size; },
      key: (i) => [...items.keys()][i] ?? null,
      getItem: (k) => items.get(String(k)) ?? null,
      setItem: (k, v) => { items.set(String(k), String(v)); },
      removeItem: (k) => { items.delete(String(k)); },
      clear: () => { items.clear(); },
    };
  };
  for (const name of ["localStorage", "sessionStorage"]) {
    try {
      window[name].getItem("probe"); // null, not throwing, in some web views
      window[name].length;
    } catch {
      Object.defineProperty(window, name, { configurable: true, value: memory() });
    }
  }
})();
