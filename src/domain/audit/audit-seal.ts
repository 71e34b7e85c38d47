/**
 * The sealer: chains the audit of each realm, off the path of requests. Each seal is the hash of the one before and of its event
 * without personal fields, so that a changed, removed or inserted event breaks the chain while erased personal fields don't. What is
 * sealed is counted in the same transaction: each event once.
 */
import { sql } from "kysely";
import type { KeyRing } from "../../kernel/ports.ts";
import type { Database, Queries } from "../../storage/database.ts";
import { type Parameter, prepared } from "../../storage/prepared.ts";
import type { AuditEventTable } from "../../storage/schema.ts";
import { secretHash } from "../secret.ts";
import { findHead, writeHead } from "./audit-chain.ts";
import { countEvents } from "./statistic.ts";

/** Events a transaction, so that it stays short. */
const batchSize = 500;

/** Whether anything waits; a look costs no write. */
export async function hasUnsealedEvents(database: Database): Promise<boolean> {
  const event = await database.queries.selectFrom("audit_event").select("id").where("sequence", "is", null).limit(1).executeTakeFirst();
  return event !== undefined;
}

/** Chains what is not chained yet. Call it under the lease. @returns how many events were sealed. */
export async function sealAuditEvents(database: Database, keyRing: KeyRing): Promise<number> {
  const realms = await database.queries.selectFrom("audit_event").select("realm_id").distinct().where("sequence", "is", null).execute();
  let sealed = 0;
  for (let waiting = realms.map(({ realm_id }) => realm_id); waiting.length > 0; ) {
    const batch = await database.transaction((queries) => sealBatch({ queries, keyRing }, waiting));
    sealed += batch.sealed;
    waiting = batch.left;
  }
  return sealed;
}

interface Bench {
  readonly queries: Queries;
  readonly keyRing: KeyRing;
}

interface Batch {
  readonly sealed: number;
  /** The realms where more may wait. */
  readonly left: string[];
}

/** Many realms where little happens share a transaction. */
async function sealBatch(bench: Bench, realmIds: readonly string[]): Promise<Batch> {
  let room = batchSize;
  for (const [at, realmId] of realmIds.entries()) {
    room -= await sealRealm(bench, realmId, room);
    if (room === 0) return { sealed: batchSize, left: realmIds.slice(at) };
  }
  return { sealed: batchSize - room, left: [] };
}

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
async function sealRealm({ queries, keyRing }: Bench, realmId: string, most: number): Promise<number> {
  const { head, isGenuine, lastSequence } = await findHead(queries, keyRing, realmId);
  const events = await unsealed(queries, { realmId, most });
  if (events.length === 0) return 0;
  // It goes on whatever happened, but never signs what it finds as its own: the break stays on record.
  const isBroken = !isGenuine || lastSequence > head.sequence;
  let { seal } = head;
  let sequence = Math.max(head.sequence, lastSequence);
  const broken_from = head.broken_from ?? (isBroken ? sequence + 1 : null);
  for (const event of events) {
    sequence += 1;
    seal = sealOf(seal, sequence, event);
    await writeSeal(queries, { realmId, id: event.id, sequence, seal });
  }
  await writeHead(queries, keyRing, { ...head, sequence, seal, broken_from });
  await countEvents(queries, realmId, events);
  return events.length;
}

/** Batches of earlier events that one call counts, so that the sealing of new ones never waits long. */
const mostCounted = 20;

/** Whether events that were sealed before they were counted wait for that. */
export async function hasUncountedEvents(database: Database): Promise<boolean> {
  return (await findUncounted(database.queries)) !== undefined;
}

function findUncounted(queries: Queries) {
  const chains = queries.selectFrom("audit_chain").select(["realm_id", "counted_from"]);
  return chains.where("counted_from", ">", sql.lit(1)).limit(1).executeTakeFirst();
}

/** Counts events that were sealed uncounted, the newest first. Call it under the lease. */
export async function countEarlierEvents(database: Database): Promise<void> {
  for (let batch = 0; batch < mostCounted; batch += 1) {
    const chain = await findUncounted(database.queries);
    if (chain === undefined) return;
    await database.transaction((queries) => countBatch(queries, chain));
  }
}

async function countBatch(queries: Queries, { realm_id, counted_from }: { realm_id: string; counted_from: number }): Promise<void> {
  const begin = Math.max(1, counted_from - batchSize);
  const claimed = await queries
    .updateTable("audit_chain")
    .set({ counted_from: begin })
    .where("realm_id", "=", realm_id)
    .where("counted_from", "=", counted_from)
    .executeTakeFirst();
  // Another node was first: what it has counted is not counted twice.
  if (claimed.numUpdatedRows === 0n) return;
  const events = queries.selectFrom("audit_event").selectAll().where("realm_id", "=", realm_id);
  await countEvents(queries, realm_id, await events.where("sequence", ">=", begin).where("sequence", "<", counted_from).execute());
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
