/** Mails as administrators see them: to whom, what about, how it went. Never the words, links or codes, which are their reader's alone. */
import { z } from "zod";
import type { CardeaContext } from "../call/context.ts";
import { instant, toInstant } from "../shapes.ts";
import { openPayload } from "./mail-composition.ts";
import { mailStates, type OutboxMail } from "./outbox-review.ts";

export const mailStateShape = z.enum(mailStates).meta({
  id: "MailState",
  description: "WITHDRAWN: of no use any more before it could be sent, because a newer mail replaced it or its link had died.",
});

export const adminMailShape = z
  .object({
    id: z.string(),
    name: z.string().meta({ description: "What kind of mail it is, such as passwordReset." }),
    to: z.string().nullable().meta({ description: "The address; null once the mail is sent or withdrawn, because it is kept no longer." }),
    userId: z.string().nullable().meta({ description: "Whose account it is about." }),
    state: mailStateShape,
    attempts: z.int(),
    lastError: z.string().nullable().meta({ description: "Why the last try failed, without addresses and secrets." }),
    createdAt: instant,
    nextAttemptAt: instant.nullable().meta({ description: "When it is tried next; null when it waits no more." }),
    expiresAt: instant.nullable().meta({ description: "Of no use after this instant." }),
    deliveredAt: instant.nullable().meta({ description: "When the mail server took it." }),
    failedAt: instant.nullable(),
  })
  .meta({ id: "AdminMail", description: "A mail as administrators see it." });

export function toAdminMail({ keyRing }: Pick<CardeaContext, "keyRing">, mail: OutboxMail): z.input<typeof adminMailShape> {
  const orNull = (at: number | null) => (at === null ? null : toInstant(at));
  return {
    id: mail.id,
    name: mail.name,
    to: addressOf(keyRing, mail),
    userId: mail.user_id,
    state: mail.state,
    attempts: mail.attempts,
    lastError: mail.last_error,
    createdAt: toInstant(mail.created_at),
    nextAttemptAt: mail.state === "WAITING" ? toInstant(mail.available_at) : null,
    expiresAt: orNull(mail.expires_at),
    deliveredAt: orNull(mail.delivered_at),
    failedAt: orNull(mail.failed_at),
  };
}

/** A payload that no key of ours opens any more is no reason to show no mails at all. */
function addressOf(keyRing: CardeaContext["keyRing"], mail: OutboxMail): string | null {
  if (mail.payload === null) return null;
  try {
    return openPayload(keyRing, mail).to;
  } catch {
    return null;
  }
}
