/** What is kept about oneself: everything, to oneself alone, and no secret. */
import { expect, test } from "vitest";
import { textAt } from "../../../test/support/answers.ts";
import { newVisitor } from "../../../test/support/faces.ts";
import { nothing, scenarios, stories } from "../../../test/support/scenarios.ts";
import { fine, minute, newPerson, type Stage } from "../../../test/support/stage.ts";

async function signedIn(stage: Stage) {
  const person = newPerson();
  await stage.signUp(person);
  return { person, visitor: await stage.signIn(person) };
}

scenarios("export account", [
  { name: "nobody gets anything", call: "exportAccount", expect: "unauthenticated", then: nothing },
  {
    name: "IDR-12: nobody names another",
    given: signedIn,
    call: "exportAccount",
    input: { id: "1" },
    expect: "invalid_request",
    then: nothing,
  },
  {
    name: "an old proof does not do",
    given: async (stage) => {
      const given = await signedIn(stage);
      stage.clock.move(16 * minute);
      return given;
    },
    call: "exportAccount",
    expect: "reauthentication_required",
    then: nothing,
  },
  {
    name: "[F5] tells the account, its sessions, what happened and what was mailed",
    given: signedIn,
    call: "exportAccount",
    expect: {
      user: { state: "ACTIVE", lastSignInAt: expect.any(String), emailVerifiedAt: expect.any(String) },
      sessions: [{ isCurrent: true, amr: ["pwd"], ip: "203.0.113.7", userAgent: "Scenario/1.0" }],
      tokenGrants: [],
      passkeys: [],
      totp: { isConfigured: false, activatedAt: null },
      recoveryCodes: { left: 0 },
      invitations: [],
      mails: [{ name: "signUpConfirm", deliveredAt: expect.any(String) }],
      audit: [{ name: "signInWithPassword", outcome: "SUCCESS", ip: "203.0.113.7" }, { name: "confirmSignUp" }],
    },
    then: nothing,
  },
]);

stories("an export", (stage) => {
  test("MAS-12: has no secret in it: no cookie, token, hash, key or salt", async () => {
    const { person, visitor } = await signedIn(stage());
    const client = await stage().signIn(person, "tokens");
    fine(await stage().call(newVisitor(), "requestPasswordReset", { email: person.email }));
    const mailed = await stage().tokenFor(person.email);
    const answer = fine(await stage().call(visitor, "exportAccount"));
    const told = JSON.stringify(answer.body);
    expect(answer.value).toMatchObject({
      tokenGrants: [{ client: "first-party", revokedAt: null }],
      mails: [{ name: "passwordReset" }, {}],
    });
    const { queries } = stage().database;
    const { hash } = await queries.selectFrom("password").select("hash").executeTakeFirstOrThrow();
    const { salt } = await queries.selectFrom("token_grant").select("salt").executeTakeFirstOrThrow();
    for (const secret of [...visitor.cookies.values(), client.accessToken, client.refreshToken, mailed, hash, salt]) {
      expect(secret).toBeTruthy();
      expect(told).not.toContain(secret);
    }
    expect(told).not.toContain("argon2");
  });

  test("IDR-12: knows nothing of anybody else", async () => {
    const [one, other] = [await signedIn(stage()), await signedIn(stage())];
    const told = JSON.stringify(fine(await stage().call(one.visitor, "exportAccount")).body);
    const otherId = textAt(await stage().call(other.visitor, "getAccount"), "user", "id");
    for (const word of [other.person.email, otherId, other.visitor.sessionId]) expect(told).not.toContain(word);
  });
});
