/** A user's standing in the hands of administrators: suspended, restored, verified, given roles; and the last one stays. */
import { expect, test } from "vitest";
import { newAdministrator } from "../../../../test/support/administrators.ts";
import { newVisitor, type OperationName } from "../../../../test/support/faces.ts";
import { nothing, refused, scenarios, stories } from "../../../../test/support/scenarios.ts";
import { fine, newPerson, type Person, type Stage } from "../../../../test/support/stage.ts";

/** An administrator looks at a user who is signed in: their id is the token of the row. */
async function managing(stage: Stage) {
  const person = newPerson();
  const token = await stage.signUp(person);
  await stage.signIn(person);
  const { visitor } = await newAdministrator(stage);
  return { person, visitor, token };
}

const changed = (change: Parameters<Stage["changeUser"]>[1]) => async (stage: Stage) => {
  const given = await managing(stage);
  await stage.changeUser(given.person, change);
  return given;
};

async function codeOf(stage: Stage, person: Person | undefined): Promise<string | undefined> {
  const input = { identifier: person?.email, password: person?.password };
  return (await stage.call(newVisitor(), "signInWithPassword", input)).problem?.code;
}

const byId = ({ token }: { token?: string }) => ({ id: token });
const noticed = /^An administrator changed your account/;

scenarios("a user's standing", [
  {
    name: "FIX-06: a suspended user is signed out at once, hears why, and can't come back",
    given: managing,
    call: "adminSuspendUser",
    input: ({ token }) => ({ id: token, reason: "  <b>Spam</b> " }),
    expect: { user: { state: "SUSPENDED", suspendedReason: "<b>Spam</b>", sessions: 0 } },
    then: { mails: [noticed], sessions: -1, audit: ["adminSuspendUser SUCCESS"] },
    check: async (stage, { person }) => {
      const [mail] = await stage.mails();
      expect(mail?.text).toContain("The reason given: <b>Spam</b>");
      expect(mail?.html).toContain("&lt;b&gt;Spam&lt;/b&gt;");
      expect(await codeOf(stage, person)).toBe("account_suspended");
    },
  },
  {
    name: "a reason is at most 500 characters",
    given: managing,
    call: "adminSuspendUser",
    input: ({ token }) => ({ id: token, reason: "x".repeat(501) }),
    expect: "invalid_request",
    pointer: "/reason",
    then: nothing,
  },
  ...(
    [
      ["suspension", { suspended_at: 1, suspended_reason: "x" }],
      ["deactivation", { deactivated_at: 1 }],
      ["the archive", { archived_at: 1 }],
      ["a deletion that is due", { deletion_due_at: 1 }],
    ] as const
  ).map(([from, change]) => ({
    name: `[D9] a user is restored from ${from}`,
    given: changed(change),
    call: "adminRestoreUser" as OperationName,
    input: byId,
    expect: { user: { state: "ACTIVE", suspendedReason: null } },
    then: { mails: [noticed], audit: ["adminRestoreUser SUCCESS"] },
    check: async (stage: Stage, { person }: { person?: Person }) => expect(await codeOf(stage, person)).toBeUndefined(),
  })),
  {
    name: "a user who needs no restoring hears nothing",
    given: managing,
    call: "adminRestoreUser",
    input: byId,
    expect: { user: { state: "ACTIVE", sessions: 1 } },
    then: { mails: [], sessions: 0, audit: ["adminRestoreUser SUCCESS"] },
  },
  {
    name: "an address is verified on the administrator's word",
    given: async (stage) => {
      const person = newPerson();
      await stage.claim(person);
      const { visitor } = await newAdministrator(stage);
      const row = await stage.database.queries.selectFrom("user").select("id").where("email", "=", person.email).executeTakeFirstOrThrow();
      return { person, visitor, token: row.id };
    },
    call: "adminVerifyEmail",
    input: byId,
    expect: { user: { state: "ACTIVE", emailVerified: true } },
    then: { mails: [noticed], sessions: 0, audit: ["adminVerifyEmail SUCCESS"] },
  },
  {
    name: "a verified address is not verified again",
    given: managing,
    call: "adminVerifyEmail",
    input: byId,
    expect: "already_verified",
    then: refused("adminVerifyEmail", "already_verified"),
  },
  {
    name: "an address that somebody else has proven is not verified for another",
    given: async (stage) => {
      const given = await managing(stage);
      await stage.claim(given.person);
      const rows = stage.database.queries.selectFrom("user").select("id").where("email", "=", given.person.email);
      const claim = await rows.where("email_verified_at", "is", null).executeTakeFirstOrThrow();
      return { ...given, token: claim.id };
    },
    call: "adminVerifyEmail",
    input: byId,
    expect: "already_verified",
  },
  {
    name: "FIX-06: other roles end every session, and the person hears of it",
    given: managing,
    call: "adminSetRoles",
    input: ({ token }) => ({ id: token, roles: ["admin", "admin"] }),
    expect: { user: { roles: ["admin"], sessions: 0 } },
    then: { mails: [noticed], sessions: -1, audit: ["adminSetRoles SUCCESS"] },
  },
  {
    name: "the same roles change nothing",
    given: managing,
    call: "adminSetRoles",
    input: ({ token }) => ({ id: token, roles: [] }),
    expect: { user: { roles: [], sessions: 1 } },
    then: { mails: [], sessions: 0, audit: ["adminSetRoles SUCCESS"] },
  },
  {
    name: "MAS-09: a role that nobody knows is refused",
    given: managing,
    call: "adminSetRoles",
    input: ({ token }) => ({ id: token, roles: ["superuser"] }),
    expect: "invalid_request",
    pointer: "/roles/0",
    then: nothing,
  },
  {
    name: "MAS-09: an administrator makes nobody an administrator of the instance",
    given: managing,
    call: "adminSetRoles",
    input: ({ token }) => ({ id: token, roles: ["instance_admin"] }),
    expect: "forbidden",
    then: refused("adminSetRoles", "forbidden"),
  },
  {
    name: "MAS-09: nor themselves",
    given: async (stage) => {
      const { visitor, id } = await newAdministrator(stage);
      return { visitor, token: id };
    },
    call: "adminSetRoles",
    input: ({ token }) => ({ id: token, roles: ["admin", "instance_admin"] }),
    expect: "forbidden",
    then: refused("adminSetRoles", "forbidden"),
  },
]);

