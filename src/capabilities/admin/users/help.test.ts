/** Helping somebody who can't get in: another password, factors removed, sessions ended. */
import { expect, test } from "vitest";
import { newAdministrator } from "../../../../test/support/administrators.ts";
import { textAt } from "../../../../test/support/answers.ts";
import { newVisitor } from "../../../../test/support/faces.ts";
import { nothing, scenarios, stories } from "../../../../test/support/scenarios.ts";
import { fine, newPerson, type Stage } from "../../../../test/support/stage.ts";

/** An administrator looks at a user who is signed in: their id is the token of the row. */
async function managing(stage: Stage) {
  const person = newPerson();
  const token = await stage.signUp(person);
  await stage.signIn(person);
  const { visitor } = await newAdministrator(stage);
  return { person, visitor, token };
}

/** The same, with a factor of each kind. */
async function withFactors(stage: Stage) {
  const given = await managing(stage);
  const { queries } = stage.database;
  const { realm_id, id } = await queries
    .selectFrom("user")
    .select(["realm_id", "id"])
    .where("id", "=", given.token)
    .executeTakeFirstOrThrow();
  const owner = { realm_id, user_id: id };
  const device = { secret: "x", activated_at: 1, last_step: 0, pending_secret: null, pending_expires_at: null };
  await queries
    .insertInto("totp_device")
    .values({ ...owner, ...device })
    .execute();
  await queries
    .insertInto("recovery_code")
    .values({ ...owner, code_mac: "x", used_at: null, created_at: 1 })
    .execute();
  return given;
}

const byId = ({ token }: { token?: string }) => ({ id: token });
const noticed = /^An administrator changed your account/;

