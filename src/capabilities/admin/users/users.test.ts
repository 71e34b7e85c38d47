/** Users in the hands of administrators: listed, looked at, made, changed, deleted. */
import { expect, test } from "vitest";
import { newAdministrator } from "../../../../test/support/administrators.ts";
import { textAt, valueAt } from "../../../../test/support/answers.ts";
import { newVisitor, type OperationName } from "../../../../test/support/faces.ts";
import { nothing, refused, type Scenario, scenarios, stories } from "../../../../test/support/scenarios.ts";
import { day, fine, minute, newPerson, type Stage } from "../../../../test/support/stage.ts";

const nobody = "123e4567-e89b-12d3-a456-426614174000";

/** An administrator looks at a user: their id is the token of the row. */
async function managing(stage: Stage) {
  const person = newPerson();
  const token = await stage.signUp(person);
  const { visitor } = await newAdministrator(stage);
  return { person, visitor, token };
}

const inputs: Partial<Record<OperationName, Record<string, unknown>>> = {
  adminListUsers: {},
  adminCreateUser: { email: "new@example.org" },
  adminSetRoles: { roles: [] },
  adminResetPassword: { mode: "TEMPORARY" },
};
const reads: readonly OperationName[] = ["adminListUsers", "adminGetUser", "adminListUserSessions"];
const changes: readonly OperationName[] = [
  ...(["adminCreateUser", "adminUpdateUser", "adminDeleteUser", "adminSuspendUser", "adminRestoreUser", "adminVerifyEmail"] as const),
  ...(["adminResetPassword", "adminResetSecondFactor", "adminSetRoles", "adminRevokeUserSessions"] as const),
];
const inputOf = (call: OperationName, id: string | undefined) => ({
  ...(call === "adminListUsers" || call === "adminCreateUser" ? {} : { id }),
  ...inputs[call],
});

const doors: readonly Scenario[] = [...reads, ...changes].flatMap((call): Scenario[] => [
  { name: `${call} is nobody's`, call, input: inputOf(call, nobody), expect: "unauthenticated", then: nothing },
  {
    name: `ADM-11: ${call} is no ordinary user's`,
    given: async (stage) => ({ ...(await managing(stage)), visitor: (await newAdministrator(stage, [])).visitor }),
    call,
    input: ({ token }) => inputOf(call, token),
    expect: "forbidden",
    then: refused(call, "forbidden"),
  },
]);

const stale: readonly Scenario[] = changes.map((call) => ({
  name: `ADM-09: ${call} asks an administrator for a recent proof`,
  given: async (stage) => {
    const given = await managing(stage);
    stage.clock.move(16 * minute);
    return given;
  },
  call,
  input: ({ token }) => inputOf(call, token),
  expect: "reauthentication_required",
  then: refused(call, "reauthentication_required"),
}));

/** Neither an id of none nor one of another realm's user is found, and an administrator of the instance is above others. */
const strangers: readonly Scenario[] = [...reads, ...changes]
  .filter((call) => call !== "adminListUsers" && call !== "adminCreateUser")
  .flatMap((call): Scenario[] => [
    {
      name: `IDR-01, IDR-06: ${call} finds no user of another realm`,
      given: async (stage) => {
        const { visitor } = await newAdministrator(stage);
        return { visitor, token: await insertElsewhere(stage) };
      },
      call,
      input: ({ token }) => inputOf(call, token),
      expect: "not_found",
      then: nothing,
    },
    ...(reads.includes(call)
      ? []
      : [
          {
            name: `MAS-09: ${call} of an administrator of the instance is not for administrators of a realm`,
            given: async (stage: Stage) => {
              const { visitor } = await newAdministrator(stage);
              return { visitor, token: (await newAdministrator(stage, ["instance_admin"])).id };
            },
            call,
            input: ({ token }: { token?: string }) => inputOf(call, token),
            expect: "forbidden",
            then: refused(call, "forbidden"),
          },
        ]),
  ]);

