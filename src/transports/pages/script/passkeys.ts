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
  const { browserSupportsWebAuthn, startAuthentication, startRegistration } = SimpleWebAuthnBrowser;
  if (!browserSupportsWebAuthn()) return;

  const answer = async ({ dataset }) => {
    const headers = { "content-type": "application/json" };
    const response = await fetch(dataset.challenge, { method: "POST", headers, body: "{}" });
    const { challenge, code, passkeyOptions, options = passkeyOptions } = await response.json();
    if (code === "reauthentication_required") location.assign(dataset.proof);
    if (code === "unauthenticated") location.reload();
    if (!response.ok) throw new Error(code);
    const ask = "pubKeyCredParams" in options ? startRegistration : startAuthentication;
    return { challenge, credential: await ask({ optionsJSON: options }) };
  };

  for (const form of document.querySelectorAll("form[data-passkey]")) {
    const button = form.querySelector("button");
    const fault = form.querySelector("[role=alert]");
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      button.disabled = true;
      fault.hidden = true;
      try {
        form.elements[form.dataset.passkey].value = JSON.stringify(await answer(form));
        form.submit();
      } catch {
        fault.hidden = false;
      }
      button.disabled = false;
    });
    form.hidden = false;
  }
})();
`;

export const passkeyScript = `${library}\n${ours}`;
