/** The front door: says whose it is, and leads to where a person wants to go. */
import { z } from "zod";
import { page } from "../domain/call/page.ts";
import { reading } from "../kernel/page/reading.ts";

export default page({
  title: "welcome.title",
  audience: "guest",
  reads: { policy: reading("getSignUpPolicy", z.object({ displayName: z.string(), mode: z.string() })) },
  heading: ({ policy }) => ({ key: "welcome.named", values: { realm: policy.displayName } }),
  show({ data: { policy } }) {
    const isOpen = policy.mode === "open" || policy.mode === "approval";
    return [
      { kind: "text", text: isOpen ? "welcome.lead" : "welcome.known" },
      {
        kind: "links",
        links: [
          { to: "/sign-in", text: "welcome.signIn", tone: "main" },
          ...(isOpen ? [{ to: "/sign-up", text: "welcome.signUp", tone: "quiet" } as const] : []),
        ],
      },
    ];
  },
});
