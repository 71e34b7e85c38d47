/** Comparing passwords: always the same cost, whoever stands behind the name. */
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createMigratedStore, engines } from "../../../test/support/stores.ts";
import { createArgon2Hasher } from "../../adapters/argon2-hasher.ts";
import type { PasswordHasher } from "../../kernel/ports.ts";
import type { Database } from "../../storage/database.ts";
import { insertUser, newUser } from "../user/user.ts";
import { comparePasswords, deletePassword, findPasswordHash, upgradePassword, writePassword } from "./password.ts";

const cheap = { memoryKib: 8, passes: 1 };
const argon2 = createArgon2Hasher(cheap);

/** Argon2 itself, with a count of the hashes that it computed. */
function counting(): PasswordHasher & { count: number } {
  const hasher: PasswordHasher & { count: number } = {
    ...argon2,
    count: 0,
    hash(password, like) {
      hasher.count += 1;
      return argon2.hash(password, like);
    },
  };
  return hasher;
}

describe("a comparison", () => {
  test("TIM-01, TIM-02, TIM-09: costs one hash for the owner, a claim, both, a user without password, nobody", async () => {
    const owner = await argon2.hash("owner's");
    const claim = await argon2.hash("claimant's", owner);
    for (const hashes of [[owner], [claim], [owner, claim], [owner, null], [null, claim], [null, null], [null], []]) {
      const hasher = counting();
      await comparePasswords(hasher, "a guess", hashes);
      expect(hasher.count, JSON.stringify(hashes)).toBe(1);
    }
  });

  test("[C9] says for each hash whether it is this password's", async () => {
    const owner = await argon2.hash("owner's");
    const claim = await argon2.hash("claimant's", owner);
    expect(await comparePasswords(argon2, "owner's", [owner, claim])).toEqual([true, false]);
    expect(await comparePasswords(argon2, "claimant's", [owner, claim])).toEqual([false, true]);
    expect(await comparePasswords(argon2, "owner's", [null, owner])).toEqual([false, true]);
    expect(await comparePasswords(argon2, "", [null])).toEqual([false]);
  });

  test("tells hashes of different salts apart, at the cost of one hash each", async () => {
    const hashes = [await argon2.hash("same"), await argon2.hash("same")];
    const hasher = counting();
    expect(await comparePasswords(hasher, "same", hashes)).toEqual([true, true]);
    expect(hasher.count).toBe(2);
  });

  test("DOS-09: a stored hash that asks for too much is nobody's, and never evaluated", async () => {
    const hasher = counting();
    const greedy = (await argon2.hash("x")).replace("m=8", "m=4194304");
    expect(await comparePasswords(hasher, "x", [greedy, "$2b$10$abcdefghijklmnopqrstuv", "nonsense"])).toEqual([false, false, false]);
    expect(hasher.count).toBe(1);
  });

  test("is right for any passwords", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), fc.string(), async (chosen, guess) => {
        const hash = await argon2.hash(chosen);
        expect(await comparePasswords(argon2, guess, [hash])).toEqual([chosen === guess]);
      }),
      { numRuns: 30 },
    );
  });
});

describe.each(engines)("a password's row (%s)", (engine) => {
  let store: Awaited<ReturnType<typeof createMigratedStore>>;
  let database: Database;
  const user = newUser("r", { email: null, username: null, claimExpiresAt: null, emailVerifiedAt: 1 }, 1);

  beforeAll(async () => {
    store = await createMigratedStore(engine);
    database = store.database;
    await insertUser(database.queries, user);
  });
  afterAll(() => store.drop());

  test("is written, replaced, and removed", async () => {
    const find = () => findPasswordHash(database.queries, user);
    expect(await find()).toBeNull();
    await writePassword(database.queries, user, "first", 1);
    await writePassword(database.queries, user, "second", 2);
    expect(await find()).toBe("second");
    await deletePassword(database.queries, user);
    expect(await find()).toBeNull();
  });

  test("PWD-05: [C9] an upgrade replaces the hash that it was made for, and no other", async () => {
    await writePassword(database.queries, user, "weak", 1);
    await upgradePassword(database.queries, user, "weak", "strong");
    expect(await findPasswordHash(database.queries, user)).toBe("strong");
    await upgradePassword(database.queries, user, "weak", "weaker");
    expect(await findPasswordHash(database.queries, user)).toBe("strong");
  });
});
