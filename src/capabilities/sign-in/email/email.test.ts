/** Sign-in by a mailed link or code: what is asked for, what is accepted, and what a code is bound to. */
import { expect, test } from "vitest";
import { askedToSignIn, askToSignIn, otherCode } from "../../../../test/support/email-sign-in.ts";
import { newVisitor } from "../../../../test/support/faces.ts";
import { nothing, refused, type Scenario, scenarios, stories } from "../../../../test/support/scenarios.ts";
import { fine, minute, newPerson, type Stage, second } from "../../../../test/support/stage.ts";

const known = async (stage: Stage) => {
  const person = newPerson();
  await stage.signUp(person);
  return { person };
};

const wrongInputs: readonly Scenario[] = (
  [
    ["nothing", {}],
    ["a challenge without a code", { challenge: "x" }],
    ["a code without a challenge", { code: "12345678" }],
    ["a token and a code", { token: "x", challenge: "x", code: "12345678" }],
    ["a token that is none", { token: { $ne: null } }],
    ["a code that is none", { challenge: "x", code: 12345678 }],
    ["an unknown field", { token: "x", email: "a@example.org" }],
  ] as const
).map(([name, input]) => ({ name: `${name} is refused`, call: "confirmEmailSignIn", input, expect: "invalid_request", then: nothing }));

scenarios(
  "sign-in by mail, switched off",
  [
    { name: "is not asked for", given: known, call: "requestEmailSignIn", input: { email: "a@example.org" }, expect: "operation_disabled" },
    { name: "is not confirmed", call: "confirmEmailSignIn", input: { token: "x" }, expect: "operation_disabled" },
  ],
  { settings: { signIn: { emailLink: false } } },
);

scenarios("sign-in by mail", [
  ...wrongInputs,
  {
    name: "without an address there is nobody to mail",
    call: "requestEmailSignIn",
    expect: "invalid_request",
    pointer: "/email",
    then: nothing,
  },
  {
    name: "ENU-08: an unknown address gets a challenge and no mail",
    call: "requestEmailSignIn",
    input: { email: "nobody-at-all@example.org" },
    expect: { message: expect.any(String), challenge: expect.stringMatching(/^[\w-]{87}$/) },
    then: { mails: [], sessions: 0, audit: ["requestEmailSignIn SUCCESS"] },
  },
  {
    name: "a known one gets a mail",
    given: known,
    call: "requestEmailSignIn",
    input: ({ person }) => ({ email: person?.email }),
    expect: { message: expect.any(String), challenge: expect.stringMatching(/^[\w-]{87}$/) },
    then: { mails: [/^Sign in to Cardea$/], sessions: 0, audit: ["requestEmailSignIn SUCCESS"] },
  },
  {
    name: "a token that nobody was mailed is refused",
    call: "confirmEmailSignIn",
    input: { token: "A".repeat(44) },
    expect: "invalid_token",
    then: refused("confirmEmailSignIn", "invalid_token"),
  },
  {
    name: "a challenge that nobody was given is refused",
    call: "confirmEmailSignIn",
    input: { challenge: "A".repeat(87), code: "12345678" },
    expect: "invalid_code",
    then: refused("confirmEmailSignIn", "invalid_code"),
  },
  {
    name: "the link signs in, in any browser",
    given: async (stage) => ({ ...(await askedToSignIn(stage)), visitor: newVisitor("198.51.100.9") }),
    call: "confirmEmailSignIn",
    input: ({ token }) => ({ token }),
    expect: { nextStep: "DONE", session: { amr: ["email"], aal: 1 }, tokens: null },
    then: { mails: [], sessions: 1, audit: ["confirmEmailSignIn SUCCESS"] },
    check: async (stage, { visitor }) => expect(visitor !== undefined && (await stage.isSignedIn(visitor))).toBe(true),
  },
  {
    name: "a client that carries tokens gets them",
    given: askedToSignIn,
    call: "confirmEmailSignIn",
    input: ({ token }) => ({ token, carrier: "tokens" }),
    expect: { nextStep: "DONE", tokens: { tokenType: "Bearer" } },
  },
  {
    name: "TOK-04: a link is good once",
    given: async (stage) => {
      const given = await askedToSignIn(stage);
      fine(await stage.call(newVisitor(), "confirmEmailSignIn", { token: given.token }));
      return { ...given, visitor: newVisitor("198.51.100.9") };
    },
    call: "confirmEmailSignIn",
    input: ({ token }) => ({ token }),
    expect: "invalid_token",
  },
  ...([-second, second] as const).map(
    (offset): Scenario => ({
      name: `TOK-05: a link is ${offset < 0 ? "good until a second before" : "dead a second after"} its ten minutes`,
      given: async (stage) => {
        const given = await askedToSignIn(stage);
        stage.clock.move(10 * minute + offset);
        return given;
      },
      call: "confirmEmailSignIn",
      input: ({ token }) => ({ token }),
      expect: offset < 0 ? { nextStep: "DONE" } : "invalid_token",
    }),
  ),
  {
    name: "TOK-06: an older link is dead once a newer one was mailed",
    given: async (stage) => {
      const given = await askedToSignIn(stage);
      stage.clock.move(minute);
      await askToSignIn(stage, given.person);
      return given;
    },
    call: "confirmEmailSignIn",
    input: ({ token }) => ({ token }),
    expect: "invalid_token",
  },
]);

