/** Once a change is acknowledged, nothing that rested on what was before goes on (RAC-03). */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { textAt } from "../support/answers.ts";
import { type Answer, newVisitor } from "../support/faces.ts";
import { createTwoNodes } from "../support/nodes.ts";
import { fine, newPerson, type Stage } from "../support/stage.ts";
import { engines } from "../support/stores.ts";

const rounds = 5;

describe.each(engines)("on %s, two nodes", (engine) => {
  let nodes: readonly [Stage, Stage];
  let stage: Stage;
  beforeAll(async () => {
    nodes = await createTwoNodes({ engine, hasSystemClock: true });
    [stage] = nodes;
  });
  afterAll(() => stage.close());

  /** Signs in on both nodes while `change` goes on. @returns the access tokens that were answered. */
  async function signInMeanwhile(identifier: string, password: string, change: () => Promise<Answer>): Promise<string[]> {
    const signIns = Array.from({ length: 8 }, (_, at) => {
      const node = nodes[at % 2] ?? stage;
      return node.call(newVisitor(), "issueTokens", { identifier, password });
    });
    fine(await change());
    const answers = await Promise.all(signIns);
    for (const { problem } of answers) if (problem !== null) expect(problem.code).toBe("invalid_credentials");
    return answers.flatMap((answer) => (answer.problem === null ? [textAt(answer, "tokens", "accessToken")] : []));
  }

  /** Wrong passwords are counted, and no time passes here. */
  async function forgetTries(): Promise<void> {
    await stage.database.queries.deleteFrom("throttle").execute();
  }

  async function expectDead(tokens: readonly string[]): Promise<void> {
    for (const accessToken of tokens) expect(await stage.isSignedIn({ ...newVisitor(), accessToken })).toBe(false);
  }

  test("RAC-03: after a changed password no session of the old one lives", async () => {
    const person = newPerson();
    await stage.signUp(person);
    const visitor = await stage.signIn(person);
    let current = person.password;
    for (let round = 0; round < rounds; round += 1) {
      await forgetTries();
      const newPassword = `password number ${round} of many`;
      const change = () => stage.call(visitor, "changePassword", { currentPassword: current, newPassword });
      await expectDead(await signInMeanwhile(person.email, current, change));
      current = newPassword;
      expect(await stage.isSignedIn(visitor)).toBe(true);
    }
  });

  test("RAC-03: one of two changes at once, in one session, is made; the other came with what is dead by then", async () => {
    const person = newPerson();
    await stage.signUp(person);
    let currentPassword = person.password;
    for (let round = 0; round < rounds; round += 1) {
      await forgetTries();
      const { cookies } = await stage.signIn({ ...person, password: currentPassword });
      const input = { currentPassword, newPassword: `password number ${round} of many` };
      const change = (node: Stage) => node.call({ ...newVisitor(), cookies: new Map(cookies) }, "changePassword", input);
      const answers = await Promise.all(nodes.map(change));
      const codes = answers.map(({ problem }) => problem?.code ?? "changed").sort();
      expect([
        ["changed", "unauthenticated"],
        ["changed", "wrong_password"],
      ]).toContainEqual(codes);
      currentPassword = input.newPassword;
    }
  });

  test("RAC-03: after a reset password no session of the old one lives", async () => {
    const person = newPerson();
    await stage.signUp(person);
    await forgetTries();
    fine(await stage.call(newVisitor(), "requestPasswordReset", { email: person.email }));
    const token = await stage.tokenFor(person.email);
    const reset = () => stage.call(newVisitor(), "confirmPasswordReset", { token, newPassword: "a password chosen anew" });
    await expectDead(await signInMeanwhile(person.email, person.password, reset));
  });

  test("RAC-03: after the address is proven no session of the claim lives", async () => {
    const person = newPerson();
    await stage.claim(person);
    const token = await stage.tokenFor(person.email);
    const tokens = await signInMeanwhile(person.email, person.password, () => stage.call(newVisitor(), "confirmSignUp", { token }));
    for (const accessToken of tokens) {
      const { value, problem } = await stage.call({ ...newVisitor(), accessToken }, "getAccount");
      // Whoever came after the proof is a proven user; a weak session is dead.
      if (problem === null) expect(value).toMatchObject({ user: { emailVerified: true } });
      else expect(problem.code).toBe("unauthenticated");
    }
  });
});
