/** After asking for a mail: its code is entered here, the same for a known as for an unknown address. The challenge came along unseen. */
import { page } from "../../../domain/call/page.ts";
import { afterSignIn } from "../../../domain/sign-in/after-sign-in.ts";

export default page({
  title: "emailCode.title",
  lead: "emailCode.lead",
  audience: "guest",
  link: { lost: "lost.emailCode", links: [{ to: "/sign-in/email", text: "lost.newLink", tone: "main" }] },
  forms: {
    confirm: {
      operation: "confirmEmailSignIn",
      fields: [
        { input: "challenge", as: "link" },
        { input: "code", as: "mailedCode", isRequired: true },
      ],
      submit: "emailCode.submit",
      ...afterSignIn,
    },
  },
  show: () => [
    { kind: "form", form: "confirm" },
    {
      kind: "links",
      links: [
        { to: "/sign-in/email", intro: "sent.nothing", text: "sent.again" },
        { to: "/sign-in", text: "sent.backToSignIn" },
      ],
    },
  ],
});
