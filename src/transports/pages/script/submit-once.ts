/**
 * The script of every page with a form: a second click sends nothing, and neither does the way back. Without it the second answer is a sensible one all the same
 * (`submit.ts`); with it the first one's answer is what people see.
 */
export const submitOnceScript = `
(() => {
  "use strict";
  // Longer than an answer takes: whoever stopped the page meanwhile may send again.
  const waitMs = 15_000;

  const release = (form) => {
    delete form.dataset.sent;
    for (const button of form.querySelectorAll("button")) button.removeAttribute("aria-disabled");
  };

  addEventListener("submit", (event) => {
    const form = event.target;
    // A script of the form's own has been asked before; what it stops is not sent.
    if (event.defaultPrevented) return;
    if ("sent" in form.dataset) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = "";
    // Not disabled: the focus stays where it is.
    for (const button of form.querySelectorAll("button")) button.setAttribute("aria-disabled", "true");
    setTimeout(release, waitMs, form);
  });

  // The page may be the answer to a form: coming back to it, or reloading it, asks for the page anew instead of sending the form again.
  history.replaceState(history.state, "");

  // Back on a page that the browser has kept as it was left.
  addEventListener("pageshow", () => {
    for (const form of document.forms) release(form);
  });
})();
`;
