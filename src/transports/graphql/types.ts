/** GraphQL types from JSON Schema: objects, inputs, enums and lists by their own names; whatever has no GraphQL form is the scalar `JSON`. */
import {
  GraphQLBoolean,
  GraphQLEnumType,
  type GraphQLFieldConfig,
  GraphQLFloat,
  type GraphQLInputFieldConfig,
  GraphQLInputObjectType,
  type GraphQLInputType,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  type GraphQLNullableType,
  GraphQLObjectType,
  type GraphQLOutputType,
  GraphQLScalarType,
  GraphQLString,
} from "graphql";
import { type Catalogue, type JsonSchema, referenceOf, withoutNull } from "../json-schema.ts";

const json = new GraphQLScalarType({
  name: "JSON",
  description: "Any JSON value.",
  specifiedByURL: "https://www.rfc-editor.org/rfc/rfc8259",
});

const instant = new GraphQLScalarType({
  name: "Instant",
  description: "An instant in UTC, ISO 8601.",
  specifiedByURL: "https://www.rfc-editor.org/rfc/rfc3339",
});

type Leaf = GraphQLScalarType | GraphQLEnumType;

export interface TypeFactory {
  /** The type of an answer; `name` is for schemas without one of their own. */
  output(schema: JsonSchema, name: string): GraphQLOutputType;
  /** The type of an argument. */
  input(schema: JsonSchema, name: string): GraphQLInputType;
}

/** Makes types on demand, each name once. */
export function createTypes(named: Catalogue["named"]): TypeFactory {
  const made = new Map<string, { readonly text: string; readonly type: GraphQLNullableType }>();

  function once<T extends GraphQLNullableType>(name: string, schema: JsonSchema, make: () => T): T {
    const text = JSON.stringify(schema);
    const known = made.get(name);
    // Equal schemas make equal types, and objects of inputs have names of their own, so what is known is a `T`.
    if (known?.text === text) return known.type as T;
    if (known !== undefined) throw new Error(`The GraphQL type name ${name} is used for two different schemas.`);
    const type = make();
    made.set(name, { text, type });
    return type;
  }

  function leaf(schema: JsonSchema, name: string): Leaf {
    if (schema.enum?.every(isEnumValue)) return once(name, schema, () => enumOf(schema, name));
    if (schema.type === "string") return schema.format === "date-time" ? instant : GraphQLString;
    if (schema.type === "integer") return GraphQLInt;
    if (schema.type === "number") return GraphQLFloat;
    return schema.type === "boolean" ? GraphQLBoolean : json;
  }

  function output(schema: JsonSchema, name: string): GraphQLOutputType {
    const inner = withoutNull(schema);
    if (isAnything(schema)) return json;
    return inner === null ? new GraphQLNonNull(nullableOutput(schema, name)) : nullableOutput(inner, name);
  }

  function nullableOutput(schema: JsonSchema, name: string): GraphQLObjectType | GraphQLList<GraphQLOutputType> | Leaf {
    const reference = referenceOf(schema);
    if (reference !== null) return nullableOutput(named.get(reference) ?? {}, reference);
    if (schema.type === "array" && schema.items !== undefined) return new GraphQLList(output(schema.items, name));
    if (!hasFields(schema)) return leaf(schema, name);
    const fields = (): Record<string, GraphQLFieldConfig<unknown, unknown>> =>
      mapFields(schema, (field, key) => ({ ...descriptionOf(field), type: output(field, nameWithin(name, key)) }));
    return once(name, schema, () => new GraphQLObjectType({ name, ...descriptionOf(schema), fields }));
  }

  function input(schema: JsonSchema, name: string): GraphQLInputType {
    const inner = withoutNull(schema);
    if (isAnything(schema)) return json;
    return inner === null ? new GraphQLNonNull(nullableInput(schema, name)) : nullableInput(inner, name);
  }

  function nullableInput(schema: JsonSchema, name: string): GraphQLInputObjectType | GraphQLList<GraphQLInputType> | Leaf {
    const reference = referenceOf(schema);
    if (reference !== null) return nullableInput(named.get(reference) ?? {}, reference);
    if (schema.type === "array" && schema.items !== undefined) return new GraphQLList(input(schema.items, name));
    if (!hasFields(schema)) return leaf(schema, name);
    const fields = (): Record<string, GraphQLInputFieldConfig> => mapFields(schema, (field, key) => inputField(schema, field, key, name));
    return once(name, schema, () => new GraphQLInputObjectType({ name, ...descriptionOf(schema), fields }));
  }

  function inputField(owner: JsonSchema, field: JsonSchema, key: string, name: string): GraphQLInputFieldConfig {
    const type = input(field, `${nameWithin(name, key)}${isObject(field) ? "Input" : ""}`);
    const isRequired = owner.required?.includes(key) ?? false;
    if (isRequired || !(type instanceof GraphQLNonNull)) return { ...descriptionOf(field), type };
    if (field.default !== undefined) return { ...descriptionOf(field), type, default: { value: field.default } };
    return { ...descriptionOf(field), type: type.ofType };
  }

  return { output, input };
}

function enumOf(schema: JsonSchema, name: string): GraphQLEnumType {
  return new GraphQLEnumType({
    name,
    ...descriptionOf(schema),
    values: Object.fromEntries((schema.enum ?? []).map((value) => [String(value), {}])),
  });
}

/** Names that GraphQL allows for the values of an enum (GraphQL §2.9.6). */
function isEnumValue(value: unknown): boolean {
  return typeof value === "string" && /^[A-Za-z][_0-9A-Za-z]*$/.test(value) && !["true", "false", "null"].includes(value);
}

function isObject(schema: JsonSchema): boolean {
  const inner = withoutNull(schema) ?? schema;
  return hasFields(inner.items === undefined ? inner : (withoutNull(inner.items) ?? inner.items));
}

/** Any JSON, null included. */
function isAnything(schema: JsonSchema): boolean {
  return schema.type === undefined && schema.$ref === undefined && schema.enum === undefined && withoutNull(schema) === null;
}

function nameWithin(owner: string, key: string): string {
  return `${owner.replace(/(?:Input|Payload)$/, "")}${capitalise(key)}`;
}

function hasFields(schema: JsonSchema): boolean {
  return schema.properties !== undefined && Object.keys(schema.properties).length > 0;
}

function mapFields<T>(schema: JsonSchema, make: (field: JsonSchema, key: string) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(schema.properties ?? {}).map(([key, field]) => [key, make(field, key)]));
}

function descriptionOf(schema: JsonSchema): { description?: string } {
  return schema.description === undefined ? {} : { description: schema.description };
}

export function capitalise(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
