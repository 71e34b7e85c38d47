/** The second step of a sign-in: what opens it, and what doesn't. */
import { expect } from "vitest";
import { newVisitor } from "../../../test/support/faces.ts";
import { type Given, nothing, refused, type Scenario, scenarios } from "../../../test/support/scenarios.ts";
import { enrolled, halfway } from "../../../test/support/second-factors.ts";
import { fine, minute, newPerson, type Stage, second } from "../../../test/support/stage.ts";

const right = ({ token, newerToken }: Given) => ({ challenge: token, totpCode: newerToken });

/** The account in a state that refuses sign-in, found out only after the factor because the state came as no epoch moved. */
function inState(change: Parameters<Stage["changeUser"]>[1]) {
  return async (stage: Stage) => {
    const given = await halfway(stage);
    await stage.changeUser(given.person, change);
    return given;
  };
}

const wrongFields: readonly Scenario[] = (
  [
    ["no factor", { totpCode: undefined }, "/totpCode"],
    ["two factors", { recoveryCode: "aaaaa-aaaaa" }, "/recoveryCode"],
    ["no challenge", { challenge: undefined }, "/challenge"],
    ["TOK-16: a challenge of the wrong type", { challenge: [] }, "/challenge"],
    ["TOK-16: a code that is a number", { totpCode: 123456 }, "/totpCode"],
    ["MFA-13: somebody's id", { userId: "1" }, "/userId"],
    ["MFA-07: a time of the client's", { at: 0 }, "/at"],
    ["another carrier", { carrier: "tokens" }, "/carrier"],
  ] as const
).map(([name, fields, pointer]) => ({
  name: `${name} is refused`,
  call: "completeSecondFactor",
  input: { challenge: "A".repeat(44), totpCode: "123456", ...fields },
  expect: "invalid_request",
  pointer,
  then: nothing,
}));

