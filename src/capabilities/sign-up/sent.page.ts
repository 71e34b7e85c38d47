/** After signing up: the mail is on its way, whether or not the address was known. */
import { page } from "../../domain/page.ts";

export default page({
  title: "sent.title",
  lead: "sent.signUp",
  audience: "anyone",
  show: () => [
    {
      kind: "links",
      links: [
        { to: "/sign-up/resend", intro: "sent.nothing", text: "sent.again" },
        { to: "/sign-in", text: "sent.backToSignIn" },
      ],
    },
  ],
});
