/** A whole system in memory or on PostgreSQL, with a clock that the test moves and the mail that it sent. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createArgon2Hasher } from "../../src/adapters/argon2-hasher.ts";
import { type Cardea, createCardea } from "../../src/cardea.ts";
import type { SettingsInput } from "../../src/domain/realm/settings.ts";
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
  /** Moves the clock as if time had passed: what waits in memory for some seconds is written first. */
  pass(milliseconds: number): Promise<void>;
  /** How many passwords were hashed so far. */
  hashes(): number;
  /** Another node on the same store, with the same clock and mailbox; or the same node after a restart. Closed with the first. */
  another(): Promise<House>;
  close(): Promise<void>;
}

export interface HouseOptions {
  readonly engine?: EngineName;
  readonly settings?: SettingsInput;
  readonly options?: Partial<CardeaOptions>;
  /** SQLite in a file, so that `another` opens it for itself, as another process does. */
  readonly isOnDisk?: boolean;
  /** The machine's own time instead of one that the test moves. */
  readonly hasSystemClock?: boolean;
}

/** A plain start, far from any edge of the calendar. */
const startAt = Date.UTC(2026, 0, 15, 12);

/** Real Argon2id, as cheap as it can be made. */
const argon2 = createArgon2Hasher({ memoryKib: 8, passes: 1, maxWaiting: 1_000 });

/** An address a house can't limit: tests of limits bring their own limiter. */
const limiter = { take: async () => null };

/** What the nodes of one house share. */
interface Ground {
  readonly wanted: HouseOptions;
  readonly place: Place;
  readonly clock: TestClock;
  readonly sent: Mail[];
  readonly nodes: { readonly cardea: Cardea; readonly database: Database }[];
  hashes: number;
}

export async function createHouse(wanted: HouseOptions = {}): Promise<House> {
  const place = await createPlace(wanted);
  return createNode({ wanted, place, clock: createClock(), sent: [], nodes: [], hashes: 0 });
}

async function createNode(ground: Ground): Promise<House> {
  const { clock, sent, place, nodes } = ground;
  const [first] = nodes;
  const database = first !== undefined && place.isPrivate ? first.database : await openDatabase(place.url);
  const cardea = createCardea(optionsOf(ground, database));
  await cardea.ready;
  nodes.push({ cardea, database });
  const mails = async () => {
    for (const node of nodes) await node.cardea.deliverMail();
    return sent;
  };
  return {
    cardea,
    database,
    clock,
    mails,
    async tokenFor(address) {
      const mail = (await mails()).findLast(({ to, text }) => to === address && text.includes("token="));
      const token = /[?&]token=([\w-]+)/.exec(mail?.text ?? "")?.[1];
      if (token === undefined) throw new Error(`No mail with a token was sent to ${address}.`);
      return token;
    },
    async emptyMailbox() {
      await mails();
      sent.length = 0;
    },
    async pass(milliseconds) {
      for (const node of nodes) await (await node.cardea.engine()).services.touches.flush();
      clock.move(milliseconds);
    },
    hashes: () => ground.hashes,
    another: () => createNode(ground),
    async close() {
      await Promise.all(nodes.map((node) => node.cardea.close()));
      await Promise.all([...new Set(nodes.map((node) => node.database))].map((each) => each.close()));
      await place.drop();
    },
  };
}

function optionsOf(ground: Ground, database: Database): CardeaOptions {
  const { clock, sent, wanted } = ground;
  const hasher: typeof argon2 = {
    ...argon2,
    hash(password, like) {
      ground.hashes += 1;
      return argon2.hash(password, like);
    },
  };
  return {
    baseUrl,
    mode: "development",
    secret,
    database,
    log: "silent",
    mail: { mailer: { send: async (mail: Mail) => void sent.push(mail), close: async () => {} } },
    settings: wanted.settings ?? {},
    ports: { hasher, limiter, ...(wanted.hasSystemClock === true ? {} : { clock }) },
    ...wanted.options,
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

interface Place {
  readonly url: string;
  /** Only the connection that made it can see it. */
  readonly isPrivate: boolean;
  drop(): Promise<void>;
}

async function createPlace({ engine = "sqlite", isOnDisk = false }: HouseOptions): Promise<Place> {
  if (engine === "postgres") return { ...(await createTestDatabase({ template: await template() })), isPrivate: false };
  if (!isOnDisk) return { url: "sqlite::memory:", isPrivate: true, drop: async () => {} };
  const folder = await mkdtemp(join(tmpdir(), "cardea-house-"));
  return {
    url: `sqlite:${join(folder, "cardea.db")}`,
    isPrivate: false,
    drop: () => rm(folder, { recursive: true, force: true }),
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
