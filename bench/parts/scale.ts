/** A store of many users, each with a session: what a sign-in and a session check cost there, and the look-ups that are in them. */
import { createArgon2Hasher } from "../../src/adapters/argon2-hasher.ts";
import { secretHash } from "../../src/domain/secret.ts";
import { loadSessionByToken } from "../../src/domain/session/session-check.ts";
import { findAddressHolders } from "../../src/domain/user/address-holders.ts";
import { cpuMicroseconds } from "../support/cpu.ts";
import { fillCrowd, tokenOf } from "../support/crowd.ts";
import { fillPostgresCrowd } from "../support/crowd-postgres.ts";
import { median } from "../support/figures.ts";
import { emailOf, openHouse, password } from "../support/house.ts";
import { plannedHouse } from "../support/house-plan.ts";
import { answerQuestions } from "../support/part.ts";
import { costly, trifle } from "../support/trifle.ts";

const { folder, users, options = {} } = plannedHouse();
let movedMs = 0;
const ports = { hasher: costly(createArgon2Hasher()), clock: { now: () => Date.now() + movedMs } };
const open = () => openHouse({ folder, users: 0, options: { ...options, ports } });
await (await open()).close();
const passwordHash = await trifle.hash(password);
const crowd = { realms: 0, usersPerRealm: users, passwordHash, hasSessions: true };
if (typeof options.database === "string") await fillPostgresCrowd(options.database, crowd);
else fillCrowd(folder, crowd);
const cardea = await open();
const { database, clock, realms, invalidation } = (await cardea.engine()).services;
const realm = await realms.find("main");
if (realm === null) throw new Error("The main realm is missing.");
const { id: realmId } = realm;
const isOnPostgres = database.abilities.engine === "postgres";

/** Users taken at random, each once. */
function someUsers(count: number): number[] {
  const taken = new Set<number>();
  while (taken.size < count) taken.add(Math.floor(Math.random() * users));
  return [...taken];
}

/** @returns microseconds a call: processor time on SQLite, which runs in this process; on PostgreSQL, which doesn't, the median of the waits. */
async function measure(numbers: readonly number[], call: (number: number) => Promise<boolean>): Promise<number> {
  const waits: number[] = [];
  const before = cpuMicroseconds();
  for (const number of numbers) {
    const startedAt = performance.now();
    if (!(await call(number))) throw new Error(`User ${number} was refused.`);
    waits.push((performance.now() - startedAt) * 1000);
  }
  return isOnPostgres ? median(waits) : (cpuMicroseconds() - before) / numbers.length;
}

const request = (number: number) => new Request("http://localhost:3000/api/session", { headers: { cookie: `cardea=${tokenOf(number)}` } });
const getSession = async (number: number) => (await cardea.fetch(request(number))).status === 200;

/** Sessions that this process has not met, in a realm that it has. */
async function cold(): Promise<number> {
  invalidation.apply([{ kind: "realm", realmId, id: realmId }]);
  await realms.find("main");
  return measure(someUsers(500), getSession);
}

async function warm(): Promise<number> {
  const numbers = someUsers(500);
  for (const number of numbers) await getSession(number);
  return measure([...numbers, ...numbers, ...numbers, ...numbers], getSession);
}

/** The whole of it, with its hash. */
async function signIn(): Promise<number> {
  // The limits per network are counted by time. The caches are believed again when the next beat has been heard.
  movedMs += 3_600_000;
  await new Promise((resolve) => setTimeout(resolve, isOnPostgres ? 600 : 0));
  return measure(someUsers(20), async (number) => {
    const signedIn = await cardea.call.signInWithPassword({ identifier: emailOf(number), password });
    return signedIn.ok && signedIn.value.session !== null;
  });
}

const address = () =>
  measure(
    someUsers(900),
    async (number) => (await findAddressHolders(database.fastReads, realmId, emailOf(number), clock.now())).owner !== null,
  );
const session = () =>
  measure(someUsers(900), async (number) => (await loadSessionByToken(database.fastReads, realmId, secretHash(tokenOf(number)))) !== null);

answerQuestions({ signIn, warm, cold, address, session }, () => cardea.close());
