/** Where the first administrator's one-time link leads. */
import { z } from "zod";
import { page } from "../../domain/call/page.ts";
import { reading } from "../../kernel/page/reading.ts";

export default page({
  title: "setup.title",
  lead: "setup.lead",
  audience: "anyone",
  // Refused once there is an administrator, and then the page is not found either.
  reads: { setup: reading("getSetup", z.object({ isOpen: z.boolean() })) },
  link: { lost: "lost.setup", links: [{ to: "/sign-in", text: "lost.signIn", tone: "main" }] },
  forms: {
    setup: {
      operation: "createFirstAdministrator",
      fields: [{ input: "token", as: "link" }, "email", { input: "password", as: "chosenPassword" }],
      submit: "setup.submit",
      after: { to: "/sign-in" },
      afterStep: { DONE: { to: "/admin" } },
    },
  },
});
