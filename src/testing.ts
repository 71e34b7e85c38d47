/** For a host's own tests: a whole instance in memory, with a clock that the test moves and the mail that it sent. @module cardea/testing */
import { createArgon2Hasher } from "./adapters/argon2-hasher.ts";
import { type Cardea, createCardea } from "./cardea.ts";
import type { EndpointMap } from "./endpoints.ts";
import type { Clock, Mail } from "./kernel/ports.ts";
import type { CardeaOptions } from "./options.ts";

/** Stands still until it is moved. */
export interface TestClock extends Clock {
  /** Moves it on, or back. */
  move(milliseconds: number): void;
}

export interface TestCardea<Endpoints extends EndpointMap = Record<never, never>> {
  readonly cardea: Cardea<Endpoints>;
  readonly clock: TestClock;
  /** Every mail so far, oldest first; waits until all that is due is sent. */
  mails(): Promise<readonly Mail[]>;
}

/** Noon of a plain day, far from any edge of the calendar. */
const startAt = Date.UTC(2026, 0, 15, 12);

/**
 * Creates an instance that is ready, on SQLite in memory at `http://localhost:3000`. Passwords are hashed for the sake of speed alone and
 * calls are not limited by network: never use it for anything but tests. What it starts ends with `cardea.close()`.
 * @param options what shall differ.
 */
export async function createTestCardea<Endpoints extends EndpointMap = Record<never, never>>(
  options: Partial<CardeaOptions<Endpoints>> = {},
): Promise<TestCardea<Endpoints>> {
  let time = startAt;
  const sent: Mail[] = [];
  const clock: TestClock = {
    now: () => time,
    move(milliseconds) {
      time += milliseconds;
    },
  };
  const cardea = createCardea<Endpoints>({
    baseUrl: "http://localhost:3000",
    mode: "development",
    database: "sqlite::memory:",
    secret: "for tests alone, since everybody can read it here",
    log: "silent",
    mail: { mailer: { send: async (mail) => void sent.push(mail), close: async () => {} } },
    ...options,
    ports: {
      clock,
      hasher: createArgon2Hasher({ memoryKib: 8, passes: 1, maxWaiting: 1_000 }),
      limiter: { take: async () => null },
      ...options.ports,
    },
  });
  await cardea.ready;
  return {
    cardea,
    clock,
    async mails() {
      await cardea.deliverMail();
      return [...sent];
    },
  };
}
