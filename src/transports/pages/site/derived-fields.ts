/** Fields that the operation's schema alone describes: how each is asked for, and what the form brings back of it. */
import type { DerivedField } from "../../../kernel/page/form.ts";
import { boundsOf } from "./bounds.ts";
import { durationUnits } from "./duration.ts";
import type { DerivedShape, FieldShape } from "./field-shape.ts";
import type { InputShape } from "./input-schema.ts";
import { ownFields } from "./own-fields.ts";

/** From so many characters on, a text gets room for several lines. */
const longText = 300;

/** @returns null when the operation has no such input. */
export function deriveField(field: DerivedField, shape: InputShape | null): FieldShape | null {
  if (shape === null) return null;
  const { schema, isNullable, isRequired } = shape;
  const { input, label, hint = null, isTitled = false, words = {}, control = controlFor(input, shape), offers = null } = field;
  const values = (schema.items?.enum ?? schema.enum ?? []).map(String);
  const { minimum, maximum, maxLength } = schema;
  return {
    input,
    as: "derived",
    derived: { control, label, hint, isTitled, words, values, minimum: numberOrNull(minimum), maximum: numberOrNull(maximum), offers },
    isRequired,
    isAsked: isRequired || field.isRequired === true,
    isNullable,
    // The limit of a picture is that of its data URL, which nobody types.
    maxLength: control === "picture" ? null : numberOrNull(maxLength),
    bounds: boundsOf(schema),
  };
}

function controlFor(input: string, { schema: { type, format, items, enum: values, maxLength } }: InputShape): DerivedShape["control"] {
  if (type === "boolean") return "checkbox";
  if (type === "integer" || type === "number") return input.endsWith("Seconds") ? "duration" : "number";
  if (type === "object") return "pairs";
  if (type === "array") return items?.enum === undefined ? "lines" : "boxes";
  if (values !== undefined) return "select";
  if (format === "password") return "password";
  if (format === "email") return "email";
  if (format === "date-time") return "date";
  return typeof maxLength === "number" && maxLength >= longText && maxLength !== 512 ? "textarea" : "text";
}

function numberOrNull(value: unknown): number | null {
  return typeof value === "number" ? value : null;
}

/** What the form brings back, as the operation takes it; undefined: nothing is said about it. What doesn't convert, the schema refuses. */
function derivedValue({ input, derived, isNullable, isAsked }: FieldShape, body: URLSearchParams): unknown {
  const texts = body.getAll(input);
  const [text = ""] = texts;
  const control = derived?.control;
  if (control === "checkbox") return text === "true";
  if (control === "boxes") return texts.filter((each) => each !== "");
  // A page may have offered boxes for what the schema leaves open: then each comes on its own.
  if (control === "pairs") return pairsIn(text);
  if (control === "picture") return pictureIn(texts);
  if (control === "lines") return texts.flatMap((each) => each.split(/\r?\n/)).flatMap((line) => (line.trim() === "" ? [] : [line.trim()]));
  if (text === "") {
    if (isNullable) return null;
    // What this form demands is refused when it is empty, even where the operation takes that for "unchanged".
    return isAsked ? "" : undefined;
  }
  if (control === "duration") return secondsIn(texts);
  if (control === "number") return /^-?\d+(?:\.\d+)?$/.test(text.trim()) ? Number(text) : text;
  if (control === "date") return /^\d{4}-\d\d-\d\d$/.test(text) ? `${text}T00:00:00.000Z` : text;
  return control === "textarea" ? text.replaceAll("\r\n", "\n") : text;
}

function secondsIn([amount = "", unit = "1"]: readonly string[]): unknown {
  const isKnown = Object.values(durationUnits).some((seconds) => String(seconds) === unit);
  return isKnown && /^\d{1,9}(?:[.,]\d{1,3})?$/.test(amount.trim()) ? Number(amount.trim().replace(",", ".")) * Number(unit) : amount;
}

/** `name = value` on each line. */
function pairsIn(text: string): Record<string, string> {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== "");
  return Object.fromEntries(lines.map((line) => line.split(/=(.*)/s, 2)).map(([name = "", value = ""]) => [name.trim(), value.trim()]));
}

/** Takes the present picture away. */
export const noPicture = "none";

function pictureIn(texts: readonly string[]): string | null | undefined {
  return texts.find((each) => each.startsWith("data:")) ?? (texts.includes(noPicture) ? null : undefined);
}

/** True for a field that holds what the page had put into it. */
function isUntouched({ input, derived }: FieldShape, body: URLSearchParams): boolean {
  const start = `${input}=`;
  const was = body.getAll(ownFields.was).find((each) => each.startsWith(start));
  if (was === undefined) return false;
  const texts = derived?.control === "checkbox" ? [String(body.get(input) === "true")] : body.getAll(input);
  return sameLines(texts.join("\n"), was.slice(start.length));
}

/** In any order: boxes come in that of the page. Forms are sent with the line ends of the web. */
function sameLines(one: string, other: string): boolean {
  const plain = (text: string) =>
    JSON.stringify(
      text
        .split(/\r?\n/)
        .filter((line) => line !== "")
        .sort(),
    );
  return plain(one) === plain(other);
}

/** All of them, those within an object in one: `password.minLength` → `{ password: { minLength } }`. */
export function derivedInput(fields: readonly FieldShape[], body: URLSearchParams): Record<string, unknown> {
  const input: Record<string, unknown> = {};
  for (const field of fields) {
    if (field.derived === undefined) continue;
    const value = derivedValue(field, body);
    if (value !== undefined && wasAsked(field, body) && !isUntouched(field, body)) place(input, field.input.split("."), value);
  }
  return input;
}

/** A box that isn't ticked is not sent, nor one that the page left out: the form names what it asked beside the others. */
function wasAsked({ input }: FieldShape, body: URLSearchParams): boolean {
  return body.has(input) || body.getAll(ownFields.asked).includes(input);
}

function place(input: Record<string, unknown>, [name = "", ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) {
    input[name] = value;
    return;
  }
  const within = input[name];
  // Only this function writes objects into it.
  const inner = typeof within === "object" && within !== null ? (within as Record<string, unknown>) : {};
  input[name] = inner;
  place(inner, rest, value);
}
