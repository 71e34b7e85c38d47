/** Where the mail to a new address leads: a button that moves the account to it. */
import { page } from "../../../domain/call/page.ts";

export default page({
  title: "emailChange.title",
  lead: "emailChange.lead",
  audience: "anyone",
  link: { lost: "lost.emailChange", links: [{ to: "/account/security", text: "navigation.security", tone: "main" }] },
  forms: {
    confirm: {
      operation: "confirmEmailChange",
      fields: [{ input: "token", as: "link" }],
      submit: "emailChange.submit",
      after: { to: "/sign-in", notice: "emailChanged" },
    },
  },
});
