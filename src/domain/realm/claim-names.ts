/** The names and sources of extra claims: what a realm's mapping and the instance's hook may call theirs. */
import { z } from "zod";
import { ruleFault } from "../../kernel/problem.ts";

/**
 * What we say ourselves, and what readers of any JWT understand as said by its issuer (RFC 7519 §4.1, RFC 9068 §2.2, RFC 8693 §4,
 * RFC 7800 §3.1, OpenID Connect Core §2): nobody else fills these in (JWT-17).
 */
export const reservedClaims: ReadonlySet<string> = new Set([
  ...["iss", "aud", "sub", "exp", "nbf", "iat", "jti"],
  ...["sid", "realm", "client_id", "scope", "amr", "acr", "azp", "auth_time", "renewals"],
  ...["act", "may_act", "cnf", "nonce", "at_hash", "c_hash", "s_hash", "events", "txn"],
]);

export function isReservedClaim(name: string): boolean {
  return reservedClaims.has(name);
}

/** A plain name, or a namespaced one such as `https://example.org/plan` (RFC 7519 §4.3). */
const claimName = /^[A-Za-z][A-Za-z0-9_.:/-]{0,127}$/;

/** What of a user a claim can tell. */
const sources = [
  "email",
  "emailVerified",
  "username",
  "roles",
  "locale",
  "state",
  "approved",
  "createdAt",
  "updatedAt",
  "profile",
] as const;
const claimSource = new RegExp(`^(?:${sources.join("|")}|profile\\.[^.\\s]{1,64})$`);

/** Claim name → where its value comes from. At most 32. */
export const claimMapping = z
  .record(
    z
      .string()
      .regex(claimName, "A claim's name begins with a letter and has letters, digits and _ . : / - only.")
      .refine((name) => !isReservedClaim(name), ruleFault("reserved_claim")),
    z.string().regex(claimSource, `A claim comes from one of ${sources.join(", ")}, or from profile.<field>.`),
  )
  .refine((mapping) => Object.keys(mapping).length <= 32, ruleFault("at_most", { maximum: "32" }))
  .meta({ id: "ClaimMapping", description: "Extra claims of access tokens: each one's name, and the field of the user that it tells." });

/** The value at a source of a user as they are shown; undefined where there is none. */
export function valueAtSource(user: Readonly<Record<string, unknown>>, source: string): unknown {
  const [field = "", inner] = source.split(".", 2);
  const value = user[field];
  if (inner === undefined) return value;
  return typeof value === "object" && value !== null && Object.hasOwn(value, inner) ? (value as Record<string, unknown>)[inner] : undefined;
}
