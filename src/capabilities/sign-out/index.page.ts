/** The button to sign out; the link to this page changes nothing. */
import { page } from "../../domain/call/page.ts";

export default page({
  title: "signOut.title",
  lead: "signOut.lead",
  audience: "user",
  signedOut: { to: "/sign-in", notice: "signedOut" },
  forms: {
    signOut: { operation: "signOut", fields: [], submit: "signOut.submit", after: { to: "/sign-in", notice: "signedOut" } },
  },
  show: () => [
    { kind: "form", form: "signOut" },
    { kind: "links", links: [{ to: "/account", text: "signOut.stay" }] },
  ],
});
