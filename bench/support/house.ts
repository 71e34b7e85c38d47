/** A house to measure: Cardea as a server runs it, on a SQLite file, with users who can sign in. */
import { createArgon2Hasher } from "../../src/adapters/argon2-hasher.ts";
import { type Cardea, createCardea } from "../../src/cardea.ts";
import { writePassword } from "../../src/domain/password/password.ts";
import { parseEmailAddress } from "../../src/domain/user/email-address.ts";
import { insertUser, newUser } from "../../src/domain/user/user.ts";
import type { CardeaOptions } from "../../src/options.ts";

export const password = "correct horse battery staple";

export interface HouseOptions {
  readonly folder: string;
  readonly users: number;
  readonly options?: Partial<CardeaOptions>;
}

/** As in production: logging at `info`, the real hash, durable commits. Mail goes nowhere. */
export async function openHouse({ folder, users, options = {} }: HouseOptions): Promise<Cardea> {
  const cardea = createCardea({
    baseUrl: "http://localhost:3000",
    database: `sqlite:${folder}/cardea.db`,
    secret: "a secret for benchmarks, which is long enough",
    mail: { mailer: { send: async () => {}, close: async () => {} } },
    // So that each caller can come from a network of its own.
    trustedProxies: ["127.0.0.0/8", "::1"],
    ...options,
  });
  await cardea.ready;
  await addUsers(cardea, users);
  return cardea;
}

export function emailOf(number: number): string {
  return `user${number}@example.org`;
}

async function addUsers(cardea: Cardea, count: number): Promise<void> {
  const { database, clock, realms } = (await cardea.engine()).services;
  const realm = await realms.find("main");
  if (realm === null) throw new Error("The main realm is missing.");
  // One hash for all: what is measured is checking it.
  const hash = await createArgon2Hasher().hash(password);
  const now = clock.now();
  await database.transaction(async (queries) => {
    for (let number = 0; number < count; number += 1) {
      const user = newUser(
        realm.id,
        { email: parseEmailAddress(emailOf(number)), username: null, claimExpiresAt: null, emailVerifiedAt: now },
        now,
      );
      await insertUser(queries, user);
      await writePassword(queries, user, hash, now);
    }
  });
}

/** Signs a user in over the API. @returns the cookies, as a browser sends them. */
export async function signIn(cardea: Cardea, number: number): Promise<string> {
  const response = await cardea.fetch(
    new Request("http://localhost:3000/api/sign-in/password", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ identifier: emailOf(number), password }),
    }),
  );
  if (response.status !== 200) throw new Error(`Sign-in failed: ${response.status} ${await response.text()}`);
  return response.headers
    .getSetCookie()
    .map((line) => line.slice(0, line.indexOf(";")))
    .join("; ");
}
