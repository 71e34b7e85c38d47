/** The forced password change: enforced by the server, before any session (C5). */
import { expect, test } from "vitest";
import { textAt } from "../../../test/support/answers.ts";
import { newVisitor } from "../../../test/support/faces.ts";
import { type Given, nothing, refused, type Scenario, scenarios, stories } from "../../../test/support/scenarios.ts";
import { challengeFor, enrolled } from "../../../test/support/second-factors.ts";
import { fine, minute, newPerson, type Stage, second } from "../../../test/support/stage.ts";

const newPassword = "a password chosen anew";

/** After the right password of an account that must choose another; `token` is the challenge. */
async function halfway(stage: Stage) {
  const person = newPerson();
  await stage.signUp(person);
  await stage.changeUser(person, { password_change_required_at: 1 });
  const visitor = newVisitor();
  return { person, visitor, token: await challengeFor(stage, person, visitor) };
}
const right = ({ token }: Given) => ({ challenge: token, newPassword });

function inState(change: Parameters<Stage["changeUser"]>[1]) {
  return async (stage: Stage) => {
    const given = await halfway(stage);
    await stage.changeUser(given.person, change);
    return given;
  };
}

const wrongFields: readonly Scenario[] = (
  [
    ["no new password", { newPassword: undefined }, "/newPassword"],
    ["no challenge", { challenge: undefined }, "/challenge"],
    ["a challenge of the wrong type", { challenge: { $ne: null } }, "/challenge"],
    ["an unknown field", { userId: "1" }, "/userId"],
  ] as const
).map(([name, fields, pointer]) => ({
  name: `${name} is refused`,
  call: "completePasswordChange",
  input: { challenge: "A".repeat(44), newPassword, ...fields },
  expect: "invalid_request",
  pointer,
  then: nothing,
}));

const call = "completePasswordChange";

scenarios("a forced password change", [
  ...wrongFields,
  {
    name: "a challenge that nobody was given is refused",
    call: "completePasswordChange",
    input: { challenge: "A".repeat(44), newPassword },
    expect: "invalid_challenge",
    then: refused("completePasswordChange", "invalid_challenge"),
  },
  {
    name: "TOK-21: a common password is refused, and leaves the challenge usable",
    given: halfway,
    call: "completePasswordChange",
    input: ({ token }) => ({ challenge: token, newPassword: "password123" }),
    expect: "password_rejected",
    pointer: "/newPassword",
    then: { mails: [], sessions: 0 },
    check: async (stage, given) => void fine(await stage.call(given.visitor ?? newVisitor(), call, right(given))),
  },
  {
    name: "the present password is no new one",
    given: halfway,
    call: "completePasswordChange",
    input: ({ token, person }) => ({ challenge: token, newPassword: person?.password }),
    expect: "password_rejected",
    pointer: "/newPassword",
  },
  {
    name: "another browser's challenge is refused",
    given: async (stage) => ({ ...(await halfway(stage)), visitor: newVisitor() }),
    call: "completePasswordChange",
    input: right,
    expect: "invalid_challenge",
  },
  {
    name: "TOK-05: a challenge that has lapsed is refused",
    given: async (stage) => {
      const given = await halfway(stage);
      stage.clock.move(10 * minute + second);
      return given;
    },
    call: "completePasswordChange",
    input: right,
    expect: "invalid_challenge",
  },
  {
    name: "TOK-04: a challenge is good once",
    given: async (stage) => {
      const given = await halfway(stage);
      fine(await stage.call(given.visitor, "completePasswordChange", right(given)));
      return given;
    },
    call: "completePasswordChange",
    input: right,
    expect: "invalid_challenge",
  },
  {
    name: "a suspended account",
    given: inState({ suspended_at: 1 }),
    call: "completePasswordChange",
    input: right,
    expect: "account_suspended",
  },
  {
    name: "a deactivated account",
    given: inState({ deactivated_at: 1 }),
    call: "completePasswordChange",
    input: right,
    expect: "account_deactivated",
  },
  {
    name: "an account about to go",
    given: inState({ deletion_due_at: 1 }),
    call: "completePasswordChange",
    input: right,
    expect: "account_deletion_due",
  },
  {
    name: "a waiting account",
    given: inState({ approval_requested_at: 1 }),
    call: "completePasswordChange",
    input: right,
    expect: "awaiting_approval",
  },
  {
    name: "a declined account",
    given: inState({ rejected_at: 1 }),
    call: "completePasswordChange",
    input: right,
    expect: "sign_up_rejected",
  },
  {
    name: "an invited account that is not proven",
    given: inState({ invited_at: 1, email_verified_at: null }),
    call: "completePasswordChange",
    input: right,
    expect: "email_not_verified",
  },
  {
    name: "[C5] FIX-03: sets the password, tells the owner and starts the session",
    given: halfway,
    call: "completePasswordChange",
    input: right,
    expect: { nextStep: "DONE", user: { mustChangePassword: false }, session: { amr: ["pwd"], aal: 1, isCurrent: true } },
    then: { mails: [/was changed/], sessions: 1, audit: ["completePasswordChange SUCCESS"] },
    check: async (stage, { visitor = newVisitor(), person = newPerson() }) => {
      expect((await stage.call(visitor, "getSession")).value).toMatchObject({ user: { mustChangePassword: false } });
      const old = await stage.call(newVisitor(), "signInWithPassword", { identifier: person.email, password: person.password });
      expect(old.problem?.code).toBe("invalid_credentials");
      expect(
        fine(await stage.call(newVisitor(), "signInWithPassword", { identifier: person.email, password: newPassword })).value,
      ).toMatchObject({
        nextStep: "DONE",
      });
    },
  },
]);

