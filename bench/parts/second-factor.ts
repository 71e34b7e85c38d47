/** Sign-ins with and without a second factor. The password hash is a trifle here, so that what is measured is the rest. */
import { TOTP } from "otpauth";
import { replaceRecoveryCodes } from "../../src/domain/factors/recovery-code.ts";
import { newTotpSecret, sealTotpSecret } from "../../src/domain/factors/totp.ts";
import { cpuMicroseconds } from "../support/cpu.ts";
import { emailOf, openHouse, password } from "../support/house.ts";
import { plannedHouse } from "../support/house-plan.ts";
import { answerQuestions } from "../support/part.ts";
import { trifle } from "../support/trifle.ts";

const runMs = 1_000;
const codesPerUser = 10;

const secret = newTotpSecret();
const totp = new TOTP({ secret });
let now = Date.now();
const plan = plannedHouse();
const cardea = await openHouse({ ...plan, options: { ...plan.options, ports: { hasher: trifle, clock: { now: () => now } } } });
const { database, keyRing } = (await cardea.engine()).services;
const users = await database.queries.selectFrom("user").selectAll().orderBy("email").execute();
await database.queries
  .updateTable("password")
  .set({ hash: await trifle.hash(password) })
  .execute();

/** @returns processor time of one sign-in in microseconds. */
async function measure(answerFor: (number: number) => Promise<Record<string, string>>): Promise<number> {
  let signIns = 0;
  const usedBefore = cpuMicroseconds();
  let preparing = 0;
  for (const startedAt = performance.now(); performance.now() - startedAt < runMs; signIns += 1) {
    // The limits per network and account are counted by time, and each code is good once.
    now += 60_000;
    const number = signIns % users.length;
    const before = cpuMicroseconds();
    const answer = await answerFor(number);
    preparing += cpuMicroseconds() - before;
    const signedIn = await cardea.call.signInWithPassword({ identifier: emailOf(number), password, ...answer });
    if (!signedIn.ok || signedIn.value.session === null) throw new Error("A sign-in was refused.");
  }
  return (cpuMicroseconds() - usedBefore - preparing) / signIns;
}

async function withPassword(): Promise<number> {
  await database.queries.deleteFrom("totp_device").execute();
  return measure(async () => ({}));
}

async function withTotp(): Promise<number> {
  await enrol();
  return measure(async () => ({ totpCode: totp.generate({ timestamp: now }) }));
}

async function withRecoveryCode(): Promise<number> {
  await enrol();
  const codes = new Map<number, string[]>();
  return measure(async (number) => {
    const left = codes.get(number) ?? [];
    const user = users.find(({ email }) => email === emailOf(number));
    if (user !== undefined && left.length === 0) left.push(...(await replaceRecoveryCodes(database.queries, keyRing, user, now)));
    codes.set(number, left);
    return { recoveryCode: left.pop() ?? "" };
  });
}

/** All users have the same app, and ten codes. */
async function enrol(): Promise<void> {
  for (const user of users) {
    const { realm_id, id: user_id } = user;
    const device = { realm_id, user_id, secret: sealTotpSecret(keyRing, user, secret), activated_at: now, last_step: 0 };
    await database.queries
      .insertInto("totp_device")
      .values({ ...device, pending_secret: null, pending_expires_at: null })
      .onConflict((conflict) => conflict.columns(["realm_id", "user_id"]).doNothing())
      .execute();
    const codes = await replaceRecoveryCodes(database.queries, keyRing, user, now);
    if (codes.length !== codesPerUser) throw new Error("There should be ten codes.");
  }
}

answerQuestions({ withPassword, withTotp, withRecoveryCode }, () => cardea.close());
