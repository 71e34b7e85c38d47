/**
 * The script of the pages that ask for a passkey: `@simplewebauthn/browser` and the few lines that put its answer into the form. It writes
 * no markup and decides nothing; the form goes to its operation like any other.
 */
import { readFileSync } from "node:fs";

const library = readFileSync(new URL("../dist/bundle/index.umd.min.js", import.meta.resolve("@simplewebauthn/browser")), "utf8");

/** Runs in the browser, so it is no TypeScript of ours. */
const ours = `
(() => {
  "use strict";
  const { browserSupportsWebAuthn, browserSupportsWebAuthnAutofill, startAuthentication, startRegistration } = SimpleWebAuthnBrowser;
  if (!browserSupportsWebAuthn()) {
    for (const form of document.querySelectorAll("form[data-passkey]")) form.classList.add("impossible");
    for (const words of document.querySelectorAll("[data-unsupported]")) words.hidden = false;
    return;
  }
  // Before the challenge of an offer lapses.
  const renewOfferMs = 4 * 60 * 1000;

  const optionsFor = async ({ dataset }) => {
    const headers = { "content-type": "application/json" };
    const response = await fetch(dataset.challenge, { method: "POST", headers, body: "{}" });
    const { challenge, code, passkeyOptions, options = passkeyOptions } = await response.json();
    if (code === "reauthentication_required") location.assign(dataset.proof);
    if (code === "unauthenticated") location.reload();
    if (!response.ok) throw new Error(code);
    return { challenge, optionsJSON: { ...options, ...JSON.parse(dataset.options ?? "{}") } };
  };

  const send = (form, challenge, credential) => {
    form.elements[form.dataset.passkey].value = JSON.stringify({ challenge, credential });
    form.submit();
  };

  const answer = async (form) => {
    const { challenge, optionsJSON } = await optionsFor(form);
    const ask = "pubKeyCredParams" in optionsJSON ? startRegistration : startAuthentication;
    send(form, challenge, await ask({ optionsJSON }));
  };

  // Nobody has asked for this one, so what goes wrong with it is told to nobody. A newer request, by the button too, ends it.
  const offer = async (form) => {
    try {
      const { challenge, optionsJSON } = await optionsFor(form);
      send(form, challenge, await startAuthentication({ optionsJSON, useBrowserAutofill: true }));
    } catch {}
  };

  const keepOffering = (form) => {
    offer(form);
    setTimeout(() => {
      if (!document.hidden) keepOffering(form);
      else document.addEventListener("visibilitychange", () => keepOffering(form), { once: true });
    }, renewOfferMs);
  };

  for (const form of document.querySelectorAll("form[data-passkey]")) {
    const button = form.querySelector("button");
    const fault = form.querySelector("[role=alert]");
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      button.disabled = true;
      fault.hidden = true;
      try {
        await answer(form);
      } catch {
        fault.hidden = false;
      }
      button.disabled = false;
    });
    form.hidden = false;
    if ("offered" in form.dataset) browserSupportsWebAuthnAutofill().then((isSupported) => isSupported && keepOffering(form));
  }
})();
`;

export const passkeyScript = `${library}\n${ours}`;
