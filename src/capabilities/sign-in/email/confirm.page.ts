/** Where the mailed link of a sign-in leads: a button, so that a mail scanner's visit signs nobody in and spends nothing (TOK-13). */
import { page } from "../../../domain/call/page.ts";
import { afterSignIn } from "../../../domain/sign-in/after-sign-in.ts";

export default page({
  title: "emailConfirm.title",
  lead: "emailConfirm.lead",
  audience: "anyone",
  link: { lost: "lost.emailSignIn", links: [{ to: "/sign-in/email", text: "lost.newLink", tone: "main" }] },
  forms: {
    confirm: {
      operation: "confirmEmailSignIn",
      fields: [{ input: "token", as: "link" }],
      submit: "emailConfirm.submit",
      ...afterSignIn,
    },
  },
});
