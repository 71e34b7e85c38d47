/** Everything about one user, and what an administrator can do. */
import { page } from "../../../../domain/call/page.ts";
import { reading, readingOfPath, readingWith } from "../../../../kernel/page/reading.ts";
import { listedEvents } from "../../audit-rows.ts";
import { rolesKnown } from "../../role-choices.ts";
import { nameOf } from "../../user-rows.ts";
import { userActions } from "./user-actions.ts";
import { userEvents } from "./user-events.ts";
import { showUser, userRead, userSessionsRead } from "./user-facts.ts";
import { userForms } from "./user-forms.ts";

export default page({
  title: "console.user.title",
  audience: "administrator",
  parent: { to: "/admin/users", text: "console.users.title" },
  reads: {
    user: readingOfPath("adminGetUser", userRead),
    sessions: readingOfPath("adminListUserSessions", userSessionsRead),
    settings: reading("adminGetSettings", rolesKnown),
    audit: readingWith("adminListAudit", listedEvents, { pathAs: { userId: "id" }, fixed: { limit: 10 } }),
  },
  forms: userForms,
  heading: ({ user }) => ({ plain: nameOf(user.user) }),
  show: ({ data: { user, sessions, settings, audit } }) => [
    ...showUser(user.user, sessions.sessions, settings),
    userEvents(user.user, audit?.events ?? []),
    userActions(user.user),
  ],
});
