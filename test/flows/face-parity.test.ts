/** REST and GraphQL are one house with two doors: whoever asks, both let in the same and refuse alike. */
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { type FaceName, faces, newVisitor, type OperationName, type Visitor } from "../support/faces.ts";
import { createStage, newPerson, type Stage } from "../support/stage.ts";

const roles = ["nobody", "unproven", "user", "admin", "instance_admin"] as const;
type Role = (typeof roles)[number];

interface JsonSchema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
  readonly format?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
}

/** Something of the right type, so that GraphQL lets it through to the kernel, which is asked who may before it is asked what. */
function sample(schema: JsonSchema, named = schema.$defs ?? {}): unknown {
  if (schema.$ref !== undefined) return sample(named[schema.$ref.replace("#/$defs/", "")] ?? {}, named);
  if (schema.enum !== undefined) return schema.enum[0];
  if (schema.anyOf !== undefined) return sample(schema.anyOf[0] ?? {}, named);
  switch (schema.type) {
    case "string":
      return schema.format === "date-time" ? "2026-01-15T12:00:00.000Z" : "x";
    case "integer":
    case "number":
      return 1;
    case "boolean":
      return true;
    case "array":
      return [];
    case "object":
      return Object.fromEntries((schema.required ?? []).map((name) => [name, sample(schema.properties?.[name] ?? {}, named)]));
    default:
      return {};
  }
}

/** What each operation says to somebody of this role. */
async function verdicts(face: FaceName, role: Role): Promise<Record<string, string>> {
  const stage = await createStage(face);
  const { routes } = await stage.cardea.engine();
  const found: Record<string, string> = {};
  for (const { operation } of routes) {
    const { name, isProxyCheck } = operation.contract;
    // A proxy asks by REST alone.
    if (isProxyCheck === true) continue;
    const schema = z.toJSONSchema(operation.input, { io: "input", unrepresentable: "any" }) as JsonSchema;
    const visitor = await enter(stage, role);
    const answer = await stage.call(visitor, name as OperationName, sample(schema) as Record<string, unknown>);
    found[name] = answer.problem === null ? "OK" : `${answer.problem.status} ${answer.problem.code}`;
  }
  await stage.close();
  return found;
}

/** Somebody new for each operation: one that signs out or deletes spoils nothing for the next. */
async function enter(stage: Stage, role: Role): Promise<Visitor> {
  const visitor = newVisitor();
  if (role === "nobody") return visitor;
  const person = newPerson();
  if (role === "unproven") await stage.claim(person);
  else await stage.signUp(person);
  if (role === "admin" || role === "instance_admin") await stage.changeUser(person, { roles: JSON.stringify([role]) });
  return stage.signIn(person, "cookie", visitor);
}

describe.each(roles)("GQL-06: for %s", (role) => {
  test("every operation is allowed or refused by GraphQL as by REST", { timeout: 60_000 }, async () => {
    const [rest, graphql] = await Promise.all(faces.map((face) => verdicts(face, role)));
    expect(graphql).toEqual(rest);
    expect(Object.keys(rest ?? {}).length).toBeGreaterThan(60);
  });
});

describe.each(faces)("ENU-11: by %s, what is another's", (face) => {
  test("is answered as what is not there", async () => {
    const stage = await createStage(face);
    const [person, stranger] = [newPerson(), newPerson()];
    await stage.signUp(person);
    await stage.signUp(stranger);
    const theirs = await stage.signIn(stranger);
    const visitor = await stage.signIn(person);
    const plain = (answer: Awaited<ReturnType<Stage["call"]>>) => {
      const { body, status } = answer;
      return JSON.parse(JSON.stringify({ status, body }).replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "id"));
    };
    const unknown = await stage.call(visitor, "revokeSession", { id: "00000000-0000-4000-8000-000000000000" });
    const another = await stage.call(visitor, "revokeSession", { id: theirs.sessionId });
    expect(plain(another)).toEqual(plain(unknown));
    expect(another.problem?.code).toBe("not_found");
    expect(await stage.isSignedIn(theirs)).toBe(true);
    await stage.close();
  });
});
