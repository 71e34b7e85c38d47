/** Where the first administrator's one-time link leads. */
import { page } from "../../domain/page.ts";

export default page({
  title: "setup.title",
  lead: "setup.lead",
  audience: "anyone",
  link: { lost: "lost.setup", links: [{ to: "/sign-in", text: "lost.signIn", tone: "main" }] },
  forms: {
    setup: {
      operation: "createFirstAdministrator",
      fields: [{ input: "token", as: "link" }, "email", { input: "password", as: "chosenPassword" }],
      submit: "setup.submit",
      after: { to: "/sign-in" },
      afterStep: { DONE: { to: "/account" } },
    },
  },
});
