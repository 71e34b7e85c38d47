/** The way back to the old address, for an owner whose account somebody else has moved away. */
import { expect, test } from "vitest";
import { newVisitor } from "../../../../test/support/faces.ts";
import { nothing, refused, scenarios, stories } from "../../../../test/support/scenarios.ts";
import { day, fine, minute, newPerson, type Person, type Stage, second } from "../../../../test/support/stage.ts";

/** Somebody who knows the password moved the account; the notice's token is the row's, the thief's browser its visitor. */
async function moved(stage: Stage) {
  const person = newPerson();
  await stage.signUp(person);
  const visitor = await stage.signIn(person);
  const thief = newPerson({ password: person.password });
  fine(await stage.call(visitor, "requestEmailChange", { email: thief.email }));
  const token = await stage.tokenFor(person.email);
  fine(await stage.call(visitor, "confirmEmailChange", { token: await stage.tokenFor(thief.email) }));
  return { person, thief, visitor, token };
}
const revert = (stage: Stage, token: string) => stage.call(newVisitor(), "revertEmailChange", { token });

/** Chooses a password with the link that follows, and signs in. */
async function comeBack(stage: Stage, person: Person): Promise<void> {
  const set = { token: await stage.tokenFor(person.email), newPassword: "the owner's new choice" };
  fine(await stage.call(newVisitor(), "confirmPasswordReset", set));
  await stage.signIn({ ...person, password: set.newPassword });
}

async function refusedAtSignIn(stage: Stage, { email, password }: Person): Promise<string | undefined> {
  return (await stage.call(newVisitor(), "signInWithPassword", { identifier: email, password })).problem?.code;
}

scenarios("undoing a change of address", [
  { name: "nothing is refused", call: "revertEmailChange", expect: "invalid_request", pointer: "/token", then: nothing },
  {
    name: "a token that nobody was mailed is refused",
    call: "revertEmailChange",
    input: { token: "A".repeat(44) },
    expect: "invalid_token",
    then: refused("revertEmailChange", "invalid_token"),
  },
  {
    name: "gives the address back, ends every session, and mails a link to choose a password",
    given: moved,
    call: "revertEmailChange",
    input: ({ token }) => ({ token }),
    expect: { message: expect.any(String) },
    then: { mails: [/^Choose a new password/], sessions: -1, audit: ["revertEmailChange SUCCESS"] },
    check: async (stage, { person }) => void (person !== undefined && (await comeBack(stage, person))),
  },
  {
    name: "TOK-04: works once",
    given: async (stage) => {
      const given = await moved(stage);
      fine(await revert(stage, given.token));
      return given;
    },
    call: "revertEmailChange",
    input: ({ token }) => ({ token }),
    expect: "invalid_token",
  },
  {
    name: "an old address that is another account's by now is told, and nothing changes",
    given: async (stage) => {
      const given = await moved(stage);
      stage.clock.move(minute);
      await stage.signUp(newPerson({ email: given.person.email }));
      return given;
    },
    call: "revertEmailChange",
    input: ({ token }) => ({ token }),
    expect: "address_in_use",
    then: { ...refused("revertEmailChange", "address_in_use") },
    check: async (stage, { visitor }) => expect(visitor !== undefined && (await stage.isSignedIn(visitor))).toBe(true),
  },
]);

stories("the way back", (stage) => {
  test.each([-second, second])("TOK-05: lives for seven days, and is asked for %i ms beyond", async (beyond) => {
    const { token } = await moved(stage());
    stage().clock.move(7 * day + beyond);
    expect((await revert(stage(), token)).problem?.code).toBe(beyond < 0 ? undefined : "invalid_token");
  });

  test("FIX-05: ends the thief's sessions, password and pending links", async () => {
    const { person, thief, visitor, token } = await moved(stage());
    stage().clock.move(minute);
    fine(await stage().call(newVisitor(), "requestPasswordReset", { email: thief.email }));
    const reset = { token: await stage().tokenFor(thief.email), newPassword: "the thief's new choice" };
    fine(await revert(stage(), token));
    expect(await stage().isSignedIn(visitor)).toBe(false);
    expect(await refusedAtSignIn(stage(), person)).toBe("invalid_credentials");
    expect(await refusedAtSignIn(stage(), thief)).toBe("invalid_credentials");
    expect((await stage().call(newVisitor(), "confirmPasswordReset", reset)).problem?.code).toBe("invalid_token");
    await comeBack(stage(), person);
  });

  test("TOK-10: outlives a new password", async () => {
    const { person, visitor, token } = await moved(stage());
    const change = { currentPassword: person.password, newPassword: "the thief's new choice" };
    fine(await stage().call(visitor, "changePassword", change));
    fine(await revert(stage(), token));
    await comeBack(stage(), person);
  });

  test("before the new address is confirmed, it ends the change", async () => {
    const person = newPerson();
    await stage().signUp(person);
    const visitor = await stage().signIn(person);
    const { email } = newPerson();
    fine(await stage().call(visitor, "requestEmailChange", { email }));
    const [token, link] = [await stage().tokenFor(person.email), await stage().tokenFor(email)];
    fine(await revert(stage(), token));
    expect((await stage().call(newVisitor(), "confirmEmailChange", { token: link })).problem?.code).toBe("invalid_token");
    await comeBack(stage(), person);
  });

  test("PRE-04: a second move ends no earlier way back, and its own leads nowhere once that was taken", async () => {
    const { person, thief, visitor, token } = await moved(stage());
    const second = newPerson();
    stage().clock.move(minute);
    fine(await stage().call(visitor, "requestEmailChange", { email: second.email }));
    const younger = await stage().tokenFor(thief.email);
    fine(await stage().call(visitor, "confirmEmailChange", { token: await stage().tokenFor(second.email) }));
    fine(await revert(stage(), younger));
    fine(await revert(stage(), token));
    expect((await revert(stage(), younger)).problem?.code).toBe("invalid_token");
    await comeBack(stage(), person);
  });

  test("PRE-08: factors that were set up since the change go, older ones stay", async () => {
    const { person, token } = await moved(stage());
    const { queries } = stage().database;
    const rows = await queries.selectFrom("user").selectAll().orderBy("created_at", "desc").limit(1).execute();
    const now = stage().clock.now();
    for (const { realm_id, id } of rows) {
      const code = { realm_id, user_id: id, used_at: null };
      await queries
        .insertInto("recovery_code")
        .values([
          { ...code, code_mac: `old.${id}`, created_at: now - day },
          { ...code, code_mac: `new.${id}`, created_at: now },
        ])
        .execute();
      const device = { secret: "sealed", activated_at: now, last_step: 0, pending_secret: null, pending_expires_at: null };
      await queries
        .insertInto("totp_device")
        .values({ realm_id, user_id: id, ...device })
        .execute();
      fine(await revert(stage(), token));
      const codes = await queries.selectFrom("recovery_code").select("code_mac").where("user_id", "=", id).execute();
      expect(codes).toEqual([{ code_mac: `old.${id}` }]);
      expect(await queries.selectFrom("totp_device").select("user_id").where("user_id", "=", id).execute()).toEqual([]);
    }
    await comeBack(stage(), person);
  });
});
