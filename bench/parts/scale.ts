/** Two look-ups in a store of many users, each with a session: an address at sign-in, and a session that is not in memory. */
import { findAddressHolders } from "../../src/domain/address-holders.ts";
import { loadSessionByToken } from "../../src/domain/session-check.ts";
import { cpuMicroseconds } from "../support/cpu.ts";
import { fillCrowd, tokenHashOf } from "../support/crowd.ts";
import { emailOf, openHouse } from "../support/house.ts";
import { plannedHouse } from "../support/house-plan.ts";
import { answerQuestions } from "../support/part.ts";

const { folder, users, options = {} } = plannedHouse();
await (await openHouse({ folder, users: 0, options })).close();
fillCrowd(folder, { realms: 0, usersPerRealm: users, passwordHash: null, hasSessions: true });
const cardea = await openHouse({ folder, users: 0, options });
const { database, clock, realms } = (await cardea.engine()).services;
const realm = await realms.find("main");
if (realm === null) throw new Error("The main realm is missing.");
const realmId = realm.id;
const count = 5_000;

/** @returns processor time of one look-up in microseconds. */
async function measure(textOf: (number: number) => string, find: (text: string) => Promise<boolean>): Promise<number> {
  const texts = Array.from({ length: count }, () => textOf(Math.floor(Math.random() * users)));
  const before = cpuMicroseconds();
  for (const text of texts) if (!(await find(text))) throw new Error(`${text} was not found.`);
  return (cpuMicroseconds() - before) / count;
}

const address = () =>
  measure(emailOf, async (text) => (await findAddressHolders(database.fastReads, realmId, text, clock.now())).owner !== null);
const session = () => measure(tokenHashOf, async (text) => (await loadSessionByToken(database.fastReads, realmId, text)) !== null);

answerQuestions({ address, session }, () => cardea.close());
