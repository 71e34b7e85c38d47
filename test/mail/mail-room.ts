/** A mail worker in a test: a store, a clock that the test moves, and mails to put into the outbox. */
import type { MailHouse } from "../../src/domain/mail/mail-delivery.ts";
import { createMailWorker, type MailWorker } from "../../src/domain/mail/mail-worker.ts";
import type { MailName } from "../../src/domain/outbox/mails.ts";
import { enqueueMail, type NewMail } from "../../src/domain/outbox/outbox.ts";
import { newId, newSecret, secretHash } from "../../src/domain/secret.ts";
import type { Mail, Mailer } from "../../src/kernel/ports.ts";
import type { Database } from "../../src/storage/database.ts";
import type { OutboxTable } from "../../src/storage/schema.ts";
import { createMigratedStore, type EngineName, type TestStore } from "../support/stores.ts";
import { type LogLine, mailHouse, templates } from "./mail-house.ts";

export const start = Date.UTC(2026, 0, 1);
export const second = 1000;
export const hour = 3600 * second;

export interface MailRoom {
  readonly store: TestStore;
  readonly database: Database;
  readonly house: MailHouse;
  readonly log: LogLine[];
  /** Milliseconds since 1970. */
  now: number;
  worker(mailer: Mailer, options?: { keepPayload?: boolean; database?: Database }): MailWorker;
  enqueue<Name extends MailName>(mail: Partial<NewMail<Name>> & Pick<NewMail<Name>, "template" | "values">): Promise<void>;
  /** Queues a link that is good for an hour, and returns its token. */
  enqueueLink(to: string): Promise<string>;
  rows(): Promise<OutboxTable[]>;
  close(): Promise<void>;
}

export async function openMailRoom(engine: EngineName = "sqlite"): Promise<MailRoom> {
  const store = await createMigratedStore(engine);
  const workers: MailWorker[] = [];
  const log: MailRoom["log"] = [];
  const { queries } = store.database;
  const house = mailHouse(store.database, { now: () => room.now }, log);
  const room: MailRoom = {
    store,
    database: store.database,
    house,
    log,
    now: start,
    worker(mailer, { keepPayload = false, database = store.database } = {}) {
      const worker = createMailWorker({ ...house, database }, templates, mailer, { keepPayload });
      workers.push(worker);
      return worker;
    },
    async enqueue(mail) {
      const whole = { to: "ada@one.example", locale: "en", userId: null, expiresAt: null, ...mail };
      await store.database.transaction((transaction) => enqueueMail(transaction, house, { id: "r" }, whole));
    },
    async enqueueLink(to) {
      const token = newSecret();
      const expires = room.now + hour;
      const row = {
        realm_id: "r",
        id: newId(),
        purpose: "VERIFY_EMAIL",
        token_hash: secretHash(token),
        user_id: null,
        payload: "{}",
        used_at: null,
      };
      await queries
        .insertInto("one_time_token")
        .values({ ...row, expires_at: expires, created_at: room.now })
        .execute();
      await room.enqueue({ template: "signUpConfirm", values: { token }, to, expiresAt: expires });
      return token;
    },
    rows: () => queries.selectFrom("outbox").selectAll().orderBy("created_at").execute(),
    async close() {
      await Promise.all(workers.map((worker) => worker.close()));
      await store.drop();
    },
  };
  return room;
}

/** A mailer that keeps what it gets, after doing what the test asks. */
export function capturingMailer(before: (mail: Mail) => Promise<void> | void = () => undefined): Mailer & { readonly sent: Mail[] } {
  const sent: Mail[] = [];
  return {
    sent,
    async send(mail) {
      await before(mail);
      sent.push(mail);
    },
    close: async () => undefined,
  };
}

/** Numbers between 0 and 1 that are the same in each run (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
