/** Refusals in the audit: each one its own event, until a flood; then they are counted, and one event stands for many (I7, DOS-15). */
import type { Clock } from "../../kernel/ports.ts";
import type { Database } from "../../storage/database.ts";
import { insertAuditEvent, type NewAuditEvent } from "../call/audit-event.ts";

export interface RefusalAudit {
  record(event: NewAuditEvent): Promise<void>;
  /** Writes the counted ones. */
  flush(): Promise<void>;
}

/** So many refusals of one kind a minute are told one by one. */
const singlesPerMinute = 60;
const minuteMs = 60_000;

interface Flood {
  readonly since: number;
  seen: number;
  /** The last one beyond the singles stands for all of them. */
  last: NewAuditEvent | null;
}

export function createRefusalAudit(database: Database, clock: Clock): RefusalAudit {
  const floods = new Map<string, Flood>();

  const write = async (flood: Flood) => {
    if (flood.last === null) return;
    const count = flood.seen - singlesPerMinute;
    // Nobody in particular: many networks may stand behind it.
    await insertAuditEvent(database.queries, { ...flood.last, actor: null, note: {}, client: { address: null, userAgent: null }, count });
  };

  return {
    async record(event) {
      const key = `${event.realmId}|${event.name}|${event.code}`;
      const now = clock.now();
      let flood = floods.get(key);
      if (flood === undefined || now - flood.since >= minuteMs) {
        if (flood !== undefined) await write(flood);
        flood = { since: now, seen: 0, last: null };
        floods.set(key, flood);
      }
      flood.seen += 1;
      if (flood.seen <= singlesPerMinute) await insertAuditEvent(database.queries, event);
      else flood.last = event;
    },

    async flush() {
      const ended = [...floods];
      floods.clear();
      for (const [, flood] of ended) await write(flood);
    },
  };
}
