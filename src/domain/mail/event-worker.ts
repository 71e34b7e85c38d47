/** The event worker: hands due events to the host's handlers, one after the other, for as long as the engine lives. */
import { type CardeaEvent, type EventHandler, type HostEvents, openEvent } from "../call/host-events.ts";
import type { Services } from "../call/services.ts";
import { type ClaimedMail, claimDueEvent, markDelivered, postpone } from "../outbox/outbox-delivery.ts";
import { within } from "../within.ts";
import { describeFailure } from "./mail-failure.ts";

const second = 1000;
/** How often the outbox is looked at unasked: for retries, and for what other nodes left behind. */
const pollMilliseconds = 2 * second;
/** A handler that takes longer has failed. Shorter than a claim's lease, so that no other node has the same event meanwhile. */
const longestHandlerMilliseconds = 10 * second;
/** How long `close` waits for the event under way. */
const graceMilliseconds = 5 * second;

type EventHouse = Pick<Services, "database" | "clock" | "keyRing" | "log" | "events">;

export interface EventWorker {
  /** Hands over all that is due now. @returns how many events were delivered meanwhile. */
  drain(): Promise<number>;
  /** Takes nothing more and gives the handlers a few seconds. What was not delivered waits in the outbox. */
  close(): Promise<void>;
}

/** Starts at once. A node takes only events that it has a handler for, and asks nothing while it has none. */
export function createEventWorker(house: EventHouse, handlerMilliseconds = longestHandlerMilliseconds): EventWorker {
  const { database, clock, log, events } = house;
  let isClosed = false;
  let delivered = 0;
  let shallLook = false;
  let looking: Promise<void> | null = null;

  const takeNext = async (): Promise<boolean> => {
    const names = events.names();
    if (isClosed || names.length === 0) return false;
    const row = await claimDueEvent(database.queries, clock.now(), names);
    if (row === null) return false;
    if (await deliver(house, row, handlerMilliseconds)) delivered += 1;
    return true;
  };

  /** One look at a time; who asks meanwhile gets another one after it. Never rejects. */
  const look = (): Promise<void> => {
    shallLook = true;
    looking ??= lookOn();
    return looking;
  };

  const lookOn = async (): Promise<void> => {
    try {
      while (shallLook) {
        shallLook = false;
        while (await takeNext());
      }
    } catch (error) {
      // The row is leased: when nothing can be written about it, it comes back by itself.
      log.warn({ error: describeFailure(error) }, "The outbox could not be read or written.");
    } finally {
      looking = null;
    }
  };

  const poll = setInterval(() => void look(), pollMilliseconds).unref();
  events.onWake(() => void look());
  void look();
  return {
    async drain() {
      const before = delivered;
      await look();
      return delivered - before;
    },
    async close() {
      isClosed = true;
      clearInterval(poll);
      await within(graceMilliseconds, looking ?? Promise.resolve()).catch(() => {
        log.warn({}, "Closed while a handler was at work; it may get its event again.");
      });
    },
  };
}

/** @returns whether it was; else it waits for another try. Rejects only when the outbox can't be written. */
async function deliver(house: EventHouse, row: ClaimedMail, handlerMilliseconds: number): Promise<boolean> {
  const { database, clock, log, events } = house;
  try {
    await within(handlerMilliseconds, handOver(events, row.name, openEvent(house, row)));
  } catch (failure) {
    const fields = { event: row.id, name: row.name, error: describeFailure(failure) };
    const outcome = await postpone(database.queries, row, clock.now(), fields.error);
    if (outcome === "failed") log.error(fields, "An event was given up: its handler failed for days.");
    else log.warn(fields, "The handler of an event failed; it gets the event again.");
    return false;
  }
  await markDelivered(database.queries, row, clock.now(), false);
  return true;
}

/** All handlers of a name at once, each with a copy of its own. When one fails, all of them get the event again. */
async function handOver(events: HostEvents, name: string, event: CardeaEvent): Promise<void> {
  const handling = events.handlersOf(name).map((handler) => handle(handler, structuredClone(event)));
  const failed = (await Promise.allSettled(handling)).find((result) => result.status === "rejected");
  if (failed !== undefined) throw failed.reason;
}

/** A handler that throws at once fails as one that rejects. */
async function handle(handler: EventHandler, event: CardeaEvent): Promise<void> {
  await handler(event);
}
