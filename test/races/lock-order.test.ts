/** What writes to one user at the same moment never waits in a circle: PostgreSQL would notice only after a second, and somebody would lose. */
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { textAt } from "../support/answers.ts";
import { askToSignIn } from "../support/email-sign-in.ts";
import { type Answer, newVisitor } from "../support/faces.ts";
import { createTwoNodes } from "../support/nodes.ts";
import { fine, newPerson, type Stage, second } from "../support/stage.ts";

const rounds = 6;

describe("on PostgreSQL, two nodes", () => {
  let nodes: readonly [Stage, Stage];
  let stage: Stage;
  beforeAll(async () => {
    nodes = await createTwoNodes({ engine: "postgres", hasSystemClock: true });
    [stage] = nodes;
  });
  afterAll(() => stage.close());

  async function expectNoDeadlock(): Promise<void> {
    // Each backend tells its statistics at most once a second.
    await new Promise((resolve) => setTimeout(resolve, 1.2 * second));
    const { rows } = await sql<{ deadlocks: number }>`select deadlocks from pg_stat_database where datname = current_database()`.execute(
      stage.database.queries,
    );
    expect(rows).toEqual([{ deadlocks: 0 }]);
  }

  async function forgetTries(): Promise<void> {
    await stage.database.queries.deleteFrom("throttle").execute();
  }

  function signIns(identifier: string, password: string): Promise<Answer>[] {
    return [...nodes, ...nodes, ...nodes].map((node) => node.call(newVisitor(), "issueTokens", { identifier, password }));
  }

  test("RAC-03: a reset, another mail, sign-ins and a changed password of one user", async () => {
    const person = newPerson();
    await stage.signUp(person);
    let { password } = person;
    for (let round = 0; round < rounds; round += 1) {
      await forgetTries();
      const visitor = await stage.signIn({ ...person, password });
      fine(await stage.call(newVisitor(), "requestPasswordReset", { email: person.email }));
      const token = await stage.tokenFor(person.email);
      const challenge = textAt(fine(await stage.call(visitor, "startReauthentication")), "challenge");
      await stage.database.queries.deleteFrom("throttle").execute();
      const newPassword = `chosen in round ${round}`;
      const [reset] = await Promise.all([
        stage.call(newVisitor(), "confirmPasswordReset", { token, newPassword }),
        stage.call(newVisitor(), "requestPasswordReset", { email: person.email }),
        stage.call(visitor, "changePassword", { currentPassword: password, newPassword }),
        stage.call(visitor, "reauthenticate", { challenge, password }),
        ...signIns(person.email, password),
      ]);
      // Whichever came first, the password is the new one.
      if (reset.problem !== null) expect(reset.problem.code).toBe("invalid_token");
      password = newPassword;
    }
    await expectNoDeadlock();
  });

  test("RAC-03: sign-ins by mail, another address and the way back of one user", async () => {
    const person = newPerson();
    await stage.signUp(person);
    for (let round = 0; round < rounds; round += 1) {
      await forgetTries();
      const { token, challenge, visitor, code } = await askToSignIn(stage, person);
      const signedIn = await stage.signIn(person);
      const { email } = newPerson();
      fine(await stage.call(signedIn, "requestEmailChange", { email }));
      const [change, back] = [await stage.tokenFor(email), await stage.tokenFor(person.email)];
      await forgetTries();
      await Promise.all([
        stage.call(newVisitor(), "confirmEmailSignIn", { token }),
        stage.call(visitor, "confirmEmailSignIn", { challenge, code }),
        stage.call(newVisitor(), "requestEmailSignIn", { email: person.email }),
        stage.call(signedIn, "requestEmailChange", { email: newPerson().email }),
        stage.call(newVisitor(), "confirmEmailChange", { token: change }),
        ...signIns(person.email, person.password),
      ]);
      await forgetTries();
      const [reverted] = await Promise.all([
        stage.call(newVisitor(), "revertEmailChange", { token: back }),
        stage.call(newVisitor(), "requestPasswordReset", { email: person.email }),
        ...signIns(person.email, person.password),
      ]);
      fine(reverted);
      await forgetTries();
      fine(await stage.call(newVisitor(), "requestPasswordReset", { email: person.email }));
      const reset = { token: await stage.tokenFor(person.email), newPassword: person.password };
      fine(await stage.call(newVisitor(), "confirmPasswordReset", reset));
    }
    await expectNoDeadlock();
  });

  test("PRE-07: sign-ups with one address, its mail again, a reset and sign-ins", async () => {
    const person = newPerson();
    await stage.claim(person);
    for (let round = 0; round < rounds; round += 1) {
      await forgetTries();
      const { email } = person;
      const ask = nodes.flatMap((node) => [
        node.call(newVisitor(), "startSignUp", { email, password: person.password }),
        node.call(newVisitor(), "resendSignUp", { email }),
        node.call(newVisitor(), "requestPasswordReset", { email }),
      ]);
      for (const { problem } of await Promise.all(ask)) expect(problem).toBeNull();
      await Promise.all(signIns(email, person.password));
    }
    await expectNoDeadlock();
  });
});
