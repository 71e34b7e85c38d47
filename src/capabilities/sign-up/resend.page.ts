/** The form to have the confirmation mail sent once more. */
import { page } from "../../domain/call/page.ts";

export default page({
  title: "resend.title",
  lead: "resend.lead",
  audience: "anyone",
  forms: {
    resend: { operation: "resendSignUp", fields: ["email"], submit: "resend.submit", after: { to: "/sign-up/sent" } },
  },
  show: () => [
    { kind: "form", form: "resend" },
    { kind: "links", links: [{ to: "/sign-in", text: "sent.backToSignIn" }] },
  ],
});
