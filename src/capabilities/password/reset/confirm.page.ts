/** Where the mailed link of a reset leads: the form for the new password. */
import { page } from "../../../domain/call/page.ts";

export default page({
  title: "resetConfirm.title",
  lead: "resetConfirm.lead",
  audience: "anyone",
  link: { lost: "lost.reset", links: [{ to: "/password/reset", text: "lost.newLink", tone: "main" }] },
  forms: {
    confirm: {
      operation: "confirmPasswordReset",
      fields: [{ input: "token", as: "link" }, "newPassword"],
      submit: "resetConfirm.submit",
      after: { to: "/sign-in", notice: "passwordReset" },
    },
  },
});
