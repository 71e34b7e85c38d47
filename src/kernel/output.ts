/** Output: what an act returned, parsed by the operation's schema before it leaves, so that no extra field can leak. */
import type { Contract } from "./operation.ts";

interface Parsed {
  readonly schema: Contract["output"];
  readonly value: Record<string, unknown>;
}

/** By what the act returned; gone with it. */
const parsedBefore = new WeakMap<object, Parsed>();

/**
 * An act that returns a frozen object promises to return it again, unchanged: that one is parsed once. The hottest reads live of it.
 * @returns a value that is frozen whole when it may be shared with later calls.
 */
export function parseOutput({ output: schema }: Contract, returned: unknown): Record<string, unknown> {
  if (typeof returned !== "object" || returned === null || !Object.isFrozen(returned)) return parse(schema, returned);
  const known = parsedBefore.get(returned);
  // Parsed by another operation's schema it may hold what this one keeps back.
  if (known?.schema === schema) return known.value;
  const value = freezeWhole(parse(schema, returned));
  parsedBefore.set(returned, { schema, value });
  return value;
}

function parse(schema: Contract["output"], returned: unknown): Record<string, unknown> {
  // Output schemas are objects (`Contract.output`), so what they parse to is one.
  return schema.parse(returned) as Record<string, unknown>;
}

function freezeWhole<T extends object>(value: T): T {
  for (const inner of Object.values(value)) if (typeof inner === "object" && inner !== null) freezeWhole(inner);
  return Object.freeze(value);
}
