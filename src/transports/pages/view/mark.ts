/** Cardea's mark: an arched doorway, its leaf ajar on two hinges. */
import { raw } from "hono/html";

const arch = "M8 29V14.5a8 8 0 0 1 16 0V29";
const leaf = "M10.6 26.6V14.4c0-3 2-5 4.4-5.7 1.2-.3 2.2.5 2.2 1.8v18.6c0 1-.9 1.6-1.8 1.2l-3.9-2c-.6-.3-.9-.9-.9-1.7Z";
const hinges =
  '<rect class="hinge" x="5.6" y="14.6" width="4.8" height="4" rx="1.2" fill="#b98645"/><rect class="hinge" x="5.6" y="22.4" width="4.8" height="4" rx="1.2" fill="#b98645"/>';

const drawing = (colour: string) =>
  `<path d="${arch}" fill="none" stroke="${colour}" stroke-width="2.2" stroke-linecap="round"/><path d="${leaf}" fill="${colour}"/>${hinges}`;

/** For the pages: takes the colours of its surroundings. It stands beside the name, so it says nothing itself. */
export const mark = raw(`<svg class="mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">${drawing("currentColor")}</svg>`);

/** For the browser's tab: a file of its own, in a colour that is seen on light and dark. */
export const iconFile = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">${drawing("#2a8f7c")}</svg>`;
