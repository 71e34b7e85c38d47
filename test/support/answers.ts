/** Reading answers: a field on the way down, and what is left of an answer once its random values are taken out. */
import type { Answer } from "./faces.ts";

/** The value at a path of an answer's output; undefined where there is none. */
export function valueAt(answer: Answer, ...path: readonly string[]): unknown {
  return path.reduce<unknown>((value, key) => (isRecord(value) ? value[key] : undefined), answer.value);
}

/** @throws when there is no text, with the whole answer. */
export function textAt(answer: Answer, ...path: readonly string[]): string {
  const text = valueAt(answer, ...path);
  if (typeof text !== "string") throw new Error(`No text at ${path.join(".")} of ${JSON.stringify(answer.body)}.`);
  return text;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

const instant = /\d{4}-\d{2}-\d{2}T[\d:.]+Z/g;
const randomValue = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[\w-]{43,}(?:\.[\w-]+)*/g;

/**
 * What anybody sees of an answer: status, headers with their values, the whole body; ids, tokens, instants and the caller's own words replaced.
 * Two answers that a stranger can't tell apart have the same print.
 */
export function printOf(answer: Answer, ...own: readonly string[]): object {
  const blurOwn = (text: string) => own.reduce((blurred, word) => blurred.replaceAll(word, "<own>"), text);
  const blur = (text: string) => blurOwn(text).replaceAll(instant, "<instant>").replaceAll(randomValue, "<random>");
  const headers = [...answer.headers].map(([name, value]) => `${name}: ${blur(value)}`).sort();
  return { status: answer.status, headers, body: blur(JSON.stringify(answer.body)) };
}
