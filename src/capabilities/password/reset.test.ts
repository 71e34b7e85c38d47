/** A password reset by mail: what the link is worth, and all that it ends. */
import { expect, test } from "vitest";
import { newVisitor } from "../../../test/support/faces.ts";
import { type Given, nothing, refused, type Scenario, scenarios, stories } from "../../../test/support/scenarios.ts";
import { fine, hour, minute, newPerson, type Stage, second } from "../../../test/support/stage.ts";

const newPassword = "a password chosen anew";

const known = async (stage: Stage) => {
  const person = newPerson();
  await stage.signUp(person);
  return { person };
};
const linked = async (stage: Stage) => {
  const { person } = await known(stage);
  fine(await stage.call(newVisitor(), "requestPasswordReset", { email: person.email }));
  return { person, token: await stage.tokenFor(person.email) };
};
const chosen = ({ token }: Given) => ({ token, newPassword });

const wrongTokens = [null, "", 0, true, [], {}, { $ne: null }, ["token"], "a\u0000b", "a".repeat(513)].map(
  (token): Scenario => ({
    name: `TOK-16: ${JSON.stringify(token).slice(0, 20)} is no token`,
    call: "confirmPasswordReset",
    input: { token, newPassword },
    expect: "invalid_request",
    pointer: "/token",
    then: nothing,
  }),
);

scenarios("asking for a new password", [
  {
    name: "without an address there is nobody to mail",
    call: "requestPasswordReset",
    expect: "invalid_request",
    pointer: "/email",
    then: nothing,
  },
  {
    name: "an unknown field is named",
    call: "requestPasswordReset",
    input: { email: "a@example.org", url: "https://evil.example" },
    expect: "invalid_request",
    pointer: "/url",
    then: nothing,
  },
  {
    name: "[D4] an unknown address gets no mail",
    call: "requestPasswordReset",
    input: { email: "nobody-at-all@example.org" },
    expect: { message: expect.any(String) },
    then: { mails: [], sessions: 0, audit: ["requestPasswordReset SUCCESS"] },
  },
  {
    name: "PWD-14: [D4] a known one gets a link, and nothing changes yet",
    given: known,
    call: "requestPasswordReset",
    input: ({ person }) => ({ email: person?.email }),
    expect: { message: expect.any(String) },
    then: { mails: [/^Choose a new password/], sessions: 0, audit: ["requestPasswordReset SUCCESS"] },
    check: async (stage, { person }) => void (person !== undefined && (await stage.signIn(person))),
  },
  ...(["suspended_at", "deactivated_at", "deletion_due_at", "rejected_at", "anonymised_at"] as const).map(
    (column): Scenario => ({
      name: `an account with ${column} gets no mail`,
      given: async (stage) => {
        const given = await known(stage);
        await stage.changeUser(given.person, { [column]: 1 });
        return given;
      },
      call: "requestPasswordReset",
      input: ({ person }) => ({ email: person?.email }),
      expect: { message: expect.any(String) },
      then: { mails: [] },
    }),
  ),
]);

