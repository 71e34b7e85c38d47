/** Invitations: a link with which somebody may sign up, once. Its token is stored as a hash. */
import { z } from "zod";
import type { KeyRing } from "../../kernel/ports.ts";
import type { Queries } from "../../storage/database.ts";
import type { Instant, InvitationTable } from "../../storage/schema.ts";
import type { Position } from "../call/cursor.ts";
import { newId, newSecret, secretHash } from "../secret.ts";
import { instant, toInstant } from "../shapes.ts";
import type { EmailAddress } from "../user/email-address.ts";

export type Invitation = Readonly<InvitationTable>;

const invitationStates = ["PENDING", "ACCEPTED", "REVOKED", "EXPIRED"] as const;

export const invitationShape = z
  .object({
    id: z.string(),
    email: z.string().nullable(),
    roles: z.array(z.string()),
    state: z.enum(invitationStates).meta({ id: "InvitationState" }),
    createdAt: instant,
    createdBy: z.string().nullable().meta({ description: "The administrator's id." }),
    expiresAt: instant,
    acceptedAt: instant.nullable(),
    acceptedBy: z.string().nullable().meta({ description: "The id of the user who signed up with it." }),
  })
  .meta({ id: "Invitation" });

export function toInvitation(invitation: Invitation, now: Instant): z.input<typeof invitationShape> {
  const { id, email, accepted_at: acceptedAt } = invitation;
  return {
    id,
    email,
    roles: invitedRoles(invitation),
    state: stateAt(invitation, now),
    createdAt: toInstant(invitation.created_at),
    createdBy: invitation.created_by,
    expiresAt: toInstant(invitation.expires_at),
    acceptedAt: acceptedAt === null ? null : toInstant(acceptedAt),
    acceptedBy: invitation.accepted_by,
  };
}

function stateAt(invitation: Invitation, now: Instant): (typeof invitationStates)[number] {
  if (invitation.accepted_at !== null) return "ACCEPTED";
  if (invitation.revoked_at !== null) return "REVOKED";
  return invitation.expires_at <= now ? "EXPIRED" : "PENDING";
}

export function invitedRoles(invitation: Invitation): string[] {
  // The column holds what `insertInvitation` wrote.
  return JSON.parse(invitation.roles) as string[];
}

export interface NewInvitation {
  readonly realmId: string;
  /** Null: for whoever holds the link. */
  readonly email: EmailAddress | null;
  readonly roles: readonly string[];
  readonly createdBy: string;
  readonly expiresAt: Instant;
}

export interface Issued {
  readonly invitation: Invitation;
  /** For the administrator, to hand on. */
  readonly token: string;
  /** For the mail: whoever shows it has opened the mailbox, which the administrator's own copy doesn't prove. */
  readonly mailedToken: string;
}

export async function insertInvitation(queries: Queries, keyRing: KeyRing, created: NewInvitation, now: Instant): Promise<Issued> {
  const token = newSecret();
  const invitation: Invitation = {
    realm_id: created.realmId,
    id: newId(),
    email: created.email?.address ?? null,
    email_key: created.email?.key ?? null,
    roles: JSON.stringify(created.roles),
    token_hash: secretHash(token),
    created_by: created.createdBy,
    accepted_by: null,
    accepted_at: null,
    revoked_at: null,
    expires_at: created.expiresAt,
    created_at: now,
  };
  await queries.insertInto("invitation").values(invitation).execute();
  return { invitation, token, mailedToken: `${token}${keyRing.mac(mailPurpose, placeOf(invitation))}` };
}

const mailPurpose = "invitation-mail";
/** Of every token that `newSecret` makes. */
const tokenLength = 44;

function placeOf({ realm_id, id }: Invitation): string {
  return `${realm_id}.${id}`;
}

export interface ShownInvitation {
  readonly invitation: Invitation;
  /** The link came by mail to the address that it is for. */
  readonly provesMailbox: boolean;
}

/** An invitation that could be used now; looking at it uses nothing. */
export async function findInvitation(
  queries: Queries,
  keyRing: KeyRing,
  shown: { readonly realmId: string; readonly token: string },
  now: Instant,
): Promise<ShownInvitation | null> {
  const [token, proof] = [shown.token.slice(0, tokenLength), shown.token.slice(tokenLength)];
  const invitation = await queries
    .selectFrom("invitation")
    .selectAll()
    .where("realm_id", "=", shown.realmId)
    .where("token_hash", "=", secretHash(token))
    .executeTakeFirst();
  if (invitation === undefined || stateAt(invitation, now) !== "PENDING") return null;
  if (proof === "") return { invitation, provesMailbox: false };
  return keyRing.verifyMac(mailPurpose, placeOf(invitation), proof) ? { invitation, provesMailbox: invitation.email_key !== null } : null;
}

/** Uses an invitation up: of many who try at once, one gets it. @returns false when it is used, revoked or lapsed. */
export function acceptInvitation(queries: Queries, invitation: Invitation, userId: string, now: Instant): Promise<boolean> {
  return closeInvitation(queries, invitation, { accepted_at: now, accepted_by: userId }, now);
}

/** @returns false when there is none that could still be used. */
export function revokeInvitation(queries: Queries, invitation: Pick<Invitation, "realm_id" | "id">, now: Instant): Promise<boolean> {
  return closeInvitation(queries, invitation, { revoked_at: now }, now);
}

async function closeInvitation(
  queries: Queries,
  { realm_id, id }: Pick<Invitation, "realm_id" | "id">,
  change: Partial<Pick<InvitationTable, "accepted_at" | "accepted_by" | "revoked_at">>,
  now: Instant,
): Promise<boolean> {
  const closed = await queries
    .updateTable("invitation")
    .set(change)
    .where("realm_id", "=", realm_id)
    .where("id", "=", id)
    .where("accepted_at", "is", null)
    .where("revoked_at", "is", null)
    .where("expires_at", ">", now)
    .returning("id")
    .executeTakeFirst();
  return closed !== undefined;
}

/** The newest first. @param after the last one of the page before. */
export function listInvitations(queries: Queries, realmId: string, after: Position | null, limit: number): Promise<Invitation[]> {
  const invitations = queries
    .selectFrom("invitation")
    .selectAll()
    .where("realm_id", "=", realmId)
    .orderBy("created_at", "desc")
    .orderBy("id", "desc")
    .limit(limit);
  if (after === null) return invitations.execute();
  return invitations.where((is) => is(is.refTuple("created_at", "id"), "<", is.tuple(after.at, after.id))).execute();
}
