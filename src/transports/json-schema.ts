/** Operations' schemas as JSON Schema 2020-12 in one normal form: what OpenAPI, GraphQL and the reference are all made from. */
import { z } from "zod";
import type { Route } from "../kernel/route.ts";

/** The keywords that we read; others (`maxLength`, `format`, …) are carried along. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | JsonSchema;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly enum?: readonly JsonScalar[];
  readonly const?: JsonScalar;
  readonly default?: unknown;
  readonly format?: string;
  readonly description?: string;
  readonly [keyword: string]: unknown;
}

type JsonScalar = string | number | boolean | null;

/** One operation with its schemas. */
export interface DescribedOperation {
  readonly route: Route;
  /** An object, or a reference to one with a name of its own; null when the operation takes nothing. */
  readonly input: JsonSchema | null;
  /** An object, or a reference to one with a name of its own. */
  readonly output: JsonSchema;
}

export interface Catalogue {
  readonly operations: readonly DescribedOperation[];
  /** Schemas that carry a name (`.meta({ id })`), by that name. An object that is part of an input has the suffix `Input`. */
  readonly named: ReadonlyMap<string, JsonSchema>;
}

const referencePrefix = "#/components/schemas/";

/** Describes every operation. @throws Error when one name stands for two different schemas. */
export function describeOperations(routes: readonly Route[]): Catalogue {
  const named = new Map<string, JsonSchema>();
  const operations = routes.map((route) => ({
    route,
    output: describe(route.operation.contract.output, "output", named),
    input: hasFields(route) ? describe(route.operation.input, "input", named) : null,
  }));
  return { operations, named: new Map([...named].sort(([a], [b]) => (a < b ? -1 : 1))) };
}

/** The name that a `$ref` stands for; null when the schema is written out. */
export function referenceOf(schema: JsonSchema): string | null {
  return schema.$ref?.startsWith(referencePrefix) ? schema.$ref.slice(referencePrefix.length) : null;
}

/** The schema itself, or the one that it refers to. */
export function resolved(schema: JsonSchema, named: Catalogue["named"]): JsonSchema {
  const name = referenceOf(schema);
  return (name === null ? undefined : named.get(name)) ?? schema;
}

/** A nullable schema is always `anyOf: [schema, null]`: the schema without null, or null when it isn't nullable. */
export function withoutNull(schema: JsonSchema): JsonSchema | null {
  const [inner, none, ...others] = schema.anyOf ?? [];
  return inner !== undefined && none?.type === "null" && others.length === 0 ? inner : null;
}

function hasFields(route: Route): boolean {
  return Object.keys(route.operation.contract.input?.shape ?? {}).length > 0;
}

function describe(schema: z.ZodType, io: "input" | "output", named: Map<string, JsonSchema>): JsonSchema {
  // `toJSONSchema` answers plain JSON; `Raw` only says which keywords we look at.
  const { $defs = {}, $schema: _dialect, ...root } = z.toJSONSchema(schema, { io }) as Raw;
  const side: Side = { io, nameIn: (id) => nameOf(id, $defs[id], io) };
  for (const [id, definition] of Object.entries($defs)) {
    if (!isAnyJson(id)) remember(named, side.nameIn(id), normalise(definition, side));
  }
  return normalise(root, side);
}

function remember(named: Map<string, JsonSchema>, name: string, schema: JsonSchema): void {
  const known = named.get(name);
  if (known !== undefined && JSON.stringify(known) !== JSON.stringify(schema)) {
    throw new Error(`The schema name ${name} is used for two different schemas.`);
  }
  named.set(name, schema);
}

/** What a caller may leave out, the answer always has: an object's two sides differ, so they have two names. */
function nameOf(id: string, definition: Raw | undefined, io: "input" | "output"): string {
  return io === "input" && definition?.properties !== undefined && !id.endsWith("Input") ? `${id}Input` : id;
}

/** `z.json()` comes out as an anonymous recursive schema; it means any JSON. */
function isAnyJson(id: string): boolean {
  return id.startsWith("__schema");
}

