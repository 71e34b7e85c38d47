/** Realms come, change and go: rows, and what hangs on them. `main` is the instance's own and only gets another display name. */
import { sql } from "kysely";
import { invalidRequest } from "../../kernel/input.ts";
import { commonProblems, fieldFault, Problem } from "../../kernel/problem.ts";
import { type Queries, UniqueViolation } from "../../storage/database.ts";
import type { RealmTable } from "../../storage/schema.ts";
import type { CardeaContext } from "../call/context.ts";
import { problems } from "../problems.ts";
import { type InstanceOptions, mainRealm, realmAddress } from "../realm/instance-options.ts";
import { newId } from "../secret.ts";
import type { Transaction } from "../transaction.ts";

export interface NewRealm {
  readonly name: string;
  readonly displayName: string;
  readonly host: string | null;
}

/** The row of a new realm. Issuer and relying party follow its host, and stay what they are when the host changes later. */
export function newRealm(options: InstanceOptions, { name, displayName, host }: NewRealm, now: number): RealmTable {
  checkHost(options, host);
  return {
    id: newId(),
    name,
    display_name: displayName,
    issuer: realmAddress(options, { name, host }),
    rp_id: host ?? new URL(options.baseUrl).hostname,
    host,
    settings: "{}",
    session_epoch: 1,
    deactivated_at: null,
    created_at: now,
    updated_at: now,
  };
}

/** @throws Problem `realm_exists`, `host_taken` */
export async function insertRealm(transaction: Transaction, realm: RealmTable): Promise<void> {
  await uniquely(() => transaction.queries.insertInto("realm").values(realm).execute());
  await transaction.changed({ kind: "realm", realmId: realm.id, id: realm.id });
}

/** Deactivated ones too. @throws Problem `not_found` */
export async function findRealmRow(context: CardeaContext, name: string): Promise<RealmTable> {
  const row = await context.database.queries.selectFrom("realm").selectAll().where("name", "=", name).executeTakeFirst();
  if (row === undefined) throw context.problem(commonProblems.notFound, { detail: "There is no such realm." });
  return row;
}

export interface RealmChange {
  readonly displayName?: string | undefined;
  readonly isActive?: boolean | undefined;
  readonly host?: string | null | undefined;
}

/** Switching a realm off ends all of its sessions by this one row. @throws Problem `host_taken`; `forbidden` for what `main` can't do */
export async function updateRealm(
  context: CardeaContext,
  transaction: Transaction,
  realm: RealmTable,
  change: RealmChange,
): Promise<RealmTable> {
  const { displayName, isActive, host } = change;
  if (realm.name === mainRealm && (isActive === false || host !== undefined))
    throw context.problem(commonProblems.forbidden, { detail: "The main realm stands at the base URL and can't be switched off." });
  checkHost(context.options, host ?? null);
  const now = context.clock.now();
  const changed = await uniquely(() =>
    transaction.queries
      .updateTable("realm")
      .set((set) => ({
        updated_at: now,
        ...(displayName === undefined ? {} : { display_name: displayName }),
        ...(host === undefined ? {} : { host }),
        ...(isActive === true ? { deactivated_at: null } : {}),
        ...(isActive === false ? { deactivated_at: realm.deactivated_at ?? now, session_epoch: set("session_epoch", "+", 1) } : {}),
      }))
      .where("id", "=", realm.id)
      .returningAll()
      .executeTakeFirst(),
  );
  if (changed === undefined) throw context.problem(commonProblems.notFound);
  await transaction.changed({ kind: "realm", realmId: realm.id, id: realm.id });
  return changed;
}

/** The base URL's own host leads to `main`; and where the session's cookie has a domain, browsers take it nowhere else. */
function checkHost({ baseUrl, cookieDomain }: InstanceOptions, host: string | null): void {
  if (host === null) return;
  if (host === new URL(baseUrl).hostname) throw invalidRequest([fieldFault("/host", "host_of_instance")]);
  if (cookieDomain !== null && host !== cookieDomain && !host.endsWith(`.${cookieDomain}`)) {
    const message = `The cookies of this instance reach ${cookieDomain} and the hosts below it only.`;
    throw invalidRequest([fieldFault("/host", "host_without_cookies", { message })]);
  }
}

async function uniquely<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (!(error instanceof UniqueViolation)) throw error;
    throw new Problem(error.constraint === "realm.host" ? problems.hostTaken : problems.realmExists);
  }
}

/** What hangs on a realm by itself, with the column that tells its rows apart; everything else hangs on a user and goes with them. */
const dependents = [
  ["throttle", "key"],
  ["outbox", "id"],
  ["invitation", "id"],
  ["one_time_token", "id"],
  ["user", "id"],
  ["signing_key", "id"],
  ["audit_event", "id"],
  ["audit_chain", "realm_id"],
  ["statistic", "at"],
] as const;

const batchSize = 500;

/**
 * Removes everything of a realm that is switched off, in small transactions, so that no other realm waits. It can be interrupted and
 * called again. The realm's own row is left to `deleteRealm`.
 */
export async function clearRealm(queries: Queries, realmId: string): Promise<void> {
  for (const [table, key] of dependents) while ((await deleteBatch(queries, realmId, table, key)) >= batchSize);
}

async function deleteBatch(queries: Queries, realmId: string, table: string, key: string): Promise<number> {
  const some = sql`SELECT ${sql.ref(key)} FROM ${sql.table(table)} WHERE realm_id = ${realmId} LIMIT ${batchSize}`;
  const deleted = await sql`DELETE FROM ${sql.table(table)} WHERE realm_id = ${realmId} AND ${sql.ref(key)} IN (${some})`.execute(queries);
  return Number(deleted.numAffectedRows ?? 0n);
}

/** The last of it, on the condition that it is still switched off: nobody came in since. @returns false when it was switched on. */
export async function deleteRealm(transaction: Transaction, realmId: string): Promise<boolean> {
  const off = await transaction.queries
    .updateTable("realm")
    .set((set) => ({ session_epoch: set("session_epoch", "+", 1) }))
    .where("id", "=", realmId)
    .where("deactivated_at", "is not", null)
    .returning("id")
    .executeTakeFirst();
  if (off === undefined) return false;
  await clearRealm(transaction.queries, realmId);
  await transaction.queries.deleteFrom("realm").where("id", "=", realmId).execute();
  await transaction.changed({ kind: "realm", realmId, id: realmId });
  return true;
}
