/** Prepared queries: the same answers as built ones, on the database and in transactions, with every value given. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createMigratedStore, engines, type TestStore } from "../../test/support/stores.ts";
import type { Database } from "./database.ts";
import { type Parameter, prepared } from "./prepared.ts";

describe.each(engines)("on %s", (engine) => {
  let store: TestStore;
  let database: Database;

  beforeAll(async () => {
    const migrated = await createMigratedStore(engine);
    store = migrated;
    database = migrated.database;
  });
  afterAll(() => store.drop());

  let builds = 0;
  const countUp = prepared((queries, parameter: Parameter<{ key: string; count: number; now: number }>) => {
    builds += 1;
    return queries
      .insertInto("throttle")
      .values({ realm_id: "r", key: parameter("key"), count: parameter("count"), window_started_at: parameter("now"), expires_at: 9 })
      .onConflict((conflict) =>
        conflict.columns(["realm_id", "key"]).doUpdateSet((of) => ({ count: of("throttle.count", "+", parameter("count")) })),
      )
      .returning(["key", "count"]);
  });

  test("values go to their places, and the query is built once", async () => {
    expect(await countUp(database.queries, { key: "a", count: 1, now: 5 })).toEqual([{ key: "a", count: 1 }]);
    expect(await countUp(database.queries, { key: "a", count: 2, now: 6 })).toEqual([{ key: "a", count: 3 }]);
    expect(await database.transaction((queries) => countUp(queries, { key: "b", count: 4, now: 7 }))).toEqual([{ key: "b", count: 4 }]);
    expect(builds).toBe(1);
  });

  test("types follow the query, and a forgotten value is an error and not a null", async () => {
    const find = prepared((queries, parameter: Parameter<{ key: string }>) =>
      queries.selectFrom("throttle").select(["key", "count"]).where("key", "=", parameter("key")),
    );
    const [row] = await find(database.fastReads, { key: "a" });
    const count: number | undefined = row?.count;
    expect(count).toBe(3);
    // @ts-expect-error A value of another type.
    expect(await find(database.fastReads, { key: 1 })).toEqual([]);
    // @ts-expect-error A value is missing.
    await expect(find(database.fastReads, {})).rejects.toThrow(/a value for key/);
  });

  test("a parameter that isn't declared, or has another type than its column, doesn't compile", () => {
    type Key<Type> = Parameter<{ key: Type }>;
    const from = (queries: Database["queries"]) => queries.selectFrom("throttle").select("key");
    // @ts-expect-error There is no such parameter.
    prepared((queries, parameter: Key<string>) => from(queries).where("key", "=", parameter("kee")));
    // @ts-expect-error The column is text.
    prepared((queries, parameter: Key<number>) => from(queries).where("key", "=", parameter("key")));
  });
});
