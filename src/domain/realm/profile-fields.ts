/**
 * The fields of a profile, as an instance declares them: their types, who sees and changes them, and what a realm hides or requires.
 * An instance that declares none takes any JSON. See docs/adr/0024-schemas-that-depend-on-the-instance.md.
 */
import { z } from "zod";
import { invalidRequest } from "../../kernel/input.ts";
import type { FieldError } from "../../kernel/problem.ts";
import { fieldFault } from "../../kernel/problem.ts";
import { type Replacement, reshapeRoute } from "../../kernel/reshape.ts";
import type { Route } from "../../kernel/route.ts";
import { profileInput, profileOutput } from "../shapes.ts";
import type { Settings } from "./settings.ts";

/** Said of every kind of field. */
interface CommonField {
  /** Asked for at sign-up; a realm may require more. */
  readonly required?: boolean;
  /** What forms call it, by language (BCP 47). */
  readonly label?: Readonly<Record<string, string>>;
  /** `user` by default: the user and administrators. */
  readonly visibleTo?: "user" | "admin";
  /** `user` by default: the user and administrators. */
  readonly editableBy?: "user" | "admin";
}

export type ProfileField =
  | (CommonField & {
      readonly type: "string";
      /** In UTF-16 units; 0 and 200 by default. */
      readonly minLength?: number;
      readonly maxLength?: number;
      /** A regular expression that the whole text must fit. */
      readonly pattern?: string;
    })
  | (CommonField & { readonly type: "number"; readonly min?: number; readonly max?: number })
  | (CommonField & { readonly type: "boolean" })
  /** A day, `2026-01-31`. */
  | (CommonField & { readonly type: "date" })
  | (CommonField & { readonly type: "enum"; readonly values: readonly string[] });

/** By name. */
export type ProfileFields = Readonly<Record<string, ProfileField>>;

/** What a profile holds, from its declaration (`as const`): `ProfileOf<typeof profileFields>`. */
export type ProfileOf<Fields extends ProfileFields> = {
  readonly [Name in keyof Fields]: ValueOf<Fields[Name]>;
};

type ValueOf<Field extends ProfileField> = Field extends { readonly type: "enum"; readonly values: readonly (infer Value)[] }
  ? Value
  : { string: string; date: string; number: number; boolean: boolean; enum: string }[Field["type"]];

const normalMaxLength = 200;
const mostLength = 2_000;
const mostFields = 50;

const common = {
  required: z.boolean().optional(),
  label: z
    .record(z.string().regex(/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i, "must be a language tag such as en or pt-BR"), z.string().max(200))
    .optional(),
  visibleTo: z.enum(["user", "admin"]).optional(),
  editableBy: z.enum(["user", "admin"]).optional(),
};

const fieldShape = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("string"),
    ...common,
    minLength: z.int().min(0).max(mostLength).optional(),
    maxLength: z.int().min(1).max(mostLength).optional(),
    pattern: z.string().refine(isPattern, "must be a regular expression").optional(),
  }),
  z.strictObject({ type: z.literal("number"), ...common, min: z.number().optional(), max: z.number().optional() }),
  z.strictObject({ type: z.literal("boolean"), ...common }),
  z.strictObject({ type: z.literal("date"), ...common }),
  z.strictObject({
    type: z.literal("enum"),
    ...common,
    values: z
      .array(z.string().min(1).max(200))
      .min(1)
      .max(200)
      .refine((values) => new Set(values).size === values.length, "must not name a value twice"),
  }),
]);

/** The option `profileFields`. */
export const profileFieldsShape = z
  .record(z.string().regex(/^[a-z][A-Za-z0-9]{0,63}$/, "must be a word in camelCase"), fieldShape)
  .refine((fields) => Object.keys(fields).length > 0, "must declare a field; leave the option out for free profiles")
  .refine((fields) => Object.keys(fields).length <= mostFields, `must declare at most ${mostFields} fields`)
  // `constructor` and its like mean something to every object.
  .refine((fields) => Object.keys(fields).every((name) => !(name in Object.prototype)), "must not use a name of JavaScript's own");

function isPattern(text: string): boolean {
  try {
    return new RegExp(text, "u") instanceof RegExp;
  } catch {
    return false;
  }
}

/** The routes as this instance has them: the declared fields in place of any JSON, in whatever an operation takes or answers. */
export function withProfileFields(routes: readonly Route[], fields: ProfileFields): Route[] {
  const forUsers = replacementFor(fields, "user");
  const forAdministrators = replacementFor(fields, "admin");
  return routes.map((route) => {
    const { who } = route.operation.contract.access;
    return reshapeRoute(route, who === "admin" || who === "instanceAdmin" ? forAdministrators : forUsers);
  });
}

/** Where administrators see or change more, their schemas have names of their own. */
function replacementFor(fields: ProfileFields, by: "user" | "admin"): Replacement {
  const entries = Object.entries(fields);
  const hasMore = entries.some(([, field]) => field.visibleTo === "admin" || field.editableBy === "admin");
  const prefix = by === "admin" && hasMore ? "Admin" : "";
  const input = inputOf(entries.filter(([, field]) => by === "admin" || field.editableBy !== "admin")).meta({
    id: `${prefix}Profile`,
    description: "Fields of the profile; absent ones stay, null clears.",
  });
  const output = outputOf(entries.filter(([, field]) => by === "admin" || field.visibleTo !== "admin")).meta({
    id: `${prefix}ProfileFields`,
  });
  return (schema) => (schema === profileInput ? input : schema === profileOutput ? output : null);
}

