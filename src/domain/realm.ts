/** A realm: a true separate pool of users, with its own settings. */
import type { Queries } from "../storage/database.ts";
import type { Instant, RealmTable } from "../storage/schema.ts";
import { type InstanceOptions, mainRealm, realmUrl } from "./instance-options.ts";
import { newId } from "./secret.ts";
import { overlay, type Settings, type SettingsInput, settingsShape } from "./settings.ts";

/** A realm's row with its settings laid over the instance's. */
export interface Realm extends Omit<RealmTable, "settings"> {
  readonly settings: Settings;
}

export async function findRealm(queries: Queries, options: InstanceOptions, name: string): Promise<Realm | null> {
  const row = await queries.selectFrom("realm").selectAll().where("name", "=", name).executeTakeFirst();
  return row === undefined ? null : readRealm(row, options);
}

/** Deactivated ones too. */
export async function findRealmById(queries: Queries, options: InstanceOptions, id: string): Promise<Realm | null> {
  const row = await queries.selectFrom("realm").selectAll().where("id", "=", id).executeTakeFirst();
  return row === undefined ? null : readRealm(row, options);
}

function readRealm(row: RealmTable, options: InstanceOptions): Realm {
  // The column holds what `settingsShape` accepted when it was written; parsing fills in what has been added since.
  const own = JSON.parse(row.settings) as SettingsInput;
  return Object.freeze({ ...row, settings: settingsShape.parse(overlay(options.settings, own)) });
}

/** Creates the realm that needs no naming, unless it is there. Several nodes may do so at once. */
export async function ensureMainRealm(queries: Queries, options: InstanceOptions, now: Instant): Promise<void> {
  await queries
    .insertInto("realm")
    .values({
      id: newId(),
      name: mainRealm,
      display_name: "Cardea",
      issuer: realmUrl(options, mainRealm),
      rp_id: new URL(options.baseUrl).hostname,
      host: null,
      settings: "{}",
      session_epoch: 1,
      deactivated_at: null,
      created_at: now,
      updated_at: now,
    })
    .onConflict((conflict) => conflict.column("name").doNothing())
    .execute();
}
