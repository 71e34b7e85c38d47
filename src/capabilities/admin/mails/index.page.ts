/** The mails of the realm: which wait, which failed and why, and another try. What stands in them is their reader's alone. */
import { z } from "zod";
import { page } from "../../../domain/call/page.ts";
import { mailStates } from "../../../domain/mail/outbox-review.ts";
import type { Cell, Row } from "../../../kernel/page/blocks.ts";
import { readingWith } from "../../../kernel/page/reading.ts";
import type { Badge, Text } from "../../../kernel/page/text.ts";
import type { PageTextKey } from "../../../texts/keys.ts";

const listedMail = z.object({
  id: z.string(),
  name: z.string(),
  to: z.string().nullable(),
  userId: z.string().nullable(),
  state: z.enum(mailStates),
  attempts: z.int(),
  lastError: z.string().nullable(),
  createdAt: z.string(),
  nextAttemptAt: z.string().nullable(),
  deliveredAt: z.string().nullable(),
});
type ListedMail = z.output<typeof listedMail>;

const stateWords: Readonly<Record<ListedMail["state"], PageTextKey>> = {
  WAITING: "console.mails.state.WAITING",
  DELIVERED: "console.mails.state.DELIVERED",
  FAILED: "console.mails.state.FAILED",
  WITHDRAWN: "console.mails.state.WITHDRAWN",
};
const tones: Readonly<Record<ListedMail["state"], Badge["tone"]>> = {
  WAITING: "attention",
  DELIVERED: "good",
  FAILED: "danger",
  WITHDRAWN: "plain",
};

/** Characters. */
const longestSentence = 120;

function mailRow(mail: ListedMail): Row<PageTextKey> {
  const { id, name, state, attempts, lastError, createdAt, nextAttemptAt } = mail;
  const retry = { kind: "form", form: "retry", values: { id }, about: { subjectOf: name }, of: id } as const;
  return {
    key: id,
    name: { subjectOf: name },
    ...(lastError !== null &&
      lastError.length > longestSentence && { more: [{ label: "console.mails.error", value: { plain: lastError } }] }),
    cells: [
      { text: { subjectOf: name }, detail: { plain: name } },
      readerCell(mail),
      {
        badges: [{ text: stateWords[state], tone: tones[state] }],
        ...(lastError !== null && { detail: { plain: shortened(lastError) } }),
        ...(state === "FAILED" && { form: retry }),
      },
      { text: { count: attempts } },
      { text: { ago: createdAt } },
      { text: nextAttemptAt === null ? "console.nobody" : { instant: nextAttemptAt } },
    ],
  };
}

/** What the other server said: most of it in a sentence, some with a page of advice behind. */
function shortened(text: string): string {
  return text.length <= longestSentence ? text : `${text.slice(0, longestSentence - 1)}…`;
}

/** Once a mail is sent its address is kept no longer; the account that it is about still is. */
function readerCell({ to, userId }: ListedMail): Cell<PageTextKey> {
  const link = userId === null ? {} : { link: { to: "/admin/users/{id}", with: { id: userId } } };
  const unnamed: Text<PageTextKey> = userId === null ? "console.nobody" : "console.user.title";
  return { text: to === null ? unnamed : { plain: to }, ...link };
}

export default page({
  title: "console.mails.title",
  lead: "console.mails.lead",
  audience: "administrator",
  navigation: { area: "console", text: "console.mails.title", position: 7 },
  reads: {
    list: readingWith("adminListMails", z.object({ mails: z.array(listedMail), nextCursor: z.string().nullable() }), {
      query: ["state", "cursor"],
    }),
  },
  forms: {
    retry: {
      operation: "adminRetryMail",
      fields: [{ input: "id", as: "hidden" }],
      submit: "console.mails.retry",
      tone: "quiet",
      after: { to: "/admin/mails", notice: "mailRetried" },
    },
  },
  show({ data: { list } }) {
    return [
      { kind: "filter", of: "list", fields: [{ input: "state", label: "console.mails.state", words: stateWords }] },
      ...(list === null
        ? []
        : [
            {
              kind: "table",
              caption: "console.mails.caption",
              columns: [
                { title: "console.mails.kind" },
                { title: "console.mails.to" },
                { title: "console.mails.state" },
                { title: "console.mails.attempts", isNumber: true },
                { title: "console.user.created" },
                { title: "console.mails.next" },
              ],
              rows: list.mails.map(mailRow),
              empty: "console.mails.none",
              next: { input: "cursor", cursor: list.nextCursor },
            } as const,
          ]),
    ];
  },
});
