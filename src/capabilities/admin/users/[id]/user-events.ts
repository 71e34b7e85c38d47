/** What happened to one user last, what they did, and the way to why they could not sign in. */
import type { z } from "zod";
import type { Block } from "../../../../kernel/page/blocks.ts";
import type { PageTextKey } from "../../../../texts/keys.ts";
import { eventColumns, eventRow, eventsOf, explanationOf, type listedEvent } from "../../audit-rows.ts";
import type { ShownUser } from "./user-facts.ts";

export function userEvents({ id, email, username }: ShownUser, events: readonly z.output<typeof listedEvent>[]): Block<PageTextKey> {
  const identifier = email ?? username;
  return {
    kind: "section",
    id: "audit",
    title: "console.audit.title",
    blocks: [
      {
        kind: "links",
        links: [
          ...(identifier === null ? [] : [{ ...explanationOf(identifier), text: "console.explain.title", tone: "quiet" } as const]),
          { ...eventsOf(id), text: "console.audit.allOfUser", tone: "quiet" },
        ],
      },
      {
        kind: "table",
        caption: "console.audit.caption",
        columns: eventColumns,
        rows: events.map(eventRow),
        empty: "console.audit.none",
      },
    ],
  };
}
