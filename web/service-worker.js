// Keeps the whole site in the browser, so that it works without a network. The
// site build puts "const site = …" before this line.
//
// It is complete or it is not installed: installing waits for every file, each
// is compared with its hash, and one that is missing undoes the rest. A newer
// build is kept beside the one in use, however often the browser is closed,
// until the reader replaces that one. Other caches of the origin are never
// touched, and what is not of this site goes to the network as if there were no
// worker.
"use strict";

const scope = new URL(registration.scope);
// A space cannot stand in a path, so no other site's caches begin with this.
const own = `sovcalc ${scope.pathname} `;
const choice = `${own}chosen`; // holds which build the reader uses
const record = new URL("chosen", scope);
const open = (build) => caches.open(own + build);

const fetchWhole = async (path, integrity) => {
  const get = async (cache) => {
    const response = await fetch(new URL(path, scope), { integrity, cache, redirect: "error", credentials: "same-origin" });
    if (response.status !== 200) throw new Error(`${path}: ${response.status}`);
    return response;
  };
  try {
    return await get("default"); // what the page has loaded need not come again
  } catch {
    return get("reload");
  }
};

// fill keeps this worker's build, or nothing of it.
const fill = async () => {
  try {
    const cache = await open(site.build);
    await Promise.all(Object.entries(site.files).map(async ([path, integrity]) => {
      await cache.put(new URL(path, scope), await fetchWhole(path, integrity));
    }));
    await cache.put(record, Response.json(site));
    if (!await complete(site)) throw new Error(`${site.pack}: not all pages are in it`);
  } catch (error) {
    unpacked.delete(site.build);
    await caches.delete(own + site.build);
    throw error;
  }
};

const complete = async (build) => {
  try {
    const cache = await open(build.build);
    const found = await Promise.all(Object.keys(build.files).map((path) => cache.match(new URL(path, scope))));
    return found.every(Boolean) && (await pages(build)).size === (build.packed ?? build.pages);
  } catch {
    return false; // storage was cleared, or is denied
  }
};

// chosen is the build that the reader uses: this worker's if none was chosen or
// the chosen one is gone.
let remembered;
const chosen = () => remembered ??= (async () => {
  try {
    const build = await (await (await caches.open(choice)).match(record))?.text();
    const kept = build && await caches.has(own + build) && await (await open(build)).match(record);
    return kept ? await kept.json() : site;
  } catch {
    return site;
  }
})();

const choose = async () => {
  await (await caches.open(choice)).put(record, new Response(site.build));
  remembered = undefined;
  const others = (await caches.keys()).filter((name) => name.startsWith(own) && name !== choice && name !== own + site.build);
  await Promise.all(others.map((name) => caches.delete(name)));
};

addEventListener("install", (event) => event.waitUntil((async () => {
  await fill();
  if (!await complete(await chosen())) await choose();
  skipWaiting(); // it goes on serving the chosen build
})()));

addEventListener("activate", (event) => event.waitUntil((async () => {
  const using = await chosen();
  if (using.build === site.build) return choose();
  const stale = (await caches.keys()).filter((name) => name.startsWith(own) && ![choice, own + site.build, own + using.build].includes(name));
  await Promise.all(stale.map((name) => caches.delete(name)));
})()));

addEventListener("message", (event) => {
  const answer = { state, replace }[event.data?.ask];
  if (answer) event.waitUntil(answer().then((said) => event.ports[0]?.postMessage(said)));
});

// state says what is kept, as it is found now.
const state = async () => {
  remembered = undefined;
  let using = await chosen();
  let whole = await complete(using);
  if (!whole) { // something has cleared it: the files may still be had
    try {
      await fill();
      await choose();
      using = site;
      whole = true;
    } catch (error) {
      console.warn("sovcalc: not kept:", error);
    }
  }
  const newer = using.build !== site.build && await complete(site) ? site : null;
  return { complete: whole, using: told(using), newer: newer && told(newer) };
};

const told = ({ build, edition, program, exec, texts, pages }) => ({ build, edition, program, exec, texts, pages });

