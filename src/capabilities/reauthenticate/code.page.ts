/** Where the code is typed that was mailed to prove again who somebody is. */
import { page } from "../../domain/call/page.ts";

export default page({
  title: "reauthenticate.codeTitle",
  lead: "reauthenticate.codeLead",
  audience: "user",
  link: { isStep: true, lost: "lost.step", links: [{ to: "/reauthenticate", text: "lost.startAgain", tone: "main" }] },
  forms: {
    code: {
      operation: "reauthenticate",
      fields: [
        { input: "challenge", as: "link" },
        { input: "emailCode", as: "mailedCode", isRequired: true },
      ],
      submit: "reauthenticate.submit",
      after: { to: "/account", notice: "proven", orReturnTo: true },
    },
  },
  show: () => [
    { kind: "form", form: "code" },
    {
      kind: "links",
      links: [
        { to: "/reauthenticate", intro: "sent.nothing", text: "sent.again", keepsReturnTo: true },
        { to: "/account", text: "verify.continue" },
      ],
    },
  ],
});
