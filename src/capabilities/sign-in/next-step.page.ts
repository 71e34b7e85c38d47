/** Where a sign-in leads whose next step these pages don't know: a newer server's, in the middle of an update. It is no dead end. */
import { page } from "../../domain/call/page.ts";

export default page({
  title: "nextStep.title",
  lead: "nextStep.lead",
  audience: "guest",
  show: () => [{ kind: "links", links: [{ to: "/sign-in", text: "lost.startAgain", tone: "main" }] }],
});