interface Raw {
  readonly $defs?: Readonly<Record<string, Raw>>;
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Raw>>;
  readonly anyOf?: readonly Raw[];
  readonly items?: Raw;
  readonly additionalProperties?: boolean | Raw;
  readonly [keyword: string]: unknown;
}

/** Which side of an operation a schema stands on, and what its definitions are called there. */
interface Side {
  readonly io: "input" | "output";
  nameIn(id: string): string;
}

/** Keywords that describe a field rather than its values: they stay outside of `anyOf`. */
const annotations: ReadonlySet<string> = new Set(["description", "default", "examples", "deprecated"]);

/** One way to write each thing. */
function normalise(raw: Raw, side: Side): JsonSchema {
  if (raw.$ref !== undefined) return normaliseReference(raw, side);
  if (Array.isArray(raw.type)) return normalise(nullableOf(raw, raw.type), side);
  const { type, properties, anyOf, items, additionalProperties, id: _id, ...rest } = raw;
  const choices = anyOf?.map((choice) => normalise(choice, side));
  if (choices?.every(({ const: only }) => only !== undefined)) {
    return tidy({ type: choices[0]?.type, ...rest, enum: choices.map((choice) => choice.const) });
  }
  // Any JSON includes null.
  if (choices?.some((choice) => Object.keys(choice).length === 0)) return tidy(rest);
  return tidy({
    type,
    ...rest,
    ...(choices && { anyOf: choices }),
    ...(properties && { properties: mapValues(properties, (property) => normalise(property, side)) }),
    ...(items && { items: normalise(items, side) }),
    ...(isTold(additionalProperties, side) && { additionalProperties: normaliseRest(additionalProperties, side) }),
  });
}

/** Answers may gain fields, so no caller should refuse those that it doesn't know; of inputs it is said. */
function isTold(rest: boolean | Raw | undefined, { io }: Side): rest is boolean | Raw {
  return rest !== undefined && !(rest === false && io === "output");
}

function normaliseReference({ $ref = "", ...beside }: Raw, side: Side): JsonSchema {
  const id = $ref.slice($ref.lastIndexOf("/") + 1);
  // Beside a reference there are only annotations.
  return (isAnyJson(id) ? beside : { $ref: `${referencePrefix}${side.nameIn(id)}`, ...beside }) as JsonSchema;
}

function normaliseRest(rest: boolean | Raw, side: Side): boolean | JsonSchema {
  if (typeof rest === "boolean") return rest;
  const schema = normalise(rest, side);
  return Object.keys(schema).length === 0 ? true : schema;
}

function nullableOf(raw: Raw, types: readonly string[]): Raw {
  const [type = "null"] = types.filter((each) => each !== "null");
  const outside = Object.entries(raw).filter(([keyword]) => annotations.has(keyword));
  const inside = Object.entries(raw).filter(([keyword]) => !annotations.has(keyword));
  return { ...Object.fromEntries(outside), anyOf: [{ ...Object.fromEntries(inside), type }, { type: "null" }] };
}

/** Leaves out what zod adds and no reader needs: long patterns beside a format, the bounds of a safe integer, the type of keys. */
function tidy(schema: Readonly<Record<string, unknown>>): JsonSchema {
  const kept = Object.entries(schema).filter(([keyword, value]) => {
    if (keyword === "pattern") return schema.format === undefined;
    if (keyword === "minimum" || keyword === "maximum") return Math.abs(Number(value)) !== Number.MAX_SAFE_INTEGER;
    return value !== undefined && keyword !== "propertyNames";
  });
  const isIntegers = schema.type === "number" && Array.isArray(schema.enum) && schema.enum.every(Number.isInteger);
  // The callers write every keyword that `JsonSchema` names in its type.
  return { ...Object.fromEntries(kept), ...(isIntegers && { type: "integer" }) } as JsonSchema;
}

function mapValues<A, B>(record: Readonly<Record<string, A>>, change: (value: A) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
