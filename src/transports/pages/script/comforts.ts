/**
 * Small comforts of the pages with forms, beside `submit-once.ts`: every page can do without them. It writes no markup; what it serves stands in the
 * page, hidden, and is shown by it.
 */

/** Runs in the browser, so it is no TypeScript of ours. */
export const comfortScript = `
(() => {
  "use strict";
  for (const button of document.querySelectorAll("button[data-reveals]")) {
    const input = document.getElementById(button.dataset.reveals);
    const show = (isShown) => {
      input.type = isShown ? "text" : "password";
      button.setAttribute("aria-pressed", isShown);
    };
    button.addEventListener("click", () => show(input.type === "password"));
    // Sent as a password, so that no browser keeps it among the texts that it offers again.
    input.form.addEventListener("submit", () => show(false));
    addEventListener("pageshow", () => show(false));
    button.hidden = false;
  }

  for (const button of document.querySelectorAll("button[data-prints]")) {
    button.addEventListener("click", () => print());
    button.hidden = false;
  }
})();
`;
