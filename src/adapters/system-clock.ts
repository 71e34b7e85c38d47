/** The machine's clock, made to follow the store's and never to run back: the only place that reads the time. */
import type { Clock } from "../kernel/ports.ts";
import type { Database } from "../storage/database.ts";

export interface SystemClock extends Clock {
  /** Asks the store for its time, and never goes below what it remembers. Call it at start and now and then. */
  follow(database: Database): Promise<void>;
}

const instanceKey = "clock";

export function createSystemClock(): SystemClock {
  let offset = 0;
  let latest = 0;
  const now = () => {
    const time = Date.now() + offset;
    if (time > latest) latest = time;
    return latest;
  };

  return {
    now,
    async follow(database) {
      const asked = Date.now();
      const storeTime = await database.storeTime();
      // Halfway of the question's way is when the store read its clock.
      if (storeTime !== null) offset = Math.round(storeTime - (asked + Date.now()) / 2);
      const row = await database.queries.selectFrom("instance").select("value").where("key", "=", instanceKey).executeTakeFirst();
      latest = Math.max(latest, Number(row?.value ?? 0));
      await remember(database, now());
    },
  };
}

/** What is remembered only grows, whichever node writes. */
async function remember(database: Database, time: number): Promise<void> {
  await database.transaction(async (queries) => {
    const row = await queries.selectFrom("instance").select("value").where("key", "=", instanceKey).executeTakeFirst();
    if (row !== undefined && Number(row.value) >= time) return;
    await queries
      .insertInto("instance")
      .values({ key: instanceKey, value: String(time) })
      .onConflict((conflict) => conflict.column("key").doUpdateSet({ value: String(time) }))
      .execute();
  });
}
