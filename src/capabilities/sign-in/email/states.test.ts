/** Sign-in by mail by the state of the account: closed accounts are told so after the proof; the first proof clears what gathered before it. */
import { expect, test } from "vitest";
import { textAt } from "../../../../test/support/answers.ts";
import { askedToSignIn, askToSignIn } from "../../../../test/support/email-sign-in.ts";
import { newVisitor } from "../../../../test/support/faces.ts";
import { refused, type Scenario, scenarios, stories } from "../../../../test/support/scenarios.ts";
import { enrolled } from "../../../../test/support/second-factors.ts";
import { fine, minute, newPerson, type Stage } from "../../../../test/support/stage.ts";

type Change = Parameters<Stage["changeUser"]>[1];

const inState = (change: Change) => async (stage: Stage) => {
  const given = await askedToSignIn(stage);
  await stage.changeUser(given.person, change);
  return given;
};
const link: Scenario["input"] = ({ token }) => ({ token });

scenarios("sign-in by mail by the state of the account", [
  { name: "suspended", given: inState({ suspended_at: 1 }), call: "confirmEmailSignIn", input: link, expect: "account_suspended" },
  { name: "deactivated", given: inState({ deactivated_at: 1 }), call: "confirmEmailSignIn", input: link, expect: "account_deactivated" },
  {
    name: "about to be deleted",
    given: inState({ deletion_due_at: 1 }),
    call: "confirmEmailSignIn",
    input: link,
    expect: "account_deletion_due",
  },
  {
    name: "waiting for approval",
    given: inState({ approval_requested_at: 1 }),
    call: "confirmEmailSignIn",
    input: link,
    expect: "awaiting_approval",
  },
  { name: "rejected", given: inState({ rejected_at: 1 }), call: "confirmEmailSignIn", input: link, expect: "sign_up_rejected" },
  {
    name: "a refusal starts nothing and is in the audit",
    given: inState({ suspended_at: 1 }),
    call: "confirmEmailSignIn",
    input: link,
    expect: "account_suspended",
    then: refused("confirmEmailSignIn", "account_suspended"),
  },
  {
    name: "an archived account is back",
    given: inState({ archived_at: 1 }),
    call: "confirmEmailSignIn",
    input: link,
    expect: { nextStep: "DONE", unarchived: true },
  },
  {
    name: "whoever must change the password does so first",
    given: inState({ password_change_required_at: 1 }),
    call: "confirmEmailSignIn",
    input: link,
    expect: { nextStep: "CHANGE_PASSWORD", challenge: expect.any(String), session: null },
    then: { sessions: 0 },
  },
  {
    name: "an invitation has a link of its own",
    given: async (stage) => {
      const person = newPerson();
      await stage.signUp(person);
      await stage.changeUser(person, { invited_at: 1, email_verified_at: null });
      return { person };
    },
    call: "requestEmailSignIn",
    input: ({ person }) => ({ email: person?.email }),
    expect: { message: expect.any(String) },
    then: { mails: [] },
  },
  {
    name: "TOK-09: a link dies when the account moves to another address",
    given: async (stage) => {
      const given = await askedToSignIn(stage);
      await stage.changeUser(given.person, { email: "moved@example.org", email_key: `moved-${stage.face}@example.org` });
      return given;
    },
    call: "confirmEmailSignIn",
    input: link,
    expect: "invalid_token",
  },
]);

stories("the first proof of a mailbox", (stage) => {
  test("PRE-06, PRE-02: signs in verified, ends the claim's sessions and its password, and mails a link to choose another", async () => {
    const person = newPerson();
    const stranger = newVisitor();
    await stage().claim(person);
    await stage().signIn(person, "cookie", stranger);
    stage().clock.move(minute);
    const { token, visitor } = await askToSignIn(stage(), person);
    await stage().emptyMailbox();
    const answer = fine(await stage().call(visitor, "confirmEmailSignIn", { token }));
    expect(answer.value).toMatchObject({ nextStep: "DONE", user: { emailVerified: true, state: "ACTIVE" } });
    expect(await stage().isSignedIn(visitor)).toBe(true);
    expect(await stage().isSignedIn(stranger)).toBe(false);
    const old = await stage().call(newVisitor(), "signInWithPassword", { identifier: person.email, password: person.password });
    expect(old.problem?.code).toBe("invalid_credentials");
    const set = { token: await stage().tokenFor(person.email), newPassword: "a password chosen anew" };
    fine(await stage().call(newVisitor(), "setPassword", set));
    await stage().signIn({ ...person, password: set.newPassword });
  });

  test("TOK-06: ends the link that confirms the sign-up", async () => {
    const person = newPerson();
    await stage().claim(person);
    const confirmation = await stage().tokenFor(person.email);
    stage().clock.move(minute);
    const { token } = await askToSignIn(stage(), person);
    fine(await stage().call(newVisitor(), "confirmEmailSignIn", { token }));
    expect((await stage().call(newVisitor(), "confirmSignUp", { token: confirmation })).problem?.code).toBe("invalid_token");
  });

  test("PRE-07: the mail goes to the owner, never to a claim beside them", async () => {
    const person = newPerson();
    await stage().signUp(person);
    await stage().claim({ ...person, password: "the stranger's choice" });
    stage().clock.move(minute);
    const { token } = await askToSignIn(stage(), person);
    fine(await stage().call(newVisitor(), "confirmEmailSignIn", { token }));
    await stage().signIn(person);
  });
});

stories("a user with an authenticator app", (stage) => {
  test("MFA-01: who signs in by mail is asked for its code, and has no session before", async () => {
    const { person, app } = await enrolled(stage());
    const { token, visitor } = await askToSignIn(stage(), person);
    const first = fine(await stage().call(visitor, "confirmEmailSignIn", { token }));
    expect(first.value).toMatchObject({ nextStep: "SECOND_FACTOR", session: null, secondFactor: { totp: true } });
    expect(await stage().isSignedIn(visitor)).toBe(false);
    const input = { challenge: textAt(first, "challenge"), totpCode: app.code(stage()) };
    const second = fine(await stage().call(visitor, "completeSecondFactor", input));
    expect(second.value).toMatchObject({ nextStep: "DONE", session: { amr: ["email", "otp"], aal: 2 } });
    expect((await stage().call(newVisitor(), "confirmEmailSignIn", { token })).problem?.code).toBe("invalid_token");
  });
});
