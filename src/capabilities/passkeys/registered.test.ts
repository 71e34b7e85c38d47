/** What comes of a registered passkey: one for each challenge, a name, the end of other sessions. */
import { expect, test } from "vitest";
import { valueAt } from "../../../test/support/answers.ts";
import { Authenticator } from "../../../test/support/authenticator.ts";
import { newVisitor } from "../../../test/support/faces.ts";
import { newHolder, newPasskey, newUser, register, signedChallenge, signInByPasskey, start } from "../../../test/support/passkeys.ts";
import { stories } from "../../../test/support/scenarios.ts";
import { fine, minute } from "../../../test/support/stage.ts";

stories("a new passkey", (stage) => {
  test("PKY-01: of one challenge brought many times at once, one passkey comes", async () => {
    const { visitor } = await newUser(stage());
    const { challenge, options } = await start(stage(), visitor, "startPasskeyRegistration");
    const answers = await Promise.all(
      Array.from({ length: 6 }, () =>
        stage().call({ ...visitor, cookies: new Map(visitor.cookies) }, "registerPasskey", {
          passkey: { challenge, credential: new Authenticator().create(options) },
        }),
      ),
    );
    expect(answers.filter(({ problem }) => problem === null)).toHaveLength(1);
    const rows = await stage()
      .database.queries.selectFrom("passkey")
      .innerJoin("session", "session.user_id", "passkey.user_id")
      .select("passkey.id")
      .where("session.id", "=", visitor.sessionId)
      .execute();
    expect(rows).toHaveLength(1);
  });

  test("PKY-06: a credential id that somebody has is refused, and theirs goes on working", async () => {
    const owner = await newHolder(stage());
    const { visitor } = await newUser(stage());
    const stolen = await newPasskey(stage(), visitor, {
      authenticator: new Authenticator(),
      twist: { credentialId: owner.authenticator.credentialId },
    });
    expect((await stage().call(visitor, "registerPasskey", stolen)).problem?.code).toBe("invalid_passkey");
    const answer = fine(await signInByPasskey(stage(), owner.authenticator));
    expect(valueAt(answer, "user", "email")).toBe(owner.person.email);
  });

  test("PKY-15: a wrong answer leaves the challenge usable", async () => {
    const { visitor } = await newUser(stage());
    const authenticator = new Authenticator();
    const { challenge, options } = await start(stage(), visitor, "startPasskeyRegistration");
    const wrong = { challenge, credential: authenticator.create(options, { rpId: "evil.example" }) };
    expect((await stage().call(visitor, "registerPasskey", { passkey: wrong })).problem?.code).toBe("invalid_passkey");
    fine(await stage().call(visitor, "registerPasskey", { passkey: { challenge, credential: authenticator.create(options) } }));
  });

  test("FIX-03, FIX-05: ends every other session, and the cookie that this one had", async () => {
    const { person, visitor } = await newUser(stage());
    const other = await stage().signIn(person);
    const copy = newVisitor();
    copy.cookies.set("cardea", visitor.cookies.get("cardea") ?? "");
    await register(stage(), visitor);
    expect(await Promise.all([visitor, other, copy].map((each) => stage().isSignedIn(each)))).toEqual([true, false, false]);
  });

  test("gives a client that carries tokens a fresh pair", async () => {
    const { visitor } = await newUser(stage(), "tokens");
    await register(stage(), visitor);
    expect(await stage().isSignedIn(visitor)).toBe(true);
    const old = await stage().call(newVisitor(), "refreshTokens", { refreshToken: visitor.refreshToken });
    expect(old.problem?.code).toBe("invalid_refresh_token");
  });

  test("is called after whoever keeps it, or the device that it was made with", async () => {
    const { visitor } = await newUser(stage());
    await register(
      stage(),
      visitor,
      new Authenticator({ aaguid: "fbfc3007154e4ecc8c0b6e020557d7bd", flags: { isBackupEligible: true, isBackedUp: true } }),
    );
    stage().clock.move(minute);
    await register(stage(), visitor);
    expect((await stage().call(visitor, "listPasskeys")).value).toMatchObject({
      passkeys: [
        { name: "iCloud Keychain", isSynced: true, isBackedUp: true },
        { name: "Passkey", isSynced: false, isBackedUp: false },
      ],
    });
  });

  test("is excluded from the next registration; twenty are the most", async () => {
    const { visitor, authenticator } = await newHolder(stage());
    const { options } = await start(stage(), visitor, "startPasskeyRegistration");
    expect(options).toMatchObject({
      excludeCredentials: [{ type: "public-key", id: authenticator.credentialId, transports: ["internal", "hybrid"] }],
    });
    const late = await newPasskey(stage(), visitor, { authenticator: new Authenticator() });
    const { queries } = stage().database;
    const own = await queries
      .selectFrom("passkey")
      .selectAll()
      .where("credential_id", "=", authenticator.credentialId)
      .executeTakeFirstOrThrow();
    const more = Array.from({ length: 19 }, (_, at) => ({ ...own, id: `${own.id}-${at}`, credential_id: `${own.credential_id}${at}` }));
    await queries.insertInto("passkey").values(more).execute();
    expect((await stage().call(visitor, "startPasskeyRegistration")).problem?.code).toBe("forbidden");
    expect((await stage().call(visitor, "registerPasskey", late)).problem?.code).toBe("forbidden");
  });

  test("PKY-09: one that did not verify its user is a factor, and does not sign in alone", async () => {
    const { visitor } = await newUser(stage());
    const authenticator = new Authenticator({ flags: { isVerified: false } });
    await register(stage(), visitor, authenticator);
    expect((await stage().call(visitor, "getSession")).value).toMatchObject({ session: { amr: ["pwd", "hwk"], aal: 2 } });
    const { visitor: stranger, input } = await signedChallenge(stage(), authenticator);
    expect((await stage().call(stranger, "signInWithPasskey", input)).problem?.code).toBe("invalid_passkey");
  });
});
