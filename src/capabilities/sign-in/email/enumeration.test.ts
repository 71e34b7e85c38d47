/** Sign-in by mail tells nobody who has an account: known and unknown addresses are answered alike, now and in later calls (ENU-08). */
import { expect, test } from "vitest";
import { textAt } from "../../../../test/support/answers.ts";
import { type Answer, newVisitor, type Visitor } from "../../../../test/support/faces.ts";
import { stories } from "../../../../test/support/scenarios.ts";
import { minute, newPerson, type Stage } from "../../../../test/support/stage.ts";

/** What a caller sees of an answer, without what chance made. */
function seen(answer: Answer): unknown {
  const { challenge, ...rest } = answer.value ?? {};
  const cookies = answer.headers.getSetCookie().map((line) => line.replace(/=[^;]*/, "="));
  const { code, retryAfterSeconds } = answer.problem ?? {};
  return {
    status: answer.status,
    rest,
    challenge: typeof challenge === "string" ? challenge.length : null,
    cookies,
    code,
    retryAfterSeconds,
  };
}

const ask = (stage: Stage, email: string, visitor: Visitor) => stage.call(visitor, "requestEmailSignIn", { email });

/** Everything that one can learn by asking and by guessing, in order. */
async function probe(stage: Stage, email: string): Promise<unknown[]> {
  const visitor = newVisitor();
  const answers: unknown[] = [];
  const first = await ask(stage, email, visitor);
  const again = await ask(stage, email, visitor);
  answers.push(seen(first), seen(again), textAt(first, "challenge") === textAt(again, "challenge"));
  for (const other of [visitor, newVisitor()]) {
    const challenge = textAt(await ask(stage, email, other), "challenge");
    for (let round = 0; round < 6; round += 1)
      answers.push(seen(await stage.call(other, "confirmEmailSignIn", { challenge, code: "no code", carrier: "tokens" })));
    stage.clock.move(minute);
  }
  return answers;
}

stories("asking and guessing", (stage) => {
  test("ENU-08, ENU-03: is answered alike for a user, a claim, a closed account and nobody", async () => {
    const [user, claimant, suspended] = [newPerson(), newPerson(), newPerson()];
    await stage().signUp(user);
    await stage().claim(claimant);
    await stage().signUp(suspended);
    await stage().changeUser(suspended, { suspended_at: 1 });
    const nobody = await probe(stage(), "nobody-at-all@example.org");
    for (const { email } of [user, claimant, suspended]) expect(await probe(stage(), email)).toEqual(nobody);
    expect(JSON.stringify(nobody)).toContain("rate_limited");
  });

  test("ENU-08: two browsers get two challenges", async () => {
    const { email } = newPerson();
    const challenges = await Promise.all(
      [newVisitor(), newVisitor()].map(async (each) => textAt(await ask(stage(), email, each), "challenge")),
    );
    expect(new Set(challenges).size).toBe(2);
  });
});
