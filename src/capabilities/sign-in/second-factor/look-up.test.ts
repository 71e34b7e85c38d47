/** What a page learns of a sign-in that waits for its second factor: what the first step said already, in the same browser only. */
import { expect, test } from "vitest";
import { textAt, valueAt } from "../../../../test/support/answers.ts";
import { newVisitor } from "../../../../test/support/faces.ts";
import { newHolder } from "../../../../test/support/passkeys.ts";
import { nothing, scenarios, stories } from "../../../../test/support/scenarios.ts";
import { challengeFor, enrolled } from "../../../../test/support/second-factors.ts";
import { fine, minute } from "../../../../test/support/stage.ts";

scenarios("the look at a second factor", [
  {
    name: "ENU-07: a challenge that nobody was given tells nothing",
    call: "getSecondFactor",
    input: { challenge: "A".repeat(44) },
    expect: "invalid_challenge",
    then: { mails: [], sessions: 0 },
  },
  {
    name: "says which factors there are, and spends nothing",
    given: async (stage) => {
      const { person, app } = await enrolled(stage);
      const visitor = newVisitor();
      return { visitor, token: await challengeFor(stage, person, visitor), newerToken: app.code(stage) };
    },
    call: "getSecondFactor",
    input: ({ token }) => ({ challenge: token }),
    expect: { secondFactor: { totp: true, passkey: false, recoveryCode: true, passkeyOptions: null } },
    then: nothing,
    check: async (stage, { visitor = newVisitor(), token, newerToken }) =>
      void fine(await stage.call(visitor, "completeSecondFactor", { challenge: token, totpCode: newerToken })),
  },
  {
    name: "ENU-07: another browser learns nothing of it",
    given: async (stage) => ({ token: await challengeFor(stage, (await enrolled(stage)).person, newVisitor()) }),
    call: "getSecondFactor",
    input: ({ token }) => ({ challenge: token }),
    expect: "invalid_challenge",
  },
  {
    name: "a lapsed challenge tells nothing",
    given: async (stage) => {
      const visitor = newVisitor();
      const token = await challengeFor(stage, (await enrolled(stage)).person, visitor);
      stage.clock.move(10 * minute);
      return { visitor, token };
    },
    call: "getSecondFactor",
    input: ({ token }) => ({ challenge: token }),
    expect: "invalid_challenge",
  },
]);

stories("the look at a second factor", (stage) => {
  test("names the passkeys that will do, as the first step did", async () => {
    const { person } = await newHolder(stage());
    const visitor = newVisitor();
    const input = { identifier: person.email, password: person.password };
    const first = fine(await stage().call(visitor, "signInWithPassword", input));
    const looked = fine(await stage().call(visitor, "getSecondFactor", { challenge: textAt(first, "challenge") }));
    expect(valueAt(looked, "secondFactor")).toEqual(valueAt(first, "secondFactor"));
  });
});
