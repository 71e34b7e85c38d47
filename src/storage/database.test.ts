/** What both engines promise alike: unique violations, transactions, single use, numbers as numbers. */
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createMigratedStore, engines, realm, type TestStore } from "../../test/support/stores.ts";
import { type Database, UniqueViolation } from "./database.ts";
import type { Schema } from "./schema.ts";

describe.each(engines)("on %s", (engine) => {
  let store: TestStore;
  let database: Database;

  beforeAll(async () => {
    const migrated = await createMigratedStore(engine);
    store = migrated;
    database = migrated.database;
  });
  afterAll(() => store.drop());

  const addUser = (values: Partial<Schema["user"]> & { id: string }) => database.queries.insertInto("user").values(user(values)).execute();
  const countUsers = async () =>
    (
      await database.queries
        .selectFrom("user")
        .select((of) => of.fn.countAll<number>().as("count"))
        .executeTakeFirstOrThrow()
    ).count;

  test("a second owner, a second claim and a second user name are refused by the column's name", async () => {
    await addUser({ id: "owner", email_key: "a@x", email_verified_at: 1, username_key: "ann" });
    await addUser({ id: "claim", email_key: "a@x" });
    await expect(addUser({ id: "u1", email_key: "a@x", email_verified_at: 1 })).rejects.toMatchObject({ constraint: "user.email_key" });
    await expect(addUser({ id: "u2", email_key: "a@x" })).rejects.toMatchObject({ constraint: "user.email_key" });
    await expect(addUser({ id: "u3", username_key: "ann" })).rejects.toMatchObject({ constraint: "user.username_key" });
    await expect(addUser({ id: "owner" })).rejects.toMatchObject({ constraint: "user.id" });
    await expect(addUser({ id: "owner" })).rejects.toBeInstanceOf(UniqueViolation);
  });

  test("primary keys and full indexes are named alike", async () => {
    const { queries } = database;
    await queries.insertInto("instance").values({ key: "k", value: "1" }).execute();
    await expect(queries.insertInto("instance").values({ key: "k", value: "2" }).execute()).rejects.toMatchObject({
      constraint: "instance.key",
    });
    await expect(
      queries
        .insertInto("realm")
        .values({ ...realm("r2"), name: "r" })
        .execute(),
    ).rejects.toMatchObject({ constraint: "realm.name" });
  });

  test("users without address or name don't get in each other's way, nor do those of two realms", async () => {
    await database.queries.insertInto("realm").values(realm("other")).execute();
    await addUser({ id: "bare1" });
    await addUser({ id: "bare2" });
    await addUser({ id: "far", realm_id: "other", email_key: "a@x", email_verified_at: 1, username_key: "ann" });
  });

  test("a transaction that throws leaves nothing, and the error comes out as it was", async () => {
    const before = await countUsers();
    const failure = new Error("changed my mind");
    const work = database.transaction(async (queries) => {
      await queries
        .insertInto("user")
        .values(user({ id: "ghost" }))
        .execute();
      throw failure;
    });
    await expect(work).rejects.toBe(failure);
    expect(await countUsers()).toBe(before);
  });

  test("a transaction in which a statement failed keeps nothing, even when its work swallows the error", async () => {
    const before = await countUsers();
    const work = database.transaction(async (queries) => {
      await queries
        .insertInto("user")
        .values(user({ id: "half" }))
        .execute();
      await queries
        .insertInto("user")
        .values(user({ id: "half" }))
        .execute()
        .catch(() => {});
    });
    await expect(work).rejects.toThrow("rolled back");
    expect(await countUsers()).toBe(before);
    const second = database.transaction(async (queries) => {
      await queries
        .insertInto("user")
        .values(user({ id: "half" }))
        .execute();
      await queries
        .insertInto("user")
        .values(user({ id: "half" }))
        .execute()
        .catch(() => {});
      await queries.selectFrom("user").select("id").execute();
    });
    await expect(second).rejects.toThrow(/transaction/);
    expect(await countUsers()).toBe(before);
    await database.transaction(async (queries) => void (await queries.selectFrom("user").select("id").execute()));
  });

  test("nobody outside sees a transaction before its commit, and everybody does right after", async () => {
    const seen: number[] = [];
    const before = await countUsers();
    await database.transaction(async (queries) => {
      await queries
        .insertInto("user")
        .values(user({ id: "fresh" }))
        .execute();
      const outside = await database.fastReads.selectFrom("user").select("id").where("id", "=", "fresh").execute();
      seen.push(outside.length);
    });
    const after = await database.fastReads.selectFrom("user").select("id").where("id", "=", "fresh").execute();
    expect(seen).toEqual([0]);
    expect(after).toHaveLength(1);
    expect(await countUsers()).toBe(before + 1);
  });

  test("of 50 who spend the same token at once, one wins", async () => {
    const token = { realm_id: "r", purpose: "p", user_id: null, payload: "{}", used_at: null, expires_at: 9, created_at: 1 };
    await database.queries
      .insertInto("one_time_token")
      .values([
        { ...token, id: "t", token_hash: "h" },
        { ...token, id: "t2", token_hash: "h2" },
      ])
      .execute();
    const spend = (queries: Database["queries"], id: string) =>
      queries.updateTable("one_time_token").set({ used_at: 5 }).where("id", "=", id).where("used_at", "is", null).returning("id").execute();
    const alone = await Promise.all(Array.from({ length: 50 }, () => spend(database.queries, "t")));
    expect(alone.filter((rows) => rows.length === 1)).toHaveLength(1);
    const inTransactions = await Promise.all(Array.from({ length: 50 }, () => database.transaction((queries) => spend(queries, "t2"))));
    expect(inTransactions.filter((rows) => rows.length === 1)).toHaveLength(1);
  });

  test("50 transactions that read, await and write lose no count", async () => {
    await database.queries
      .insertInto("throttle")
      .values({ realm_id: "r", key: "k", count: 0, window_started_at: 1, expires_at: 1 })
      .execute();
    const addOne = () =>
      database.transaction(async (queries) => {
        const row = queries.selectFrom("throttle").select("count").where("key", "=", "k");
        const { count } = await (engine === "postgres" ? row.forUpdate() : row).executeTakeFirstOrThrow();
        await queries
          .updateTable("throttle")
          .set({ count: count + 1 })
          .where("key", "=", "k")
          .execute();
      });
    await Promise.all(Array.from({ length: 50 }, addOne));
    const row = await database.queries.selectFrom("throttle").select("count").where("key", "=", "k").executeTakeFirstOrThrow();
    expect(row.count).toBe(50);
  });

  test("instants, counts and sums come as numbers", async () => {
    const at = 1_900_000_000_123;
    await addUser({ id: "late", created_at: at });
    const row = await database.queries.selectFrom("user").select("created_at").where("id", "=", "late").executeTakeFirstOrThrow();
    expect(row.created_at).toBe(at);
    const { rows } = await sql<{
      sum: number;
      count: number;
    }>`select sum(created_at) as sum, count(*) as count from "user" where id = 'late'`.execute(database.queries);
    expect(rows).toEqual([{ sum: at, count: 1 }]);
  });

  test("updates and deletes say how many rows they changed", async () => {
    await addUser({ id: "d1", locale: "xx" });
    await addUser({ id: "d2", locale: "xx" });
    const changed = await database.queries.updateTable("user").set({ locale: "yy" }).where("locale", "=", "xx").executeTakeFirstOrThrow();
    const deleted = await database.queries.deleteFrom("user").where("locale", "=", "yy").executeTakeFirstOrThrow();
    expect([changed.numUpdatedRows, deleted.numDeletedRows]).toEqual([2n, 2n]);
  });

  test("deleting a user takes what hangs on it along", async () => {
    const { queries } = database;
    await addUser({ id: "gone" });
    await queries.insertInto("password").values({ realm_id: "r", user_id: "gone", hash: "x", changed_at: 1 }).execute();
    await queries.deleteFrom("user").where("id", "=", "gone").execute();
    expect(await queries.selectFrom("password").selectAll().where("user_id", "=", "gone").execute()).toEqual([]);
  });

  test("text sorts by bytes", async () => {
    for (const id of ["b", "B", "a", "ä"]) await addUser({ id, locale: "sort" });
    const rows = await database.queries.selectFrom("user").select("id").where("locale", "=", "sort").orderBy("id").execute();
    expect(rows.map(({ id }) => id)).toEqual(["B", "a", "b", "ä"]);
  });

  test("ping answers", async () => {
    await expect(database.ping()).resolves.toBeUndefined();
  });
});

function user(values: Partial<Schema["user"]> & { id: string }): Schema["user"] {
  return {
    realm_id: "r",
    email: null,
    email_key: null,
    email_verified_at: null,
    claim_expires_at: null,
    username: null,
    username_key: null,
    roles: "[]",
    profile: "{}",
    locale: null,
    session_epoch: 0,
    password_change_required_at: null,
    approval_requested_at: null,
    approved_at: null,
    rejected_at: null,
    invited_at: null,
    suspended_at: null,
    suspended_reason: null,
    deactivated_at: null,
    archived_at: null,
    deletion_due_at: null,
    anonymised_at: null,
    last_sign_in_at: null,
    created_at: 1,
    updated_at: 1,
    ...values,
  };
}
