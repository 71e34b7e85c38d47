/** After a decision by the mailed link. */
import { page } from "../../domain/call/page.ts";

export default page({
  title: "decided.title",
  lead: "decided.lead",
  audience: "anyone",
  show: () => [{ kind: "links", links: [{ to: "/", text: "fault.home" }] }],
});
