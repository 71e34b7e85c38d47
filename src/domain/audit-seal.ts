/**
 * The sealer: chains the audit of each realm, off the path of requests. Each seal is the hash of the one before and of its event
 * without personal fields, so that a changed, removed or inserted event breaks the chain while erased personal fields don't.
 */
import type { Database, Queries } from "../storage/database.ts";
import { type Parameter, prepared } from "../storage/prepared.ts";
import type { AuditEventTable } from "../storage/schema.ts";
import { secretHash } from "./secret.ts";

/** Events a transaction, so that it stays short. */
const batchSize = 500;

/** Whether anything waits; a look costs no write. */
export async function hasUnsealedEvents(database: Database): Promise<boolean> {
  const event = await database.queries.selectFrom("audit_event").select("id").where("sequence", "is", null).limit(1).executeTakeFirst();
  return event !== undefined;
}

/** Chains what is not chained yet. Call it under the lease. @returns how many events were sealed. */
export async function sealAuditEvents(database: Database): Promise<number> {
  const realms = await database.queries.selectFrom("audit_event").select("realm_id").distinct().where("sequence", "is", null).execute();
  let sealed = 0;
  for (let waiting = realms.map(({ realm_id }) => realm_id); waiting.length > 0; ) {
    const batch = await database.transaction((queries) => sealBatch(queries, waiting));
    sealed += batch.sealed;
    waiting = batch.left;
  }
  return sealed;
}

interface Batch {
  readonly sealed: number;
  /** The realms where more may wait. */
  readonly left: string[];
}

/** Many realms where little happens share a transaction. */
async function sealBatch(queries: Queries, realmIds: readonly string[]): Promise<Batch> {
  let room = batchSize;
  for (const [at, realmId] of realmIds.entries()) {
    room -= await sealRealm(queries, realmId, room);
    if (room === 0) return { sealed: batchSize, left: realmIds.slice(at) };
  }
  return { sealed: batchSize - room, left: [] };
}

const lastSeal = prepared((queries, parameter: Parameter<{ realmId: string }>) =>
  queries
    .selectFrom("audit_event")
    .select(["sequence", "seal"])
    .where("realm_id", "=", parameter("realmId"))
    .where("sequence", "is not", null)
    .orderBy("sequence", "desc")
    .limit(1),
);

const unsealed = prepared((queries, parameter: Parameter<{ realmId: string; most: number }>) =>
  queries
    .selectFrom("audit_event")
    .selectAll()
    .where("realm_id", "=", parameter("realmId"))
    .where("sequence", "is", null)
    .orderBy("at")
    .orderBy("id")
    .limit(parameter("most")),
);

const writeSeal = prepared((queries, parameter: Parameter<{ realmId: string; id: string; sequence: number; seal: string }>) =>
  queries
    .updateTable("audit_event")
    .set({ sequence: parameter("sequence"), seal: parameter("seal") })
    .where("realm_id", "=", parameter("realmId"))
    .where("id", "=", parameter("id")),
);

/** @returns how many events were sealed, at most `most`. */
async function sealRealm(queries: Queries, realmId: string, most: number): Promise<number> {
  const [last] = await lastSeal(queries, { realmId });
  const events = await unsealed(queries, { realmId, most });
  let sequence = last?.sequence ?? 0;
  let seal = last?.seal ?? firstSeal(realmId);
  for (const event of events) {
    sequence += 1;
    seal = sealOf(seal, sequence, event);
    await writeSeal(queries, { realmId, id: event.id, sequence, seal });
  }
  return events.length;
}

/** What the first event of a realm is chained to. */
export function firstSeal(realmId: string): string {
  return secretHash(`cardea.audit.${realmId}`);
}

/** The seal of an event at its place. Personal fields take part through their commitment only. */
export function sealOf(previous: string, sequence: number, event: AuditEventTable): string {
  const { realm_id, id, at, name, outcome, code, actor_id, actor_realm_id, target_id, request_id, detail, count, personal_commitment } =
    event;
  const facts = [
    sequence,
    realm_id,
    id,
    at,
    name,
    outcome,
    code,
    actor_id,
    actor_realm_id,
    target_id,
    request_id,
    detail,
    count,
    personal_commitment,
  ];
  return secretHash(`${previous}.${JSON.stringify(facts)}`);
}