/** The four ways to lose an administrator of the instance. */
const losses: readonly [OperationName, Record<string, unknown>][] = [
  ["adminSetRoles", { roles: ["admin"] }],
  ["adminSuspendUser", {}],
  ["adminDeleteUser", {}],
  ["adminDeleteUser", { anonymise: true }],
];

stories("administrators of the instance", (stage) => {
  test("the last one can't lose the role, be suspended or be deleted, while others can", async () => {
    const first = await newAdministrator(stage(), ["instance_admin"]);
    for (const [call, input] of losses) {
      expect((await stage().call(first.visitor, call, { id: first.id, ...input })).problem?.code, call).toBe("forbidden");
      const other = await newAdministrator(stage(), ["instance_admin"]);
      fine(await stage().call(first.visitor, call, { id: other.id, ...input }));
    }
    // A suspended one is no other.
    expect((await stage().call(first.visitor, "adminSetRoles", { id: first.id, roles: [] })).problem?.code).toBe("forbidden");
    fine(await stage().call(first.visitor, "adminGetUser", { id: first.id }));
    await stage().changeUser(first.person, { roles: "[]" });
  });

  test("MAS-09: of two who remove each other at the same moment, one stays", async () => {
    const { queries } = stage().database;
    // As the first administrator's link leaves it: the row under which they are counted.
    const row = { key: "first_administrator", value: "x" };
    await queries
      .insertInto("instance")
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    for (const [call, input] of losses) {
      const pair = [await newAdministrator(stage(), ["instance_admin"]), await newAdministrator(stage(), ["instance_admin"])] as const;
      const answers = await Promise.all([
        stage().call(pair[0].visitor, call, { id: pair[1].id, ...input }),
        stage().call(pair[1].visitor, call, { id: pair[0].id, ...input }),
      ]);
      expect(answers.filter(({ problem }) => problem === null)).toHaveLength(1);
      await queries.updateTable("user").set({ roles: "[]" }).where("roles", "like", "%instance_admin%").execute();
    }
  });

  test("whoever gives up their own role is signed out", async () => {
    await newAdministrator(stage(), ["instance_admin"]);
    const { visitor, id } = await newAdministrator(stage(), ["instance_admin"]);
    fine(await stage().call(visitor, "adminSetRoles", { id, roles: [] }));
    expect(visitor.cookies.has("cardea")).toBe(false);
    expect(await stage().isSignedIn(visitor)).toBe(false);
  });
});
