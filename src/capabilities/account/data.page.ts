/** One's data and the end of the account: a copy to take along, a rest, a good-bye. */
import { z } from "zod";
import { page } from "../../domain/call/page.ts";
import type { Block } from "../../kernel/page/blocks.ts";
import { reading } from "../../kernel/page/reading.ts";
import type { PageTextKey } from "../../texts/keys.ts";

const account = z.object({ deletion: z.enum(["immediate", "grace", "deactivate"]) });
const leads = { immediate: "data.deleteNow", grace: "data.deleteGrace", deactivate: "data.deactivate" } as const;
const password = { input: "password", as: "password" } as const;

/** Whoever has no password is asked for a recent proof instead, once the form is sent; so that no single click ends an account, it is closed. */
function endBy(form: "archive" | "delete", hasPassword: boolean): Block<PageTextKey> {
  if (hasPassword) return { kind: "form", form };
  const inner = { kind: "form", form, without: ["password"] } as const;
  const closed = { kind: "disclosure", lead: "data.noPassword", blocks: [inner] } as const;
  return form === "archive" ? { ...closed, title: "data.archive" } : { ...closed, title: "data.delete", tone: "danger" };
}

export default page({
  title: "data.title",
  audience: "user",
  navigation: { text: "navigation.data", position: 6 },
  reads: {
    account: reading("getAccount", account),
    authenticators: reading("getAuthenticators", z.object({ hasPassword: z.boolean() })),
  },
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
  show({ data: { account, authenticators } }) {
    const { hasPassword } = authenticators;
    return [
      {
        kind: "section",
        title: "data.export",
        lead: "data.exportLead",
        blocks: [{ kind: "links", links: [{ to: "/account/data/download", text: "data.download", tone: "quiet" }] }],
      },
      { kind: "section", title: "data.archive", lead: "data.archiveLead", blocks: [endBy("archive", hasPassword)] },
      { kind: "section", title: "data.delete", lead: leads[account.deletion], blocks: [endBy("delete", hasPassword)] },
    ];
  },
});
