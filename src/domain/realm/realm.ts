/** A realm: a true separate pool of users, with its own settings. */
import { hash } from "node:crypto";
import type { Queries } from "../../storage/database.ts";
import { type Parameter, prepared } from "../../storage/prepared.ts";
import type { Instant, RealmTable } from "../../storage/schema.ts";
import { newId } from "../secret.ts";
import type { Transaction } from "../transaction.ts";
import { withNamedPictures } from "./branding.ts";
import { type InstanceOptions, mainRealm, realmUrl } from "./instance-options.ts";
import { overlay, type Settings, type SettingsInput, settingsShape } from "./settings.ts";

/** A realm's row with its settings laid over the instance's. */
export interface Realm extends Omit<RealmTable, "settings"> {
  readonly settings: Settings;
}

/** Where there are many realms, most calls are the first to theirs. */
const realmByName = prepared((queries, parameter: Parameter<{ name: string }>) =>
  queries.selectFrom("realm").selectAll().where("name", "=", parameter("name")),
);

export async function findRealm(queries: Queries, options: InstanceOptions, name: string): Promise<Realm | null> {
  const [row] = await realmByName(queries, { name });
  return row === undefined ? null : readRealm(row, options);
}

/** Deactivated ones too. */
export async function findRealmById(queries: Queries, options: InstanceOptions, id: string): Promise<Realm | null> {
  const row = await queries.selectFrom("realm").selectAll().where("id", "=", id).executeTakeFirst();
  return row === undefined ? null : readRealm(row, options);
}

function readRealm(row: RealmTable, options: InstanceOptions): Realm {
  return Object.freeze({ ...row, settings: readSettings(row.settings, options) });
}

const known = new WeakMap<InstanceOptions, Map<string, Settings>>();
const mostKnown = 1_000;
/** Characters. */
const longestKey = 1_000;

/** Many realms have the same settings, above all none of their own: those are read once, and shared. */
function readSettings(text: string, options: InstanceOptions): Settings {
  const ofOptions = known.get(options) ?? new Map<string, Settings>();
  known.set(options, ofOptions);
  // With a logo in them they are long.
  const key = text.length < longestKey ? text : hash("sha256", text, "base64");
  const shared = ofOptions.get(key);
  if (shared !== undefined) return shared;
  const settings = frozen(settingsOver(options, parseOwn(text)));
  const oldest = ofOptions.size < mostKnown ? undefined : ofOptions.keys().next().value;
  if (oldest !== undefined) ofOptions.delete(oldest);
  ofOptions.set(key, settings);
  return settings;
}

/** The column holds what `settingsShape` accepted when it was written; parsing fills in what has been added since. */
export function parseOwn(text: string): SettingsInput {
  return JSON.parse(text) as SettingsInput;
}

/** A realm's settings as they hold; pictures among them by name. */
export function settingsOver(options: InstanceOptions, own: SettingsInput): Settings {
  return settingsShape.parse(withNamedPictures(overlay(options.settings, own)));
}

function frozen<T extends object>(value: T): T {
  for (const inner of Object.values(value)) if (typeof inner === "object" && inner !== null) frozen(inner);
  return Object.freeze(value);
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

/** What a realm says itself, pictures and all. */
export async function lookUpOwnSettings(queries: Queries, realmId: string): Promise<SettingsInput> {
  const row = await queries.selectFrom("realm").select("settings").where("id", "=", realmId).executeTakeFirst();
  return row === undefined ? {} : parseOwn(row.settings);
}

/** What a realm says itself, under a lock: two that change settings at once do so one after the other. */
export async function readOwnSettings(queries: Queries, realm: Realm, now: Instant): Promise<SettingsInput> {
  const row = await queries
    .updateTable("realm")
    .set({ updated_at: now })
    .where("id", "=", realm.id)
    .returning("settings")
    .executeTakeFirstOrThrow();
  return parseOwn(row.settings);
}

/** What administrators of a realm change of it. */
interface OwnChange {
  readonly settings: SettingsInput;
  /** Absent: it is called as before. */
  readonly displayName: string | undefined;
}

export async function writeOwnSettings(transaction: Transaction, realm: Realm, { settings, displayName }: OwnChange): Promise<void> {
  await transaction.queries
    .updateTable("realm")
    .set({ settings: JSON.stringify(settings), ...(displayName !== undefined && { display_name: displayName }) })
    .where("id", "=", realm.id)
    .execute();
  await transaction.changed({ kind: "realm", realmId: realm.id, id: realm.id });
}