const replace = async () => {
  await choose();
  for (const client of await clients.matchAll({ includeUncontrolled: true, type: "window" })) {
    client.postMessage({ replaced: told(site) });
  }
  return true;
};

addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || request.headers.has("range")) return;
  if (url.origin !== scope.origin || !url.pathname.startsWith(scope.pathname)) return;
  const path = url.pathname.slice(scope.pathname.length);
  if (request.mode === "navigate") event.respondWith(page(path, url, request));
  else if (path.startsWith("assets/") || Object.hasOwn(site.files, path)) event.respondWith(file(path, request));
});

// file answers for what pages load. Names change with contents, so that a name
// is enough; the manifest's does not, so the chosen build comes first.
const file = async (path, request) => {
  for (const { build, files } of [await chosen(), site]) {
    if (!Object.hasOwn(files, path)) continue;
    const found = await caches.match(new URL(path, scope), { cacheName: own + build });
    if (found) return found;
  }
  return fetch(request);
};

const kindOf = (name) => /^(\w\w\/)?embed\/v1\//.test(name) ? "embed" : name.endsWith(".json") ? "data" : "page";

// page answers a navigation. Query and fragment do not count: what a page shows
// beyond its own text it reads from the address by itself.
const page = async (path, url, request) => {
  const build = await chosen();
  if (Object.hasOwn(build.files, path)) return file(path, request);
  let known;
  try {
    known = await pages(build);
  } catch { // storage was cleared
    return fetch(request);
  }
  const name = path.replace(/(^|\/)index\.html$/, "$1");
  const parts = known.get(name);
  if (parts) {
    return new Response(new Blob(parts()), { headers: build.headers[kindOf(name)] });
  }
  if (known.has(`${name}/`)) return Response.redirect(`${scope.href}${name}/${url.search}`, 308);
  try {
    return await fetch(request);
  } catch {
    // This worker's own: that of an earlier build may be of another form.
    const absent = site.absent[path.slice(0, path.indexOf("/") + 1)] ?? site.absent[""];
    return new Response(absent.replaceAll("SCOPE", scope.pathname), { status: 503, headers: site.headers.page });
  }
};

// pages gives the pages of a build by their paths: for each a function that
// returns what it is made of. The pack is described in app/site/pack.go.
const unpacked = new Map();
const pages = (build) => {
  if (!unpacked.has(build.build)) {
    const made = unpack(build);
    unpacked.set(build.build, made);
    made.catch(() => unpacked.delete(build.build));
  }
  return unpacked.get(build.build);
};

const unpack = async (build) => {
  const packed = await caches.match(new URL(build.pack, scope), { cacheName: own + build.build });
  if (!packed) throw new Error(`${build.pack}: not kept`);
  const stream = packed.body.pipeThrough(new DecompressionStream("gzip"));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  let at = 0;
  const number = () => {
    let value = 0;
    for (let shift = 1; ; shift *= 128) {
      const byte = bytes[at++];
      value += (byte % 128) * shift;
      if (!(byte >= 128)) return value;
    }
  };
  const signed = () => {
    const value = number();
    return value % 2 ? -(value + 1) / 2 : value / 2;
  };
  // ends[i] is where piece i begins and piece i-1 ends, counted from the first.
  const ends = new Uint32Array(number() + 1);
  for (let i = 1; i < ends.length; i++) ends[i] = ends[i - 1] + number();
  const lists = new Map();
  const text = new TextDecoder();
  for (let left = number(); left > 0; left--) {
    const length = number();
    const path = text.decode(bytes.subarray(at, at += length));
    const runs = number();
    lists.set(path, { at, runs });
    for (let i = 0; i < 2 * runs; i++) number();
  }
  const first = at;
  if (first + ends.at(-1) !== bytes.length) throw new Error(`${build.pack}: cut off`);
  const entries = [...lists].map(([path, list]) => [path, () => {
    const parts = [];
    let from = 0;
    at = list.at;
    for (let i = 0; i < list.runs; i++) {
      from += signed();
      const end = from + number();
      parts.push(bytes.subarray(first + ends[from], first + ends[end]));
      from = end;
    }
    return parts;
  }]);
  return new Map(entries);
};
