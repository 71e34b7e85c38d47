/** A commit is acknowledged when it is on the disk, and not before: also on a disk that is slow, and never on one that failed. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Database, StoreUnavailable } from "./database.ts";
import { migrate } from "./migrate.ts";
import { openSqlite } from "./sqlite.ts";

/** A disk whose flushes end when the test says so. */
class HeldDisk {
  isHeld = false;
  flushes = 0;
  readonly #ends: ((error?: Error) => void)[] = [];

  readonly flush = (): Promise<void> => {
    this.flushes += 1;
    if (!this.isHeld) return Promise.resolve();
    return new Promise((resolve, reject) => this.#ends.push((error) => (error === undefined ? resolve() : reject(error))));
  };

  end(error?: Error): void {
    this.#ends.shift()?.(error);
  }
}

let folder: string;
let disk: HeldDisk;
let database: Database;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "cardea-disk-"));
  disk = new HeldDisk();
  database = await openSqlite({ path: join(folder, "cardea.db"), flush: disk.flush });
  await migrate(database, { now: () => 1 });
  disk.isHeld = true;
  disk.flushes = 0;
});

afterEach(async () => {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

const write = (key: string) => database.queries.insertInto("instance").values({ key, value: "1" }).execute();
const writeTogether = (key: string) =>
  database.transaction((queries) => queries.insertInto("instance").values({ key, value: "1" }).execute());
const keys = async () => (await database.fastReads.selectFrom("instance").select("key").orderBy("key").execute()).map(({ key }) => key);
/** Long enough for everything that doesn't wait for the disk. */
const aMoment = () => new Promise((resolve) => setTimeout(resolve, 20));

test.each([
  ["a transaction", writeTogether],
  ["a single write", write],
])("DSK-05: %s is acknowledged only after the flush", async (_, writeOne) => {
  let isAcknowledged = false;
  const writing = writeOne("one").then(() => {
    isAcknowledged = true;
  });
  await aMoment();
  expect([isAcknowledged, disk.flushes]).toEqual([false, 1]);
  disk.end();
  await writing;
});

test("DSK-06: while the disk is slow, others read and write, and all who wait share the next flush", async () => {
  const first = writeTogether("first");
  await aMoment();
  const others = ["a", "b", "c", "d"].map(writeTogether);
  await aMoment();
  expect(await keys()).toEqual(expect.arrayContaining(["a", "b", "c", "d", "first"]));
  expect(disk.flushes).toBe(1);
  disk.end();
  await first;
  await aMoment();
  disk.end();
  await Promise.all(others);
  expect(disk.flushes).toBe(2);
});

test("a count waits for no disk", async () => {
  await database.countingWrites.insertInto("instance").values({ key: "count", value: "1" }).execute();
  expect(disk.flushes).toBe(0);
  expect(await keys()).toContain("count");
});

test("DSK-04: after a flush that failed nothing is acknowledged any more, whatever the next one says", async () => {
  const writing = writeTogether("lost");
  const waiting = aMoment().then(() => write("behind"));
  await aMoment();
  await aMoment();
  disk.end(new Error("EIO"));
  await expect(writing).rejects.toThrow(StoreUnavailable);
  await expect(waiting).rejects.toThrow(StoreUnavailable);
  disk.isHeld = false;
  await expect(write("later")).rejects.toThrow(/disk refused/);
  await expect(writeTogether("later")).rejects.toThrow(/disk refused/);
  await expect(database.ping()).rejects.toThrow(StoreUnavailable);
});
