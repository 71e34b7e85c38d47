/** The audit: who did what to whom, from where, and how it ended; and whether anybody has tampered with it. */
import { z } from "zod";
import { page } from "../../../domain/call/page.ts";
import type { Block } from "../../../kernel/page/blocks.ts";
import { readingWith } from "../../../kernel/page/reading.ts";
import type { PageTextKey } from "../../../texts/keys.ts";
import { eventColumns, eventRow, listedEvents, outcomeWords } from "../audit-rows.ts";

const here = { to: "/admin/audit" } as const;

const verification = z.object({
  valid: z.boolean(),
  checked: z.int(),
  firstBroken: z.int().nullable(),
  nextCursor: z.string().nullable(),
});

/** What was found; of a chain longer than one call looks at, a button goes on. */
function showVerification(value: unknown): Block<PageTextKey>[] {
  const { valid, checked, firstBroken, nextCursor } = verification.parse(value);
  const blocks: Block<PageTextKey>[] = [
    { kind: "notice", tone: valid ? "good" : "attention", text: valid ? "console.audit.valid" : "console.audit.broken" },
    {
      kind: "facts",
      facts: [
        { label: "console.audit.checked", value: { count: checked } },
        ...(firstBroken === null ? [] : [{ label: "console.audit.firstBroken", value: { count: firstBroken } } as const]),
      ],
    },
    ...(nextCursor === null ? [] : [{ kind: "form", form: "further", values: { cursor: nextCursor } } as const]),
    { kind: "links", links: [{ ...here, text: "console.audit.back", tone: "quiet" }] },
  ];
  return [{ kind: "section", title: "console.audit.verify", blocks }];
}

const verify = { operation: "adminVerifyAudit", tone: "quiet", after: here, answer: showVerification } as const;

export default page({
  title: "console.audit.title",
  audience: "administrator",
  navigation: { area: "console", text: "console.audit.title", position: 6 },
  actions: [{ to: "/admin/audit/explain", text: "console.explain.title", tone: "quiet" }],
  reads: {
    list: readingWith("adminListAudit", listedEvents, { query: ["userId", "name", "outcome", "from", "to", "cursor"] }),
  },
  forms: {
    verify: { ...verify, fields: [], submit: "console.audit.verify" },
    further: { ...verify, fields: [{ input: "cursor", as: "hidden" }], submit: "console.audit.further" },
  },
  show({ data: { list } }) {
    return [
      {
        kind: "filter",
        of: "list",
        fields: [
          { input: "name", label: "console.audit.what", offers: "auditedOperations" },
          { input: "userId", label: "console.user.title", hint: "console.audit.userHint" },
          { input: "outcome", label: "console.audit.outcome", words: outcomeWords },
          { input: "from", label: "console.audit.since" },
          { input: "to", label: "console.audit.until" },
        ],
      },
      ...(list === null
        ? []
        : [
            {
              kind: "table",
              caption: "console.audit.caption",
              columns: eventColumns,
              rows: list.events.map(eventRow),
              empty: "console.audit.none",
              next: { input: "cursor", cursor: list.nextCursor },
            } as const,
          ]),
      {
        kind: "disclosure",
        title: "console.audit.verify",
        lead: "console.audit.verifyLead",
        blocks: [{ kind: "form", form: "verify" }],
      },
    ];
  },
});
