/** A form's fields: what each must be comes from the operation's input schema, how it is asked for from one table of kinds. */
import type { ProfileFields } from "../../../domain/realm/profile-fields.ts";
import type { Form } from "../../../kernel/page/form.ts";
import type { Route } from "../../../kernel/route.ts";
import type { FieldKey, PageTextKey } from "../../../texts/keys.ts";
import { describeOperations, type JsonSchema, resolved, withoutNull } from "../../json-schema.ts";
import { boundsOf } from "./bounds.ts";
import { deriveField } from "./derived-fields.ts";
import type { FieldShape } from "./field-shape.ts";
import { inputsOf } from "./input-schema.ts";

/** How a kind of field is asked for; its label is the text `field.…`. */
export interface FieldKind {
  readonly type: "text" | "email" | "password" | "language";
  /** HTML, the autofill field names; WCAG 2.2, 1.3.5. */
  readonly autocomplete:
    | "email"
    | "username"
    | "username webauthn"
    | "current-password"
    | "new-password"
    | "one-time-code"
    | "language"
    | "off";
  readonly inputMode?: "email" | "numeric";
  readonly hint?: PageTextKey;
}

export const fieldKinds: Readonly<Record<FieldKey, FieldKind>> = {
  email: { type: "email", autocomplete: "email", inputMode: "email" },
  username: { type: "text", autocomplete: "username", hint: "hint.username" },
  // WebAuthn Level 3 §5.1.4: browsers offer passkeys here, where a script has asked for one.
  identifier: { type: "text", autocomplete: "username webauthn", inputMode: "email" },
  identifierEmail: { type: "email", autocomplete: "username", inputMode: "email" },
  newEmail: { type: "email", autocomplete: "email", inputMode: "email" },
  password: { type: "password", autocomplete: "current-password" },
  currentPassword: { type: "password", autocomplete: "current-password" },
  newPassword: { type: "password", autocomplete: "new-password", hint: "hint.newPassword" },
  chosenPassword: { type: "password", autocomplete: "new-password", hint: "hint.newPassword" },
  totpCode: { type: "text", autocomplete: "one-time-code", inputMode: "numeric", hint: "hint.totpCode" },
  // Not `numeric`: they have letters.
  recoveryCode: { type: "text", autocomplete: "one-time-code", hint: "hint.recoveryCode" },
  mailedCode: { type: "text", autocomplete: "one-time-code", inputMode: "numeric" },
  locale: { type: "language", autocomplete: "language" },
  passkeyName: { type: "text", autocomplete: "off" },
  reason: { type: "text", autocomplete: "off", hint: "hint.reason" },
};

/**
 * @param declared the fields that the instance declares within the profile.
 * @returns the fields, and the names of those that are no input of the operation.
 */
export function describeForm(form: Form, route: Route, declared: ProfileFields | null): { fields: FieldShape[]; unknown: string[] } {
  const { operations, named } = describeOperations([route]);
  const whole = operations[0]?.input ?? null;
  const schema = whole === null ? {} : resolved(whole, named);
  const described = form.fields.flatMap((field) => {
    if (typeof field === "object" && "within" in field) return declaredFields(field.within);
    if (typeof field === "object" && "label" in field) return deriveField(field, inputsOf(route)(field.input)) ?? field.input;
    const { input, as, isRequired = false } = typeof field === "string" ? { input: field, as: field } : field;
    const property = schema.properties?.[input];
    return property === undefined || !isFieldKind(as) ? input : { input, as, ...demands(property), ...presence(schema, input, isRequired) };
  });
  return {
    fields: described.filter((field) => typeof field !== "string"),
    unknown: described.filter((field) => typeof field === "string"),
  };

  function declaredFields(within: string): FieldShape[] {
    const whole = schema.properties?.[within] ?? {};
    const { properties } = resolved(withoutNull(whole) ?? whole, named);
    return Object.entries(declared ?? {}).flatMap(([name, field]) => {
      const property = properties?.[name];
      if (property === undefined) return [];
      const about = { input: `${within}.${name}`, as: "declared", declared: { name, field } } as const;
      return [{ ...about, ...demands(property), isRequired: false, isAsked: field.required === true }];
    });
  }

  function demands(property: JsonSchema): Pick<FieldShape, "isNullable" | "maxLength" | "bounds"> {
    const plain = resolved(property, named);
    const inner = withoutNull(plain);
    const whole = inner === null ? plain : resolved(inner, named);
    const { maxLength } = whole;
    return { isNullable: inner !== null, maxLength: typeof maxLength === "number" ? maxLength : null, bounds: boundsOf(whole) };
  }
}

function presence(schema: JsonSchema, input: string, isAskedAnyway: boolean): Pick<FieldShape, "isRequired" | "isAsked"> {
  const isRequired = schema.required?.includes(input) ?? false;
  return { isRequired, isAsked: isRequired || isAskedAnyway };
}

function isFieldKind(as: string): as is FieldShape["as"] {
  return as === "hidden" || as === "link" || as === "passkey" || as === "parameter" || Object.hasOwn(fieldKinds, as);
}

export type VisibleField = FieldShape & { readonly as: FieldKey | "declared" | "derived" };

/** True for a kind that stands in the table above. */
export function isKnownKind(as: VisibleField["as"]): as is FieldKey {
  return as !== "declared" && as !== "derived";
}

/** True for what a person sees and fills in. */
export function isVisible(field: FieldShape): field is VisibleField {
  return field.as !== "hidden" && field.as !== "link" && field.as !== "passkey" && field.as !== "parameter";
}

/** True for what is never sent back to the browser: passwords, and codes, which are typed anew. */
export function isPasswordField({ as, derived }: VisibleField): boolean {
  if (derived !== undefined) return derived.control === "password";
  return isKnownKind(as) && (fieldKinds[as].type === "password" || fieldKinds[as].autocomplete === "one-time-code");
}