async function insertElsewhere({ database, clock }: Stage): Promise<string> {
  const { queries } = database;
  const main = await queries.selectFrom("realm").selectAll().where("name", "=", "main").executeTakeFirstOrThrow();
  const north = { ...main, id: "north", name: "north" };
  await queries
    .insertInto("realm")
    .values(north)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const [some] = await queries.selectFrom("user").selectAll().where("realm_id", "=", main.id).limit(1).execute();
  if (some === undefined) throw new Error("There is an administrator at least.");
  const id = `north-${clock.now()}-${Math.random()}`;
  await queries
    .insertInto("user")
    .values({ ...some, realm_id: "north", id, email_key: id, username_key: null })
    .execute();
  return id;
}

scenarios("administrators and users", [
  ...doors,
  ...stale,
  ...strangers,
  {
    name: "a page of users is of the realm, with a cursor to the next",
    given: managing,
    call: "adminListUsers",
    input: { limit: 1 },
    expect: { users: [{ roles: ["admin"], state: "ACTIVE", sessions: 1, factors: { totp: false } }], nextCursor: expect.any(String) },
    then: nothing,
  },
  {
    name: "an old proof is enough to look",
    given: async (stage) => {
      const given = await managing(stage);
      stage.clock.move(16 * minute);
      return given;
    },
    call: "adminListUsers",
    input: ({ person }) => ({ search: person?.email, state: "ACTIVE", sort: "OLDEST" }),
    expect: { users: [{ emailVerified: true }], nextCursor: null },
    then: nothing,
  },
  ...(
    [
      [{ cursor: "x.y" }, "/cursor"],
      [{ limit: 0 }, "/limit"],
      [{ limit: 1000 }, "/limit"],
      [{ state: "GONE" }, "/state"],
      [{ sort: "password" }, "/sort"],
    ] as const
  ).map(
    ([input, pointer]): Scenario => ({
      name: `IDR-04: ${JSON.stringify(input)} is refused`,
      given: managing,
      call: "adminListUsers",
      input,
      expect: "invalid_request",
      pointer,
      then: nothing,
    }),
  ),
  {
    name: "an address that has an account is refused",
    given: managing,
    call: "adminCreateUser",
    input: ({ person }) => ({ email: person?.email.toUpperCase() }),
    expect: "invalid_request",
    pointer: "/email",
    then: nothing,
  },
  {
    name: "a user name that is taken is refused to a user who is renamed",
    given: withMary,
    call: "adminUpdateUser",
    input: ({ token, newerToken }) => ({ id: newerToken, username: token?.toUpperCase() }),
    expect: "username_taken",
    then: refused("adminUpdateUser", "username_taken"),
  },
  {
    name: "MAS-09: nobody makes a user with a role that is above them",
    given: managing,
    call: "adminCreateUser",
    input: { email: "grand@example.org", roles: ["instance_admin"] },
    expect: "forbidden",
    then: refused("adminCreateUser", "forbidden"),
  },
  {
    name: "a user name that is taken is refused to a new user",
    given: withMary,
    call: "adminCreateUser",
    input: ({ token }) => ({ email: "other-mary@example.org", username: token }),
    expect: "username_taken",
    then: refused("adminCreateUser", "username_taken"),
  },
  {
    name: "a user is changed, and hears of another name",
    given: managing,
    call: "adminUpdateUser",
    input: ({ token, person }) => ({
      id: token,
      username: `new-${person?.email.split("@")[0]}`,
      locale: "fr",
      profile: { rank: "captain" },
    }),
    expect: { user: { locale: "fr", profile: { rank: "captain" } } },
    then: { mails: [/^Un administrateur a modifié votre compte/], sessions: 0, audit: ["adminUpdateUser SUCCESS"] },
  },
  {
    name: "[D9] a user is deleted at once, and hears of it",
    given: managing,
    call: "adminDeleteUser",
    input: ({ token }) => ({ id: token }),
    expect: { message: expect.any(String) },
    then: { mails: [/was deleted/], audit: ["adminDeleteUser SUCCESS"] },
    check: async (stage, { token, visitor }) => {
      expect((await stage.call(visitor ?? newVisitor(), "adminGetUser", { id: token })).problem?.code).toBe("not_found");
    },
  },
]);

