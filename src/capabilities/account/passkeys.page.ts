/** The passkeys of the account: which there are, a new one, another name, and the way out. */
import { z } from "zod";
import { page } from "../../domain/call/page.ts";
import type { Item } from "../../kernel/page/blocks.ts";
import { reading } from "../../kernel/page/reading.ts";
import type { Text } from "../../kernel/page/text.ts";
import type { PageTextKey } from "../../texts/keys.ts";

const passkey = z.object({
  id: z.string(),
  name: z.string(),
  isSynced: z.boolean(),
  lastUsedAt: z.string().nullable(),
  createdAt: z.string(),
});
const account = z.object({ user: z.object({ emailVerified: z.boolean() }) });

export default page({
  title: "passkeys.title",
  lead: "passkeys.lead",
  audience: "user",
  navigation: { text: "navigation.passkeys", position: 3 },
  reads: {
    account: reading("getAccount", account),
    list: reading("listPasskeys", z.object({ passkeys: z.array(passkey) })),
  },
  forms: {
    add: {
      operation: "registerPasskey",
      challengeFrom: "startPasskeyRegistration",
      fields: [
        { input: "name", as: "passkeyName" },
        { input: "passkey", as: "passkey" },
      ],
      submit: "passkeys.add",
      unsupported: "passkeys.unsupported",
      after: { to: "/account/passkeys", notice: "passkeyAdded" },
    },
    rename: {
      operation: "renamePasskey",
      fields: [
        { input: "id", as: "hidden" },
        { input: "name", as: "passkeyName" },
      ],
      submit: "passkeys.rename",
      tone: "quiet",
      after: { to: "/account/passkeys", notice: "passkeyRenamed" },
    },
    remove: {
      operation: "removePasskey",
      fields: [{ input: "id", as: "hidden" }],
      submit: "passkeys.remove",
      tone: "danger",
      after: { to: "/account/passkeys", notice: "passkeyRemoved" },
    },
  },
  show: ({ data: { account, list } }) => [
    {
      kind: "section",
      title: "passkeys.yours",
      blocks: [list.passkeys.length === 0 ? { kind: "text", text: "passkeys.none" } : { kind: "list", items: list.passkeys.map(itemOf) }],
    },
    {
      kind: "section",
      title: "passkeys.new",
      lead: "passkeys.newLead",
      blocks: account.user.emailVerified
        ? [{ kind: "form", form: "add" }]
        : [{ kind: "links", links: [{ to: "/email/verify", text: "account.confirmNow", tone: "quiet" }] }],
    },
  ],
});

function itemOf({ id, name, isSynced, lastUsedAt, createdAt }: z.output<typeof passkey>): Item<PageTextKey> {
  const title = { plain: name };
  const made: Text<PageTextKey> = { key: "passkeys.made", values: { when: { ago: createdAt } } };
  const used: Text<PageTextKey> = lastUsedAt === null ? "passkeys.unused" : { key: "passkeys.used", values: { when: { ago: lastUsedAt } } };
  return {
    title,
    ...(isSynced && { badge: { text: "passkeys.synced", tone: "good" } }),
    lines: [used, made],
    change: { kind: "form", form: "rename", of: id, values: { id, name }, about: title },
    action: { kind: "form", form: "remove", of: id, values: { id }, about: title },
  };
}
