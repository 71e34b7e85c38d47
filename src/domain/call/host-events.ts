/** Events for the host's own program: what it listens to is written to the outbox with the operation's own change, and only that. */
import type { KeyRing } from "../../kernel/ports.ts";
import type { Queries } from "../../storage/database.ts";
import type { OutboxTable } from "../../storage/schema.ts";
import { payloadPlace } from "../outbox/outbox.ts";
import { eventPriority } from "../outbox/outbox-delivery.ts";
import type { Realm } from "../realm/realm.ts";
import { toInstant } from "../shapes.ts";
import { insertAuditEvent, type NewAuditEvent } from "./audit-event.ts";

/** Something that has happened, and has been committed. */
export interface CardeaEvent {
  /** The same at each try: who keeps it knows what they have seen. It is the id of the audit's event, too. */
  readonly id: string;
  /** The operation's name, `confirmSignUp`; `sweepDeletions` when an account's grace has ended. */
  readonly name: string;
  /** When, in UTC, ISO 8601. */
  readonly at: string;
  /** The realm's name. */
  readonly realm: string;
  /** The user who did it; null for a visitor or for Cardea itself. */
  readonly actorId: string | null;
  /** What it happened to, most often a user. */
  readonly targetId: string | null;
  /** What the audit notes beside, without personal data. */
  readonly detail: Readonly<Record<string, string | number | boolean | null>>;
}

/** Rejects (or throws) when it wants the event again. */
export type EventHandler = (event: CardeaEvent) => unknown;

/** Who listens to what, on this node. */
export interface HostEvents {
  on(name: string, handler: EventHandler): void;
  has(name: string): boolean;
  names(): readonly string[];
  handlersOf(name: string): readonly EventHandler[];
  /** An event may have been written: look now. */
  wake(): void;
  /** Who looks. */
  onWake(look: () => void): void;
}

export function createHostEvents(): HostEvents {
  const handlers = new Map<string, EventHandler[]>();
  let look = () => {};
  return {
    on(name, handler) {
      handlers.set(name, [...(handlers.get(name) ?? []), handler]);
      // It may have been waiting since before a restart.
      look();
    },
    has: (name) => handlers.has(name),
    names: () => [...handlers.keys()],
    handlersOf: (name) => handlers.get(name) ?? [],
    wake: () => look(),
    onWake(wanted) {
      look = wanted;
    },
  };
}

/** What writing needs of the services. */
interface EventHouse {
  readonly keyRing: KeyRing;
  readonly events: HostEvents;
}

/**
 * Writes the audit event of a change and, where somebody here listens, the host's, within the caller's transaction.
 * @returns whether a host's event was written: then `events.wake()` after the commit.
 */
export async function recordChange(
  queries: Queries,
  house: EventHouse,
  realm: Pick<Realm, "name"> | null,
  audit: NewAuditEvent,
): Promise<boolean> {
  const id = await insertAuditEvent(queries, audit);
  if (audit.outcome !== "SUCCESS" || realm === null || !house.events.has(audit.name)) return false;
  const { realmId, at, name, actor, note } = audit;
  const event: CardeaEvent = {
    id,
    name,
    at: toInstant(at),
    realm: realm.name,
    actorId: actor?.id ?? null,
    targetId: note.targetId ?? actor?.id ?? null,
    detail: note.detail ?? {},
  };
  await queries
    .insertInto("outbox")
    .values({
      realm_id: realmId,
      id,
      kind: "EVENT",
      name,
      // Nobody's mail: what is done to a user's mails is not done to it.
      user_id: null,
      payload: house.keyRing.encrypt(payloadPlace(realmId, id), JSON.stringify(event)),
      priority: eventPriority,
      attempts: 0,
      available_at: at,
      expires_at: null,
      delivered_at: null,
      failed_at: null,
      last_error: null,
      created_at: at,
    })
    .execute();
  return true;
}

/** @throws when the payload is gone, or was sealed by an unknown key. */
export function openEvent({ keyRing }: Pick<EventHouse, "keyRing">, row: Pick<OutboxTable, "realm_id" | "id" | "payload">): CardeaEvent {
  if (row.payload === null) throw new Error("The event's content is gone.");
  // `recordChange` wrote it, and the seal proves that nobody altered it since.
  return JSON.parse(keyRing.decrypt(payloadPlace(row.realm_id, row.id), row.payload)) as CardeaEvent;
}
