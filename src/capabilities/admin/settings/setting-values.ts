/** The settings of a realm as forms hold them: by input name. */
import type { z } from "zod";
import { settingsAnswer } from "../../../domain/administration/settings-change.ts";
import type { FieldValue } from "../../../kernel/page/blocks.ts";

export const settingsRead = settingsAnswer;

export function valuesOf({ displayName, settings }: z.output<typeof settingsRead>): Record<string, FieldValue> {
  const entries = Object.entries(settings).flatMap(([group, values]) =>
    Object.entries(values).map(([name, value]): [string, FieldValue] => [`${group}.${name}`, fieldValue(value)]),
  );
  return { displayName, ...Object.fromEntries(entries) };
}

function fieldValue(value: string | number | boolean | null | readonly string[] | Readonly<Record<string, string>>): FieldValue {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value as FieldValue;
  return Object.entries(value).map(([name, source]) => `${name} = ${source}`);
}
