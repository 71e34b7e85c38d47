/** Where the notice to an old address leads: a button that gives it back. */
import { page } from "../../../domain/call/page.ts";

export default page({
  title: "emailRevert.title",
  lead: "emailRevert.lead",
  audience: "anyone",
  link: { lost: "lost.emailRevert", links: [{ to: "/password/reset", text: "resetConfirm.title", tone: "main" }] },
  forms: {
    revert: {
      operation: "revertEmailChange",
      fields: [{ input: "token", as: "link" }],
      submit: "emailRevert.submit",
      tone: "danger",
      after: { to: "/sign-in", notice: "emailReverted" },
    },
  },
});