scenarios("the second factor", [
  ...wrongFields,
  {
    name: "a challenge that nobody was given is refused",
    call: "completeSecondFactor",
    input: { challenge: "A".repeat(44), totpCode: "123456" },
    expect: "invalid_challenge",
    then: refused("completeSecondFactor", "invalid_challenge"),
  },
  {
    name: "a wrong code is refused, and leaves the challenge usable",
    given: async (stage) => {
      const given = await halfway(stage);
      return { ...given, accessToken: given.app.wrongCode(stage) };
    },
    call: "completeSecondFactor",
    input: ({ token, accessToken }) => ({ challenge: token, totpCode: accessToken }),
    expect: "invalid_code",
    then: refused("completeSecondFactor", "invalid_code"),
    check: async (stage, given) => void fine(await stage.call(given.visitor ?? newVisitor(), "completeSecondFactor", right(given))),
  },
  {
    name: "PKY-03: A's challenge in B's browser is refused",
    given: async (stage) => ({ ...(await halfway(stage)), visitor: newVisitor() }),
    call: "completeSecondFactor",
    input: right,
    expect: "invalid_challenge",
    then: { mails: [], sessions: 0 },
  },
  {
    name: "MFA-13: A's challenge takes no code of B",
    given: async (stage) => {
      const given = await halfway(stage);
      return { ...given, newerToken: (await enrolled(stage)).app.code(stage) };
    },
    call: "completeSecondFactor",
    input: right,
    expect: "invalid_code",
  },
  {
    name: "MFA-14: a challenge that has lapsed is refused with a good code",
    given: async (stage) => {
      const given = await halfway(stage);
      stage.clock.move(10 * minute + second);
      return { ...given, newerToken: given.app.code(stage) };
    },
    call: "completeSecondFactor",
    input: right,
    expect: "invalid_challenge",
    then: { mails: [], sessions: 0 },
  },
  {
    name: "TOK-05: a second before its end a challenge is good",
    given: async (stage) => {
      const given = await halfway(stage);
      stage.clock.move(10 * minute - second);
      return { ...given, newerToken: given.app.code(stage) };
    },
    call: "completeSecondFactor",
    input: right,
    expect: { nextStep: "DONE" },
  },
  {
    name: "TOK-10: a challenge is dead once an epoch has moved",
    given: async (stage) => {
      const given = await halfway(stage);
      await stage.changeUser(given.person, { session_epoch: 99 });
      return given;
    },
    call: "completeSecondFactor",
    input: right,
    expect: "invalid_challenge",
  },
  {
    name: "TOK-04: a challenge is good once",
    given: async (stage) => {
      const given = await halfway(stage);
      fine(await stage.call(given.visitor, "completeSecondFactor", right(given)));
      stage.clock.move(minute);
      return { ...given, newerToken: given.app.code(stage) };
    },
    call: "completeSecondFactor",
    input: right,
    expect: "invalid_challenge",
  },
  {
    name: "a suspended account",
    given: inState({ suspended_at: 1 }),
    call: "completeSecondFactor",
    input: right,
    expect: "account_suspended",
  },
  {
    name: "a deactivated account",
    given: inState({ deactivated_at: 1 }),
    call: "completeSecondFactor",
    input: right,
    expect: "account_deactivated",
  },
  {
    name: "an account about to go",
    given: inState({ deletion_due_at: 1 }),
    call: "completeSecondFactor",
    input: right,
    expect: "account_deletion_due",
  },
  {
    name: "a waiting account",
    given: inState({ approval_requested_at: 1 }),
    call: "completeSecondFactor",
    input: right,
    expect: "awaiting_approval",
  },
  {
    name: "a declined account",
    given: inState({ rejected_at: 1 }),
    call: "completeSecondFactor",
    input: right,
    expect: "sign_up_rejected",
  },
  {
    name: "an invited account that is not proven",
    given: inState({ invited_at: 1, email_verified_at: null }),
    call: "completeSecondFactor",
    input: right,
    expect: "email_not_verified",
  },
  {
    name: "[C3] the right code starts one session with both methods",
    given: halfway,
    call: "completeSecondFactor",
    input: right,
    expect: {
      nextStep: "DONE",
      challenge: null,
      secondFactor: null,
      tokens: null,
      session: { amr: ["pwd", "otp"], aal: 2, isCurrent: true },
    },
    then: { mails: [], sessions: 1, audit: ["completeSecondFactor SUCCESS"] },
    check: async (stage, { visitor = newVisitor() }) => expect(await stage.isSignedIn(visitor)).toBe(true),
  },
]);

const doors = ["signInWithPassword", "issueTokens"] as const;
const inOneCall = ({ person, newerToken }: Given) => ({ identifier: person?.email, password: person?.password, totpCode: newerToken });

scenarios("both factors in one call", [
  {
    name: "two second factors are refused",
    call: doors,
    input: { identifier: "a@example.org", password: "x", totpCode: "123456", recoveryCode: "aaaaa-aaaaa" },
    expect: "invalid_request",
    pointer: "/recoveryCode",
    then: nothing,
  },
  {
    name: "a wrong password says nothing about the code",
    given: halfway,
    call: doors,
    input: (given) => ({ ...inOneCall(given), password: "something else" }),
    expect: "invalid_credentials",
  },
  {
    name: "a wrong code is told after the right password",
    given: async (stage) => {
      const given = await halfway(stage);
      return { ...given, newerToken: given.app.wrongCode(stage) };
    },
    call: ["signInWithPassword", "issueTokens"],
    input: inOneCall,
    expect: "invalid_code",
    then: { mails: [], sessions: 0 },
  },
  {
    name: "[C2] password and code together start a session",
    given: halfway,
    call: doors,
    input: inOneCall,
    expect: { nextStep: "DONE", session: { amr: ["pwd", "otp"], aal: 2 } },
    then: { mails: [], sessions: 1 },
  },
  {
    name: "a code that nobody asks for does no harm",
    given: async (stage) => {
      const person = newPerson();
      await stage.signUp(person);
      return { person, newerToken: "123456" };
    },
    call: doors,
    input: inOneCall,
    expect: { nextStep: "DONE", session: { amr: ["pwd"], aal: 1 } },
  },
]);
