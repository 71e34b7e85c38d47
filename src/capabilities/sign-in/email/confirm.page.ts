/** Where the mailed link of a sign-in leads: a button, so that a mail scanner's visit signs nobody in and spends nothing (TOK-13). */
import { afterSignIn } from "../../../domain/after-sign-in.ts";
import { page } from "../../../domain/page.ts";

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