type Entries = readonly (readonly [string, ProfileField])[];

function inputOf(entries: Entries): z.ZodType {
  return z.strictObject(Object.fromEntries(entries.map(([name, field]) => [name, schemaOf(name, field).nullish()])));
}

/** What was stored before a field was declared otherwise must not end in an error: it is left out of the answer, and stays stored. */
function outputOf(entries: Entries): z.ZodType {
  const schemas = entries.map(([name, field]) => [name, schemaOf(name, field)] as const);
  const fit = (stored: unknown) => {
    const values: Readonly<Record<string, unknown>> = typeof stored === "object" && stored !== null ? { ...stored } : {};
    return Object.fromEntries(schemas.map(([name, schema]) => [name, schema.safeParse(values[name]).data ?? null]));
  };
  return z.preprocess(fit, z.object(Object.fromEntries(schemas.map(([name, schema]) => [name, schema.nullable()]))));
}

function schemaOf(name: string, field: ProfileField): z.ZodType {
  switch (field.type) {
    case "string":
      return textOf(field);
    case "number":
      return z
        .number()
        .min(field.min ?? -Number.MAX_VALUE)
        .max(field.max ?? Number.MAX_VALUE);
    case "boolean":
      return z.boolean();
    case "date":
      return z.iso.date();
    case "enum":
      return z.enum([...field.values]).meta({ id: `Profile${name.charAt(0).toUpperCase()}${name.slice(1)}` });
  }
}

function textOf({ minLength = 0, maxLength = normalMaxLength, pattern }: ProfileField & { type: "string" }): z.ZodType {
  const text = z.string().min(minLength).max(maxLength);
  return pattern === undefined ? text : text.regex(new RegExp(`^(?:${pattern})$`, "u"));
}

/** One field as a realm has it. */
export interface RealmField {
  readonly name: string;
  readonly field: ProfileField;
  readonly isRequired: boolean;
}

/** The fields that users of a realm fill in themselves, in their order; empty where profiles are free. */
export function realmFields(fields: ProfileFields | null, { profile }: Pick<Settings, "profile">): RealmField[] {
  return Object.entries(fields ?? {})
    .filter(([name, field]) => field.editableBy !== "admin" && !profile.hidden.includes(name))
    .map(([name, field]) => ({ name, field, isRequired: field.required === true || profile.required.includes(name) }));
}

/** What a form must know of a field. */
export function describeField({ name, field, isRequired }: RealmField, locale: string) {
  return {
    name,
    type: field.type,
    isRequired,
    label: labelOf(name, field, locale),
    values: field.type === "enum" ? [...field.values] : null,
    minLength: field.type === "string" ? (field.minLength ?? null) : null,
    maxLength: field.type === "string" ? (field.maxLength ?? normalMaxLength) : null,
    pattern: field.type === "string" ? (field.pattern ?? null) : null,
  };
}

/** What a form calls a field: in the language, else in English, else in any, else by its name in words. */
export function labelOf(name: string, { label = {} }: ProfileField, locale: string): string {
  const byTag = new Map(Object.entries(label).map(([tag, text]) => [tag.toLowerCase(), text]));
  const tag = locale.toLowerCase();
  return byTag.get(tag) ?? byTag.get(tag.split("-")[0] ?? "") ?? byTag.get("en") ?? [...byTag.values()][0] ?? inWords(name);
}

/** `birthYear` → "Birth year". */
function inWords(name: string): string {
  const words = name.replace(/_+/g, " ").replace(/(?<=[a-z\d])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

type Profile = Readonly<Record<string, unknown>>;

interface Where {
  readonly options: { readonly profileFields: ProfileFields | null };
  readonly realm: { readonly settings: Pick<Settings, "profile"> };
}

/**
 * What the realm says about a profile beyond its types: a hidden field is not taken, a required one can't be left out or cleared.
 * @param change as it was sent; of a new user every field that is absent counts as left out. Administrators may leave out what users can't.
 * @throws Problem `invalid_request` at `/profile/<field>`
 */
export function checkProfile(
  { options, realm }: Where,
  change: Profile | null | undefined,
  { isNew, by }: { readonly isNew: boolean; readonly by: "user" | "admin" },
): void {
  if (options.profileFields === null || by === "admin") return;
  const given = change ?? {};
  const { hidden } = realm.settings.profile;
  const errors: FieldError[] = hidden
    .filter((name) => Object.hasOwn(given, name))
    .map((name) => fieldFault(`/profile/${name}`, "unknown_field"));
  const isLeftOut = (name: string) => {
    if (change === null) return true;
    const value = Object.hasOwn(given, name) ? given[name] : undefined;
    return value === null || value === "" || (value === undefined && isNew);
  };
  for (const { name, isRequired } of realmFields(options.profileFields, realm.settings)) {
    if (isRequired && isLeftOut(name)) errors.push(fieldFault(`/profile/${name}`, "required"));
  }
  if (errors.length > 0) throw invalidRequest(errors);
}
