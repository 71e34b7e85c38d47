/** Who has asked for an account and waits for an administrator's word. */
import { page } from "../../domain/call/page.ts";
import { readingWith } from "../../kernel/page/reading.ts";
import { listedUsers, nameOf, userCell } from "./user-rows.ts";

const here = { to: "/admin/approvals" } as const;
const reason = { input: "reason", label: "console.users.reason", hint: "console.users.reasonHint" } as const;

export default page({
  title: "console.approvals.title",
  lead: "console.approvals.lead",
  audience: "administrator",
  navigation: { area: "console", text: "console.approvals.title", position: 3 },
  reads: {
    list: readingWith("adminListUsers", listedUsers, { query: ["cursor"], fixed: { state: "PENDING_APPROVAL", sort: "OLDEST" } }),
  },
  forms: {
    approve: {
      operation: "adminApproveUser",
      fields: [],
      submit: "console.users.approve",
      after: here,
      perRow: { input: "id", question: "console.users.approveMany", done: "console.users.approveDone" },
    },
    reject: {
      operation: "adminRejectUser",
      fields: [reason],
      submit: "console.users.reject",
      tone: "danger",
      after: here,
      perRow: { input: "id", question: "console.users.rejectMany", done: "console.users.rejectDone" },
    },
  },
  show({ data: { list } }) {
    const rows = (list?.users ?? []).map((user) => ({
      key: user.id,
      name: { plain: nameOf(user) },
      cells: [
        userCell(user),
        {
          badges: [
            user.emailVerified
              ? ({ text: "console.user.verified", tone: "good" } as const)
              : ({ text: "console.user.unverified", tone: "attention" } as const),
          ],
        },
        { text: { ago: user.createdAt } },
      ],
    }));
    return [
      {
        kind: "table",
        caption: "console.approvals.caption",
        columns: [{ title: "console.users.user" }, { title: "console.user.email" }, { title: "console.approvals.asked" }],
        rows,
        empty: "console.approvals.none",
        next: { input: "cursor", cursor: list?.nextCursor ?? null },
        bulk: ["approve", "reject"],
      },
    ];
  },
});
