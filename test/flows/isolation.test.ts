/**
 * Nothing of one realm is readable, usable or countable from another: every operation that takes an id, a token, a challenge or a
 * cursor, from the list of routes, is tried in one realm with everything that the other has. A new operation is covered by itself; one
 * whose other inputs this test can't fill fails until it can.
 */
import { sql } from "kysely";
import { expect, test } from "vitest";
import type { Route } from "../../src/kernel/route.ts";
import { routes } from "../../src/routes.generated.ts";
import { type Answer, newVisitor, type OperationName, type Visitor } from "../support/faces.ts";
import { createRealms, goneTo, newAdministrator } from "../support/realm-room.ts";
import { stories } from "../support/scenarios.ts";
import { fine, newPerson, type Stage } from "../support/stage.ts";

/** What names something of somebody. A device's token is only a hint, which a wrong one does not refuse. */
const naming = /^(?:id|userId|token|challenge|refreshToken|accessToken)$/;

/** What the other inputs may be, by name: right in form, so that the name decides. */
const fillers: Readonly<Record<string, unknown>> = {
  password: "correct horse battery",
  currentPassword: "correct horse battery",
  newPassword: "another horse battery",
  email: "somebody@example.org",
  identifier: "somebody@example.org",
  username: "somebody",
  name: "Somebody",
  code: "123456",
  totpCode: "123456",
  decision: "REJECT",
  mode: "LINK",
  roles: [],
  reason: "A reason.",
  passkey: {
    challenge: "A".repeat(44),
    credential: {
      id: "AAAA",
      rawId: "AAAA",
      type: "public-key",
      response: { clientDataJSON: "e30", authenticatorData: "AAAA", signature: "AAAA" },
      clientExtensionResults: {},
    },
  },
  credential: { id: "AAAA", rawId: "AAAA", type: "public-key", response: {}, clientExtensionResults: {} },
};

interface Tried {
  readonly route: Route;
  readonly name: OperationName;
  readonly field: string;
}

const tried: readonly Tried[] = routes.flatMap((route) => {
  const fields = Object.keys(route.operation.contract.input?.shape ?? {});
  // The routes' names are the operations' names.
  const name = route.operation.contract.name as OperationName;
  return fields.filter((field) => naming.test(field)).map((field) => ({ route, name, field }));
});

/** Refusals that say: nobody here knows this. */
const unknownHere = new Set([
  "not_found",
  "invalid_token",
  "invalid_challenge",
  "invalid_code",
  "invalid_refresh_token",
  "invalid_access_token",
  "invalid_credentials",
  "invalid_passkey",
  "operation_disabled",
  "wrong_password",
  "sign_up_closed",
  "forbidden",
  "invalid_request",
]);

/** Every field that an input can't do without, filled; everything else left out. A code belongs to a challenge: a token goes alone. */
function inputFor({ route, field }: Tried, value: string): Record<string, unknown> {
  const shape = route.operation.contract.input?.shape ?? {};
  const wanted = Object.entries(shape).filter(
    ([key, each]) =>
      key !== field && fillers[key] !== undefined && (!each.safeParse(undefined).success || (key === "code" && field === "challenge")),
  );
  return { ...Object.fromEntries(wanted.map(([key]) => [key, fillers[key]])), [field]: value };
}

/** Everything that a realm has under an id of its own, and every secret that it has handed out. */
async function thingsOf(stage: Stage, realm: string): Promise<{ ids: string[]; secrets: string[] }> {
  const person = newPerson();
  await stage.signUp(person, realm);
  const client = await stage.signIn(person, "tokens", newVisitor(undefined, realm));
  const browser = await stage.signIn(person, "cookie", newVisitor(undefined, realm));
  fine(await stage.call(newVisitor(undefined, realm), "requestPasswordReset", { email: person.email }));
  const reset = await stage.tokenFor(person.email);
  const claimant = newPerson();
  await stage.claim(claimant, realm);
  const challenge = fine(await stage.call(browser, "startReauthentication")).value?.challenge;
  const secrets = [
    client.refreshToken,
    client.accessToken,
    client.deviceToken,
    reset,
    await stage.tokenFor(claimant.email),
    challenge,
    browser.cookies.get(`cardea.${realm}`),
  ];
  return { ids: await idsOf(stage, realm), secrets: secrets.filter((each) => typeof each === "string") };
}

async function tablesOf({ database }: Stage) {
  const tables = await database.queries.introspection.getTables();
  return tables.filter(({ columns }) => columns.some(({ name }) => name === "realm_id"));
}

async function realmId({ database }: Stage, realm: string): Promise<string> {
  return (await database.queries.selectFrom("realm").select("id").where("name", "=", realm).executeTakeFirstOrThrow()).id;
}

