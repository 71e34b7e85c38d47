/** One's data and the end of the account: a copy to take along, a rest, a good-bye. */
import { z } from "zod";
import { page } from "../../domain/page.ts";
import { reading } from "../../kernel/page/reading.ts";

const account = z.object({ deletion: z.enum(["immediate", "grace", "deactivate"]) });
const leads = { immediate: "data.deleteNow", grace: "data.deleteGrace", deactivate: "data.deactivate" } as const;
const password = { input: "password", as: "password" } as const;

export default page({
  title: "data.title",
  audience: "user",
  navigation: { text: "navigation.data", position: 6 },
  reads: { account: reading("getAccount", account) },
  forms: {
    archive: {
      operation: "archiveAccount",
      fields: [{ ...password, isRequired: true }],
      submit: "data.archiveSubmit",
      tone: "quiet",
      after: { to: "/sign-in", notice: "accountArchived" },
    },
    delete: {
      operation: "deleteAccount",
      fields: [{ ...password, isRequired: true }],
      submit: "data.deleteSubmit",
      tone: "danger",
      after: { to: "/sign-in", notice: "accountEnded" },
    },
  },
  show: ({ data }) => [
    {
      kind: "section",
      title: "data.export",
      lead: "data.exportLead",
      blocks: [{ kind: "links", links: [{ to: "/account/data/download", text: "data.download", tone: "quiet" }] }],
    },
    { kind: "section", title: "data.archive", lead: "data.archiveLead", blocks: [{ kind: "form", form: "archive" }] },
    { kind: "section", title: "data.delete", lead: leads[data.account.deletion], blocks: [{ kind: "form", form: "delete" }] },
  ],
});