stories("the mailed code", (stage) => {
  const confirm = (asked: { visitor?: ReturnType<typeof newVisitor>; challenge: string }, code: string, more = {}) =>
    stage().call(asked.visitor ?? newVisitor(), "confirmEmailSignIn", { challenge: asked.challenge, code, ...more });

  test("signs in the browser that asked; spaces and hyphens don't matter", async () => {
    const asked = await askedToSignIn(stage());
    const answer = fine(await confirm(asked, ` ${asked.code.slice(0, 4)}-${asked.code.slice(4)} `));
    expect(answer.value).toMatchObject({ nextStep: "DONE", session: { amr: ["email"] } });
    expect(await stage().isSignedIn(asked.visitor)).toBe(true);
  });

  test("PKY-03: signs no other browser in, even with the challenge; a client that carries tokens holds its challenge itself", async () => {
    const asked = await askedToSignIn(stage());
    expect((await confirm({ challenge: asked.challenge }, asked.code)).problem?.code).toBe("invalid_code");
    expect(fine(await confirm({ challenge: asked.challenge }, asked.code, { carrier: "tokens" })).value).toMatchObject({
      nextStep: "DONE",
    });
  });

  test("needs its own challenge", async () => {
    const [one, other] = [await askedToSignIn(stage()), await askedToSignIn(stage())];
    expect((await confirm({ ...one, challenge: other.challenge }, one.code)).problem?.code).toBe("invalid_code");
    expect((await confirm({ ...one, challenge: `${one.challenge.slice(0, -1)}x` }, one.code)).problem?.code).toBe("invalid_code");
    fine(await confirm(one, one.code));
  });

  test("TOK-01, TOK-06: ends with its link, and the link with it", async () => {
    const one = await askedToSignIn(stage());
    fine(await stage().call(newVisitor(), "confirmEmailSignIn", { token: one.token }));
    expect((await confirm(one, one.code)).problem?.code).toBe("invalid_code");
    const other = await askedToSignIn(stage());
    fine(await confirm(other, other.code));
    expect((await stage().call(newVisitor(), "confirmEmailSignIn", { token: other.token })).problem?.code).toBe("invalid_token");
  });

  test("TOK-05: is dead after ten minutes", async () => {
    const asked = await askedToSignIn(stage());
    stage().clock.move(10 * minute + second);
    expect((await confirm(asked, asked.code)).problem?.code).toBe("invalid_code");
  });

  test("RAT-13: asked for again within the minute, no mail is sent, and the code of the first one fits", async () => {
    const asked = await askedToSignIn(stage());
    await stage().emptyMailbox();
    const again = fine(await stage().call(asked.visitor, "requestEmailSignIn", { email: asked.person.email }));
    expect(await stage().mails()).toEqual([]);
    fine(await confirm({ ...asked, challenge: String(again.value?.challenge) }, asked.code));
  });

  test("MFA-04: ends after five wrong ones, and the link is good all the same", async () => {
    const asked = await askedToSignIn(stage());
    for (let round = 0; round < 5; round += 1) expect((await confirm(asked, otherCode(asked.code))).problem?.code).toBe("invalid_code");
    const late = await confirm(asked, asked.code);
    expect([late.problem?.code, late.problem?.retryAfterSeconds]).toEqual(["rate_limited", 600]);
    fine(await stage().call(newVisitor(), "confirmEmailSignIn", { token: asked.token }));
  });

  test("RAT-14: wrong ones are counted for the account, whoever asks for new ones", async () => {
    const { person } = await known(stage());
    const codes: (string | undefined)[] = [];
    for (let round = 0; round < 4; round += 1) {
      const asked = await askToSignIn(stage(), person);
      for (let at = 0; at < 3; at += 1) codes.push((await confirm(asked, otherCode(asked.code))).problem?.code);
      stage().clock.move(minute);
    }
    expect(codes.slice(8)).toEqual(["invalid_code", "invalid_code", "rate_limited", "rate_limited"]);
    await stage().signIn(person);
  });
});
