/** What an operation takes, by input: the schema that forms and filters are drawn from. */
import type { Route } from "../../../kernel/route.ts";
import { describeOperations, type JsonSchema, resolved, withoutNull } from "../../json-schema.ts";

/** One input, without what stands between it and its values. */
export interface InputShape {
  readonly schema: JsonSchema;
  /** An emptied field means "none" rather than "unchanged". */
  readonly isNullable: boolean;
  readonly isRequired: boolean;
}

/** @returns a look-up by input; a dot leads into an object. */
export function inputsOf(route: Route): (input: string) => InputShape | null {
  const { operations, named } = describeOperations([route]);
  const whole = operations[0]?.input ?? null;
  return (input) => {
    let shape: InputShape = { schema: whole === null ? {} : resolved(whole, named), isNullable: false, isRequired: true };
    for (const name of input.split(".")) {
      const { properties, required } = shape.schema;
      const property = properties !== undefined && Object.hasOwn(properties, name) ? properties[name] : undefined;
      if (property === undefined) return null;
      const plain = resolved(property, named);
      const inner = withoutNull(plain);
      const schema = inner === null ? plain : resolved(inner, named);
      const items = schema.items === undefined ? {} : { items: resolved(schema.items, named) };
      shape = { schema: { ...schema, ...items }, isNullable: inner !== null, isRequired: required?.includes(name) ?? false };
    }
    return shape;
  };
}
