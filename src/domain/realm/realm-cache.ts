/** Realms by name, warm: every call needs one. */
import type { Database } from "../../storage/database.ts";
import type { Invalidation } from "../invalidation.ts";
import type { InstanceOptions } from "./instance-options.ts";
import { findRealm, type Realm } from "./realm.ts";

export interface RealmCache {
  /** The realm of a name, or null; a deactivated one is nobody's. */
  find(name: string): Promise<Realm | null> | Realm;
}

/** Half a kilobyte each, because realms share the settings that they have in common. */
const maxEntries = 20_000;

export function createRealmCache(database: Database, options: InstanceOptions, invalidation: Invalidation): RealmCache {
  const entries = new Map<string, Realm>();
  invalidation.onReset(() => entries.clear());
  invalidation.onChange((change) => {
    if (change.kind !== "realm") return;
    for (const [name, realm] of entries) if (realm.id === change.id) entries.delete(name);
  });

  const load = async (name: string) => {
    const heard = invalidation.heard;
    const realm = await findRealm(database.fastReads, options, name);
    if (realm === null || realm.deactivated_at !== null) return null;
    if (invalidation.heard === heard && invalidation.isTrusted()) {
      const oldest = entries.size < maxEntries ? undefined : entries.keys().next().value;
      if (oldest !== undefined) entries.delete(oldest);
      entries.set(name, realm);
    }
    return realm;
  };

  return {
    find(name) {
      const entry = invalidation.isTrusted() ? entries.get(name) : undefined;
      return entry ?? load(name);
    },
  };
}
