/** Where the mailed link leads that takes a deleted account back. */
import { page } from "../../domain/call/page.ts";

export default page({
  title: "restore.title",
  lead: "restore.lead",
  audience: "anyone",
  link: { lost: "lost.restore", links: [{ to: "/sign-in", text: "lost.signIn", tone: "main" }] },
  forms: {
    restore: {
      operation: "restoreAccount",
      fields: [{ input: "token", as: "link" }],
      submit: "restore.submit",
      after: { to: "/sign-in", notice: "accountRestored" },
    },
  },
});