scenarios("choosing a new password", [
  ...wrongTokens,
  {
    name: "no new password is refused",
    call: "confirmPasswordReset",
    input: { token: "x" },
    expect: "invalid_request",
    pointer: "/newPassword",
  },
  {
    name: "an unknown field is named",
    call: "confirmPasswordReset",
    input: { token: "x", newPassword, email: "a@example.org" },
    expect: "invalid_request",
    pointer: "/email",
  },
  {
    name: "a token that nobody was mailed is refused",
    call: "confirmPasswordReset",
    input: { token: "A".repeat(44), newPassword },
    expect: "invalid_token",
    then: refused("confirmPasswordReset", "invalid_token"),
  },
  {
    name: "TOK-21: a refused password leaves the link usable",
    given: linked,
    call: "confirmPasswordReset",
    input: ({ token }) => ({ token, newPassword: "password123" }),
    expect: "password_rejected",
    pointer: "/newPassword",
    then: refused("confirmPasswordReset", "password_rejected"),
    check: async (stage, given) => void fine(await stage.call(newVisitor(), "confirmPasswordReset", chosen(given))),
  },
  {
    name: "[D5] the mailed token sets the password, starts no session, and the owner is told",
    given: linked,
    call: "confirmPasswordReset",
    input: chosen,
    expect: { message: expect.any(String) },
    then: { mails: [/^Your password for Cardea was changed/], sessions: 0, audit: ["confirmPasswordReset SUCCESS"] },
    check: async (stage, { person }, answer) => {
      expect(answer.headers.getSetCookie()).toEqual([]);
      await stage.signIn({ email: person?.email ?? "", password: newPassword });
    },
  },
  {
    name: "TOK-04: a token is good once",
    given: async (stage) => {
      const given = await linked(stage);
      fine(await stage.call(newVisitor(), "confirmPasswordReset", chosen(given)));
      return { ...given, visitor: newVisitor("198.51.100.9") };
    },
    call: "confirmPasswordReset",
    input: chosen,
    expect: "invalid_token",
  },
  {
    name: "TOK-05: a token is good until a second before its end",
    given: async (stage) => {
      const given = await linked(stage);
      stage.clock.move(hour - second);
      return given;
    },
    call: "confirmPasswordReset",
    input: chosen,
    expect: { message: expect.any(String) },
  },
  {
    name: "TOK-05: a token is dead a second after its end",
    given: async (stage) => {
      const given = await linked(stage);
      stage.clock.move(hour + second);
      return given;
    },
    call: "confirmPasswordReset",
    input: chosen,
    expect: "invalid_token",
  },
  {
    name: "TOK-06: an older token is dead once a newer one was mailed",
    given: async (stage) => {
      const given = await linked(stage);
      stage.clock.move(minute);
      fine(await stage.call(newVisitor(), "requestPasswordReset", { email: given.person.email }));
      return { ...given, newerToken: await stage.tokenFor(given.person.email) };
    },
    call: "confirmPasswordReset",
    input: chosen,
    expect: "invalid_token",
    check: async (stage, { newerToken = "" }) => {
      fine(await stage.call(newVisitor(), "confirmPasswordReset", { token: newerToken, newPassword }));
    },
  },
  {
    name: "TOK-10: a token of an account that was suspended since is dead",
    given: async (stage) => {
      const given = await linked(stage);
      await stage.changeUser(given.person, { suspended_at: 1 });
      return given;
    },
    call: "confirmPasswordReset",
    input: chosen,
    expect: "invalid_token",
  },
]);

stories("a reset password", (stage) => {
  test("FIX-05, PRE-02: [D5] ends every session and refresh token", async () => {
    const { person } = await known(stage());
    const [browser, client] = [await stage().signIn(person), await stage().signIn(person, "tokens")];
    fine(await stage().call(newVisitor(), "requestPasswordReset", { email: person.email }));
    fine(await stage().call(newVisitor(), "confirmPasswordReset", { token: await stage().tokenFor(person.email), newPassword }));
    for (const each of [browser, client]) expect(await stage().isSignedIn(each)).toBe(false);
    const refreshed = await stage().call(newVisitor(), "refreshTokens", { refreshToken: client.refreshToken });
    expect(refreshed.problem?.code).toBe("invalid_refresh_token");
  });

  test("of an archived account leaves it archived until its owner signs in", async () => {
    const { person } = await known(stage());
    await stage().changeUser(person, { archived_at: 1 });
    fine(await stage().call(newVisitor(), "requestPasswordReset", { email: person.email }));
    fine(await stage().call(newVisitor(), "confirmPasswordReset", { token: await stage().tokenFor(person.email), newPassword }));
    const answer = await stage().call(newVisitor(), "signInWithPassword", { identifier: person.email, password: newPassword });
    expect(answer.value).toMatchObject({ unarchived: true });
  });
});

stories(
  "sign-up without a password",
  (stage) => {
    test("[D6] the mail that follows the confirmation sets the first one", async () => {
      const person = newPerson();
      fine(await stage().call(newVisitor(), "startSignUp", { email: person.email }));
      const [mail] = (await stage().mails()).filter(({ to }) => to === person.email);
      expect(mail?.subject).toMatch(/^Confirm/);
      fine(await stage().call(newVisitor(), "confirmSignUp", { token: await stage().tokenFor(person.email) }));
      const set = { token: await stage().tokenFor(person.email), newPassword: person.password };
      fine(await stage().call(newVisitor(), "setPassword", set));
      await stage().signIn(person);
    });
  },
  { settings: { signUp: { passwordless: true } } },
);
