/** An empty store of either engine, for tests whose one text runs on both. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Database } from "../../src/storage/database.ts";
import { migrate } from "../../src/storage/migrate.ts";
import { openDatabase } from "../../src/storage/open-database.ts";
import type { Schema } from "../../src/storage/schema.ts";
import { createTestDatabase } from "./postgres.ts";

export const engines = ["sqlite", "postgres"] as const;

export type EngineName = (typeof engines)[number];

export interface TestStore {
  readonly url: string;
  /** Opens it once more, as another node would; closed by `drop`. */
  open(): Promise<Database>;
  drop(): Promise<void>;
}

/** Without tables; a SQLite store is a file of its own in a temporary folder. */
export async function createStore(engine: EngineName): Promise<TestStore> {
  const place = engine === "sqlite" ? await createFolder() : await createTestDatabase();
  const opened: Database[] = [];
  return {
    url: place.url,
    async open() {
      const database = await openDatabase(place.url);
      opened.push(database);
      return database;
    },
    async drop() {
      await Promise.all(opened.map((database) => database.close()));
      await place.drop();
    },
  };
}

/** With this release's tables and the realm `r`. */
export async function createMigratedStore(engine: EngineName): Promise<TestStore & { database: Database }> {
  const store = await createStore(engine);
  const database = await store.open();
  await migrate(database, { now: () => 1 });
  await database.queries.insertInto("realm").values(realm("r")).execute();
  return { ...store, database };
}

export function realm(id: string): Schema["realm"] {
  const times = { deactivated_at: null, created_at: 1, updated_at: 1 };
  return { id, name: id, display_name: id, issuer: id, rp_id: id, host: null, settings: "{}", session_epoch: 0, ...times };
}

async function createFolder(): Promise<{ url: string; drop(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "cardea-store-"));
  return { url: `sqlite:${join(folder, "cardea.db")}`, drop: () => rm(folder, { recursive: true, force: true }) };
}
