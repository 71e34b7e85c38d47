/** Looking for users: the states of the store are those of the house, pages neither repeat nor skip, and every look is by an index. */
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { createMigratedStore, engines, realm } from "../../../test/support/stores.ts";
import { SqliteConnection } from "../../storage/sqlite-connection.ts";
import { insertUser, newUser, type User } from "../user/user.ts";
import { stateOf, userStates } from "../user/user-state.ts";
import { searchUsers, type UserSearch } from "./user-search.ts";

const all: UserSearch = { text: null, state: null, role: null, isNewestFirst: true, after: null, limit: 1_000 };

const instant = fc.option(fc.nat(3), { nil: null });
const instants = fc.record({
  anonymised_at: instant,
  deletion_due_at: instant,
  suspended_at: instant,
  deactivated_at: instant,
  rejected_at: instant,
  archived_at: instant,
  invited_at: instant,
  approval_requested_at: instant,
  approved_at: instant,
  claim_expires_at: instant,
  email_verified_at: instant,
  created_at: fc.nat(40),
});
/** Rarely several at once, so that the late states come up as well. */
const sparse = fc
  .tuple(
    instants,
    fc.subarray(["anonymised_at", "deletion_due_at", "suspended_at", "deactivated_at", "rejected_at", "archived_at"] as const),
  )
  .map(([user, kept]) => {
    const dropped = ["anonymised_at", "deletion_due_at", "suspended_at", "deactivated_at", "rejected_at", "archived_at"] as const;
    return { ...user, ...Object.fromEntries(dropped.filter((name) => !kept.slice(0, 1).includes(name)).map((name) => [name, null])) };
  });

const newestFirst = (a: User, b: User) => b.created_at - a.created_at || (a.id < b.id ? 1 : -1);

describe.each(engines)("on %s", (engine) => {
  let store: Awaited<ReturnType<typeof createMigratedStore>>;
  const users: User[] = [];
  const search = (wanted: Partial<UserSearch>) => searchUsers(store.database.queries, "r", { ...all, ...wanted });
  const idsOf = (found: readonly User[]) => found.map(({ id }) => id);

  beforeAll(async () => {
    store = await createMigratedStore(engine);
    const { queries } = store.database;
    await queries.insertInto("realm").values(realm("s")).execute();
    for (const [at, more] of fc.sample(fc.oneof(instants, sparse), 300).entries()) {
      const email = { address: `User${at}@x.example`, key: `user${at}@x.example` };
      const username = at % 2 === 0 ? { name: `Name${at}`, key: `name${at}` } : null;
      const roles = at % 50 === 0 ? ["admin", "a_b"] : at % 50 === 1 ? ["axb"] : [];
      const user = { ...newUser("r", { email, username, roles, claimExpiresAt: null, emailVerifiedAt: null }, 0), ...more };
      await insertUser(queries, user);
      users.push(user);
      if (at < 3) await insertUser(queries, { ...user, realm_id: "s" });
    }
    users.sort(newestFirst);
  }, 60_000);
  afterAll(() => store.drop());

  test.each(userStates)("[A2] finds exactly those who are %s", async (state) => {
    expect(idsOf(await search({ state }))).toEqual(idsOf(users.filter((user) => stateOf(user) === state)));
  });

  test("IDR-04: pages of any size, either way, neither repeat nor skip, nor show another realm", async () => {
    for (const [isNewestFirst, limit] of [
      [true, 7],
      [false, 64],
    ] as const) {
      const seen: string[] = [];
      for (let after: UserSearch["after"] = null, isMore = true; isMore; ) {
        const page = await search({ isNewestFirst, limit, after });
        seen.push(...idsOf(page));
        const last = page.at(-1);
        isMore = last !== undefined;
        after = last === undefined ? null : { at: last.created_at, id: last.id };
      }
      expect(seen).toEqual(idsOf(isNewestFirst ? users : users.toReversed()));
    }
  });

  test("finds by the beginning of an address or user name in any case, and by a whole id", async () => {
    expect(idsOf(await search({ text: "USER12@" }))).toEqual(idsOf(users.filter(({ email_key }) => email_key === "user12@x.example")));
    const named = users.filter(({ username_key }) => username_key?.startsWith("name29"));
    expect(idsOf(await search({ text: " Name29" }))).toEqual(idsOf(named));
    expect(idsOf(await search({ text: users[5]?.id ?? "" }))).toEqual([users[5]?.id]);
    for (const text of ["%", "_ser1", "ser1@", "nobody", "'; drop table x --"]) expect(await search({ text })).toEqual([]);
  });

  test("IDR-04: finds by a role, whose name is no pattern, and by all together", async () => {
    const withRole = (role: string) => users.filter((user) => user.roles.includes(`"${role}"`));
    for (const role of ["admin", "a_b", "axb"]) expect(idsOf(await search({ role }))).toEqual(idsOf(withRole(role)));
    for (const role of ["%", "a%", 'admin","a_b', "\\", "nobody"]) expect(await search({ role })).toEqual([]);
    const [one] = withRole("admin");
    if (one === undefined) throw new Error("There are some.");
    const whole = { role: "admin", state: stateOf(one), text: one.email_key };
    expect(idsOf(await search(whole))).toEqual([one.id]);
  });

  if (engine !== "sqlite") return;
  test("reads by index, whatever is looked for", async () => {
    const asked = vi.spyOn(SqliteConnection.prototype, "execute");
    const after = { at: 20, id: "x" };
    const wishes: Partial<UserSearch>[] = [
      { state: "SUSPENDED", after },
      { role: "admin" },
      { text: "user" },
      { after, isNewestFirst: false },
    ];
    for (const wish of wishes) await search(wish);
    const connection = asked.mock.contexts.find((each) => each instanceof SqliteConnection);
    const statements = [...new Set(asked.mock.calls.map(([sql]) => sql).filter((sql) => /^select/.test(sql)))];
    expect(statements.length).toBeGreaterThan(6);
    for (const sql of statements) {
      const steps =
        connection?.execute(
          `explain query plan ${sql}`,
          Array.from(sql.matchAll(/\?/g), () => 1),
        ).rows ?? [];
      const details = steps.map((step) => String(Object(step).detail)).join("; ");
      expect(details).toMatch(/SEARCH user USING (?:INDEX|COVERING INDEX|PRIMARY KEY)/);
      // Nothing sorts a whole realm: the order is the index's, or that of few candidates.
      if (!sql.includes(" in (")) expect(details).not.toContain("TEMP B-TREE");
      if (sql.includes("CASE")) expect(details).toContain("user__state");
      if (sql.includes("like")) expect(details).toContain("user__roles");
    }
    asked.mockRestore();
  });
});
