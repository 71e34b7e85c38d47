/** The slide of sessions in use: told at once in memory, written together every few seconds, so that a check costs no write. */
import type { Clock, Log } from "../../kernel/ports.ts";
import type { Database, Queries } from "../../storage/database.ts";
import type { Instant } from "../../storage/schema.ts";
import type { Realm } from "../realm/realm.ts";
import { idleMs, type Session } from "./session.ts";
import type { CheckedSession } from "./session-check.ts";

export interface SessionTouches {
  /** Slides the session, unless it did a moment ago. */
  touch(checked: CheckedSession, realm: Realm, now: Instant): void;
  /** Writes what is waiting. */
  flush(): Promise<void>;
  close(): Promise<void>;
}

/** Idle limits hold to ± 5 s (FIX-07). */
const flushMs = 4_000;
const slideMs = 1_000;
/** Rows a transaction, so that it never holds SQLite's writer for long. */
const batchSize = 200;

export function createSessionTouches(database: Database, clock: Clock, log: Log): SessionTouches {
  let waiting = new Map<string, Session>();
  const flush = async () => {
    const touched = [...waiting.values()];
    waiting = new Map();
    for (let start = 0; start < touched.length; start += batchSize) {
      const batch = touched.slice(start, start + batchSize);
      await database.transaction((queries) => writeTouches(queries, batch));
    }
  };
  const timer = setInterval(() => {
    if (waiting.size > 0)
      flush().catch((error: unknown) =>
        log.warn({ error, at: clock.now() }, "Sessions in use could not be marked as used; they slide at their next use."),
      );
  }, flushMs).unref();

  return {
    touch(checked, realm, now) {
      const { session } = checked;
      if (now - session.last_seen_at < slideMs) return;
      checked.session = { ...session, last_seen_at: now, idle_expires_at: now + idleMs(realm, session.token_hash) };
      waiting.set(session.id, checked.session);
    },
    flush,
    async close() {
      clearInterval(timer);
      await flush();
    },
  };
}

/** Writes the slide of sessions that were used; many at once, so that use costs no write of its own. */
async function writeTouches(queries: Queries, touches: readonly Session[]): Promise<void> {
  for (const session of touches) {
    await queries
      .updateTable("session")
      .set({ last_seen_at: session.last_seen_at, idle_expires_at: session.idle_expires_at })
      .where("realm_id", "=", session.realm_id)
      .where("id", "=", session.id)
      .where("last_seen_at", "<", session.last_seen_at)
      .execute();
  }
}
