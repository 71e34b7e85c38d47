/** What forms and their fields have in common: ids, hidden fields, what was typed before. */
import { html } from "hono/html";
import type { FieldValue, FormBlock } from "../../../kernel/page/blocks.ts";
import type { Attempt } from "../view/attempt.ts";
import type { Html, Sheet } from "../view/sheet.ts";

/** Of one form among several alike, `of` is part of each id. */
export function fieldId({ form, of = null }: { readonly form: string; readonly of?: string | null | undefined }, input: string): string {
  return [form, of, input].filter((part) => part !== null).join("-");
}

/** A value as a field of text holds it. */
export function textOf(value: FieldValue | undefined): string {
  if (value === undefined || value === null) return "";
  return typeof value === "object" ? value.join("\n") : String(value);
}

export function hidden(name: string, value: string): Html {
  return html`<input type="hidden" name="${name}" value="${value}">`;
}

/** What came of this very form. */
export function attemptAt({ attempt }: Sheet, block: FormBlock): Attempt | null {
  return attempt?.form === block.form && attempt.of === (block.of ?? null) ? attempt : null;
}
