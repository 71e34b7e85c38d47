/** The first administrator: by the operator's link alone, once, and never again. */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type FaceName, faces, newVisitor } from "../../../test/support/faces.ts";
import { nothing, refused, type Scenario, scenarios } from "../../../test/support/scenarios.ts";
import { createStage, fine, hour, minute, newPerson, type Stage, second } from "../../../test/support/stage.ts";
import { type EngineName, engines } from "../../../test/support/stores.ts";
import { issueSetupToken } from "../../domain/administration/first-administrator.ts";

const password = "correct horse battery";

/** As start-up prints it. */
async function operatorsToken({ database, clock }: Stage): Promise<string> {
  const { id } = await database.queries.selectFrom("realm").select("id").where("name", "=", "main").executeTakeFirstOrThrow();
  const token = await issueSetupToken(database.queries, id, clock.now());
  if (token === null) throw new Error("There is an administrator already.");
  return token;
}

const withToken = async (stage: Stage) => ({ person: newPerson(), token: await operatorsToken(stage) });

const wrongFields: readonly Scenario[] = (
  [
    ["no token", { token: undefined }, "/token"],
    ["TOK-16: a token of the wrong type", { token: { $ne: null } }, "/token"],
    ["no address", { email: undefined }, "/email"],
    ["no password", { password: undefined }, "/password"],
    ["MAS-01: roles", { roles: ["instance_admin"] }, "/roles"],
  ] as const
).map(([name, fields, pointer]) => ({
  name: `${name} is refused`,
  call: "createFirstAdministrator",
  input: { token: "A".repeat(44), email: "root@example.org", password, ...fields },
  expect: "invalid_request",
  pointer,
  then: nothing,
}));

scenarios("set-up, refused", [
  ...wrongFields,
  {
    name: "a token that nobody printed is refused",
    call: "createFirstAdministrator",
    input: { token: "A".repeat(44), email: "root@example.org", password },
    expect: "invalid_token",
    then: refused("createFirstAdministrator", "invalid_token"),
  },
  {
    name: "TOK-21: a refused password leaves the link usable",
    given: withToken,
    call: "createFirstAdministrator",
    input: ({ token }) => ({ token, email: "root@example.org", password: "password123" }),
    expect: "password_rejected",
    pointer: "/password",
    then: refused("createFirstAdministrator", "password_rejected"),
  },
  {
    name: "an address that mail can't reach leaves the link usable",
    given: withToken,
    call: "createFirstAdministrator",
    input: ({ token }) => ({ token, email: "root@localhost", password }),
    expect: "invalid_request",
    pointer: "/email",
  },
  {
    name: "an address that has an account is named, not waited for",
    given: async (stage) => {
      const person = newPerson();
      await stage.signUp(person);
      return { person, token: await operatorsToken(stage) };
    },
    call: "createFirstAdministrator",
    input: ({ person, token }) => ({ token, email: person?.email, password }),
    expect: "invalid_request",
    pointer: "/email",
  },
  {
    name: "TOK-05: the link is dead an hour later",
    given: async (stage) => {
      const given = await withToken(stage);
      stage.clock.move(hour + second);
      return given;
    },
    call: "createFirstAdministrator",
    input: ({ token }) => ({ token, email: "root@example.org", password }),
    expect: "invalid_token",
  },
]);

const places = engines.flatMap((engine) => faces.map((face): [EngineName, FaceName] => [engine, face]));

describe.each(places)("set-up (%s, %s)", (engine, face) => {
  let stage: Stage;
  beforeEach(async () => {
    stage = await createStage(face, { engine });
  });
  afterEach(() => stage.close());

  test("makes an instance administrator who is signed in, and closes for good", async () => {
    const token = await operatorsToken(stage);
    stage.clock.move(hour - second);
    const visitor = newVisitor();
    const made = fine(await stage.call(visitor, "createFirstAdministrator", { token, email: "Root@example.org", password }));
    expect(made.value).toMatchObject({
      nextStep: "DONE",
      user: { email: "Root@example.org", emailVerified: true, roles: ["instance_admin"], state: "ACTIVE" },
    });
    expect(await stage.isSignedIn(visitor)).toBe(true);
    for (const each of [token, "A".repeat(44)]) {
      const again = await stage.call(newVisitor(), "createFirstAdministrator", { token: each, email: "other@example.org", password });
      expect([again.status, again.problem?.code]).toEqual([404, "not_found"]);
    }
    await expect(operatorsToken(stage)).rejects.toThrow("There is an administrator already.");
  });

  test("TOK-06: a newer link ends the older", async () => {
    const [older, newer] = [await operatorsToken(stage), await operatorsToken(stage)];
    const input = { email: "root@example.org", password };
    expect((await stage.call(newVisitor(), "createFirstAdministrator", { ...input, token: older })).problem?.code).toBe("invalid_token");
    fine(await stage.call(newVisitor(), "createFirstAdministrator", { ...input, token: newer }));
  });

  test("a stranger's claim on the administrator's address is never confirmed", async () => {
    const stranger = newPerson();
    await stage.claim(stranger);
    const claimToken = await stage.tokenFor(stranger.email);
    const token = await operatorsToken(stage);
    fine(await stage.call(newVisitor(), "createFirstAdministrator", { token, email: stranger.email, password: "the administrator's own" }));
    expect((await stage.call(newVisitor(), "confirmSignUp", { token: claimToken })).problem?.code).toBe("invalid_token");
    stage.clock.move(minute);
    expect((await stage.call(await stage.signIn(stranger), "getAccount")).value).toMatchObject({
      user: { roles: [], emailVerified: false },
    });
  });

  test("a link that resets the claim's password is dead once the address is somebody's", async () => {
    const stranger = newPerson();
    await stage.claim(stranger);
    stage.clock.move(minute);
    fine(await stage.call(newVisitor(), "requestPasswordReset", { email: stranger.email }));
    const link = await stage.tokenFor(stranger.email);
    const token = await operatorsToken(stage);
    fine(await stage.call(newVisitor(), "createFirstAdministrator", { token, email: stranger.email, password }));
    const late = await stage.call(newVisitor(), "confirmPasswordReset", { token: link, newPassword: "a password chosen anew" });
    expect(late.problem?.code).toBe("invalid_token");
  });
});
