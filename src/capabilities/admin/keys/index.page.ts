/** The keys that the realm's access tokens are signed with, and the next one. */
import { z } from "zod";
import { page } from "../../../domain/call/page.ts";
import type { Block, Row } from "../../../kernel/page/blocks.ts";
import { reading } from "../../../kernel/page/reading.ts";
import type { Badge, Text } from "../../../kernel/page/text.ts";
import type { PageTextKey } from "../../../texts/keys.ts";

const states = ["PENDING", "SIGNING", "RETIRED"] as const;

const shownKey = z.object({
  id: z.string(),
  algorithm: z.string(),
  state: z.enum(states),
  activatesAt: z.string(),
  retiresAt: z.string().nullable(),
  publishedUntil: z.string().nullable(),
});
type ShownKey = z.output<typeof shownKey>;

const badges: Readonly<Record<(typeof states)[number], Badge<PageTextKey>>> = {
  PENDING: { text: "console.keys.state.PENDING", tone: "attention" },
  SIGNING: { text: "console.keys.state.SIGNING", tone: "good" },
  RETIRED: { text: "console.keys.state.RETIRED", tone: "plain" },
};

export default page({
  title: "console.keys.title",
  lead: "console.keys.lead",
  audience: "administrator",
  navigation: { area: "console", text: "console.keys.title", position: 80 },
  reads: { read: reading("adminListKeys", z.object({ keys: z.array(shownKey) })) },
  forms: {
    rotate: {
      operation: "adminRotateKeys",
      fields: [],
      submit: "console.keys.rotate",
      tone: "danger",
      after: { to: "/admin/keys", notice: "keysRotated" },
    },
  },
  show: ({ data: { read } }) => [
    {
      kind: "table",
      caption: "console.keys.caption",
      columns: [
        { title: "console.keys.id" },
        { title: "console.keys.algorithm" },
        { title: "console.keys.state" },
        { title: "console.keys.from" },
        { title: "console.keys.until" },
        { title: "console.keys.published" },
      ],
      // What counts first stands first.
      rows: read.keys.toReversed().map(keyRow),
      empty: "console.keys.none",
    },
    {
      kind: "section",
      title: "console.user.actions",
      blocks: [{ kind: "links", links: [{ to: "/.well-known/jwks.json", text: "console.keys.jwks" }] }, rotation(read.keys)],
    },
  ],
});

function keyRow({ id, algorithm, state, activatesAt, retiresAt, publishedUntil }: ShownKey): Row<PageTextKey> {
  return {
    key: id,
    name: { plain: id },
    cells: [
      { text: { plain: id } },
      { text: { plain: algorithm } },
      { badges: [badges[state]] },
      { text: { instant: activatesAt } },
      { text: whenever(retiresAt) },
      { text: whenever(publishedUntil) },
    ],
  };
}

function whenever(instant: string | null): Text<PageTextKey> {
  return instant === null ? "console.nobody" : { instant };
}

/** One that is about to begin is the rotation that was asked for. */
function rotation(keys: readonly ShownKey[]): Block<PageTextKey> {
  const next = keys.find(({ state, retiresAt }) => state === "PENDING" && retiresAt === null);
  if (next !== undefined) return { kind: "text", text: { key: "console.keys.pending", values: { id: next.id } } };
  return {
    kind: "disclosure",
    title: "console.keys.rotate",
    lead: "console.keys.rotateLead",
    tone: "danger",
    blocks: [{ kind: "form", form: "rotate" }],
  };
}
