// Runs a program of the calculator beside the page, without one: it is given a
// question and says the answer part by part. In a thread of its own, so that
// the page goes on.
"use strict";
onmessage = async ({ data: { exec, program, question } }) => {
  try {
    importScripts(exec);
    const answer = [];
    globalThis.sovcalcAnswer = (text) => answer.push(text);
    const go = new Go();
    go.argv = ["sovcalc", ...question];
    let code = 0;
    go.exit = (given) => { code = given; };
    const bytes = await (await fetch(program)).arrayBuffer();
    await go.run((await WebAssembly.instantiate(bytes, go.importObject)).instance);
    postMessage({ code, answer });
  } catch (error) {
    postMessage({ code: 1, answer: [String(error)] });
  }
};
