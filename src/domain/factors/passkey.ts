/** A passkey: the row (WebAuthn Level 3 §4, credential record), and the queries that find and change it. */
import type { z } from "zod";
import type { Queries } from "../../storage/database.ts";
import type { Instant, PasskeyTable } from "../../storage/schema.ts";
import { newId } from "../secret.ts";
import { toInstant } from "../shapes.ts";
import type { User } from "../user/user.ts";
import type { passkeyShape } from "./passkey-shapes.ts";

export type Passkey = Readonly<PasskeyTable>;

/** More devices than anybody has, and few enough that every answer which names them all stays small. */
export const maxPasskeys = 20;

/** The oldest first. */
export async function listPasskeys(queries: Queries, user: User): Promise<Passkey[]> {
  return queries
    .selectFrom("passkey")
    .selectAll()
    .where("realm_id", "=", user.realm_id)
    .where("user_id", "=", user.id)
    .orderBy("created_at")
    .orderBy("id")
    .execute();
}

/** Within its realm: another realm may share the relying party, and knows nothing of it (PKY-12). */
export async function findPasskey(queries: Queries, realmId: string, credentialId: string): Promise<Passkey | null> {
  const found = await queries
    .selectFrom("passkey")
    .selectAll()
    .where("realm_id", "=", realmId)
    .where("credential_id", "=", credentialId)
    .executeTakeFirst();
  return found ?? null;
}

export interface NewCredential {
  /** base64url. */
  readonly id: string;
  /** COSE key, base64url. */
  readonly publicKey: string;
  readonly counter: number;
  readonly transports: readonly string[];
  readonly aaguid: string;
  readonly isBackupEligible: boolean;
  readonly isBackedUp: boolean;
  readonly isUserVerified: boolean;
}

export interface NewPasskey {
  readonly credential: NewCredential;
  readonly rpId: string;
  readonly name: string;
}

/** @throws UniqueViolation on `passkey.credential_id` when somebody in the realm has registered it (PKY-06). */
export async function insertPasskey(queries: Queries, user: User, { credential, rpId, name }: NewPasskey, now: Instant): Promise<Passkey> {
  const passkey: PasskeyTable = {
    realm_id: user.realm_id,
    id: newId(),
    user_id: user.id,
    credential_id: credential.id,
    public_key: credential.publicKey,
    signature_counter: credential.counter,
    transports: JSON.stringify(credential.transports),
    rp_id: rpId,
    aaguid: credential.aaguid,
    backup_eligible: credential.isBackupEligible ? 1 : 0,
    backed_up: credential.isBackedUp ? 1 : 0,
    name,
    last_used_at: null,
    created_at: now,
  };
  await queries.insertInto("passkey").values(passkey).execute();
  return passkey;
}

export interface PasskeyUse {
  readonly counter: number;
  readonly isBackedUp: boolean;
  readonly at: Instant;
}

/** Keeps what the authenticator told. @returns false when the passkey is gone, or its counter has moved since it was looked at. */
export async function recordPasskeyUse(queries: Queries, passkey: Passkey, used: PasskeyUse): Promise<boolean> {
  const updated = await queries
    .updateTable("passkey")
    .set({ signature_counter: used.counter, backed_up: used.isBackedUp ? 1 : 0, last_used_at: used.at })
    .where("realm_id", "=", passkey.realm_id)
    .where("id", "=", passkey.id)
    .where("signature_counter", "=", passkey.signature_counter)
    .executeTakeFirst();
  return updated.numUpdatedRows > 0n;
}

/** @returns null when the user has no such passkey. */
export async function renamePasskey(queries: Queries, user: User, id: string, name: string): Promise<Passkey | null> {
  const renamed = await queries
    .updateTable("passkey")
    .set({ name })
    .where("realm_id", "=", user.realm_id)
    .where("user_id", "=", user.id)
    .where("id", "=", id)
    .returningAll()
    .executeTakeFirst();
  return renamed ?? null;
}

/** @returns what was removed; null when the user has no such passkey. */
export async function deletePasskey(queries: Queries, user: User, id: string): Promise<Passkey | null> {
  const deleted = await queries
    .deleteFrom("passkey")
    .where("realm_id", "=", user.realm_id)
    .where("user_id", "=", user.id)
    .where("id", "=", id)
    .returningAll()
    .executeTakeFirst();
  return deleted ?? null;
}

export function transportsOf(passkey: Passkey): string[] {
  // Written by `insertPasskey` alone.
  return JSON.parse(passkey.transports) as string[];
}

export function toPasskey(passkey: Passkey): z.input<typeof passkeyShape> {
  return {
    id: passkey.id,
    name: passkey.name,
    transports: transportsOf(passkey),
    isSynced: passkey.backup_eligible === 1,
    isBackedUp: passkey.backed_up === 1,
    lastUsedAt: passkey.last_used_at === null ? null : toInstant(passkey.last_used_at),
    createdAt: toInstant(passkey.created_at),
  };
}
