/** A realm's keys for access tokens: made when first needed, the private part encrypted, the algorithm pinned to the key (RFC 8725 §3.1). */
import { createPrivateKey, createPublicKey, generateKeyPairSync, hash, type KeyObject, type webcrypto } from "node:crypto";
import type { KeyRing } from "../../kernel/ports.ts";
import type { Queries } from "../../storage/database.ts";
import type { Instant, SigningKeyTable } from "../../storage/schema.ts";
import type { Realm } from "../realm/realm.ts";

export type SigningAlgorithm = "ES256" | "EdDSA";

export interface SigningKey {
  readonly id: string;
  readonly algorithm: SigningAlgorithm;
  readonly publicKey: KeyObject;
  readonly privateKey: KeyObject;
  /** As it stands in the JWKS: public members only. */
  readonly jwk: Readonly<Record<string, string>>;
  readonly activatesAt: Instant;
  readonly retiresAt: Instant | null;
  readonly createdAt: Instant;
}

/** Verifiers may keep a JWKS for five minutes; twice that, and everybody knows a key before the first token that it signs (JWT-11). */
export const publishedAheadMs = 600_000;
/** No access token lives longer, those that a host's own code asks for included; a key that signs no more stays published so long. */
const longestTokenSeconds = 24 * 60 * 60;
/** Clocks of verifiers may be a little slow. */
const publishedAfterMs = (longestTokenSeconds + 300) * 1000;

/** The realm's keys that are published: those that sign, will sign, or have tokens alive. */
export async function listSigningKeys(queries: Queries, keyRing: KeyRing, realmId: string): Promise<SigningKey[]> {
  const rows = await queries
    .selectFrom("signing_key")
    .selectAll()
    .where("realm_id", "=", realmId)
    .orderBy("activates_at")
    .orderBy("created_at")
    .orderBy("id")
    .execute();
  return rows.map((row) => readKey(row, keyRing));
}

function readKey(row: SigningKeyTable, keyRing: KeyRing): SigningKey {
  const jwk: webcrypto.JsonWebKey = JSON.parse(row.public_jwk);
  const privateJwk: webcrypto.JsonWebKey = JSON.parse(keyRing.decrypt(placeOf(row.realm_id, row.id), row.private_jwk));
  return {
    id: row.id,
    algorithm: row.algorithm === "EdDSA" ? "EdDSA" : "ES256",
    publicKey: createPublicKey({ key: jwk, format: "jwk" }),
    privateKey: createPrivateKey({ key: privateJwk, format: "jwk" }),
    jwk: { ...publicMembers(jwk), kid: row.id, alg: row.algorithm, use: "sig" },
    activatesAt: row.activates_at,
    retiresAt: row.retires_at,
    createdAt: row.created_at,
  };
}

/** Makes a key of the realm's algorithm. */
export async function insertSigningKey(
  queries: Queries,
  keyRing: KeyRing,
  realm: Realm,
  { activatesAt, now }: { readonly activatesAt: Instant; readonly now: Instant },
): Promise<void> {
  const { id: realmId } = realm;
  const { algorithm } = realm.settings.tokens;
  const pair = algorithm === "EdDSA" ? generateKeyPairSync("ed25519") : generateKeyPairSync("ec", { namedCurve: "P-256" });
  const publicJwk = publicMembers(pair.publicKey.export({ format: "jwk" }));
  const id = thumbprint(publicJwk);
  await queries
    .insertInto("signing_key")
    .values({
      realm_id: realmId,
      id,
      algorithm,
      public_jwk: JSON.stringify(publicJwk),
      private_jwk: keyRing.encrypt(placeOf(realmId, id), JSON.stringify(pair.privateKey.export({ format: "jwk" }))),
      activates_at: activatesAt,
      retires_at: null,
      created_at: now,
    })
    .execute();
}

function placeOf(realmId: string, id: string): string {
  return `signing_key/${realmId}/${id}/private_jwk`;
}

/** The required members of RFC 7638 §3.2, in the order of their names; never `d`. */
function publicMembers(jwk: webcrypto.JsonWebKey): Record<string, string> {
  const names = jwk.kty === "OKP" ? (["crv", "kty", "x"] as const) : (["crv", "kty", "x", "y"] as const);
  return Object.fromEntries(names.map((name) => [name, String(jwk[name])]));
}

/** RFC 7638: the key's id is the hash of itself. */
function thumbprint(publicJwk: Record<string, string>): string {
  return hash("sha256", JSON.stringify(publicJwk), "base64url");
}

/** Every key of the realm that has no end yet signs no longer than until then. */
export async function retireSigningKeys(queries: Queries, realmId: string, at: Instant): Promise<void> {
  await queries
    .updateTable("signing_key")
    .set({ retires_at: at })
    .where("realm_id", "=", realmId)
    .where((or) => or.or([or("retires_at", "is", null), or("retires_at", ">", at)]))
    .execute();
}

/** When the last token that a key may have signed has ended; null while it signs. */
export function publishedUntil({ retiresAt }: SigningKey): Instant | null {
  return retiresAt === null ? null : retiresAt + publishedAfterMs;
}

/** Removes keys whose tokens have all ended. @returns how many. */
export async function sweepSigningKeys(queries: Queries, now: Instant): Promise<number> {
  const swept = await queries
    .deleteFrom("signing_key")
    .where("retires_at", "<=", now - publishedAfterMs)
    .executeTakeFirst();
  return Number(swept.numDeletedRows);
}
