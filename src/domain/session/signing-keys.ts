/** The signing keys of each realm, warm, with the one that signs now: made on first use, under one transaction so that nodes agree. */
import type { Clock, KeyRing } from "../../kernel/ports.ts";
import type { Database, Queries } from "../../storage/database.ts";
import type { Instant } from "../../storage/schema.ts";
import type { Invalidation } from "../invalidation.ts";
import type { Realm } from "../realm/realm.ts";
import { insertSigningKey, listSigningKeys, publishedAheadMs, retireSigningKeys, type SigningKey } from "./signing-key.ts";

export interface SigningKeys {
  /** The realm's published keys. At least one signs now. */
  of(realm: Realm): Promise<readonly SigningKey[]> | readonly SigningKey[];
  /** The key that signs now. */
  current(realm: Realm): Promise<SigningKey>;
  /**
   * Makes the next key, published ahead; the present one signs until then. Within the caller's transaction, which tells of the realm's change.
   * @returns false when a rotation is under way already.
   */
  rotate(queries: Queries, realm: Realm): Promise<boolean>;
}

/** Key objects are small, but a realm that is quiet needs none in memory. */
const maxRealms = 1_000;

export function createSigningKeys(database: Database, keyRing: KeyRing, clock: Clock, invalidation: Invalidation): SigningKeys {
  const entries = new Map<string, readonly SigningKey[]>();
  invalidation.onReset(() => entries.clear());
  invalidation.onChange((change) => {
    if (change.kind === "realm") entries.delete(change.id);
  });

  const load = async (realm: Realm) => {
    const heard = invalidation.heard;
    const keys = await loadOrMake({ database, keyRing, invalidation }, realm, clock.now());
    // Something overtook the read: the next one asks again.
    if (invalidation.heard !== heard || !invalidation.isTrusted()) return keys;
    const oldest = entries.size < maxRealms ? undefined : entries.keys().next().value;
    if (oldest !== undefined) entries.delete(oldest);
    entries.set(realm.id, keys);
    return keys;
  };
  const of = (realm: Realm) => entries.get(realm.id) ?? load(realm);

  return {
    of,
    async current(realm) {
      const key = signerAmong(await of(realm), realm, clock.now()) ?? signerAmong(await load(realm), realm, clock.now());
      if (key === null) throw new Error("The realm has no key that signs now, although one was just made.");
      return key;
    },
    rotate: (queries, realm) => rotate(queries, keyRing, realm, clock.now()),
  };
}

function isActive({ activatesAt, retiresAt }: SigningKey, now: Instant): boolean {
  return activatesAt <= now && (retiresAt === null || retiresAt > now);
}

/** Whether somebody goes on: a key of the realm's algorithm without an end, signing or about to. */
function hasSuccessor(keys: readonly SigningKey[], realm: Realm): boolean {
  return keys.some((key) => key.algorithm === realm.settings.tokens.algorithm && key.retiresAt === null);
}

/**
 * The key that signs now: the newest of the realm's algorithm; for a while after the algorithm was changed, the newest of the other.
 * @returns null when there is none, or nobody would go on after it: then a key must be made.
 */
function signerAmong(keys: readonly SigningKey[], realm: Realm, now: Instant): SigningKey | null {
  if (!hasSuccessor(keys, realm)) return null;
  const active = keys.filter((key) => isActive(key, now));
  return active.findLast((key) => key.algorithm === realm.settings.tokens.algorithm) ?? active.at(-1) ?? null;
}

async function loadOrMake(
  parts: { readonly database: Database; readonly keyRing: KeyRing; readonly invalidation: Invalidation },
  realm: Realm,
  now: Instant,
): Promise<readonly SigningKey[]> {
  const { database, keyRing, invalidation } = parts;
  const keys = await listSigningKeys(database.queries, keyRing, realm.id);
  if (signerAmong(keys, realm, now) !== null) return keys;
  const change = { kind: "realm", realmId: realm.id, id: realm.id } as const;
  const made = await database.transaction(async (queries) => {
    // The realm's row is the lock: of two nodes that find no key, the second one finds the first one's.
    await lockRealm(queries, realm, now);
    const present = await listSigningKeys(queries, keyRing, realm.id);
    if (signerAmong(present, realm, now) !== null) return { keys: present, isNew: false };
    await makeNext(queries, keyRing, { realm, present, now });
    await invalidation.tell(queries, change);
    return { keys: await listSigningKeys(queries, keyRing, realm.id), isNew: present.length > 0 };
  });
  // Whoever keeps the keys without the new one would refuse its tokens.
  if (made.isNew) invalidation.apply([change]);
  return made.keys;
}

async function rotate(queries: Queries, keyRing: KeyRing, realm: Realm, now: Instant): Promise<boolean> {
  await lockRealm(queries, realm, now);
  const present = await listSigningKeys(queries, keyRing, realm.id);
  // One that is about to begin is the rotation that was asked for.
  if (present.some((key) => key.activatesAt > now && key.algorithm === realm.settings.tokens.algorithm && key.retiresAt === null))
    return false;
  await makeNext(queries, keyRing, { realm, present, now });
  return true;
}

/** A new key takes over from all others: at once where nobody signs, else once every verifier can know it. */
async function makeNext(
  queries: Queries,
  keyRing: KeyRing,
  { realm, present, now }: { readonly realm: Realm; readonly present: readonly SigningKey[]; readonly now: Instant },
): Promise<void> {
  const active = present.filter((key) => isActive(key, now));
  const lastEnd = Math.max(...active.map(({ retiresAt }) => retiresAt ?? Number.POSITIVE_INFINITY));
  const activatesAt = active.length === 0 ? now : Math.min(now + publishedAheadMs, lastEnd);
  await retireSigningKeys(queries, realm.id, activatesAt);
  await insertSigningKey(queries, keyRing, realm, { activatesAt, now });
}

async function lockRealm(queries: Queries, realm: Realm, now: Instant): Promise<void> {
  await queries.updateTable("realm").set({ updated_at: now }).where("id", "=", realm.id).execute();
}
