/**
 * The head of a realm's chain: its last seal, signed by the instance's key. Whoever can write to the database and has no key can't cut the
 * chain's tail off, nor compute a chain of their own, without it showing (docs/adr/0013-audit-sealed-later.md).
 */
import type { KeyRing } from "../../kernel/ports.ts";
import type { Queries } from "../../storage/database.ts";
import { type Parameter, prepared } from "../../storage/prepared.ts";
import type { AuditChainTable } from "../../storage/schema.ts";
import { secretHash } from "../secret.ts";

export type ChainHead = Readonly<Omit<AuditChainTable, "mac">>;

/** What the first event of a realm is chained to. */
export function firstSeal(realmId: string): string {
  return secretHash(`cardea.audit.${realmId}`);
}

const purpose = "audit-head";

function signedText({ realm_id, sequence, seal, broken_from }: ChainHead): string {
  return JSON.stringify([realm_id, sequence, seal, broken_from]);
}

const headOf = prepared((queries, parameter: Parameter<{ realmId: string }>) =>
  queries.selectFrom("audit_chain").selectAll().where("realm_id", "=", parameter("realmId")),
);

const lastSealed = prepared((queries, parameter: Parameter<{ realmId: string }>) =>
  queries
    .selectFrom("audit_event")
    .select("sequence")
    .where("realm_id", "=", parameter("realmId"))
    .where("sequence", "is not", null)
    .orderBy("sequence", "desc")
    .limit(1),
);

/** The head as it is written, and whether it is ours. */
export interface FoundHead {
  readonly head: ChainHead;
  /** False when it was altered, or taken away while there are sealed events. */
  readonly isGenuine: boolean;
  /** The last sequence that is in the table. */
  readonly lastSequence: number;
}

export async function findHead(queries: Queries, keyRing: KeyRing, realmId: string): Promise<FoundHead> {
  const [row] = await headOf(queries, { realmId });
  const [last] = await lastSealed(queries, { realmId });
  const lastSequence = last?.sequence ?? 0;
  if (row === undefined) {
    const fresh = { realm_id: realmId, sequence: 0, seal: firstSeal(realmId), broken_from: null, counted_from: 1 };
    return { head: fresh, isGenuine: lastSequence === 0, lastSequence };
  }
  const { mac, ...head } = row;
  return { head, isGenuine: keyRing.verifyMac(purpose, signedText(head), mac), lastSequence };
}

/** Signs the head and writes it. What is counted is not the sealer's to say, but for a new chain. */
export async function writeHead(queries: Queries, keyRing: KeyRing, head: ChainHead): Promise<void> {
  await upsertHead(queries, { ...head, broken_from: head.broken_from, mac: keyRing.mac(purpose, signedText(head)) });
}

const upsertHead = prepared((queries, parameter: Parameter<AuditChainTable>) => {
  const signed = {
    sequence: parameter("sequence"),
    seal: parameter("seal"),
    broken_from: parameter("broken_from"),
    mac: parameter("mac"),
  };
  return queries
    .insertInto("audit_chain")
    .values({ realm_id: parameter("realm_id"), counted_from: parameter("counted_from"), ...signed })
    .onConflict((conflict) =>
      conflict.column("realm_id").doUpdateSet((set) => ({
        sequence: set.ref("excluded.sequence"),
        seal: set.ref("excluded.seal"),
        broken_from: set.ref("excluded.broken_from"),
        mac: set.ref("excluded.mac"),
      })),
    );
});

/** Signs the heads of quiet realms with the current secret, so that the one before it can be dropped. @returns how many were signed anew. */
export async function renewHeads(queries: Queries, keyRing: KeyRing): Promise<number> {
  let renewed = 0;
  for (let after = ""; ; ) {
    const rows = await queries.selectFrom("audit_chain").selectAll().where("realm_id", ">", after).orderBy("realm_id").limit(500).execute();
    for (const { mac: old, ...head } of rows) {
      const mac = keyRing.mac(purpose, signedText(head));
      // One that no key of ours signed stays as it is: a signature would say that it is ours.
      if (mac === old || !keyRing.verifyMac(purpose, signedText(head), old)) continue;
      const unmoved = queries.updateTable("audit_chain").set({ mac }).where("realm_id", "=", head.realm_id).where("mac", "=", old);
      renewed += Number((await unmoved.executeTakeFirst()).numUpdatedRows);
    }
    const last = rows.at(-1);
    if (last === undefined) return renewed;
    after = last.realm_id;
  }
}
