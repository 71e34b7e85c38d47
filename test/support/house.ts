/** A whole system in memory or on PostgreSQL, with a clock that the test moves and the mail that it sent. */
import { createArgon2Hasher } from "../../src/adapters/argon2-hasher.ts";
import { type Cardea, createCardea } from "../../src/cardea.ts";
import type { SettingsInput } from "../../src/domain/settings.ts";
import type { Mail } from "../../src/kernel/ports.ts";
import type { CardeaOptions } from "../../src/options.ts";
import type { Database } from "../../src/storage/database.ts";
import { migrate } from "../../src/storage/migrate.ts";
import { openDatabase } from "../../src/storage/open-database.ts";
import { createTestDatabase, ensureTemplate } from "./postgres.ts";
import type { EngineName } from "./stores.ts";

export const baseUrl = "http://localhost:3000";
const secret = "a secret for tests, which is long enough";

export interface TestClock {
  now(): number;
  /** Moves the clock on, or back. */
  move(milliseconds: number): void;
}

export interface House {
  readonly cardea: Cardea;
  readonly database: Database;
  readonly clock: TestClock;
  /** Every mail since the start or the last `emptyMailbox`, oldest first; waits until all that is due is sent. */
  mails(): Promise<readonly Mail[]>;
  /** The token of the newest mail to an address. */
  tokenFor(address: string): Promise<string>;
  emptyMailbox(): Promise<void>;
  close(): Promise<void>;
}

export interface HouseOptions {
  readonly engine?: EngineName;
  readonly settings?: SettingsInput;
  readonly options?: Partial<CardeaOptions>;
}

/** A plain start, far from any edge of the calendar. */
const startAt = Date.UTC(2026, 0, 15, 12);

/** Real Argon2id, as cheap as it can be made. */
const hasher = createArgon2Hasher({ memoryKib: 8, passes: 1 });

/** An address a house can't limit: tests of limits bring their own limiter. */
const limiter = { take: async () => null };

export async function createHouse({ engine = "sqlite", settings = {}, options = {} }: HouseOptions = {}): Promise<House> {
  const place =
    engine === "sqlite" ? { url: "sqlite::memory:", drop: async () => {} } : await createTestDatabase({ template: await template() });
  const database = await openDatabase(place.url);
  const clock = createClock();
  const sent: Mail[] = [];
  const mailer = { send: async (mail: Mail) => void sent.push(mail), close: async () => {} };
  const cardea = createCardea({
    baseUrl,
    mode: "development",
    secret,
    database,
    log: "silent",
    mail: { mailer },
    settings,
    ports: { clock, hasher, limiter },
    ...options,
  });
  await cardea.ready;
  const mails = async () => {
    await cardea.deliverMail();
    return sent;
  };
  return {
    cardea,
    database,
    clock,
    mails,
    async tokenFor(address) {
      const mail = (await mails()).findLast(({ to }) => to === address);
      const token = /[?&]token=([\w-]+)/.exec(mail?.text ?? "")?.[1];
      if (token === undefined) throw new Error(`No mail with a token was sent to ${address}.`);
      return token;
    },
    async emptyMailbox() {
      await mails();
      sent.length = 0;
    },
    async close() {
      await cardea.close();
      await database.close();
      await place.drop();
    },
  };
}

function createClock(): TestClock {
  let time = startAt;
  return {
    now: () => time,
    move(milliseconds) {
      time += milliseconds;
    },
  };
}

/** Migrated once a run. */
function template(): Promise<string> {
  return ensureTemplate("cardea_house", async (url) => {
    const database = await openDatabase(url);
    await migrate(database, { now: () => startAt });
    await database.close();
  });
}
