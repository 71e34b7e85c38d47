/** An account that is deleted while everything else goes on: no orphan row, no living session, no failure of ours (RAC-06). */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newVisitor } from "../support/faces.ts";
import { createStage, fine, minute, newPerson, type Stage } from "../support/stage.ts";
import { engines } from "../support/stores.ts";

const places = engines.flatMap((engine) => [false, true].map((anonymise): [(typeof engines)[number], boolean] => [engine, anonymise]));

describe.each(places)("on %s, anonymise: %s", (engine, anonymise) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await createStage("rest", { engine, settings: { account: { deletion: "immediate", anonymise } } });
  });
  afterAll(() => stage.close());

  test("RAC-06: leaves nothing of it behind, whatever came at the same moment", async () => {
    for (let round = 0; round < 6; round += 1) {
      const person = newPerson();
      const id = await stage.signUp(person);
      const visitor = await stage.signIn(person);
      const client = await stage.signIn(person, "tokens");
      const { email, password } = person;
      const answers = await Promise.all([
        ...Array.from({ length: 4 }, () => stage.call(newVisitor(), "signInWithPassword", { identifier: email, password })),
        stage.call(newVisitor(), "requestPasswordReset", { email }),
        stage.call(client, "startReauthentication"),
        stage.call(client, "updateAccount", { locale: "fr" }),
        stage.call(visitor, "deleteAccount", { password }),
        stage.call(newVisitor(), "refreshTokens", { refreshToken: client.refreshToken }),
        stage.call(client, "revokeOtherSessions"),
        stage.call(client, "changePassword", { currentPassword: password, newPassword: "another one, just now" }),
      ]);
      expect(answers.filter(({ problem }) => problem?.code === "internal").map(({ body }) => body)).toEqual([]);
      const [{ email_key = null } = {}] = await stage.database.queries
        .selectFrom("user")
        .select("email_key")
        .where("id", "=", id)
        .execute();
      // Whoever changed the password first has ended the session that would delete.
      if (email_key !== null) fine(await stage.call(await stage.signIn({ email, password: "another one, just now" }), "deleteAccount", {}));
      await expectNothing(id);
      stage.clock.move(minute);
      await stage.emptyMailbox();
    }
  });

  async function expectNothing(id: string): Promise<void> {
    const { queries } = stage.database;
    // A challenge that was asked for at that moment opens nothing, and lapses by itself, where the row stays to which it belongs.
    const lasting = ["password", "session", "token_grant", "totp_device", "recovery_code", "passkey"] as const;
    for (const table of anonymise ? lasting : ([...lasting, "one_time_token"] as const))
      expect(await queries.selectFrom(table).select("realm_id").where("user_id", "=", id).execute(), table).toEqual([]);
    const rows = await queries.selectFrom("user").select(["email", "locale"]).where("id", "=", id).execute();
    expect(rows).toEqual(anonymise ? [{ email: null, locale: null }] : []);
  }
});
