/** The front door: leads to where a person wants to go. */
import { z } from "zod";
import { page } from "../domain/page.ts";
import { reading } from "../kernel/page/reading.ts";

export default page({
  title: "welcome.title",
  lead: "welcome.lead",
  audience: "guest",
  reads: { policy: reading("getSignUpPolicy", z.object({ mode: z.string() })) },
  show: ({ data }) => [
    {
      kind: "links",
      links: [
        { to: "/sign-in", text: "welcome.signIn", tone: "main" },
        ...(data.policy.mode === "closed" ? [] : [{ to: "/sign-up", text: "welcome.signUp", tone: "quiet" } as const]),
      ],
    },
  ],
});
