/** The users of the realm: searched, filtered, sorted, and what can be done to several at once. */
import { page } from "../../../domain/call/page.ts";
import { reading, readingWith } from "../../../kernel/page/reading.ts";
import { roleChoices, rolesKnown } from "../role-choices.ts";
import { listedUsers, stateLinks, stateWords, userColumns, userRow, usersCounted } from "../user-rows.ts";

const here = { to: "/admin/users" } as const;
const reason = { input: "reason", label: "console.users.reason", hint: "console.users.reasonHint" } as const;
const anonymise = { input: "anonymise", label: "console.users.anonymise", hint: "console.users.anonymiseHint" } as const;

export default page({
  title: "console.users.title",
  audience: "administrator",
  navigation: { area: "console", text: "console.users.title", position: 2 },
  actions: [{ to: "/admin/users/create", text: "console.users.create", tone: "main" }],
  reads: {
    list: readingWith("adminListUsers", listedUsers, { query: ["search", "state", "role", "sort", "cursor"] }),
    settings: reading("adminGetSettings", rolesKnown),
    counted: reading("adminGetUserCounts", usersCounted),
  },
  forms: {
    suspend: {
      operation: "adminSuspendUser",
      fields: [reason],
      submit: "console.users.suspend",
      after: here,
      perRow: { input: "id", question: "console.users.suspendMany", done: "console.users.suspendDone" },
    },
    restore: {
      operation: "adminRestoreUser",
      fields: [],
      submit: "console.users.restore",
      after: here,
      perRow: { input: "id", question: "console.users.restoreMany", done: "console.users.restoreDone" },
    },
    approve: {
      operation: "adminApproveUser",
      fields: [],
      submit: "console.users.approve",
      after: here,
      perRow: { input: "id", question: "console.users.approveMany", done: "console.users.approveDone" },
    },
    revoke: {
      operation: "adminRevokeUserSessions",
      fields: [],
      submit: "console.users.revoke",
      after: here,
      perRow: { input: "id", question: "console.users.revokeMany", done: "console.users.revokeDone" },
    },
    remove: {
      operation: "adminDeleteUser",
      fields: [anonymise],
      submit: "console.users.delete",
      tone: "danger",
      after: here,
      perRow: { input: "id", question: "console.users.deleteMany", done: "console.users.deleteDone" },
    },
  },
  show({ data: { list, settings, counted }, query }) {
    return [
      ...stateLinks(counted, query.state),
      {
        kind: "filter",
        of: "list",
        fields: [
          { input: "search", label: "console.users.search", hint: "console.users.searchHint" },
          { input: "state", label: "console.users.state", words: stateWords },
          { input: "role", label: "console.users.role", choices: roleChoices(settings) },
        ],
      },
      ...(list === null
        ? []
        : [
            {
              kind: "table",
              caption: "console.users.caption",
              columns: userColumns,
              rows: list.users.map(userRow),
              empty: "console.users.none",
              next: { input: "cursor", cursor: list.nextCursor },
              bulk: ["suspend", "restore", "approve", "revoke", "remove"],
            } as const,
          ]),
    ];
  },
});
