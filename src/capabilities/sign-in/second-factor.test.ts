/** The second step of a sign-in: what opens it, what doesn't, and what a challenge is good for. */
import { expect, test } from "vitest";
import { textAt } from "../../../test/support/answers.ts";
import { newVisitor, type OperationName, type Visitor } from "../../../test/support/faces.ts";
import { type Given, nothing, refused, type Scenario, scenarios, stories } from "../../../test/support/scenarios.ts";
import { challengeFor, type Enrolled, enrolled } from "../../../test/support/second-factors.ts";
import { fine, minute, newPerson, type Stage, second } from "../../../test/support/stage.ts";

type Row = Given & Pick<Enrolled, "app" | "person">;

/** After the first step, in the browser of the row; `token` is the challenge, `newerToken` the code of now. */
async function halfway(stage: Stage): Promise<Row & { visitor: Visitor }> {
  const { person, app } = await enrolled(stage);
  const visitor = newVisitor();
  return { person, app, visitor, token: await challengeFor(stage, person, visitor), newerToken: app.code(stage) };
}
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

stories("a challenge", (stage) => {
  test("MFA-01: opens nothing but its own step, whatever else came with it", async () => {
    const { visitor, token = "" } = await halfway(stage());
    expect([...visitor.cookies.keys()]).toEqual(["cardea-browser"]);
    expect(await stage().isSignedIn(visitor)).toBe(false);
    visitor.cookies.set("cardea", token);
    const bearer = { ...newVisitor(), accessToken: token };
    const codes: (string | undefined)[] = [];
    for (const each of [visitor, bearer]) {
      for (const name of ["getAccount", "getTotp", "enrollTotp", "removeTotp", "regenerateRecoveryCodes", "listSessions"] as const) {
        codes.push((await stage().call(each, name)).problem?.code);
      }
    }
    expect(new Set(codes)).toEqual(new Set(["unauthenticated"]));
    const elsewhere: readonly (readonly [OperationName, Record<string, unknown>])[] = [
      ["completePasswordChange", { challenge: token, newPassword: "a password chosen anew" }],
      ["refreshTokens", { refreshToken: token }],
      ["confirmSignUp", { token }],
      ["confirmPasswordReset", { token, newPassword: "a password chosen anew" }],
    ];
    for (const [name, input] of elsewhere) expect((await stage().call(visitor, name, input)).problem?.code).toMatch(/^invalid_/);
  });

  test("keeps the carrier of its first step, and tells the device of a token client", async () => {
    const { person, app } = await enrolled(stage());
    const challenge = await challengeFor(stage(), person, newVisitor(), "tokens");
    const visitor = newVisitor();
    const answer = fine(await stage().call(visitor, "completeSecondFactor", { challenge, totpCode: app.code(stage()) }));
    expect(textAt(answer, "tokens", "refreshToken")).toBeTruthy();
    expect(textAt(answer, "deviceToken")).toBeTruthy();
    expect(visitor.cookies.size).toBe(0);
  });

  test("MFA-16: of another user in the same browser leaves the old session as it was until it is answered", async () => {
    const owner = newPerson();
    await stage().signUp(owner);
    const visitor = await stage().signIn(owner);
    const { person, app } = await enrolled(stage());
    const challenge = await challengeFor(stage(), person, visitor);
    const seen = await stage().call(visitor, "getSession");
    expect(seen.value).toMatchObject({ user: { email: owner.email }, session: { aal: 1, id: visitor.sessionId } });
    fine(await stage().call(visitor, "completeSecondFactor", { challenge, totpCode: app.code(stage()) }));
    expect((await stage().call(visitor, "getSession")).value).toMatchObject({ user: { email: person.email } });
  });

  test("lives beside another: a person may be on their way in two browsers", async () => {
    const { person, app } = await enrolled(stage());
    const [one, two] = [newVisitor(), newVisitor()];
    const first = await challengeFor(stage(), person, one);
    const other = await challengeFor(stage(), person, two);
    fine(await stage().call(one, "completeSecondFactor", { challenge: first, totpCode: app.code(stage(), -1) }));
    fine(await stage().call(two, "completeSecondFactor", { challenge: other, totpCode: app.code(stage()) }));
  });

  test("MFA-24: nobody uses up the tries of somebody whose password they don't know", async () => {
    const { person, app } = await enrolled(stage());
    for (let at = 0; at < 9; at += 1) {
      const guess = { identifier: person.email, password: `wrong ${at}`, totpCode: app.wrongCode(stage()) };
      expect((await stage().call(newVisitor(), "signInWithPassword", guess)).problem?.code).toBe("invalid_credentials");
    }
    const visitor = newVisitor();
    const challenge = await challengeFor(stage(), person, visitor);
    fine(await stage().call(visitor, "completeSecondFactor", { challenge, totpCode: app.code(stage()) }));
  });
});
