/** Deleting one's own account, in each of the three ways, and taking it back. */
import { expect, test } from "vitest";
import { textAt } from "../../../test/support/answers.ts";
import { newVisitor } from "../../../test/support/faces.ts";
import { nothing, refused, type Scenario, scenarios, stories } from "../../../test/support/scenarios.ts";
import { day, fine, minute, newPerson, type Person, type Stage, second } from "../../../test/support/stage.ts";

async function signedIn(stage: Stage) {
  const person = newPerson();
  await stage.signUp(person);
  return { person, visitor: await stage.signIn(person) };
}

/** With the mailed token of the grace. */
async function deleted(stage: Stage) {
  const { person, visitor } = await signedIn(stage);
  fine(await stage.call(visitor, "deleteAccount", { password: person.password }));
  return { person, visitor: newVisitor(), token: await stage.tokenFor(person.email) };
}

const codeOf = async (stage: Stage, { email, password }: Person) =>
  (await stage.call(newVisitor(), "signInWithPassword", { identifier: email, password })).problem?.code;

const refusals: readonly Scenario[] = [
  { name: "nobody is refused", call: "deleteAccount", expect: "unauthenticated", then: nothing },
  {
    name: "[D9] a wrong password changes nothing",
    given: signedIn,
    call: "deleteAccount",
    input: { password: "something else" },
    expect: "wrong_password",
    then: refused("deleteAccount", "wrong_password"),
  },
  {
    name: "without a password an old proof does not do",
    given: async (stage) => {
      const given = await signedIn(stage);
      stage.clock.move(16 * minute);
      return given;
    },
    call: "deleteAccount",
    input: {},
    expect: "reauthentication_required",
    then: refused("deleteAccount", "reauthentication_required"),
  },
  {
    name: "[D9] an unverified address is refused",
    given: async (stage) => {
      const person = newPerson();
      await stage.claim(person);
      return { person, visitor: await stage.signIn(person) };
    },
    call: "deleteAccount",
    input: ({ person }) => ({ password: person?.password }),
    expect: "email_not_verified",
    then: refused("deleteAccount", "email_not_verified"),
  },
  {
    name: "IDR-06: nobody names another's account",
    given: signedIn,
    call: "deleteAccount",
    input: ({ person }) => ({ password: person?.password, id: "1" }),
    expect: "invalid_request",
    pointer: "/id",
    then: nothing,
  },
  {
    name: "the last instance administrator can't go",
    given: async (stage) => {
      const given = await signedIn(stage);
      await stage.changeUser(given.person, { roles: '["instance_admin"]' });
      return given;
    },
    call: "deleteAccount",
    input: ({ person }) => ({ password: person?.password }),
    expect: "forbidden",
    then: refused("deleteAccount", "forbidden"),
  },
];

scenarios("delete account, with a grace", [
  ...refusals,
  {
    name: "[D9] ends every session and mails the way back",
    given: signedIn,
    call: "deleteAccount",
    input: ({ person }) => ({ password: person?.password }),
    expect: { message: expect.any(String), deletionDueAt: expect.any(String) },
    then: { mails: [/will be deleted/], sessions: -1, audit: ["deleteAccount SUCCESS"] },
    check: async (stage, { person, visitor }, answer) => {
      expect(textAt(answer, "deletionDueAt")).toBe(new Date(stage.clock.now() + 30 * day).toISOString());
      expect(visitor?.cookies.has("cardea")).toBe(false);
      expect((await stage.mails())[0]?.text).toMatch(/on \d+ February 2026/);
      if (person === undefined) throw new Error("The row brings one.");
      expect(await codeOf(stage, person)).toBe("account_deletion_due");
      expect(await codeOf(stage, { ...person, password: "another one" })).toBe("invalid_credentials");
    },
  },
  {
    name: "a recent proof does in place of the password",
    given: signedIn,
    call: "deleteAccount",
    input: {},
    expect: { deletionDueAt: expect.any(String) },
  },
  {
    name: "[D9] the mailed token takes the account back",
    given: deleted,
    call: "restoreAccount",
    input: ({ token }) => ({ token }),
    expect: { message: expect.any(String) },
    then: { mails: [], sessions: 0, audit: ["restoreAccount SUCCESS"] },
    check: async (stage, { person }) => {
      if (person === undefined) throw new Error("The row brings one.");
      expect(await codeOf(stage, person)).toBeUndefined();
    },
  },
  {
    name: "TOK-05: the token is good until a second before the end",
    given: async (stage) => {
      const given = await deleted(stage);
      stage.clock.move(30 * day - second);
      return given;
    },
    call: "restoreAccount",
    input: ({ token }) => ({ token }),
    expect: { message: expect.any(String) },
  },
  {
    name: "TOK-05: the token is dead at the end, swept or not",
    given: async (stage) => {
      const given = await deleted(stage);
      stage.clock.move(30 * day);
      return given;
    },
    call: "restoreAccount",
    input: ({ token }) => ({ token }),
    expect: "invalid_token",
    then: refused("restoreAccount", "invalid_token"),
  },
  {
    name: "TOK-04: the token is good once",
    given: async (stage) => {
      const given = await deleted(stage);
      fine(await stage.call(newVisitor(), "restoreAccount", { token: given.token }));
      return given;
    },
    call: "restoreAccount",
    input: ({ token }) => ({ token }),
    expect: "invalid_token",
  },
  {
    name: "TOK-07: a token of another purpose is refused",
    given: async (stage) => {
      const { person } = await signedIn(stage);
      fine(await stage.call(newVisitor(), "requestPasswordReset", { email: person.email }));
      return { token: await stage.tokenFor(person.email) };
    },
    call: "restoreAccount",
    input: ({ token }) => ({ token }),
    expect: "invalid_token",
  },
]);

