/** What is wrong with a number or a text that is too small or too big, with the bound that the operation's schema names. */
import { fill } from "../../../texts/fill.ts";
import type { Texts } from "../../../texts/texts.ts";
import type { JsonSchema } from "../../json-schema.ts";

export interface Bounds {
  readonly isNumber: boolean;
  /** Of a number, or of a text's length; null where the schema has none. */
  readonly minimum: number | null;
  readonly maximum: number | null;
}

export function boundsOf({ type, minimum, maximum, minLength, maxLength }: JsonSchema): Bounds {
  const isNumber = type === "number" || type === "integer";
  return { isNumber, minimum: bound(isNumber ? minimum : minLength), maximum: bound(isNumber ? maximum : maxLength) };
}

/** That a whole number is one that computers can count is no bound that anybody means. */
function bound(value: unknown): number | null {
  return typeof value === "number" && Math.abs(value) < Number.MAX_SAFE_INTEGER ? value : null;
}

/** @returns null where the code is about something else, or the bound is not known. @param say how a number is said: a length of time, for instance. */
export function boundText(
  code: string,
  { isNumber, minimum, maximum }: Bounds,
  texts: Texts,
  say: (value: number) => string = (value) => new Intl.NumberFormat(texts.locale).format(value),
): string | null {
  const words = texts.fieldErrors;
  if (isNumber && code === "invalid_type") return texts.pages["console.settings.outOfRange"];
  if (code === "too_small" && minimum !== null) {
    if (isNumber) return fill(words.at_least, { minimum: say(minimum) });
    return minimum > 1 ? fill(words.password_too_short, { minLength: say(minimum) }) : words.required;
  }
  if (code !== "too_big" || maximum === null) return null;
  return isNumber ? fill(words.at_most, { maximum: say(maximum) }) : fill(words.password_too_long, { maxLength: say(maximum) });
}
