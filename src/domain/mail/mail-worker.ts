/** The mail worker: takes due mails out of the outbox and has them delivered, a few at a time, for as long as the engine lives. */
import type { MailTemplate } from "../../kernel/mail.ts";
import type { Mailer } from "../../kernel/ports.ts";
import type { MailPayload } from "../outbox/outbox.ts";
import { type ClaimedMail, claimDue, putBack } from "../outbox/outbox-delivery.ts";
import { within } from "../within.ts";
import { mailTemplates, openPayload } from "./mail-composition.ts";
import { type DeliveryOutcome, deliverMail, type MailHouse, type PostOffice, recordFailure } from "./mail-delivery.ts";
import { describeFailure } from "./mail-failure.ts";
import { createLanes } from "./mail-lanes.ts";

const second = 1000;
/** How often the outbox is looked at unasked: for retries, and for what other nodes left behind. */
const pollMilliseconds = 2 * second;
/** While the mail server itself is out of reach, everything waits so long, then twice that, up to the longest. */
const firstPauseMilliseconds = second;
const longestPauseMilliseconds = 30 * second;
/** How long `close` waits for sends under way. */
const graceMilliseconds = 5 * second;

export interface MailWorker {
  /** Something may have been enqueued: look now. One small read, so it may be called after every commit. */
  wake(): void;
  /** Sends all that is due now; resolves, once no send is under way, with how many were delivered meanwhile. */
  drain(): Promise<number>;
  /** Takes nothing more, gives sends under way a few seconds, then closes the mailer. What was not sent waits in the outbox. */
  close(): Promise<void>;
}

export interface MailWorkerOptions {
  /** Delivered mails keep their content, for the development mailbox. */
  readonly keepPayload: boolean;
}

/** Starts at once; a worker on each node is fine, since no two get the same mail. */
export function createMailWorker(
  house: MailHouse,
  templates: Iterable<MailTemplate>,
  mailer: Mailer,
  { keepPayload }: MailWorkerOptions,
): MailWorker {
  return new OutboxWorker({ house, templates: mailTemplates(templates), mailer, keepPayload });
}

class OutboxWorker implements MailWorker {
  readonly #office: PostOffice;
  readonly #lanes = createLanes(() => this.wake());
  readonly #underWay = new Set<Promise<void>>();
  readonly #poll: NodeJS.Timeout;
  #looking: Promise<void> = Promise.resolve();
  #isLooking = false;
  #shallLookAgain = false;
  #isClosed = false;
  #claimed = 0;
  #delivered = 0;
  #outages = 0;
  #pausedUntil = 0;

  constructor(office: PostOffice) {
    this.#office = office;
    this.#poll = setInterval(() => this.wake(), pollMilliseconds).unref();
  }

  wake(): void {
    void this.#look();
  }

  async drain(): Promise<number> {
    const before = this.#delivered;
    for (let claimed = -1; claimed !== this.#claimed || this.#underWay.size > 0; ) {
      claimed = this.#claimed;
      await this.#look();
      await Promise.all(this.#underWay);
    }
    return this.#delivered - before;
  }

  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    clearInterval(this.#poll);
    await this.#looking;
    await within(graceMilliseconds, Promise.all(this.#underWay)).catch(() => {
      this.#office.house.log.warn({ mails: this.#underWay.size }, "Closed while mails were being sent; they may be sent again.");
    });
    await this.#office.mailer.close();
  }

  /** One look at a time; who asks meanwhile gets another one after it. Never rejects. */
  #look(): Promise<void> {
    this.#shallLookAgain = true;
    if (!this.#isLooking) {
      this.#isLooking = true;
      this.#looking = this.#claimUntilFull();
    }
    return this.#looking;
  }

  async #claimUntilFull(): Promise<void> {
    const { clock, database, log } = this.#office.house;
    try {
      while (this.#shallLookAgain) {
        this.#shallLookAgain = false;
        for (let mayHaveMore = true; mayHaveMore && this.#mayClaim(); ) {
          const claim = await claimDue(database.queries, clock.now(), this.#lanes.free());
          this.#claimed += claim.mails.length;
          for (const mail of claim.mails) this.#begin(mail);
          ({ mayHaveMore } = claim);
        }
      }
    } catch (error) {
      log.warn({ error: describeFailure(error) }, "The outbox could not be read.");
    } finally {
      // In the same step as the last look at the flag, so that no wish to look again is lost between them.
      this.#isLooking = false;
    }
  }

  #mayClaim(): boolean {
    return !this.#isClosed && this.#office.house.clock.now() >= this.#pausedUntil && this.#lanes.free() > 0;
  }

  #begin(mail: ClaimedMail): void {
    const { log } = this.#office.house;
    const sending = this.#deliver(mail)
      .then((outcome) => this.#note(outcome))
      // The row is leased: when nothing can be written about it, it comes back by itself.
      .catch((error) => log.error({ mail: mail.id, error: describeFailure(error) }, "The outbox could not be written."))
      .finally(() => {
        this.#underWay.delete(sending);
        this.wake();
      });
    this.#underWay.add(sending);
  }

  /** Runs at once up to its first `await`, so the lane is taken before the next claim counts the free ones. */
  async #deliver(mail: ClaimedMail): Promise<DeliveryOutcome> {
    const { house } = this.#office;
    let payload: MailPayload;
    try {
      payload = openPayload(house.keyRing, mail);
    } catch (error) {
      return await recordFailure(house, mail, error);
    }
    const domain = payload.to.slice(payload.to.lastIndexOf("@") + 1).toLowerCase();
    if (this.#lanes.isStuck(domain)) {
      await putBack(house.database.queries, mail, house.clock.now());
      return "POSTPONED";
    }
    const leave = this.#lanes.enter(domain);
    return await deliverMail(this.#office, mail, payload).finally(leave);
  }

  /** While the mail server is out of reach, trying each mail in turn would only wear out the store. */
  #note(outcome: DeliveryOutcome): void {
    if (outcome === "DELIVERED") {
      this.#delivered += 1;
      this.#outages = 0;
      this.#pausedUntil = 0;
    }
    if (outcome === "OUTAGE") {
      const pause = Math.min(firstPauseMilliseconds * 2 ** Math.min(this.#outages, 10), longestPauseMilliseconds);
      this.#pausedUntil = this.#office.house.clock.now() + pause;
      this.#outages += 1;
    }
  }
}
