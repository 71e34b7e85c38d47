/**
 * Contracts whose schemas depend on the instance: an operation's file names a schema, and the engine puts another in its place once, at
 * its start. Everything that is derived from contracts, in whatever face, then follows.
 */
import { z } from "zod";
import { type Operation, withSchemas } from "./operation.ts";
import type { Route } from "./route.ts";

/** What stands in place of a schema; null for those that stay. */
export type Replacement = (schema: z.ZodType) => z.ZodType | null;

/** The route with the schemas of its operation replaced, however deep they stand; the route itself where none does. */
export function reshapeRoute(route: Route, replace: Replacement): Route {
  const operation = reshapeOperation(route.operation, replace);
  return operation === route.operation ? route : { ...route, operation };
}

function reshapeOperation(operation: Operation, replace: Replacement): Operation {
  const { input, output } = operation.contract;
  const schemas = { output: reshapeObject(output, replace), ...(input && { input: reshapeObject(input, replace) }) };
  return schemas.input === input && schemas.output === output ? operation : withSchemas(operation, schemas);
}

function reshapeObject(schema: z.ZodObject, replace: Replacement): z.ZodObject {
  const reshaped = reshape(schema, replace);
  return reshaped instanceof z.ZodObject ? reshaped : schema;
}

function reshape(schema: z.ZodType, replace: Replacement): z.ZodType {
  return replace(schema) ?? withinReshaped(schema, replace);
}

/** Looks into what our contracts are made of: objects, lists, and what may be absent or null. */
function withinReshaped(schema: z.ZodType, replace: Replacement): z.ZodType {
  if (schema instanceof z.ZodObject) {
    const shape = Object.entries(schema.shape).map(([name, field]) => [name, field, reshape(asType(field), replace)] as const);
    if (shape.every(([, before, after]) => before === after)) return schema;
    return named(schema, schema.clone({ ...schema.def, shape: Object.fromEntries(shape.map(([name, , after]) => [name, after])) }));
  }
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) {
    const inner = asType(schema.def.innerType);
    const after = reshape(inner, replace);
    if (after === inner) return schema;
    return named(schema, schema instanceof z.ZodOptional ? z.optional(after) : z.nullable(after));
  }
  if (schema instanceof z.ZodArray) {
    const element = asType(schema.def.element);
    const after = reshape(element, replace);
    return after === element ? schema : named(schema, schema.clone({ ...schema.def, element: after }));
  }
  return schema;
}

/** zod types the parts of a schema by its core; those that we make all are of the classic kind. */
function asType(schema: z.core.$ZodType): z.ZodType {
  return schema as z.ZodType;
}

/** A copy of a schema keeps its name and description. */
function named(schema: z.ZodType, copy: z.ZodType): z.ZodType {
  const meta = schema.meta();
  return meta === undefined ? copy : copy.meta(meta);
}
