/** Sign-ins and lists of users in an instance of one realm or of many; each call goes to a realm taken at random. */
import { createArgon2Hasher } from "../../src/adapters/argon2-hasher.ts";
import { cpuMicroseconds } from "../support/cpu.ts";
import { fillCrowd, idOf } from "../support/crowd.ts";
import { emailOf, openHouse, password } from "../support/house.ts";
import { plannedHouse } from "../support/house-plan.ts";
import { answerQuestions } from "../support/part.ts";
import { costly, trifle } from "../support/trifle.ts";

const { folder, users, options = {} } = plannedHouse();
const realms = Number(process.env.BENCH_REALMS);
let now = Date.now();
const hashers = { real: costly(createArgon2Hasher()), none: trifle };
let hashing: keyof typeof hashers = "none";
const hasher = { ...trifle, hash: (text: string) => hashers[hashing].hash(text) };
const open = () => openHouse({ folder, users: 0, options: { ...options, ports: { hasher, clock: { now: () => now } } } });
await (await open()).close();
fillCrowd(folder, { realms: realms - 1, usersPerRealm: users, passwordHash: await trifle.hash(password), hasSessions: false });
const cardea = await open();
const { database } = (await cardea.engine()).services;

/** @returns processor time of one call in microseconds. */
async function measure(count: number, call: (realm: string, at: number) => Promise<boolean>): Promise<number> {
  // In one realm the same few users sign in again and again, and a list tells of each one's sessions: realms are compared, not those.
  await database.queries.deleteFrom("session").execute();
  const before = cpuMicroseconds();
  for (let made = 0; made < count; made += 1) {
    // The limits per network and account are counted by time.
    now += 60_000;
    const at = Math.floor(Math.random() * realms);
    if (!(await call(at === 0 ? "main" : `realm${at + 1}`, at))) throw new Error("A call was refused.");
  }
  return (cpuMicroseconds() - before) / count;
}

function signIn(withHash: keyof typeof hashers, count: number): Promise<number> {
  hashing = withHash;
  return measure(count, async (realm, at) => {
    const identifier = emailOf(1 + (at % (users - 1)));
    const signedIn = await cardea.call.signInWithPassword({ identifier, password }, { realm });
    return signedIn.ok && signedIn.value.session !== null;
  });
}

/** By the realm's first user, its administrator. */
const list = () =>
  measure(500, async (realm, at) => {
    const listed = await cardea.call.adminListUsers({}, { realm, as: idOf(at * users) });
    return listed.ok && listed.value.users.length === users;
  });

answerQuestions({ signIn: () => signIn("real", 40), unhashed: () => signIn("none", 500), list }, () => cardea.close());
