/** The last step of a sign-in that asks for a new password. */
import { page } from "../../domain/call/page.ts";
import { afterSignIn } from "../../domain/sign-in/after-sign-in.ts";

export default page({
  title: "changePassword.title",
  lead: "changePassword.lead",
  audience: "guest",
  link: { isStep: true, lost: "lost.step", links: [{ to: "/sign-in", text: "lost.startAgain", tone: "main" }] },
  forms: {
    change: {
      operation: "completePasswordChange",
      fields: [{ input: "challenge", as: "link" }, "newPassword"],
      submit: "changePassword.submit",
      ...afterSignIn,
    },
  },
});
