/** After signing up: the mail is on its way, whether or not the address was known, and what comes after it. */
import { z } from "zod";
import { page } from "../../domain/call/page.ts";
import { reading } from "../../kernel/page/reading.ts";

export default page({
  title: "sent.title",
  lead: "sent.signUp",
  audience: "anyone",
  reads: { policy: reading("getSignUpPolicy", z.object({ approval: z.boolean() })) },
  show: ({ data: { policy } }) => [
    ...(policy.approval ? ([{ kind: "text", text: "sent.approval" }] as const) : []),
    {
      kind: "links",
      links: [
        { to: "/sign-up/resend", intro: "sent.nothing", text: "sent.again" },
        { to: "/sign-in", text: "sent.backToSignIn" },
      ],
    },
  ],
});
