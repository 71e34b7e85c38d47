/** The proof that it is still the same person, before something that asks for it. */
import { page } from "../../domain/page.ts";

export default page({
  title: "reauthenticate.title",
  lead: "reauthenticate.lead",
  audience: "user",
  forms: {
    reauthenticate: {
      operation: "reauthenticate",
      fields: [{ input: "password", as: "password", isRequired: true }],
      submit: "reauthenticate.submit",
      after: { to: "/account", notice: "proven", orReturnTo: true },
    },
  },
});
