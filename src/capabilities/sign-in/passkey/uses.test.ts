/** What comes of a passkey's use: one session for each challenge, a counter that only grows, nothing told to strangers. */
import { generateKeyPairSync } from "node:crypto";
import { expect, test } from "vitest";
import { printOf, textAt } from "../../../../test/support/answers.ts";
import { Authenticator } from "../../../../test/support/authenticator.ts";
import { newVisitor } from "../../../../test/support/faces.ts";
import { newHolder, register, signedChallenge, signInByPasskey } from "../../../../test/support/passkeys.ts";
import { stories } from "../../../../test/support/scenarios.ts";
import { createStage, fine, minute } from "../../../../test/support/stage.ts";
import { createMemoryLimiter } from "../../../adapters/memory-limiter.ts";
import { sweep } from "../../../domain/engine/sweep.ts";

const synced = { isBackupEligible: true, isBackedUp: true };
const aKey = generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey;

stories("a passkey", (stage) => {
  const row = (credentialId: string) =>
    stage().database.queries.selectFrom("passkey").selectAll().where("credential_id", "=", credentialId).executeTakeFirstOrThrow();

  test("PKY-01: of one challenge brought many times at once, one session comes", async () => {
    const { authenticator } = await newHolder(stage());
    const { visitor, input } = await signedChallenge(stage(), authenticator);
    const twins = Array.from({ length: 6 }, () => ({ ...visitor, cookies: new Map(visitor.cookies) }));
    const answers = await Promise.all(twins.map((twin) => stage().call(twin, "signInWithPasskey", input)));
    expect(answers.filter(({ problem }) => problem === null)).toHaveLength(1);
    expect((await stage().call(visitor, "signInWithPasskey", input)).problem?.code).toBe("invalid_challenge");
  });

  test("ENU-06: the options are the same whoever asks, and name no credential", async () => {
    const { visitor } = await newHolder(stage());
    const [owner, stranger] = [await stage().call(visitor, "startPasskeySignIn"), await stage().call(newVisitor(), "startPasskeySignIn")];
    expect(printOf(owner)).toEqual(printOf(stranger));
    expect(stranger.value).toMatchObject({ options: { rpId: "localhost", allowCredentials: [], userVerification: "required" } });
    expect(textAt(stranger, "options", "challenge")).toBe(textAt(stranger, "challenge"));
  });

  test("ENU-06: an unknown credential and a wrong signature are answered alike", async () => {
    const { authenticator } = await newHolder(stage());
    const wrong = await signInByPasskey(stage(), authenticator, { twist: { key: aKey } });
    const unknown = await signInByPasskey(stage(), authenticator, { twist: { credentialId: "bm9ib2R5" } });
    expect(printOf(wrong)).toEqual(printOf(unknown));
  });

  test("keeps the counter, the time and whether it is backed up", async () => {
    const { authenticator } = await newHolder(stage(), new Authenticator({ flags: synced }));
    fine(await signInByPasskey(stage(), authenticator, { twist: { flags: { isBackedUp: false } } }));
    expect(await row(authenticator.credentialId)).toMatchObject({
      signature_counter: 1,
      backup_eligible: 1,
      backed_up: 0,
      last_used_at: stage().clock.now(),
    });
  });

  test.each([0, 4, 5])(
    "PKY-10: a counter that goes from 5 to %i is refused, and the owner is told once a quarter of an hour",
    async (counter) => {
      const { authenticator, visitor } = await newHolder(stage());
      fine(await signInByPasskey(stage(), authenticator, { twist: { counter: 5 } }));
      await stage().emptyMailbox();
      for (let at = 0; at < 2; at += 1) {
        expect((await signInByPasskey(stage(), authenticator, { twist: { counter } })).problem?.code).toBe("invalid_passkey");
        await stage().mails();
      }
      expect((await stage().mails()).map(({ subject }) => subject)).toEqual(["A passkey of your account at Cardea was refused"]);
      expect((await row(authenticator.credentialId)).signature_counter).toBe(5);
      expect(await stage().isSignedIn(visitor)).toBe(true);
    },
  );

  test("PKY-10: without the key, a low counter alarms nobody", async () => {
    const { authenticator } = await newHolder(stage());
    fine(await signInByPasskey(stage(), authenticator, { twist: { counter: 5 } }));
    await stage().emptyMailbox();
    expect((await signInByPasskey(stage(), authenticator, { twist: { counter: 1, key: aKey } })).problem?.code).toBe("invalid_passkey");
    expect(await stage().mails()).toEqual([]);
  });

  test("one that never counts signs in again and again", async () => {
    const { authenticator } = await newHolder(stage());
    for (let at = 0; at < 3; at += 1) fine(await signInByPasskey(stage(), authenticator, { twist: { counter: 0 } }));
  });

  test("PKY-15: a wrong answer leaves the challenge usable", async () => {
    const { authenticator } = await newHolder(stage());
    const { visitor, input } = await signedChallenge(stage(), authenticator);
    const { challenge, credential } = input.passkey;
    const broken = { challenge, credential: { ...credential, response: { ...credential.response, signature: "AAAA" } } };
    expect((await stage().call(visitor, "signInWithPasskey", { passkey: broken })).problem?.code).toBe("invalid_passkey");
    expect((await stage().call(visitor, "signInWithPasskey", { passkey: { challenge, credential: {} } })).problem?.code).toBe(
      "invalid_request",
    );
    fine(await stage().call(visitor, "signInWithPasskey", input));
  });

  test("many of one user, each signs in", async () => {
    const { authenticator, visitor, person } = await newHolder(stage());
    const second = new Authenticator();
    await register(stage(), visitor, second);
    for (const each of [authenticator, second]) {
      expect((await signInByPasskey(stage(), each)).value).toMatchObject({ user: { email: person.email } });
    }
  });

  test("PKY-12: of another realm is refused, though both are one relying party", async () => {
    const { authenticator } = await newHolder(stage());
    const { queries } = stage().database;
    const main = await queries.selectFrom("realm").selectAll().where("name", "=", "main").executeTakeFirstOrThrow();
    const east = { ...main, id: "east", name: "east", issuer: `${main.issuer}/realms/east` };
    await queries
      .insertInto("realm")
      .values(east)
      .onConflict((conflict) => conflict.column("name").doNothing())
      .execute();
    const visitor = newVisitor(undefined, "east");
    expect((await signInByPasskey(stage(), authenticator, { visitor })).problem?.code).toBe("invalid_passkey");
    fine(await signInByPasskey(stage(), authenticator));
  });
});

test("PKY-11: a loop that asks for options is held up, and what it left is swept", async () => {
  const limiter = createMemoryLimiter();
  const stage = await createStage("rest", { options: { ports: { limiter } } });
  const answers: number[] = [];
  for (let at = 0; at < 200; at += 1) answers.push((await stage.call(newVisitor(), "startPasskeySignIn")).status);
  expect(answers.filter((status) => status === 200)).toHaveLength(120);
  expect(new Set(answers.slice(120))).toEqual(new Set([429]));
  const { services } = await stage.cardea.engine();
  expect(await sweep(services, services.clock.now() + 5 * minute)).toMatchObject({ oneTimeTokens: 120 });
  await stage.close();
});
