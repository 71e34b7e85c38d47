/** A changed password: who may, what it must be, and whom it puts out. */
import { expect, test } from "vitest";
import { textAt } from "../../../test/support/answers.ts";
import { newVisitor, type Visitor } from "../../../test/support/faces.ts";
import { type Given, nothing, refused, type Scenario, scenarios, stories } from "../../../test/support/scenarios.ts";
import { fine, minute, newPerson, type Stage } from "../../../test/support/stage.ts";

const newPassword = "a password chosen anew";

async function signedIn(stage: Stage) {
  const person = newPerson();
  await stage.signUp(person);
  return { person, visitor: await stage.signIn(person) };
}
const right = ({ person }: Given) => ({ currentPassword: person?.password, newPassword });

const wrongFields: readonly Scenario[] = (
  [
    ["no new password", { newPassword: undefined }, "/newPassword"],
    ["a new password of the wrong type", { newPassword: 12345678 }, "/newPassword"],
    ["a new password beyond any length", { newPassword: "x".repeat(513) }, "/newPassword"],
    ["a NUL in the new password", { newPassword: "abcdefgh\u0000" }, "/newPassword"],
    ["a current password of the wrong type", { currentPassword: ["x"] }, "/currentPassword"],
    ["no current password, where there is one", { currentPassword: undefined }, "/currentPassword"],
    ["somebody else's id", { userId: "123e4567-e89b-12d3-a456-426614174000" }, "/userId"],
  ] as const
).map(([name, fields, pointer]) => ({
  name: `${name} is refused`,
  given: signedIn,
  call: "changePassword",
  input: (given) => ({ ...right(given), ...fields }),
  expect: "invalid_request",
  pointer,
  then: nothing,
}));

scenarios("change of the password", [
  { name: "nobody is refused", call: "changePassword", input: { newPassword }, expect: "unauthenticated", then: nothing },
  {
    name: "[D10] an unverified address is refused",
    given: async (stage) => {
      const person = newPerson();
      await stage.claim(person);
      return { person, visitor: await stage.signIn(person) };
    },
    call: "changePassword",
    input: right,
    expect: "email_not_verified",
    then: refused("changePassword", "email_not_verified"),
  },
  ...wrongFields,
  {
    name: "PWD-07: a wrong current password is refused",
    given: signedIn,
    call: "changePassword",
    input: { currentPassword: "something else", newPassword },
    expect: "wrong_password",
    then: refused("changePassword", "wrong_password"),
  },
  ...["short", "password123"].map(
    (weak): Scenario => ({
      name: `PWD-08: ${weak} is refused as anywhere else`,
      given: signedIn,
      call: "changePassword",
      input: ({ person }) => ({ currentPassword: person?.password, newPassword: weak }),
      expect: "password_rejected",
      pointer: "/newPassword",
      then: refused("changePassword", "password_rejected"),
    }),
  ),
  {
    name: "the session goes on under a new cookie, and the owner is told by mail",
    given: signedIn,
    call: "changePassword",
    input: right,
    expect: { tokens: null, message: expect.any(String) },
    then: { mails: [/^Your password for Cardea was changed/], sessions: 0, audit: ["changePassword SUCCESS"] },
    check: async (stage, { visitor, person }) => {
      expect(visitor !== undefined && (await stage.isSignedIn(visitor))).toBe(true);
      await stage.signIn({ email: person?.email ?? "", password: newPassword });
      const old = { identifier: person?.email, password: person?.password };
      expect((await stage.call(newVisitor(), "signInWithPassword", old)).problem?.code).toBe("invalid_credentials");
    },
  },
  {
    name: "a user without a password sets one while the proof of who they are is recent",
    given: async (stage) => {
      const given = await signedIn(stage);
      await dropPassword(stage, given.visitor);
      return given;
    },
    call: "changePassword",
    input: { newPassword },
    expect: { tokens: null },
  },
  {
    name: "a user without a password must prove who they are when that was long ago",
    given: async (stage) => {
      const given = await signedIn(stage);
      await dropPassword(stage, given.visitor);
      stage.clock.move(16 * minute);
      return given;
    },
    call: "changePassword",
    input: { newPassword },
    expect: "reauthentication_required",
    then: refused("changePassword", "reauthentication_required"),
  },
]);

async function dropPassword(stage: Stage, visitor: Visitor): Promise<void> {
  const id = textAt(await stage.call(visitor, "getAccount"), "user", "id");
  await stage.database.queries.deleteFrom("password").where("user_id", "=", id).execute();
}

