/** The end of a grace: the clean-up deletes or anonymises, once, and never what was restored. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newVisitor } from "../../../test/support/faces.ts";
import { createStage, day, fine, minute, newPerson, type Stage } from "../../../test/support/stage.ts";
import { engines } from "../../../test/support/stores.ts";
import type { Database } from "../../storage/database.ts";
import { sweepDeletions } from "./deletion-sweep.ts";

const places = engines.flatMap((engine) => [false, true].map((anonymise): [(typeof engines)[number], boolean] => [engine, anonymise]));

describe.each(places)("a grace that is over (%s, anonymise: %s)", (engine, anonymise) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await createStage("rest", { engine, settings: { account: { anonymise } } });
  });
  afterAll(() => stage.close());

  async function sweepNow(): Promise<number> {
    return sweepDeletions((await stage.cardea.engine()).services, stage.clock.now());
  }

  async function deleteOne(person = newPerson()) {
    const id = await stage.signUp(person);
    const visitor = await stage.signIn(person);
    fine(await stage.call(visitor, "deleteAccount", { password: person.password }));
    return { id, person, token: await stage.tokenFor(person.email) };
  }

  test("[D9] ends the account a moment after it is due, and no sooner", async () => {
    const { id, person } = await deleteOne(newPerson({ username: "lovelace" }));
    stage.clock.move(30 * day - 1);
    expect(await sweepNow()).toBe(0);
    stage.clock.move(1);
    expect([await sweepNow(), await sweepNow()]).toEqual([1, 0]);
    const row = await stage.database.queries.selectFrom("user").selectAll().where("id", "=", id).executeTakeFirst();
    if (anonymise) {
      expect(row).toMatchObject({ email: null, email_key: null, username: null, profile: "{}", anonymised_at: stage.clock.now() });
      expect(JSON.stringify(row)).not.toMatch(/person|lovelace/);
    } else expect(row).toBeUndefined();
    const event = await stage.database.queries.selectFrom("audit_event").selectAll().where("name", "=", "sweepDeletions").execute();
    expect(event).toMatchObject([{ target_id: id, actor_id: null, outcome: "SUCCESS", personal: null }]);
    // Address and user name are free again.
    await stage.signUp(person);
    await stage.signIn({ ...person, email: "lovelace" });
  });

  test("leaves no factor, password, session, mail or personal field behind", async () => {
    const { id } = await deleteOne();
    const { realm_id } = await stage.database.queries.selectFrom("user").select("realm_id").where("id", "=", id).executeTakeFirstOrThrow();
    const owner = { realm_id, user_id: id };
    await fillFactors(stage.database, owner);
    stage.clock.move(30 * day);
    expect(await sweepNow()).toBe(1);
    for (const table of [
      "password",
      "session",
      "token_grant",
      "one_time_token",
      "totp_device",
      "recovery_code",
      "passkey",
      "outbox",
    ] as const)
      expect(await stage.database.queries.selectFrom(table).select("realm_id").where("user_id", "=", id).execute(), table).toEqual([]);
    const events = await stage.database.queries.selectFrom("audit_event").select("personal").where("target_id", "=", id).execute();
    expect(new Set(events.map(({ personal }) => personal))).toEqual(new Set([null]));
    const invitation = await stage.database.queries.selectFrom("invitation").selectAll().where("accepted_by", "=", id).execute();
    expect(invitation).toMatchObject([{ email: null, email_key: null }]);
  });

  test("RAC-01: of a restore and the clean-up at the same moment, one wins", async () => {
    for (let round = 0; round < 8; round += 1) {
      const { id, token } = await deleteOne();
      const { services } = await stage.cardea.engine();
      const dueAt = stage.clock.now() + 30 * day;
      // The clean-up of a node whose clock runs ahead.
      const [answer, swept] = await Promise.all([stage.call(newVisitor(), "restoreAccount", { token }), sweepDeletions(services, dueAt)]);
      const row = await stage.database.queries
        .selectFrom("user")
        .select(["deletion_due_at", "anonymised_at"])
        .where("id", "=", id)
        .execute();
      const isBack = row.length === 1 && row[0]?.deletion_due_at === null && row[0].anonymised_at === null;
      expect([answer.problem === null, swept]).toEqual(isBack ? [true, 0] : [false, 1]);
      expect(answer.problem?.code ?? null).toBe(isBack ? null : "invalid_token");
    }
  });

  test("RAC-03: of a deletion beside sign-ins no session is left", async () => {
    const person = newPerson();
    const id = await stage.signUp(person);
    const visitor = await stage.signIn(person);
    const input = { identifier: person.email, password: person.password };
    await Promise.all([
      ...Array.from({ length: 8 }, () => stage.call(newVisitor(), "signInWithPassword", input)),
      stage.call(visitor, "deleteAccount", { password: person.password }),
    ]);
    const living = await stage.database.queries
      .selectFrom("session")
      .innerJoin("user", "user.id", "session.user_id")
      .whereRef("session.user_epoch", "=", "user.session_epoch")
      .where("user.id", "=", id)
      .select("session.id")
      .execute();
    expect(living).toEqual([]);
    stage.clock.move(minute);
  });
});

/** One of each, behind the house's back. */
async function fillFactors({ queries }: Database, owner: { realm_id: string; user_id: string }): Promise<void> {
  const { realm_id, user_id } = owner;
  await queries
    .insertInto("totp_device")
    .values({ ...owner, secret: "x", activated_at: 1, last_step: 0, pending_secret: null, pending_expires_at: null })
    .execute();
  await queries
    .insertInto("recovery_code")
    .values({ ...owner, code_mac: "x", used_at: null, created_at: 1 })
    .execute();
  const flags = { signature_counter: 0, transports: "[]", rp_id: "localhost", aaguid: "x", backup_eligible: 0, backed_up: 0 };
  await queries
    .insertInto("passkey")
    .values({ ...owner, ...flags, id: user_id, credential_id: user_id, public_key: "x", name: "Key", last_used_at: null, created_at: 1 })
    .execute();
  const ends = { accepted_by: user_id, accepted_at: 1, revoked_at: null, expires_at: 2, created_at: 1, created_by: null };
  await queries
    .insertInto("invitation")
    .values({
      realm_id,
      id: user_id,
      email: "guest@example.org",
      email_key: "guest@example.org",
      roles: "[]",
      token_hash: user_id,
      ...ends,
    })
    .execute();
}
