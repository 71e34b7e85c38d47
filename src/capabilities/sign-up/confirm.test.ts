/** The link of sign-up: what it is worth, how long, and what it ends. */
import { expect, test } from "vitest";
import { newVisitor } from "../../../test/support/faces.ts";
import { nothing, refused, type Scenario, scenarios, stories } from "../../../test/support/scenarios.ts";
import { day, fine, hour, minute, newPerson, type Stage, second } from "../../../test/support/stage.ts";

const claimed = async (stage: Stage) => {
  const person = newPerson();
  await stage.claim(person);
  return { person, token: await stage.tokenFor(person.email) };
};

const wrongTokens = [null, "", 0, true, [], {}, { $ne: null }, ["token"], "a\u0000b", "a".repeat(513)].map(
  (token): Scenario => ({
    name: `TOK-16: ${JSON.stringify(token).slice(0, 20)} is no token`,
    call: "confirmSignUp",
    input: { token },
    expect: "invalid_request",
    pointer: "/token",
    then: nothing,
  }),
);

scenarios("the link of sign-up", [
  ...wrongTokens,
  { name: "without a token there is nothing to confirm", call: "confirmSignUp", expect: "invalid_request", pointer: "/token" },
  {
    name: "[B6] an unknown field is named",
    call: "confirmSignUp",
    input: { token: "x", userId: "1" },
    expect: "invalid_request",
    pointer: "/userId",
  },
  {
    name: "a token that nobody was mailed is refused",
    call: "confirmSignUp",
    input: { token: "A".repeat(44) },
    expect: "invalid_token",
    then: refused("confirmSignUp", "invalid_token"),
  },
  {
    name: "[D2] [B8] the mailed token confirms the address",
    given: claimed,
    call: "confirmSignUp",
    input: ({ token }) => ({ token }),
    expect: { nextStep: "SIGN_IN", emailVerificationRequired: false, adminApprovalRequired: false },
    then: { mails: [], sessions: 0, audit: ["confirmSignUp SUCCESS"] },
    check: async (stage, { person }, answer) => {
      expect(answer.headers.getSetCookie()).toEqual([]);
      const visitor = person === undefined ? newVisitor() : await stage.signIn(person);
      expect((await stage.call(visitor, "getAccount")).value).toMatchObject({ user: { emailVerified: true, state: "ACTIVE" } });
    },
  },
  {
    name: "TOK-04: [B3] a token is good once, from wherever it comes",
    given: async (stage) => {
      const given = await claimed(stage);
      fine(await stage.call(newVisitor(), "confirmSignUp", { token: given.token }));
      return { ...given, visitor: newVisitor("198.51.100.9") };
    },
    call: "confirmSignUp",
    input: ({ token }) => ({ token }),
    expect: "invalid_token",
    then: refused("confirmSignUp", "invalid_token"),
  },
  {
    name: "TOK-05: [A4] [B2] a token is good until a second before its end",
    given: async (stage) => {
      const given = await claimed(stage);
      stage.clock.move(day - second);
      return given;
    },
    call: "confirmSignUp",
    input: ({ token }) => ({ token }),
    expect: { nextStep: "SIGN_IN" },
  },
  {
    name: "TOK-05: [A4] [B2] a token is dead a second after its end",
    given: async (stage) => {
      const given = await claimed(stage);
      stage.clock.move(day + second);
      return given;
    },
    call: "confirmSignUp",
    input: ({ token }) => ({ token }),
    expect: "invalid_token",
  },
  {
    name: "TOK-06: an older token is dead once a newer one was mailed",
    given: async (stage) => {
      const given = await claimed(stage);
      stage.clock.move(minute);
      fine(await stage.call(newVisitor(), "resendSignUp", { email: given.person.email }));
      return { ...given, newerToken: await stage.tokenFor(given.person.email) };
    },
    call: "confirmSignUp",
    input: ({ token }) => ({ token }),
    expect: "invalid_token",
    check: async (stage, { newerToken }) => void fine(await stage.call(newVisitor(), "confirmSignUp", { token: newerToken })),
  },
]);

scenarios("another mail of sign-up", [
  { name: "without an address there is nobody to mail", call: "resendSignUp", expect: "invalid_request", pointer: "/email", then: nothing },
  {
    name: "an unknown field is named",
    call: "resendSignUp",
    input: { email: "a@example.org", force: true },
    expect: "invalid_request",
    pointer: "/force",
    then: nothing,
  },
  {
    name: "[D3] an unknown address gets none",
    call: "resendSignUp",
    input: { email: "nobody-at-all@example.org" },
    expect: { message: expect.any(String) },
    then: { mails: [], audit: ["resendSignUp SUCCESS"] },
  },
  {
    name: "[D3] [B8] an open claim gets its link again",
    given: async (stage) => {
      const given = await claimed(stage);
      stage.clock.move(minute);
      return given;
    },
    call: "resendSignUp",
    input: ({ person }) => ({ email: person?.email }),
    expect: { message: expect.any(String) },
    then: { mails: [/^Confirm your e-mail address/], audit: ["resendSignUp SUCCESS"] },
  },
  {
    name: "RAT-13: within a minute there is no second mail, and nothing tells",
    given: claimed,
    call: "resendSignUp",
    input: ({ person }) => ({ email: person?.email }),
    expect: { message: expect.any(String) },
    then: { mails: [], audit: ["resendSignUp SUCCESS"] },
  },
  {
    name: "the owner of an address gets a notice without a link that confirms",
    given: async (stage) => {
      const person = newPerson();
      await stage.signUp(person);
      return { person };
    },
    call: "resendSignUp",
    input: ({ person }) => ({ email: person?.email }),
    expect: { message: expect.any(String) },
    then: { mails: [/^You already have an account/] },
    check: async (stage) => expect((await stage.mails()).some(({ text }) => text.includes("token="))).toBe(false),
  },
]);

stories("a claim", (stage) => {
  test("lapses after a day, with its user name and its session", async () => {
    const person = newPerson({ username: `lapsing${stage().face}` });
    await stage().claim(person);
    const visitor = await stage().signIn(person);
    stage().clock.move(day - hour);
    expect(await stage().isSignedIn(visitor)).toBe(true);
    stage().clock.move(hour + second);
    const answer = await stage().call(newVisitor(), "signInWithPassword", { identifier: person.email, password: person.password });
    expect(answer.problem?.code).toBe("invalid_credentials");
    expect(await stage().isSignedIn(visitor)).toBe(false);
  });

  test("lives on as long as its newest link", async () => {
    const person = newPerson();
    await stage().claim(person);
    stage().clock.move(day - hour);
    fine(await stage().call(newVisitor(), "resendSignUp", { email: person.email }));
    const token = await stage().tokenFor(person.email);
    stage().clock.move(day - second);
    fine(await stage().call(newVisitor(), "confirmSignUp", { token }));
    await stage().signIn(person);
  });
});
