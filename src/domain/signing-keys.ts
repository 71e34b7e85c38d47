/** The signing keys of each realm, warm, with the one that signs now: made on first use, under one transaction so that nodes agree. */
import type { Clock, KeyRing } from "../kernel/ports.ts";
import type { Database } from "../storage/database.ts";
import type { Invalidation } from "./invalidation.ts";
import type { Realm } from "./realm.ts";
import { insertSigningKey, listSigningKeys, type SigningKey } from "./signing-key.ts";

export interface SigningKeys {
  /** The realm's published keys. At least one signs now. */
  of(realm: Realm): Promise<readonly SigningKey[]> | readonly SigningKey[];
  /** The key that signs now, of the realm's algorithm. */
  current(realm: Realm): Promise<SigningKey>;
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
    const keys = await loadOrMake(database, keyRing, realm, clock.now());
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
  };
}

/** The newest that signs now. */
function signerAmong(keys: readonly SigningKey[], realm: Realm, now: number): SigningKey | null {
  const fits = (key: SigningKey) =>
    key.algorithm === realm.settings.tokens.algorithm && key.activatesAt <= now && (key.retiresAt === null || key.retiresAt > now);
  return keys.findLast(fits) ?? null;
}

async function loadOrMake(database: Database, keyRing: KeyRing, realm: Realm, now: number): Promise<readonly SigningKey[]> {
  const keys = await listSigningKeys(database.queries, keyRing, realm.id);
  if (signerAmong(keys, realm, now) !== null) return keys;
  return database.transaction(async (queries) => {
    // The realm's row is the lock: of two nodes that find no key, the second one finds the first one's.
    await queries.updateTable("realm").set({ updated_at: now }).where("id", "=", realm.id).execute();
    const present = await listSigningKeys(queries, keyRing, realm.id);
    if (signerAmong(present, realm, now) !== null) return present;
    await insertSigningKey(queries, keyRing, realm, now);
    return listSigningKeys(queries, keyRing, realm.id);
  });
}
