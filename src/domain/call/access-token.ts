/**
 * Access tokens: JWTs by RFC 9068, signed and verified synchronously with `node:crypto`, because WebCrypto waits in the same
 * queue as password hashes. The reader accepts exactly what the writer makes (RFC 8725 §3): compact form, pinned algorithm, own issuer.
 */
import { sign, verify } from "node:crypto";
import { z } from "zod";
import type { Instant } from "../../storage/schema.ts";
import type { Realm } from "../realm/realm.ts";
import { newId } from "../secret.ts";
import type { Session } from "../session/session.ts";
import type { SigningKey } from "../session/signing-key.ts";
import type { ExtraClaims } from "./extra-claims.ts";
import type { Services } from "./services.ts";

/** The first party: the instance's own pages, API and clients. */
export const firstPartyClient = "first-party";

/** Seconds by which the clocks of two nodes may differ (CLK-03). */
const skewSeconds = 60;
/** Longer ones are refused unread. */
const maxTokenLength = 8192;
const type = "at+jwt";

const seconds = z.int().min(0).max(253_402_300_799);

/** What every token says; beside it, the extra claims of `extra-claims.ts`. */
const ownShape = z.object({
  iss: z.string(),
  aud: z.string(),
  sub: z.string(),
  sid: z.string(),
  realm: z.string(),
  client_id: z.string(),
  scope: z.string(),
  amr: z.array(z.string()),
  auth_time: seconds,
  /** How often the session had been renewed. Tokens of an older release don't say so, and are good for sessions that never were. */
  renewals: z.int().min(0).default(0),
  iat: seconds,
  exp: seconds,
  jti: z.string(),
});

const claimsShape = ownShape.catchall(z.json());

type OwnClaims = z.output<typeof ownShape>;
export type AccessTokenClaims = OwnClaims & ExtraClaims;

/** The names that every token has. */
export const ownClaims = Object.keys(ownShape.shape);

const headerShape = z.strictObject({ alg: z.enum(["ES256", "EdDSA"]), typ: z.literal(type), kid: z.string().max(64) });

interface Wanted {
  readonly session: Session;
  readonly extra: ExtraClaims;
  /** The realm's `tokens.accessSeconds` when absent. */
  readonly validitySeconds?: number;
}

/** Makes a token for a session. It lives no longer than the session. */
export async function issueAccessToken(
  services: Services,
  realm: Realm,
  { session, extra, validitySeconds = realm.settings.tokens.accessSeconds }: Wanted,
  now: Instant,
): Promise<{ token: string; expiresInSeconds: number }> {
  const key = await services.signingKeys.current(realm);
  const iat = Math.floor(now / 1000);
  const expiresInSeconds = Math.max(1, Math.min(validitySeconds, Math.floor((session.expires_at - now) / 1000)));
  const claims: OwnClaims = {
    iss: realm.issuer,
    aud: realm.issuer,
    sub: session.user_id,
    sid: session.id,
    realm: realm.name,
    client_id: firstPartyClient,
    scope: "account",
    amr: session.amr.split(" "),
    auth_time: Math.floor(session.authenticated_at / 1000),
    renewals: session.renewals,
    iat,
    exp: iat + expiresInSeconds,
    jti: newId(),
  };
  // Whatever an extra claim is called, our own word stands.
  return { token: signToken(key, { ...extra, ...claims }), expiresInSeconds };
}

function signToken(key: SigningKey, claims: object): string {
  const signed = `${encode({ alg: key.algorithm, typ: type, kid: key.id })}.${encode(claims)}`;
  // `ieee-p1363` is the raw r‖s of RFC 7518 §3.4; Ed25519 has only its own form.
  const signature = sign(digestOf(key), Buffer.from(signed), { key: key.privateKey, dsaEncoding: "ieee-p1363" });
  return `${signed}.${signature.toString("base64url")}`;
}

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}

function digestOf(key: SigningKey): string | null {
  return key.algorithm === "ES256" ? "sha256" : null;
}

const compactForm = /^([A-Za-z0-9_-]{1,512})\.([A-Za-z0-9_-]{1,8000})\.([A-Za-z0-9_-]{86})$/;

/** The claims of a token of this realm that has not expired; null for anything else. Whether its session lives is the caller's question. */
export async function readAccessToken(services: Services, realm: Realm, token: string): Promise<AccessTokenClaims | null> {
  const parts = token.length > maxTokenLength ? null : compactForm.exec(token);
  const [, header = "", payload = "", signature = ""] = parts ?? [];
  const head = headerShape.safeParse(decode(header));
  if (!head.success) return null;
  const key = (await services.signingKeys.of(realm)).find((known) => known.id === head.data.kid);
  if (key === undefined || key.algorithm !== head.data.alg) return null;
  const bytes = Buffer.from(signature, "base64url");
  // One spelling only: base64url that decodes to the same bytes from other text is refused (JWT-14).
  if (bytes.toString("base64url") !== signature) return null;
  if (!verify(digestOf(key), Buffer.from(`${header}.${payload}`), { key: key.publicKey, dsaEncoding: "ieee-p1363" }, bytes)) return null;
  const claims = claimsShape.safeParse(decode(payload));
  return claims.success && isValidNow(claims.data, realm, services.clock.now()) ? claims.data : null;
}

function isValidNow(claims: AccessTokenClaims, realm: Realm, now: Instant): boolean {
  const seconds = now / 1000;
  return (
    claims.iss === realm.issuer &&
    claims.aud === realm.issuer &&
    claims.realm === realm.name &&
    seconds < claims.exp &&
    claims.iat <= seconds + skewSeconds
  );
}

/** JSON of a segment, or null when it is none. */
function decode(segment: string): unknown {
  try {
    return JSON.parse(Buffer.from(segment, "base64url").toString("utf8"));
  } catch {
    return null;
  }
}