async function idsOf(stage: Stage, realm: string): Promise<string[]> {
  const own = await realmId(stage, realm);
  const ids: string[] = [];
  for (const { name, columns } of await tablesOf(stage)) {
    if (!columns.some((column) => column.name === "id")) continue;
    const { rows } = await sql<{ id: string }>`SELECT id FROM ${sql.table(name)} WHERE realm_id = ${own} LIMIT 3`.execute(
      stage.database.queries,
    );
    ids.push(...rows.map(({ id }) => id));
  }
  return ids;
}

/** Everything that a realm's rows say. */
async function dumpOf(stage: Stage, realm: string): Promise<string> {
  const own = await realmId(stage, realm);
  const dumped: unknown[] = [];
  for (const { name } of await tablesOf(stage)) {
    const { rows } = await sql`SELECT * FROM ${sql.table(name)} WHERE realm_id = ${own}`.execute(stage.database.queries);
    // The sealer and the mail worker go on by themselves.
    if (!["audit_event", "audit_chain", "statistic", "outbox"].includes(name))
      dumped.push([name, rows.map((row) => JSON.stringify(row)).toSorted()]);
  }
  return JSON.stringify(dumped);
}

/** An input that takes exactly one of several proofs gets one of them. */
async function tryIt(stage: Stage, who: Visitor, each: Tried, value: string): Promise<Answer> {
  const shape = each.route.operation.contract.input?.shape ?? {};
  const input = inputFor(each, value);
  const answer = await stage.call(who, each.name, input);
  const proof = ["password", "totpCode"].find((name) => shape[name] !== undefined && input[name] === undefined);
  return isVacuous(answer, each) && proof !== undefined ? stage.call(who, each.name, { ...input, [proof]: fillers[proof] }) : answer;
}

/** Refused for its form, or before anything was looked up. That the value itself is none of the form (an access token is too long) is an answer. */
function isVacuous({ problem }: Answer, { field }: Tried): boolean {
  if (problem?.code === "invalid_request") return problem.errors.some(({ pointer }) => pointer !== `/${field}`);
  return problem?.code === "reauthentication_required" || problem?.code === "unauthenticated";
}

stories("two realms", (stage) => {
  test("IDR-01, IDR-03, IDR-06, JWT-07: whatever names something of one is nothing in the other, at every operation that takes one", {
    timeout: 60_000,
  }, async () => {
    await createRealms(stage(), "north", "south");
    const { ids, secrets } = await thingsOf(stage(), "north");
    const before = await dumpOf(stage(), "north");
    const faults: string[] = [];
    for (const each of tried) {
      const values = /^(?:id|userId)$/.test(each.field) ? ids : secrets;
      const { visitor } = await newAdministrator(stage(), "admin", "south");
      for (const value of values) {
        const who: Visitor = goneTo("south", visitor);
        const answer = await tryIt(stage(), who, each, value);
        const told = `${each.name} {${each.field}} ${answer.problem?.code ?? "was done"}`;
        if (isVacuous(answer, each)) faults.push(`${told}: the test can't fill its input, ${JSON.stringify(answer.body)}`);
        // A filter by a stranger's id is no refusal, but must find nothing; a known device is only a hint.
        else if (answer.problem === null && !JSON.stringify(answer.value).includes('"state"') && each.field === "userId") continue;
        else if (answer.problem === null || !unknownHere.has(answer.problem.code)) faults.push(told);
      }
    }
    expect([...new Set(faults)]).toEqual([]);
    expect(tried.length).toBeGreaterThan(8);
    expect(await dumpOf(stage(), "north")).toBe(before);
  });

  test("IDR-04, IDR-12: no list of one shows or continues the other's", { timeout: 60_000 }, async () => {
    await createRealms(stage(), "east", "west");
    const east = await newAdministrator(stage(), "admin", "east");
    const west = await newAdministrator(stage(), "admin", "west");
    const foreign = await idsOf(stage(), "east");
    const lists = routes.filter(
      (route) => route.method === "get" && route.parameters.length === 0 && route.operation.contract.access.who === "admin",
    );
    for (const { operation } of lists) {
      const name = operation.contract.name as OperationName;
      const shape = operation.contract.input?.shape ?? {};
      const needed = operation.contract.name.endsWith("Statistics")
        ? { from: "2026-01-01T00:00:00.000Z", to: "2026-02-01T00:00:00.000Z", step: "DAY" }
        : {};
      const extra = shape.identifier === undefined ? needed : { identifier: east.person.email };
      const seen = JSON.stringify((await stage().call(west.visitor, name, extra)).value ?? {});
      expect(
        foreign.filter((id) => seen.includes(id)),
        name,
      ).toEqual([]);
      if (shape.cursor === undefined) continue;
      const page = await stage().call(east.visitor, name, shape.limit === undefined ? {} : { limit: 1 });
      const cursor = page.value?.nextCursor;
      if (typeof cursor === "string")
        expect((await stage().call(west.visitor, name, { cursor })).problem?.code, name).toBe("invalid_request");
    }
    expect(lists.length).toBeGreaterThan(1);
  });
});