/** Somebody else has the name that is the token of the row; the newer token is an id. */
async function withMary(stage: Stage) {
  const newerToken = await stage.signUp(newPerson());
  const given = await managing(stage);
  const username = `mary-${given.token.slice(0, 8)}`;
  await stage.changeUser(given.person, { username, username_key: username });
  return { ...given, token: username, newerToken };
}

stories("users that an administrator makes", (stage) => {
  test("are verified on the administrator's word, and choose a password by a mailed reset", async () => {
    const { visitor } = await newAdministrator(stage());
    const { email } = newPerson();
    const input = { email, roles: ["admin"], locale: "en" };
    const answer = fine(await stage().call(visitor, "adminCreateUser", input));
    expect(answer.value).toMatchObject({ user: { email, state: "ACTIVE", emailVerified: true, roles: ["admin"], sessions: 0 } });
    expect(await stage().mails()).toEqual([]);
    fine(await stage().call(newVisitor(), "requestPasswordReset", { email }));
    const password = "chosen by its owner";
    fine(await stage().call(newVisitor(), "confirmPasswordReset", { token: await stage().tokenFor(email), newPassword: password }));
    await stage().signIn({ email, password });
    await stage().emptyMailbox();
  });

  test("are invited by a link that lives a week, whatever strangers do with their address", async () => {
    const { visitor } = await newAdministrator(stage());
    const { email } = newPerson();
    const chosen = "chosen by its owner";
    // Somebody's open claim on the address gives way.
    await stage().claim({ email, password: "a stranger's own" });
    const answer = fine(await stage().call(visitor, "adminCreateUser", { email, sendInvitation: true }));
    expect(answer.value).toMatchObject({ user: { state: "INVITED", emailVerified: false } });
    expect((await stage().mails()).at(-1)).toMatchObject({ to: email, subject: "You have an account at Cardea" });
    const token = await stage().tokenFor(email);
    stage().clock.move(2 * minute);
    await stage().claim({ email, password: "another stranger's" });
    expect(
      (await stage().call(newVisitor(), "signInWithPassword", { identifier: email, password: "another stranger's" })).problem?.code,
    ).toBe("invalid_credentials");
    stage().clock.move(7 * day - 3 * minute);
    const id = textAt(answer, "user", "id");
    const again = await newAdministrator(stage());
    expect((await stage().call(again.visitor, "adminGetUser", { id })).value).toMatchObject({ user: { state: "INVITED" } });
    fine(await stage().call(newVisitor(), "setPassword", { token, newPassword: chosen }));
    await stage().signIn({ email, password: chosen });
    expect((await stage().call(again.visitor, "adminGetUser", { id })).value).toMatchObject({ user: { state: "ACTIVE" } });
    await stage().emptyMailbox();
  });

  test("IDR-04: a cursor belongs to its order", async () => {
    const { visitor } = await newAdministrator(stage());
    const answer = fine(await stage().call(visitor, "adminListUsers", { limit: 1 }));
    const cursor = textAt(answer, "nextCursor");
    const next = fine(await stage().call(visitor, "adminListUsers", { limit: 1, cursor }));
    expect(valueAt(next, "users", "0", "id")).not.toBe(valueAt(answer, "users", "0", "id"));
    expect((await stage().call(visitor, "adminListUsers", { limit: 1, cursor, sort: "OLDEST" })).problem?.code).toBe("invalid_request");
  });

  test("anonymised, keep their id and nothing else, and can't be touched any more", async () => {
    const person = newPerson();
    const id = await stage().signUp(person);
    const { visitor } = await newAdministrator(stage());
    fine(await stage().call(visitor, "adminDeleteUser", { id, anonymise: true }));
    const { value } = await stage().call(visitor, "adminGetUser", { id });
    expect(value).toMatchObject({ user: { id, state: "ANONYMISED", email: null, username: null, profile: {}, roles: [] } });
    for (const call of changes.filter((name) => name !== "adminCreateUser")) {
      expect((await stage().call(visitor, call, inputOf(call, id))).problem?.code, call).toBe("not_found");
    }
    await stage().signUp(person);
  });
});
