/** Where the mailed link of a sign-up leads: a button that proves the address. */
import { page } from "../../domain/page.ts";

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
  forms: {
    confirm: {
      operation: "confirmSignUp",
      fields: [{ input: "token", as: "link" }],
      submit: "confirm.submit",
      after: { to: "/sign-in", notice: "addressConfirmed" },
      afterStep: { AWAIT_APPROVAL: { to: "/sign-up/waiting" }, DONE: { to: "/account", notice: "addressConfirmed" } },
    },
  },
});
