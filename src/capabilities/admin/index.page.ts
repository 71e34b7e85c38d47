/** The console's front: what waits for an administrator, how much happens, and who came last. */
import { z } from "zod";
import { page } from "../../domain/call/page.ts";
import type { Block } from "../../kernel/page/blocks.ts";
import { readingWith } from "../../kernel/page/reading.ts";
import type { Text } from "../../kernel/page/text.ts";
import type { PageTextKey } from "../../texts/keys.ts";
import { activity, activityReads, todayOf } from "./activity.ts";
import { listedUsers, userColumns, userRow } from "./user-rows.ts";

const invitations = z.object({ invitations: z.array(z.object({ state: z.string() })), nextCursor: z.string().nullable() });
const mails = z.object({ mails: z.array(z.object({})), nextCursor: z.string().nullable() });

export default page({
  title: "console.dashboard.title",
  lead: "console.dashboard.lead",
  audience: "administrator",
  navigation: { area: "console", text: "console.dashboard.title", position: 1 },
  reads: {
    waiting: readingWith("adminListUsers", listedUsers, { fixed: { state: "PENDING_APPROVAL", limit: 50 } }),
    invitations: readingWith("adminListInvitations", invitations, { fixed: { limit: 50 } }),
    failed: readingWith("adminListMails", mails, { fixed: { state: "FAILED", limit: 50 } }),
    newest: readingWith("adminListUsers", listedUsers, { fixed: { limit: 5 } }),
    ...activityReads,
  },
  show({ data: { waiting, invitations, failed, newest, today, activity: read }, query }) {
    const open = invitations?.invitations.filter(({ state }) => state === "PENDING").length ?? 0;
    const isFresh = (newest?.users.length ?? 0) < 2;
    return [
      ...(isFresh ? [firstSteps] : []),
      {
        kind: "stats",
        stats: [
          {
            label: "console.dashboard.waiting",
            value: counted(waiting?.users.length ?? 0, waiting?.nextCursor != null),
            link: { to: "/admin/approvals" },
          },
          {
            label: "console.dashboard.invitations",
            value: counted(open, invitations?.nextCursor != null),
            link: { to: "/admin/invitations" },
          },
          { label: "console.dashboard.signIns", ...todayOf(today, "sign_ins") },
          { label: "console.dashboard.failures", ...todayOf(today, "sign_in_failures") },
          {
            label: "console.dashboard.failedMails",
            value: counted(failed?.mails.length ?? 0, failed?.nextCursor != null),
            link: { to: "/admin/mails", query: { state: "FAILED" } },
          },
        ],
      },
      activity(read, query.span),
      {
        kind: "section",
        title: "console.dashboard.newest",
        blocks: [
          {
            kind: "table",
            caption: "console.dashboard.newest",
            columns: userColumns.map(({ title }) => ({ title })),
            rows: (newest?.users ?? []).map(userRow),
            empty: "console.dashboard.nobody",
          },
          { kind: "links", links: [{ to: "/admin/users", text: "console.dashboard.allUsers", tone: "quiet" }] },
        ],
      },
    ];
  },
});

const firstSteps: Block<PageTextKey> = {
  kind: "section",
  title: "console.dashboard.first",
  lead: "console.dashboard.firstLead",
  blocks: [
    {
      kind: "links",
      links: [
        { to: "/admin/invitations/create", text: "console.invitations.create", tone: "main" },
        { to: "/admin/users/create", text: "console.users.create", tone: "quiet" },
        { to: "/admin/settings/branding", text: "console.dashboard.branding", tone: "quiet" },
        { to: "/admin/settings", text: "console.dashboard.signUp", tone: "quiet" },
      ],
    },
  ],
};

/** Counting them all would read them all: a page of them is enough to know that there is work. */
function counted(count: number, hasMore: boolean): Text<PageTextKey> {
  return hasMore ? { key: "console.dashboard.waitingMany", values: { count: { count } } } : { count };
}
