/** Where the mailed link of a sign-up without a password leads: the form for the first one. */
import { page } from "../../domain/call/page.ts";

export default page({
  title: "setPassword.title",
  lead: "setPassword.lead",
  audience: "anyone",
  link: { lost: "lost.reset", links: [{ to: "/password/reset", text: "lost.newLink", tone: "main" }] },
  forms: {
    set: {
      operation: "setPassword",
      fields: [{ input: "token", as: "link" }, "newPassword"],
      submit: "setPassword.submit",
      after: { to: "/sign-in", notice: "passwordSet" },
    },
  },
});
