/** The first administrator at start: from the environment, or by a one-time link for the operator. */
import { rmSync } from "node:fs";
import type { Cardea } from "../../cardea.ts";
import { ConfigurationError } from "../../configuration-error.ts";
import {
  hasFirstAdministrator,
  insertFirstAdministrator,
  issueSetupToken,
  newAdministrator,
} from "../../domain/administration/first-administrator.ts";
import { normalisePassword, passwordErrors } from "../../domain/password/password-policy.ts";
import { mainRealm, realmUrl } from "../../domain/realm/instance-options.ts";
import { parseEmailAddress } from "../../domain/user/email-address.ts";
import type { ServerConfiguration } from "./environment.ts";
import { writePrivateFile } from "./environment.ts";

/** Where the operator finds the way in; null when there is an administrator. */
export interface SetupNotice {
  /** What to open. */
  readonly url: string;
  /** Where it was written instead of to a terminal that isn't there; null when it may be printed. */
  readonly file: string | null;
}

const linkFile = "data/first-admin-link";

/** @throws ConfigurationError when the environment's administrator can't be made. */
export async function provideAdministrator(cardea: Cardea, wanted: ServerConfiguration["administrator"]): Promise<SetupNotice | null> {
  const { services } = await cardea.engine();
  const { database, clock, options, realms } = services;
  rmSync(linkFile, { force: true });
  if (await hasFirstAdministrator(database.queries)) return null;
  const realm = await realms.find(mainRealm);
  if (realm === null) throw new Error("The main realm is missing, although it was just made.");
  if (wanted !== null) {
    await createAdministrator(services, realm, wanted);
    return null;
  }
  const token = await issueSetupToken(database.queries, realm.id, clock.now());
  if (token === null) return null;
  const url = `${realmUrl(options, mainRealm)}/setup?token=${token}`;
  if (process.stdout.isTTY) return { url, file: null };
  writePrivateFile(linkFile, `${url}\n`);
  // A link that has been used opens nothing, but it needn't lie about.
  cardea.on("createFirstAdministrator", () => rmSync(linkFile, { force: true }));
  return { url, file: linkFile };
}

type Services = Awaited<ReturnType<Cardea["engine"]>>["services"];
type Realm = NonNullable<Awaited<ReturnType<Services["realms"]["find"]>>>;

async function createAdministrator(
  { database, clock, hasher }: Services,
  realm: Realm,
  wanted: NonNullable<ServerConfiguration["administrator"]>,
): Promise<void> {
  const email = parseEmailAddress(wanted.email);
  if (email === null) throw new ConfigurationError([{ key: "CARDEA_ADMIN_EMAIL", message: "is no e-mail address" }]);
  const [error] = await passwordErrors(wanted.password, realm, { email: email.address, username: null }, "password");
  if (error !== undefined) throw new ConfigurationError([{ key: "CARDEA_ADMIN_PASSWORD", message: `is refused: ${error.message}` }]);
  const hash = await hasher.hash(normalisePassword(wanted.password));
  const user = newAdministrator(realm.id, email, clock.now());
  await database.transaction((queries) => insertFirstAdministrator({ queries, changed: async () => {} }, user, hash, clock.now()));
}
