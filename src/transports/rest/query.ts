/** The query of a GET: texts, turned into numbers and booleans where the operation's schema asks for them. */
import { z } from "zod";
import { invalidRequest } from "../../kernel/input.ts";
import { fieldFault } from "../../kernel/problem.ts";
import type { Route } from "../../kernel/route.ts";

/** @throws Problem `invalid_request` when a field comes twice. */
export function readQuery(route: Route, search: string): Record<string, unknown> {
  if (search === "") return {};
  const types = typesOf(route);
  const input: Record<string, unknown> = {};
  for (const [name, value] of new URLSearchParams(search)) {
    if (Object.hasOwn(input, name) || name === "__proto__") throw invalidRequest([fieldFault(`/${name}`, "duplicate_field")]);
    input[name] = convert(value, types[name] ?? "string");
  }
  return input;
}

const known = new WeakMap<Route, Record<string, string>>();

/** The JSON type of each field; fields that may be of several are texts. */
function typesOf(route: Route): Record<string, string> {
  const cached = known.get(route);
  if (cached !== undefined) return cached;
  const schema = z.toJSONSchema(route.operation.input, { io: "input", unrepresentable: "any" });
  const types = Object.fromEntries(
    Object.entries(schema.properties ?? {}).map(([name, field]) => [name, typeof field === "object" ? String(field.type) : "string"]),
  );
  known.set(route, types);
  return types;
}

/** What doesn't convert stays a text, and the schema says what is wrong with it. */
function convert(value: string, type: string): unknown {
  if ((type === "number" || type === "integer") && /^-?\d+(?:\.\d+)?$/.test(value)) return Number(value);
  if (type === "boolean" && (value === "true" || value === "false")) return value === "true";
  return value;
}