stories("a deleted account in its grace", (stage) => {
  test("[D9] has no living session or refresh token, and gets no link to reset its password", async () => {
    const { person, visitor } = await signedIn(stage());
    const client = await stage().signIn(person, "tokens");
    fine(await stage().call(visitor, "deleteAccount", { password: person.password }));
    expect(await stage().isSignedIn(client)).toBe(false);
    const refresh = await stage().call(newVisitor(), "refreshTokens", { refreshToken: client.refreshToken });
    expect(refresh.problem?.code).toBe("invalid_refresh_token");
    await stage().emptyMailbox();
    fine(await stage().call(newVisitor(), "requestPasswordReset", { email: person.email }));
    expect(await stage().mails()).toEqual([]);
  });
});

const whole = { settings: { account: { deletion: "immediate" } } } as const;

scenarios(
  "delete account, at once",
  [
    ...refusals,
    {
      name: "[D9] leaves nothing, and says so by mail",
      given: signedIn,
      call: "deleteAccount",
      input: ({ person }) => ({ password: person?.password }),
      expect: { message: "Your account is deleted.", deletionDueAt: null },
      then: { mails: [/was deleted/], sessions: -1, audit: ["deleteAccount SUCCESS"] },
      check: async (stage, { person, visitor }) => {
        expect(visitor?.cookies.has("cardea")).toBe(false);
        if (person === undefined) throw new Error("The row brings one.");
        expect(await codeOf(stage, person)).toBe("invalid_credentials");
        const users = await stage.database.queries.selectFrom("user").select("id").where("email", "=", person.email).execute();
        expect(users).toEqual([]);
      },
    },
  ],
  whole,
);

stories(
  "an account deleted at once",
  (stage) => {
    test("[D9] leaves no row with its id or address but audit events without anything personal", async () => {
      const { person, visitor } = await signedIn(stage());
      const id = textAt(await stage().call(visitor, "getAccount"), "user", "id");
      await stage().signIn(person, "tokens");
      fine(await stage().call(newVisitor(), "requestPasswordReset", { email: person.email }));
      await stage().call(newVisitor(), "signInWithPassword", { identifier: person.email, password: "wrong" });
      fine(await stage().call(visitor, "deleteAccount", { password: person.password }));
      await stage().mails();
      const { queries } = stage().database;
      for (const table of ["password", "session", "token_grant", "one_time_token"] as const) {
        expect(await queries.selectFrom(table).select("realm_id").where("user_id", "=", id).execute(), table).toEqual([]);
      }
      expect(await queries.selectFrom("outbox").select("id").where("user_id", "=", id).execute()).toEqual([]);
      const events = await queries.selectFrom("audit_event").selectAll().where("target_id", "=", id).execute();
      expect(events.length).toBeGreaterThan(3);
      for (const event of events) expect(event).toMatchObject({ personal: null, personal_salt: null });
    });

    test("frees its address and its user name at once", async () => {
      const person = newPerson({ username: `phoenix-${stage().face}` });
      for (let life = 0; life < 2; life += 1) {
        await stage().signUp(person);
        const visitor = await stage().signIn(person);
        fine(await stage().call(visitor, "deleteAccount", { password: person.password }));
        stage().clock.move(minute);
      }
    });
  },
  whole,
);

scenarios(
  "delete account, by deactivation",
  [
    {
      name: "[D9] puts the account out of use and ends every session",
      given: signedIn,
      call: "deleteAccount",
      input: ({ person }) => ({ password: person?.password }),
      expect: { message: expect.stringContaining("deactivated"), deletionDueAt: null },
      then: { mails: [/was deactivated/], sessions: -1, audit: ["deleteAccount SUCCESS"] },
      check: async (stage, { person }) => {
        if (person === undefined) throw new Error("The row brings one.");
        expect(await codeOf(stage, person)).toBe("account_deactivated");
      },
    },
  ],
  { settings: { account: { deletion: "deactivate" } } },
);
