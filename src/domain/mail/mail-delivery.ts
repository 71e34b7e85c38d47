/** Delivers one claimed mail and writes down how that went. */
import { type Mailer, PermanentMailFailure, Unavailable } from "../../kernel/ports.ts";
import type { Queries } from "../../storage/database.ts";
import { countOne } from "../audit/statistic.ts";
import type { Services } from "../call/services.ts";
import type { MailPayload } from "../outbox/outbox.ts";
import { abandon, type ClaimedMail, markDelivered, markFailed, postpone } from "../outbox/outbox-delivery.ts";
import { within } from "../within.ts";
import { composeMail, type MailTemplates } from "./mail-composition.ts";
import { describeFailure } from "./mail-failure.ts";
import { freshen } from "./mail-freshness.ts";

/** A send that takes longer has failed. Shorter than a claim's lease, so that nobody else sends the same mail meanwhile. */
const sendMilliseconds = 45 * 1000;

/** The part of the services that mails need. */
export type MailHouse = Pick<Services, "database" | "clock" | "keyRing" | "log" | "options">;

export interface PostOffice {
  readonly house: MailHouse;
  readonly templates: MailTemplates;
  readonly mailer: Mailer;
  /** Delivered mails keep their content, for the development mailbox. */
  readonly keepPayload: boolean;
}

/** `OUTAGE`: the mail server as such is out of reach. */
export type DeliveryOutcome = "DELIVERED" | "STALE" | "POSTPONED" | "FAILED" | "OUTAGE";

/** Rejects only when the outbox can't be written; then the row's lease ends by itself, and the mail comes again under the same id. */
export async function deliverMail(office: PostOffice, mail: ClaimedMail, payload: MailPayload): Promise<DeliveryOutcome> {
  const { clock, database, options } = office.house;
  const { queries } = database;
  let current = mail;
  try {
    const fresh = await freshen(queries, mail, payload, clock.now());
    if (fresh === null) {
      await abandon(queries, mail, clock.now());
      return "STALE";
    }
    current = fresh;
    const composed = await composeMail({ queries, options, templates: office.templates }, mail, payload);
    await within(sendMilliseconds, office.mailer.send(composed));
  } catch (failure) {
    return await recordFailure(office.house, current, failure);
  }
  await settle(office.house, mail, "mails_sent", (work) => markDelivered(work, mail, clock.now(), office.keepPayload));
  return "DELIVERED";
}

/** A mail's end is written down and counted together: once, however often it was sent. */
async function settle<Fate>(
  { database, clock }: MailHouse,
  mail: ClaimedMail,
  series: "mails_sent" | "mails_failed",
  write: (queries: Queries) => Promise<Fate>,
): Promise<Fate> {
  return await database.transaction(async (queries) => {
    const fate = await write(queries);
    if (fate === true || fate === "failed") await countOne(queries, mail.realm_id, series, clock.now());
    return fate;
  });
}

/** Only what was refused for good is given up at once; everything else may be mended. */
export async function recordFailure(house: MailHouse, mail: ClaimedMail, failure: unknown): Promise<DeliveryOutcome> {
  const { clock, log } = house;
  const error = describeFailure(failure);
  const fields = { mail: mail.id, template: mail.name, attempts: mail.attempts, error };
  if (failure instanceof PermanentMailFailure) {
    await settle(house, mail, "mails_failed", (queries) => markFailed(queries, mail, clock.now(), error));
    log.warn(fields, "A mail was refused for good.");
    return "FAILED";
  }
  const fate = await settle(house, mail, "mails_failed", (queries) => postpone(queries, mail, clock.now(), error));
  log.warn(fields, fate === "failed" ? "A mail was given up." : "A mail could not be sent; it will be tried again.");
  if (failure instanceof Unavailable) return "OUTAGE";
  return fate === "failed" ? "FAILED" : "POSTPONED";
}