stories("a forced password change", (stage) => {
  test("ends every session of the old password, and every other challenge", async () => {
    const person = newPerson();
    await stage().signUp(person);
    const old = await stage().signIn(person);
    await stage().changeUser(person, { password_change_required_at: 1 });
    const [one, two] = [newVisitor(), newVisitor()];
    const [first, other] = [await challengeFor(stage(), person, one), await challengeFor(stage(), person, two)];
    fine(await stage().call(one, call, { challenge: first, newPassword }));
    expect([await stage().isSignedIn(one), await stage().isSignedIn(old)]).toEqual([true, false]);
    expect((await stage().call(two, call, { challenge: other, newPassword: `${newPassword} 2` })).problem?.code).toBe("invalid_challenge");
  });

  test("comes after the second factor: only who has proven everything chooses the password", async () => {
    const { person, app } = await enrolled(stage());
    await stage().changeUser(person, { password_change_required_at: 1 });
    const visitor = newVisitor();
    const challenge = await challengeFor(stage(), person, visitor);
    expect((await stage().call(visitor, call, { challenge, newPassword })).problem?.code).toBe("invalid_challenge");
    const second = fine(await stage().call(visitor, "completeSecondFactor", { challenge, totpCode: app.code(stage()) }));
    expect(second.value).toMatchObject({ nextStep: "CHANGE_PASSWORD", session: null, secondFactor: null });
    expect(await stage().isSignedIn(visitor)).toBe(false);
    const done = fine(await stage().call(visitor, call, { challenge: textAt(second, "challenge"), newPassword }));
    expect(done.value).toMatchObject({ nextStep: "DONE", session: { amr: ["pwd", "otp"], aal: 2 } });
  });

  test("keeps the carrier of the first step", async () => {
    const { person } = await halfway(stage());
    const challenge = await challengeFor(stage(), person, newVisitor(), "tokens");
    const answer = fine(await stage().call(newVisitor(), call, { challenge, newPassword }));
    fine(await stage().call(newVisitor(), "refreshTokens", { refreshToken: textAt(answer, "tokens", "refreshToken") }));
  });
});
