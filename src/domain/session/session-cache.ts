/** Warm sessions: a check costs no query. Entries are dropped by invalidation, and a fill that something overtook is not kept. */
import type { Invalidation } from "../invalidation.ts";
import type { CheckedSession } from "./session-check.ts";

export interface SessionCache {
  /** The session known under a key, asked for with `load` when it isn't warm. */
  find(key: string, load: () => Promise<CheckedSession | null>): Promise<CheckedSession | null> | CheckedSession;
}

/** About 2 KB each. */
const maxEntries = 20_000;

interface Entry {
  readonly checked: CheckedSession;
  /** Since it was last passed over: a mark costs a check less than moving the entry to the end each time. */
  wasUsed: boolean;
}

export function createSessionCache(invalidation: Invalidation): SessionCache {
  /** In order of arrival. */
  const entries = new Map<string, Entry>();
  /** By the ids of a session, its user and its realm, which are unique over the instance. */
  const keysOf = new Map<string, Set<string>>();

  const drop = (key: string) => {
    const entry = entries.get(key);
    if (entry === undefined) return;
    entries.delete(key);
    for (const id of idsOf(entry.checked)) {
      const keys = keysOf.get(id);
      keys?.delete(key);
      if (keys?.size === 0) keysOf.delete(id);
    }
  };
  const makeRoom = () => {
    for (const [key, entry] of entries) {
      if (entries.size < maxEntries) return;
      if (!entry.wasUsed) drop(key);
      else {
        // It has a second chance, behind all others.
        entry.wasUsed = false;
        entries.delete(key);
        entries.set(key, entry);
      }
    }
  };
  const keep = (key: string, checked: CheckedSession) => {
    makeRoom();
    entries.set(key, { checked, wasUsed: false });
    for (const id of idsOf(checked)) {
      const keys = keysOf.get(id);
      if (keys === undefined) keysOf.set(id, new Set([key]));
      else keys.add(key);
    }
  };

  invalidation.onReset(() => {
    entries.clear();
    keysOf.clear();
  });
  invalidation.onChange((change) => {
    for (const key of [...(keysOf.get(change.id) ?? [])]) drop(key);
  });

  const load = async (key: string, query: () => Promise<CheckedSession | null>) => {
    const heard = invalidation.heard;
    const checked = await query();
    if (checked !== null && invalidation.heard === heard && invalidation.isTrusted()) keep(key, checked);
    return checked;
  };

  return {
    find(key, query) {
      const entry = invalidation.isTrusted() ? entries.get(key) : undefined;
      if (entry === undefined) return load(key, query);
      entry.wasUsed = true;
      return entry.checked;
    },
  };
}

function idsOf({ session, user }: CheckedSession): readonly string[] {
  return [session.id, user.id, session.realm_id];
}
