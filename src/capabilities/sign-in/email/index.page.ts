/** The form to ask for a mail to sign in with. */
import { page } from "../../../domain/call/page.ts";

export default page({
  title: "emailSignIn.title",
  lead: "emailSignIn.lead",
  audience: "guest",
  forms: {
    request: {
      operation: "requestEmailSignIn",
      fields: ["email"],
      submit: "emailSignIn.submit",
      after: { to: "/sign-in/email/sent", carries: "challenge" },
    },
  },
  show: () => [
    { kind: "form", form: "request" },
    { kind: "links", links: [{ to: "/sign-in", text: "emailSignIn.password", keepsReturnTo: true }] },
  ],
});
