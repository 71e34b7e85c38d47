/** One-time tokens: one purpose, one use, one winner, and the newest only. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createMigratedStore, engines } from "../../../test/support/stores.ts";
import type { Database } from "../../storage/database.ts";
import { secretHash } from "../secret.ts";
import { insertUser, newUser, type User } from "../user/user.ts";
import {
  endTokens,
  findOneTimeToken,
  issueOneTimeToken,
  type NewOneTimeToken,
  spendOneTimeToken,
  sweepOneTimeTokens,
  type TokenPurpose,
} from "./one-time-token.ts";

const now = 1_000_000;
const purposes: readonly TokenPurpose[] = ["VERIFY_EMAIL", "RESET_PASSWORD", "REAUTHENTICATE", "FIRST_ADMINISTRATOR"];

describe.each(engines)("a one-time token (%s)", (engine) => {
  let store: Awaited<ReturnType<typeof createMigratedStore>>;
  let database: Database;
  beforeAll(async () => {
    store = await createMigratedStore(engine);
    database = store.database;
  });
  afterAll(() => store.drop());

  const addUser = async (): Promise<User> => {
    const user = newUser("r", { email: null, username: null, claimExpiresAt: null, emailVerifiedAt: 1 }, 1);
    await insertUser(database.queries, user);
    return user;
  };
  const issue = (userId: string | null, more: Partial<NewOneTimeToken> = {}) =>
    issueOneTimeToken(database.queries, { realmId: "r", purpose: "VERIFY_EMAIL", userId, expiresAt: now + 1000, ...more }, now);
  const spend = (token: string, at = now, purpose: TokenPurpose = "VERIFY_EMAIL", realmId = "r") =>
    spendOneTimeToken(database.queries, { realmId, purpose, token }, at);

  test("is spent once", async () => {
    const user = await addUser();
    const token = await issue(user.id, { payload: { for: "a reason" } });
    expect(await spend(token)).toMatchObject({ user_id: user.id, payload: '{"for":"a reason"}', used_at: now });
    expect(await spend(token)).toBeNull();
  });

  test("TOK-01: [B3] of 50 that spend it at once, one gets it", async () => {
    const token = await issue((await addUser()).id);
    const won = await Promise.all(Array.from({ length: 50 }, () => spend(token)));
    expect(won.filter((each) => each !== null)).toHaveLength(1);
  });

  test("TOK-05: [A4] [B2] is good up to its last millisecond, and dead at its end", async () => {
    const { id } = await addUser();
    const early = await issue(id);
    expect(await spend(early, now + 999)).not.toBeNull();
    const late = await issue(id);
    expect(await findOneTimeToken(database.queries, { realmId: "r", purpose: "VERIFY_EMAIL", token: late }, now + 1000)).toBeNull();
    expect(await spend(late, now + 1000)).toBeNull();
  });

  test("TOK-06: [B1] a newer one of the same purpose ends the older; other purposes and other users keep theirs", async () => {
    const [user, other] = [await addUser(), await addUser()];
    const older = await issue(user.id);
    const reset = await issue(user.id, { purpose: "RESET_PASSWORD" });
    const others = await issue(other.id);
    const newer = await issue(user.id);
    expect(await spend(older)).toBeNull();
    expect(await spend(newer)).not.toBeNull();
    expect(await spend(reset, now, "RESET_PASSWORD")).not.toBeNull();
    expect(await spend(others)).not.toBeNull();
  });

  test("TOK-07: each kind is refused at every other door, and still good at its own", async () => {
    for (const purpose of purposes) {
      const token = await issue((await addUser()).id, { purpose });
      for (const door of purposes.filter((other) => other !== purpose))
        expect(await spend(token, now, door), `${purpose} at ${door}`).toBeNull();
      expect(await spend(token, now, purpose)).not.toBeNull();
    }
  });

  test("is nothing in another realm", async () => {
    const token = await issue((await addUser()).id);
    expect(await spend(token, now, "VERIFY_EMAIL", "s")).toBeNull();
    expect(await spend(token)).not.toBeNull();
  });

  test("TOK-13: looking at it spends nothing", async () => {
    const token = await issue((await addUser()).id);
    const look = () => findOneTimeToken(database.queries, { realmId: "r", purpose: "VERIFY_EMAIL", token }, now);
    expect(await look()).not.toBeNull();
    expect(await spend(token)).not.toBeNull();
    expect(await look()).toBeNull();
  });

  test("TOK-16: [B2] an empty, guessed or stored text is no token", async () => {
    const token = await issue(null);
    for (const guess of ["", "null", secretHash(token), token.toLowerCase(), `${token} `]) expect(await spend(guess), guess).toBeNull();
    expect(await spend(token)).not.toBeNull();
  });

  test("that is nobody's is ended by the next that is nobody's, and by no user's", async () => {
    const { id } = await addUser();
    const first = await issue(null);
    await issue(id);
    await endTokens(database.queries, "r", id, "ALL");
    const second = await issue(null);
    expect(await spend(first)).toBeNull();
    expect(await spend(second)).not.toBeNull();
  });

  test("TOK-10: all of a user's end at once, or those of some purposes", async () => {
    const { id } = await addUser();
    const [verify, reset, proof] = [
      await issue(id),
      await issue(id, { purpose: "RESET_PASSWORD" }),
      await issue(id, { purpose: "REAUTHENTICATE" }),
    ];
    await endTokens(database.queries, "r", id, ["RESET_PASSWORD"]);
    expect(await spend(reset, now, "RESET_PASSWORD")).toBeNull();
    expect(await spend(verify)).not.toBeNull();
    await endTokens(database.queries, "r", id, "ALL");
    expect(await spend(proof, now, "REAUTHENTICATE")).toBeNull();
  });

  test("DOS-15: [B4] what has lapsed or was spent is swept, what can still be spent stays", async () => {
    await database.queries.deleteFrom("one_time_token").execute();
    const ids = [(await addUser()).id, (await addUser()).id, (await addUser()).id];
    const [spent, lapsed, good] = [await issue(ids[0] ?? ""), await issue(ids[1] ?? "", { expiresAt: now }), await issue(ids[2] ?? "")];
    await spend(spent);
    expect(await sweepOneTimeTokens(database.queries, now)).toBe(2);
    expect(await spend(lapsed, now - 1)).toBeNull();
    expect(await spend(good)).not.toBeNull();
  });
});
