/** The form to ask for a link that resets the password. */
import { page } from "../../../domain/page.ts";

export default page({
  title: "reset.title",
  lead: "reset.lead",
  audience: "anyone",
  forms: {
    reset: { operation: "requestPasswordReset", fields: ["email"], submit: "reset.submit", after: { to: "/password/reset/sent" } },
  },
  show: () => [
    { kind: "form", form: "reset" },
    { kind: "links", links: [{ to: "/sign-in", text: "sent.backToSignIn" }] },
  ],
});
