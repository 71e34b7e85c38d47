/** Looking into the audit: the events of a user, of a name, of an outcome, in a span of time; the newest first, each search by an index. */
import { sql } from "kysely";
import type { Queries } from "../../storage/database.ts";
import type { AuditEventTable, Instant } from "../../storage/schema.ts";
import type { Position } from "../call/cursor.ts";

export type AuditEvent = Readonly<AuditEventTable>;
export type AuditOutcome = AuditEventTable["outcome"];

export const auditOutcomes = ["SUCCESS", "REFUSED", "FAILED"] as const satisfies readonly AuditOutcome[];

export interface AuditSearch {
  /** Who did it, or whom it happened to. */
  readonly userId: string | null;
  /** Any of these. */
  readonly names: readonly string[] | null;
  readonly outcome: AuditOutcome | null;
  /** Not before. */
  readonly from: Instant | null;
  /** Not at or after. */
  readonly to: Instant | null;
  /** The last event of the page before. */
  readonly after: Position | null;
  readonly limit: number;
}

/**
 * One look into an index for each way in which an event may match, then the newest of all: a single query with an OR would read every
 * event of the realm.
 */
export async function searchAudit(queries: Queries, realmId: string, search: AuditSearch): Promise<AuditEvent[]> {
  const parts = partsOf(queries, realmId, search);
  const found: AuditEvent[] = [];
  for (const part of parts) found.push(...(await part.execute()));
  const unique = new Map(found.map((event) => [event.id, event]));
  return [...unique.values()].sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1)).slice(0, search.limit);
}

function partsOf(queries: Queries, realmId: string, search: AuditSearch) {
  const { userId, names, outcome } = search;
  const all = page(queries, realmId, search);
  if (userId !== null) {
    const some = names === null ? all : all.where("name", "in", names);
    const own = outcome === null ? some : some.where("outcome", "=", outcome);
    // The index of what users did to others asks for this very condition.
    return [own.where("target_id", "=", userId), own.where("actor_id", "=", userId).whereRef("actor_id", "<>", "target_id")];
  }
  const outcomes = outcome === null ? auditOutcomes : [outcome];
  if (names !== null) return names.flatMap((name) => outcomes.map((each) => all.where("name", "=", name).where("outcome", "=", each)));
  // Nearly all succeed: theirs is the order of time. The index of the others asks for a literal.
  if (outcome === null || outcome === "SUCCESS") return [outcome === null ? all : all.where("outcome", "=", outcome)];
  return [all.where("outcome", "=", outcome).where("outcome", "<>", sql.lit("SUCCESS" as const))];
}

function page(queries: Queries, realmId: string, { from, to, after, limit }: AuditSearch) {
  let events = queries.selectFrom("audit_event").selectAll().where("realm_id", "=", realmId);
  if (from !== null) events = events.where("at", ">=", from);
  if (to !== null) events = events.where("at", "<", to);
  if (after !== null) {
    // Not as a pair: SQLite would rather use the index of time for it than that of the filter.
    events = events.where("at", "<=", after.at).where((or) => or.or([or("at", "<", after.at), or("id", "<", after.id)]));
  }
  return events.orderBy("at", "desc").orderBy("id", "desc").limit(limit);
}
