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

  for (const line of document.querySelectorAll("[data-counts]")) {
    const { counts, min, more, enough } = line.dataset;
    const input = document.getElementById(counts);
    let timer;
    const tell = () => {
      // Counted as the server does: code points of NFC.
      const length = [...input.value.normalize("NFC")].length;
      const isEnough = length >= min;
      line.textContent = length === 0 ? "" : isEnough ? enough : more.replace("{count}", min - length);
      line.classList.toggle("enough", isEnough);
    };
    // After a pause, so that a screen reader isn't told of every key.
    input.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(tell, 400);
    });
  }

  // What is said once is not said again when the page is reloaded, or kept as a bookmark.
  const here = new URL(location.href);
  for (const name of ["notice", "_done", "_count"]) here.searchParams.delete(name);
  if (here.href !== location.href) history.replaceState(history.state, "", here);
})();
`;
