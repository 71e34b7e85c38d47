/** The cost of an answer in password hashes, which are all that a stopwatch could see: the same whoever stands behind the name. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newVisitor, type OperationName } from "../support/faces.ts";
import { createStage, newPerson, type Person, type Stage } from "../support/stage.ts";
import { engines } from "../support/stores.ts";

const wrong = "not the password at all";

describe.each(engines)("hashes (%s)", (engine) => {
  let stage: Stage;
  /** Who may stand behind an identifier. */
  let people: Readonly<Record<string, Person>>;
  beforeAll(async () => {
    stage = await createStage("rest", { engine });
    const known = newPerson({ username: "known" });
    const [claimed, both, passwordless, suspended, pending] = Array.from({ length: 5 }, () => newPerson());
    if (claimed === undefined || both === undefined || passwordless === undefined || suspended === undefined || pending === undefined)
      return;
    for (const person of [known, both, passwordless, suspended, pending]) await stage.signUp(person);
    await stage.claim(claimed);
    await stage.claim({ ...both, password: "another correct horse" });
    await stage.changeUser(suspended, { suspended_at: 1 });
    await stage.changeUser(pending, { approval_requested_at: 1 });
    const user = await stage.database.queries
      .selectFrom("user")
      .select("id")
      .where("email_key", "=", passwordless.email)
      .executeTakeFirstOrThrow();
    await stage.database.queries.deleteFrom("password").where("user_id", "=", user.id).execute();
    const unknown = newPerson();
    people = {
      unknown,
      known,
      claimed,
      "known and claimed": both,
      "without a password": passwordless,
      suspended,
      "awaiting approval": pending,
    };
  });
  afterAll(() => stage.close());

  const cost = async (name: OperationName, input: Record<string, unknown>) => {
    const before = stage.hashes();
    const answer = await stage.call(newVisitor(), name, input);
    return { hashes: stage.hashes() - before, code: answer.problem?.code ?? "ok" };
  };

  test.each(["signInWithPassword", "issueTokens"] as const)(
    "TIM-01, TIM-02, TIM-09, ENU-01, ENU-09: %s with a wrong password costs one, and answers alike",
    async (name) => {
      for (const [who, { email }] of Object.entries(people)) {
        expect(await cost(name, { identifier: email, password: wrong }), who).toEqual({ hashes: 1, code: "invalid_credentials" });
      }
      for (const identifier of ["known", "nobody", "no address@", "a@b@c", "\u212anown"]) {
        expect(await cost(name, { identifier, password: wrong }), identifier).toEqual({ hashes: 1, code: "invalid_credentials" });
      }
    },
  );

  test("TIM-04: sign-up costs one, new or taken, claimed by the same password or by another", async () => {
    for (const [who, { email, password }] of Object.entries(people)) {
      for (const chosen of [password, "yet another correct horse"]) {
        expect(await cost("startSignUp", { email, password: chosen }), who).toEqual({ hashes: 1, code: "ok" });
      }
    }
  });

  test("TIM-03, TIM-05: asking for a mail costs none", async () => {
    for (const name of ["requestPasswordReset", "resendSignUp", "requestEmailSignIn"] as const) {
      for (const [who, { email }] of Object.entries(people)) expect(await cost(name, { email }), who).toEqual({ hashes: 0, code: "ok" });
    }
  });

  test("RAT-15: beyond the limit nothing is hashed any more, known or not", async () => {
    for (const who of ["known", "unknown"]) {
      const identifier = people[who]?.email;
      const costs: number[] = [];
      for (let round = 0; round < 15; round += 1) costs.push((await cost("signInWithPassword", { identifier, password: wrong })).hashes);
      expect(costs.slice(-3), who).toEqual([0, 0, 0]);
    }
  });
});
