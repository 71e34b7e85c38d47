/** After asking for a reset: the same words for a known as for an unknown address. */
import { page } from "../../../domain/call/page.ts";

export default page({
  title: "sent.title",
  lead: "sent.reset",
  audience: "anyone",
  show: () => [
    {
      kind: "links",
      links: [
        { to: "/password/reset", intro: "sent.nothing", text: "sent.again" },
        { to: "/sign-in", text: "sent.backToSignIn" },
      ],
    },
  ],
});
