/** Walking a realm's chain as an auditor would: every event in its place, every seal right, personal fields those that were committed to. */
import { setImmediate as turn } from "node:timers/promises";
import type { KeyRing } from "../../kernel/ports.ts";
import type { Database } from "../../storage/database.ts";
import type { AuditEventTable } from "../../storage/schema.ts";
import { secretHash } from "../secret.ts";
import { type FoundHead, findHead, firstSeal } from "./audit-chain.ts";
import { sealOf } from "./audit-seal.ts";

/** Events a look: a few milliseconds of hashing, then others have their turn. */
const batchSize = 500;

/** The last event that fitted; sequence 0 and the first seal at the beginning. */
export interface Place {
  readonly sequence: number;
  readonly seal: string;
}

export interface Verification {
  readonly checked: number;
  /** The sequence at which the chain first does not hold; null while it does. */
  readonly firstBroken: number | null;
  /** Where to go on; null at the end. */
  readonly next: Place | null;
}

interface Wanted {
  readonly realmId: string;
  /** Null: from the beginning. */
  readonly after: Place | null;
  /** Events that one call checks at most. */
  readonly most: number;
}

/** Holds no transaction: what is sealed never changes, and the head is read anew where events have come beyond it meanwhile. */
export async function verifyChain(database: Database, keyRing: KeyRing, { realmId, after, most }: Wanted): Promise<Verification> {
  let walk: Walk = { place: after ?? { sequence: 0, seal: firstSeal(realmId) }, checked: 0, isBroken: false };
  for (;;) {
    const found = await findHead(database.queries, keyRing, realmId);
    walk = await walkOn(database, realmId, walk, { last: found.lastSequence, most });
    const { place, checked, isBroken } = walk;
    const said = { checked, next: null };
    if (isBroken) return { ...said, firstBroken: place.sequence + 1 };
    if (place.sequence < found.lastSequence) return { ...said, firstBroken: null, next: place };
    // Sealed since the head was read: then it has moved as well. If not, somebody else wrote what lies beyond.
    const isBeyond = place.sequence > found.head.sequence;
    const now = isBeyond ? (await findHead(database.queries, keyRing, realmId)).head : found.head;
    if (now.sequence !== found.head.sequence) continue;
    return { ...said, firstBroken: brokenAtEnd(place, found) };
  }
}

/** Every event fits the one before; what remains is whether they are all that the head was signed for. */
function brokenAtEnd({ sequence, seal }: Place, { head, isGenuine }: FoundHead): number | null {
  // Cut off after the last that is left, or added after the head.
  if (sequence !== head.sequence) return Math.min(sequence, head.sequence) + 1;
  if (seal !== head.seal || !isGenuine) return sequence;
  return head.broken_from;
}

interface Walk {
  readonly place: Place;
  readonly checked: number;
  /** The event after the place does not fit. */
  readonly isBroken: boolean;
}

async function walkOn(database: Database, realmId: string, from: Walk, { last, most }: { last: number; most: number }): Promise<Walk> {
  let { place, checked } = from;
  while (checked < most) {
    const events = await eventsAfter(database, realmId, place, last);
    for (const event of events) {
      if (!fits(place, event)) return { place, checked, isBroken: true };
      place = { sequence: place.sequence + 1, seal: event.seal ?? "" };
      checked += 1;
    }
    if (events.length < batchSize) break;
    await turn();
  }
  return { place, checked, isBroken: false };
}

function eventsAfter({ queries }: Database, realmId: string, { sequence }: Place, last: number): Promise<AuditEventTable[]> {
  const events = queries.selectFrom("audit_event").selectAll().where("realm_id", "=", realmId).where("sequence", "is not", null);
  return events.where("sequence", ">", sequence).where("sequence", "<=", last).orderBy("sequence").limit(batchSize).execute();
}

function fits(place: Place, event: AuditEventTable): boolean {
  const sequence = place.sequence + 1;
  return event.sequence === sequence && event.seal === sealOf(place.seal, sequence, event) && hasItsPersonalFields(event);
}

/** Erased is right; other ones than those that were there are not. */
function hasItsPersonalFields({ personal, personal_salt, personal_commitment }: AuditEventTable): boolean {
  if (personal === null) return true;
  return personal_salt !== null && secretHash(`${personal_salt}.${personal}`) === personal_commitment;
}
