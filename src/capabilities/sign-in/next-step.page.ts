/** Sign-in asks for a step that these pages can't take yet: says so, instead of a dead end. */
import { page } from "../../domain/page.ts";

export default page({
  title: "nextStep.title",
  lead: "nextStep.lead",
  audience: "anyone",
  show: () => [{ kind: "links", links: [{ to: "/sign-in", text: "sent.backToSignIn" }] }],
});
