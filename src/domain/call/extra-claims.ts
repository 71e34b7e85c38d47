/** Claims of the host's own in access tokens: a realm's mapping from the user, then the instance's hook. Read anew at every refresh. */
import { z } from "zod";
import { Unavailable } from "../../kernel/ports.ts";
import { isReservedClaim, valueAtSource } from "../realm/claim-names.ts";
import type { ClaimsHook } from "../realm/instance-options.ts";
import type { Realm } from "../realm/realm.ts";
import type { User } from "../user/user.ts";
import { toUser } from "../user/user-state.ts";
import { within } from "../within.ts";
import type { Services } from "./services.ts";

export type ExtraClaims = Readonly<Record<string, z.core.util.JSONType>>;

/** Whoever signs in or refreshes may be kept waiting so long by the host's code. */
const hookMs = 2_000;
/** Characters of JSON of all extra claims together: the token stays below what proxies take as a header. */
const maxLength = 4_096;

const extraShape = z.record(z.string().min(1).max(128), z.json());

/** Whose token it will be. */
export interface ClaimsSubject {
  readonly realm: Realm;
  readonly user: User;
  readonly clientId: string;
}

/**
 * The extra claims of a user as they are now. Call it outside of any transaction, and before anything is committed: then a hook that
 * fails leaves nothing half done.
 * @throws Unavailable when the hook fails, is slow or says too much: no token goes out without what its readers decide by.
 */
export async function extraClaimsOf(services: Services, subject: ClaimsSubject): Promise<ExtraClaims> {
  const { claimsHook } = services.options;
  const mapping = Object.entries(subject.realm.settings.tokens.claims);
  if (claimsHook === undefined && mapping.length === 0) return {};
  try {
    const mapped = mapping.map(([name, source]) => [name, valueAtSource(toUser(subject.user, subject.realm.name), source)] as const);
    // What has no value is no claim.
    const told = mapped.filter(([, value]) => value !== null && value !== undefined);
    const extra = extraShape.parse({
      ...Object.fromEntries(told),
      ...(claimsHook === undefined ? {} : await askHook(services, claimsHook, subject)),
    });
    if (JSON.stringify(extra).length > maxLength) throw new Error(`The extra claims have more than ${maxLength} characters.`);
    return extra;
  } catch (error) {
    services.log.error({ error, realm: subject.realm.name }, "The extra claims can't be told; no token was issued.");
    throw new Unavailable("The claims of this token can't be told right now.");
  }
}

/** What the host's code says; the reserved names are left out (JWT-17). */
async function askHook({ log }: Services, hook: ClaimsHook, { realm, user, clientId }: ClaimsSubject): Promise<ExtraClaims> {
  const asked = async () => hook(toUser(user, realm.name), { realm: realm.name, clientId });
  const told = extraShape.parse(await within(hookMs, asked()));
  const reserved = Object.keys(told).filter(isReservedClaim);
  if (reserved.length > 0)
    log.error({ claims: reserved, realm: realm.name }, "The claims hook names claims that are Cardea's own; they were left out.");
  return Object.fromEntries(Object.entries(told).filter(([name]) => !isReservedClaim(name)));
}