scenarios("help with an account", [
  {
    name: "[C5] a link to choose a password is mailed; the old one stays good until then",
    given: managing,
    call: "adminResetPassword",
    input: ({ token }) => ({ id: token, mode: "LINK" }),
    expect: { temporaryPassword: null },
    then: { mails: [/^Choose a new password/], sessions: 0, audit: ["adminResetPassword SUCCESS"] },
    check: async (stage, { person }) => {
      const token = await stage.tokenFor(person?.email ?? "");
      if (person === undefined) throw new Error("The row brings one.");
      await stage.signIn(person);
      fine(await stage.call(newVisitor(), "confirmPasswordReset", { token, newPassword: "chosen by its owner" }));
      await stage.emptyMailbox();
    },
  },
  {
    name: "[C5] a temporary password is made by the server, shown once, and must be changed",
    given: withFactors,
    call: "adminResetPassword",
    input: ({ token }) => ({ id: token, mode: "TEMPORARY" }),
    expect: { temporaryPassword: expect.stringMatching(/^[A-Za-z2-9]{16}$/) },
    then: { mails: [noticed], sessions: -1, audit: ["adminResetPassword SUCCESS"] },
    check: async (stage, { visitor, token }, answer) => {
      const { value } = await stage.call(visitor ?? newVisitor(), "adminGetUser", { id: token });
      // Factors stay unless asked otherwise.
      expect(value).toMatchObject({ user: { mustChangePassword: true, sessions: 0, factors: { totp: true, recoveryCodes: 1 } } });
      const [mail] = await stage.mails();
      expect(`${mail?.text}${mail?.html}`).not.toContain(textAt(answer, "temporaryPassword"));
    },
  },
  {
    name: "[C5] factors go with it when asked",
    given: withFactors,
    call: "adminResetPassword",
    input: ({ token }) => ({ id: token, mode: "LINK", clearSecondFactors: true }),
    expect: { temporaryPassword: null },
    then: { mails: [/^Choose a new password/], sessions: -1 },
    check: async (stage, { visitor, token }) => {
      const { value } = await stage.call(visitor ?? newVisitor(), "adminGetUser", { id: token });
      expect(value).toMatchObject({ user: { factors: { totp: false, recoveryCodes: 0 } } });
    },
  },
  {
    name: "[C5] of an account that nobody has proven yet, the password is new, factors and sessions are gone, and the mailbox is still to be proven",
    given: async (stage) => {
      const given = await withFactors(stage);
      await stage.changeUser(given.person, { email_verified_at: null, claim_expires_at: stage.clock.now() + 3_600_000 });
      return given;
    },
    call: "adminResetPassword",
    input: ({ token }) => ({ id: token, mode: "TEMPORARY", clearSecondFactors: true }),
    expect: { temporaryPassword: expect.any(String) },
    then: { sessions: -1, audit: ["adminResetPassword SUCCESS"] },
    check: async (stage, { visitor, token, person }, answer) => {
      const { value } = await stage.call(visitor ?? newVisitor(), "adminGetUser", { id: token });
      expect(value).toMatchObject({ user: { emailVerified: false, sessions: 0, factors: { totp: false, recoveryCodes: 0 } } });
      const password = textAt(answer, "temporaryPassword");
      const signIn = await stage.call(newVisitor(), "signInWithPassword", { identifier: person?.email, password });
      // Whoever holds the temporary password is still nobody's proof of the mailbox: no second factor stands in the way, nor is one set.
      expect(signIn.value).toMatchObject({ nextStep: "CHANGE_PASSWORD", secondFactor: null, session: null });
    },
  },
  {
    name: "a link is not sent to an account that could not use it",
    given: async (stage) => {
      const given = await managing(stage);
      await stage.changeUser(given.person, { suspended_at: 1 });
      return given;
    },
    call: "adminResetPassword",
    input: ({ token }) => ({ id: token, mode: "LINK" }),
    expect: "invalid_request",
    pointer: "/mode",
    then: nothing,
  },
  {
    name: "a password of the administrator's own choice is refused",
    given: managing,
    call: "adminResetPassword",
    input: ({ token }) => ({ id: token, mode: "TEMPORARY", password: "Welcome1" }),
    expect: "invalid_request",
    pointer: "/password",
    then: nothing,
  },
  {
    name: "every second factor is removed, and every session ends",
    given: withFactors,
    call: "adminResetSecondFactor",
    input: byId,
    expect: { user: { factors: { totp: false, passkeys: 0, recoveryCodes: 0 }, sessions: 0 } },
    then: { mails: [noticed], sessions: -1, audit: ["adminResetSecondFactor SUCCESS"] },
  },
  {
    name: "a user's sessions are listed without a secret",
    given: managing,
    call: "adminListUserSessions",
    input: byId,
    expect: { sessions: [{ amr: ["pwd"], isCurrent: false, ip: "203.0.113.7" }] },
    then: nothing,
  },
  {
    name: "IDR-06: a user's sessions are ended, and nobody else's",
    given: managing,
    call: "adminRevokeUserSessions",
    input: byId,
    expect: { revoked: 1 },
    then: { mails: [noticed], sessions: -1, audit: ["adminRevokeUserSessions SUCCESS"] },
  },
]);

stories("a temporary password", (stage) => {
  test("[C5] opens nothing but the choice of another, which the server holds to", async () => {
    const { person, visitor, token } = await managing(stage());
    const answer = fine(await stage().call(visitor, "adminResetPassword", { id: token, mode: "TEMPORARY" }));
    const temporary = textAt(answer, "temporaryPassword");
    const old = await stage().call(newVisitor(), "signInWithPassword", { identifier: person.email, password: person.password });
    expect(old.problem?.code).toBe("invalid_credentials");
    const browser = newVisitor();
    const signIn = fine(await stage().call(browser, "signInWithPassword", { identifier: person.email, password: temporary }));
    expect(signIn.value).toMatchObject({ nextStep: "CHANGE_PASSWORD", session: null, tokens: null, challenge: expect.any(String) });
    expect(await stage().isSignedIn(browser)).toBe(false);
    await stage().emptyMailbox();
  });
});
