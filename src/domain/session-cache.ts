/** Warm sessions: a check costs no query. Entries are dropped by invalidation, and a fill that something overtook is not kept. */
import type { Invalidation } from "./invalidation.ts";
import type { CheckedSession } from "./session-check.ts";

export interface SessionCache {
  /** The session known under a key, asked for with `load` when it isn't warm. */
  find(key: string, load: () => Promise<CheckedSession | null>): Promise<CheckedSession | null> | CheckedSession;
}

/** About 2 KB each. */
const maxEntries = 20_000;

export function createSessionCache(invalidation: Invalidation): SessionCache {
  const entries = new Map<string, CheckedSession>();
  const keysOfUser = new Map<string, Set<string>>();

  const drop = (key: string) => {
    const entry = entries.get(key);
    if (entry === undefined) return;
    entries.delete(key);
    const keys = keysOfUser.get(entry.user.id);
    keys?.delete(key);
    if (keys?.size === 0) keysOfUser.delete(entry.user.id);
  };
  const keep = (key: string, entry: CheckedSession) => {
    const oldest = entries.size < maxEntries ? undefined : entries.keys().next().value;
    if (oldest !== undefined) drop(oldest);
    entries.set(key, entry);
    const keys = keysOfUser.get(entry.user.id);
    if (keys === undefined) keysOfUser.set(entry.user.id, new Set([key]));
    else keys.add(key);
  };
  const clear = () => {
    entries.clear();
    keysOfUser.clear();
  };

  invalidation.onReset(clear);
  invalidation.onChange((change) => {
    if (change.kind === "user") for (const key of [...(keysOfUser.get(change.id) ?? [])]) drop(key);
    else
      for (const [key, entry] of entries)
        if (change.id === (change.kind === "session" ? entry.session.id : entry.session.realm_id)) drop(key);
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
      // Moved to the end: the least recently used is first.
      entries.delete(key);
      entries.set(key, entry);
      return entry;
    },
  };
}
