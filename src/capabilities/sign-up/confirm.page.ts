/** Where the mailed link of a sign-up leads: a button that proves the address. */
import { z } from "zod";
import { page } from "../../domain/call/page.ts";
import { reading } from "../../kernel/page/reading.ts";

const confirm = {
  operation: "confirmSignUp",
  fields: [{ input: "token", as: "link" }],
  submit: "confirm.submit",
  afterStep: { AWAIT_APPROVAL: { to: "/sign-up/waiting" }, DONE: { to: "/account", notice: "addressConfirmed" } },
} as const;

export default page({
  title: "confirm.title",
  lead: "confirm.lead",
  audience: "anyone",
  link: {
    lost: "lost.confirm",
    links: [
      { to: "/sign-in", text: "lost.signIn", tone: "main" },
      { to: "/sign-up/resend", text: "lost.newLink", tone: "quiet" },
    ],
  },
  reads: { policy: reading("getSignUpPolicy", z.object({ passwordless: z.boolean() })) },
  forms: {
    confirm: { ...confirm, after: { to: "/sign-in", notice: "addressConfirmed" } },
    /** Where a second mail follows, with the link to the first password. */
    confirmPasswordless: { ...confirm, after: { to: "/sign-in", notice: "addressConfirmedMailed" } },
  },
  show: ({ data: { policy } }) => [{ kind: "form", form: policy.passwordless ? "confirmPasswordless" : "confirm" }],
});