stories("a changed password", (stage) => {
  test("FIX-03, FIX-05: [C4] ends every other session and refresh token, and the cookie that this one had", async () => {
    const { person, visitor } = await signedIn(stage());
    const [browser, client] = [await stage().signIn(person), await stage().signIn(person, "tokens")];
    const copy = newVisitor();
    copy.cookies.set("cardea", visitor.cookies.get("cardea") ?? "");
    fine(await stage().call(visitor, "changePassword", right({ person })));
    for (const each of [browser, client, copy]) expect(await stage().isSignedIn(each)).toBe(false);
    const refreshed = await stage().call(newVisitor(), "refreshTokens", { refreshToken: client.refreshToken });
    expect(refreshed.problem?.code).toBe("invalid_refresh_token");
    const sessions = await stage().call(visitor, "listSessions");
    expect(sessions.value).toMatchObject({ sessions: [{ id: visitor.sessionId, isCurrent: true }] });
  });

  test("FIX-03: [C4] [D10] gives a client that carries tokens a fresh pair; the old refresh token is dead, and harmless", async () => {
    const person = newPerson();
    await stage().signUp(person);
    const client = await stage().signIn(person, "tokens");
    const changed = fine(await stage().call(client, "changePassword", right({ person })));
    expect(changed.headers.getSetCookie()).toEqual([]);
    const stolen = await stage().call(newVisitor(), "refreshTokens", { refreshToken: client.refreshToken });
    expect(stolen.problem?.code).toBe("invalid_refresh_token");
    client.accessToken = textAt(changed, "tokens", "accessToken");
    expect(await stage().isSignedIn(client)).toBe(true);
    fine(await stage().call(newVisitor(), "refreshTokens", { refreshToken: textAt(changed, "tokens", "refreshToken") }));
  });

  test("FIX-03: ends the access tokens that this session had; signing out the others does not", async () => {
    const person = newPerson();
    await stage().signUp(person);
    const client = await stage().signIn(person, "tokens");
    const copy = { ...newVisitor(), accessToken: client.accessToken };
    fine(await stage().call(client, "revokeOtherSessions"));
    expect(await stage().isSignedIn(copy)).toBe(true);
    const changed = fine(await stage().call(client, "changePassword", right({ person })));
    expect(await stage().isSignedIn(copy)).toBe(false);
    const again = { currentPassword: newPassword, newPassword: "and yet another one" };
    const fresh = { ...newVisitor(), accessToken: textAt(changed, "tokens", "accessToken") };
    const verified = await stage().call(newVisitor(), "verifyToken", { accessToken: client.accessToken });
    expect(verified.problem?.code).toBe("invalid_access_token");
    fine(await stage().call(fresh, "changePassword", again));
    expect(await stage().isSignedIn(fresh)).toBe(false);
  });

  test("TOK-10: ends the links that were mailed before", async () => {
    const { person, visitor } = await signedIn(stage());
    fine(await stage().call(newVisitor(), "requestPasswordReset", { email: person.email }));
    const token = await stage().tokenFor(person.email);
    fine(await stage().call(visitor, "changePassword", right({ person })));
    const late = await stage().call(newVisitor(), "confirmPasswordReset", { token, newPassword: "and yet another one" });
    expect(late.problem?.code).toBe("invalid_token");
  });

  test("PWD-07: wrong current passwords are counted", async () => {
    const { person, visitor } = await signedIn(stage());
    visitor.cookies.delete("cardea-device");
    const codes: (string | undefined)[] = [];
    for (let at = 0; at < 11; at += 1) {
      const answer = await stage().call(visitor, "changePassword", { currentPassword: "something else", newPassword });
      codes.push(answer.problem?.code);
    }
    expect(codes).toEqual([...Array.from({ length: 10 }, () => "wrong_password"), "rate_limited"]);
    expect((await stage().call(visitor, "changePassword", right({ person }))).problem?.code).toBe("rate_limited");
  });

  test("a call in process needs no session, and ends all there are", async () => {
    const { person, visitor } = await signedIn(stage());
    const account = await stage().call(visitor, "getAccount");
    const as = textAt(account, "user", "id");
    const result = await stage().cardea.call.changePassword({ currentPassword: person.password, newPassword }, { as });
    expect(result).toMatchObject({ ok: true, value: { tokens: null }, cookies: [] });
    expect(await stage().isSignedIn(visitor)).toBe(false);
  });
});
