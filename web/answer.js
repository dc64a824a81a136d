// Runs a program of the calculator beside the page, without one: it is given a
// question and says the answer part by part. In a thread of its own, so that
// the page goes on.
"use strict";
// Where the browser asks for it, addresses of scripts say that they are meant.
const own = self.trustedTypes?.createPolicy("sovcalc-offline", { createScriptURL: (url) => url });
const trusted = (url) => own ? own.createScriptURL(url) : url;

onmessage = async ({ data: { exec, program, texts, question } }) => {
  try {
    importScripts(trusted(exec));
    const answer = [];
    globalThis.sovcalcAnswer = (text) => answer.push(text);
    const go = new Go();
    go.env.GOTRACEBACK = "system"; // as in boot.js
    go.argv = ["sovcalc", ...question];
    let code = 0;
    go.exit = (given) => { code = given; };
    if (texts) {
      const file = await (await fetch(texts)).json();
      globalThis.sovcalc = { language: { tag: file.language, lines: Object.entries(file.texts).flat().join("\n"), facts: file.facts.join("\n") } };
    }
    const bytes = await (await fetch(program)).arrayBuffer();
    await go.run((await WebAssembly.instantiate(bytes, go.importObject)).instance);
    postMessage({ code, answer });
  } catch (error) {
    postMessage({ code: 1, answer: [String(error)] });
  }
};
