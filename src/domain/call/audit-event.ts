/**
 * The audit: one event for every change and for every refused authentication or authorisation, written in the operation's own
 * transaction and chained later by the sealer (`audit-seal.ts`). Personal fields lie beside the event behind a salted commitment.
 */
import { randomBytes } from "node:crypto";
import type { Queries } from "../../storage/database.ts";
import { type Parameter, prepared } from "../../storage/prepared.ts";
import type { AuditEventTable, Instant } from "../../storage/schema.ts";
import { newId, secretHash } from "../secret.ts";
import type { AuditNote, Client } from "./call.ts";

export interface NewAuditEvent {
  readonly realmId: string;
  readonly at: Instant;
  readonly name: string;
  readonly outcome: AuditEventTable["outcome"];
  readonly code: string | null;
  readonly actor: { readonly id: string; readonly realm_id: string } | null;
  readonly note: AuditNote;
  readonly requestId: string;
  readonly client: Pick<Client, "address" | "userAgent">;
  readonly count?: number;
}

/** @returns the event's id. */
export async function insertAuditEvent(queries: Queries, event: NewAuditEvent): Promise<string> {
  const id = newId();
  const personal = event.note.isErased ? null : personalFields(event.client);
  const salt = personal === null ? null : randomBytes(16).toString("base64url");
  await insertEvent(queries, {
    realm_id: event.realmId,
    id,
    at: event.at,
    name: event.name,
    outcome: event.outcome,
    code: event.code,
    actor_id: event.actor?.id ?? null,
    actor_realm_id: event.actor?.realm_id ?? null,
    target_id: event.note.targetId ?? event.actor?.id ?? null,
    request_id: event.requestId,
    detail: JSON.stringify(event.note.detail ?? {}),
    count: event.count ?? 1,
    personal,
    personal_salt: salt,
    personal_commitment: personal === null || salt === null ? null : secretHash(`${salt}.${personal}`),
  });
  return id;
}

/** Unsealed: without its place in the chain. */
const insertEvent = prepared((queries, parameter: Parameter<Omit<AuditEventTable, "sequence" | "seal">>) =>
  queries.insertInto("audit_event").values({
    realm_id: parameter("realm_id"),
    id: parameter("id"),
    at: parameter("at"),
    name: parameter("name"),
    outcome: parameter("outcome"),
    code: parameter("code"),
    actor_id: parameter("actor_id"),
    actor_realm_id: parameter("actor_realm_id"),
    target_id: parameter("target_id"),
    request_id: parameter("request_id"),
    detail: parameter("detail"),
    count: parameter("count"),
    personal: parameter("personal"),
    personal_salt: parameter("personal_salt"),
    personal_commitment: parameter("personal_commitment"),
    sequence: null,
    seal: null,
  }),
);

function personalFields(client: NewAuditEvent["client"]): string | null {
  if (client.address === null && client.userAgent === null) return null;
  return JSON.stringify({ ip: client.address, userAgent: client.userAgent });
}

/** Erases address and browser from what a user did and from what happened to them by nobody else's hand; the chain holds all the same. */
export async function erasePersonalFields(queries: Queries, user: { readonly realm_id: string; readonly id: string }): Promise<void> {
  const erased = queries.updateTable("audit_event").set({ personal: null, personal_salt: null }).where("realm_id", "=", user.realm_id);
  await erased
    .where("target_id", "=", user.id)
    .where((or) => or.or([or("actor_id", "is", null), or("actor_id", "=", user.id)]))
    .execute();
  // The index of what users did to others asks for this very condition.
  await erased.where("actor_id", "=", user.id).whereRef("actor_id", "<>", "target_id").execute();
}
