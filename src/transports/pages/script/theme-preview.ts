/** The script of the page with the theme's preview: it asks for the sheet of what is chosen, and offers the browser's own colour pickers. */
export const themePreviewScript = `"use strict";
(() => {
  const waitMs = 120;
  const colour = /^#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})$/;
  const names = ["accent", "accentDark", "ground", "radius"];
  const long = (text) => (text.length === 4 ? text.replace(/[^#]/g, "$&$&") : text).toLowerCase();

  for (const box of document.querySelectorAll("[data-preview]")) {
    const form = document.querySelector("form[data-previewed]");
    let sheet = box.previousElementSibling;
    let timer = null;
    const values = () => names.map((name) => [name, form.elements["branding." + name].value.trim()]);

    const show = () => {
      const chosen = values();
      // Half a colour has no look.
      if (chosen.slice(0, 2).some(([, text]) => text !== "" && !colour.test(text))) return;
      const next = sheet.cloneNode();
      next.href = box.dataset.sheet + "?" + new URLSearchParams(chosen);
      const old = sheet;
      // The old one stays until the new one is there, so that nothing flickers.
      next.addEventListener("load", () => old.remove());
      next.addEventListener("error", () => old.remove());
      sheet = next;
      old.after(next);
    };
    const soon = () => {
      clearTimeout(timer);
      timer = setTimeout(show, waitMs);
    };

    for (const picker of form.querySelectorAll("[data-colour-of]")) {
      const field = document.getElementById(picker.dataset.colourOf);
      const follow = () => {
        // Dark screens have the accent where they have none of their own.
        const text = field.value || form.elements["branding.accent"].value;
        if (colour.test(text)) picker.value = long(text);
      };
      follow();
      picker.hidden = false;
      form.addEventListener("input", follow);
      picker.addEventListener("input", () => {
        field.value = picker.value;
      });
    }
    form.addEventListener("input", soon);
    form.addEventListener("change", soon);
    form.querySelector("[name=_preview]").hidden = true;
  }
})();
`;
