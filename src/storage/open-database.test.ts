/** Which database URLs are taken, and that a refused one is not repeated: it may hold a password. */
import { expect, test } from "vitest";
import { openDatabase } from "./open-database.ts";

test.each(["", "cardea.db", "sqlite:", "sqlite://cardea.db", "sqlite:a.db?mode=ro", "mysql://root:hunter2@db/x", "postgres:hunter2@db"])(
  "%s is refused with what is accepted",
  async (url) => {
    const failure = await openDatabase(url).catch((error: unknown) => String(error));
    expect(failure).toMatch(/sqlite:<path>.*sqlite::memory:.*postgres:\/\//);
    expect(failure).not.toContain("hunter2");
  },
);

test("sqlite::memory: and postgres URLs lead to their engines", async () => {
  const memory = await openDatabase("sqlite::memory:");
  const near = await openDatabase("postgres://nobody@127.0.0.1:1/none");
  const far = await openDatabase("postgresql://nobody@127.0.0.1:1/none");
  expect([memory, near, far].map(({ abilities }) => abilities.engine)).toEqual(["sqlite", "postgres", "postgres"]);
  await Promise.all([memory.close(), near.close(), far.close()]);
});
