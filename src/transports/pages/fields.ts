/** A form's fields: what each must be comes from the operation's input schema, how it is asked for from one table of kinds. */
import type { Form } from "../../kernel/page.ts";
import type { Route } from "../../kernel/route.ts";
import type { FieldKey, PageTextKey } from "../../texts/keys.ts";
import { describeOperations, type JsonSchema, resolved, withoutNull } from "../json-schema.ts";

/** How a kind of field is asked for; its label is the text `field.…`. */
export interface FieldKind {
  readonly type: "text" | "email" | "password" | "language";
  /** HTML, the autofill field names; WCAG 2.2, 1.3.5. */
  readonly autocomplete: "email" | "username" | "current-password" | "new-password" | "one-time-code" | "language";
  readonly inputMode?: "email" | "numeric";
  readonly hint?: PageTextKey;
}

export const fieldKinds: Readonly<Record<FieldKey, FieldKind>> = {
  email: { type: "email", autocomplete: "email", inputMode: "email" },
  username: { type: "text", autocomplete: "username", hint: "hint.username" },
  identifier: { type: "text", autocomplete: "username", inputMode: "email" },
  identifierEmail: { type: "email", autocomplete: "username", inputMode: "email" },
  password: { type: "password", autocomplete: "current-password" },
  currentPassword: { type: "password", autocomplete: "current-password" },
  newPassword: { type: "password", autocomplete: "new-password", hint: "hint.newPassword" },
  chosenPassword: { type: "password", autocomplete: "new-password", hint: "hint.newPassword" },
  locale: { type: "language", autocomplete: "language" },
};

export interface FieldShape {
  /** The operation's input. */
  readonly input: string;
  readonly as: FieldKey | "hidden" | "link";
  /** By the operation: without it, an empty field is absent. */
  readonly isRequired: boolean;
  /** By the form as well: without it, the label says "optional". */
  readonly isAsked: boolean;
  /** An emptied field means "none" rather than "unchanged". */
  readonly isNullable: boolean;
  readonly maxLength: number | null;
}

/** @returns the fields, and the names of those that are no input of the operation. */
export function describeForm(form: Form, route: Route): { fields: FieldShape[]; unknown: string[] } {
  const { operations, named } = describeOperations([route]);
  const whole = operations[0]?.input ?? null;
  const schema = whole === null ? {} : resolved(whole, named);
  const described = form.fields.map((field) => {
    const { input, as, isRequired = false } = typeof field === "string" ? { input: field, as: field } : field;
    const property = schema.properties?.[input];
    return property === undefined || !isFieldKind(as) ? input : { input, as, ...demands(property), ...presence(schema, input, isRequired) };
  });
  return {
    fields: described.filter((field) => typeof field !== "string"),
    unknown: described.filter((field) => typeof field === "string"),
  };

  function demands(property: JsonSchema): Pick<FieldShape, "isNullable" | "maxLength"> {
    const plain = resolved(property, named);
    const inner = withoutNull(plain);
    const { maxLength } = inner === null ? plain : resolved(inner, named);
    return { isNullable: inner !== null, maxLength: typeof maxLength === "number" ? maxLength : null };
  }
}

function presence(schema: JsonSchema, input: string, isAskedAnyway: boolean): Pick<FieldShape, "isRequired" | "isAsked"> {
  const isRequired = schema.required?.includes(input) ?? false;
  return { isRequired, isAsked: isRequired || isAskedAnyway };
}

function isFieldKind(as: string): as is FieldShape["as"] {
  return as === "hidden" || as === "link" || Object.hasOwn(fieldKinds, as);
}

/** True for what a person sees and fills in. */
export function isVisible(field: FieldShape): field is FieldShape & { readonly as: FieldKey } {
  return field.as !== "hidden" && field.as !== "link";
}
