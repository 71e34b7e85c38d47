/** The address is proven, and an administrator has the next word. */
import { page } from "../../domain/call/page.ts";

export default page({
  title: "waiting.title",
  lead: "waiting.lead",
  audience: "anyone",
  show: () => [
    { kind: "text", text: "waiting.next" },
    { kind: "links", links: [{ to: "/sign-in", text: "sent.backToSignIn" }] },
  ],
});
