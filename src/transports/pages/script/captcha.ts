/**
 * The script that solves an ALTCHA challenge in the browser: it looks for a counter whose SHA-256 with salt and nonce begins as asked.
 * It runs where a captcha is asked for and nowhere else, begins when the page is there, and holds a form back until it is done.
 */
export const captchaScript = `"use strict";
(() => {
  const renewAfterMs = 9 * 60 * 1000;
  const hashesAtOnce = 256;
  const bytesOf = (hex) => Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  const hexOf = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");

  async function solve(url) {
    const { challenge } = await (await fetch(url)).json();
    const { salt, nonce, keyPrefix } = challenge.parameters;
    const start = [...bytesOf(salt), ...bytesOf(nonce)];
    const digest = async (counter) => {
      const message = new Uint8Array([...start, counter >>> 24, (counter >>> 16) & 255, (counter >>> 8) & 255, counter & 255]);
      return hexOf(new Uint8Array(await crypto.subtle.digest("SHA-256", message)));
    };
    for (let first = 0; ; first += hashesAtOnce) {
      const keys = await Promise.all(Array.from({ length: hashesAtOnce }, (_, at) => digest(first + at)));
      const found = keys.findIndex((key) => key.startsWith(keyPrefix));
      if (found < 0) continue;
      return btoa(JSON.stringify({ challenge, solution: { counter: first + found, derivedKey: keys[found] } }));
    }
  }

  for (const box of document.querySelectorAll("[data-captcha]")) {
    const form = box.closest("form");
    const field = box.querySelector("input");
    const line = box.querySelector("[role=status]");
    let work = null;
    const begin = () => {
      field.value = "";
      line.textContent = box.dataset.working;
      work = solve(box.dataset.captcha).then(
        (answer) => {
          field.value = answer;
          line.textContent = box.dataset.done;
          setTimeout(begin, renewAfterMs);
        },
        () => {
          work = null;
          line.textContent = box.dataset.failed;
        },
      );
    };
    begin();
    form.addEventListener("submit", async (event) => {
      if (field.value !== "") return;
      event.preventDefault();
      if (work === null) begin();
      await work;
      if (field.value !== "") form.requestSubmit(event.submitter);
    });
  }
})();
`;
