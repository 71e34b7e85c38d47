/** `cardea user create|list`: users from the command line, for operators. */
import { parseArgs } from "node:util";
import { createCardea } from "../../cardea.ts";
import { markAdministrator } from "../../domain/administration/first-administrator.ts";
import { instanceAdministrator } from "../../domain/call/roles.ts";
import type { Services } from "../../domain/call/services.ts";
import { writePassword } from "../../domain/password/password.ts";
import { mainRealm } from "../../domain/realm/instance-options.ts";
import type { Realm } from "../../domain/realm/realm.ts";
import { newSecret } from "../../domain/secret.ts";
import { parseEmailAddress } from "../../domain/user/email-address.ts";
import { insertUser, listUsers, newUser } from "../../domain/user/user.ts";
import { rolesOf, stateOf } from "../../domain/user/user-state.ts";
import { parseUsername } from "../../domain/user/username.ts";
import { UniqueViolation } from "../../storage/database.ts";
import { readConfiguration } from "./environment.ts";

const usage = "Use: cardea user create <email> [--username <name>] [--admin] [--realm <name>]   or   cardea user list [--realm <name>]";

/** Something to correct on the command line. */
class UsageError extends Error {
  override readonly name = "UsageError";
}

export async function run(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      username: { type: "string" },
      admin: { type: "boolean", default: false },
      realm: { type: "string", default: mainRealm },
      dev: { type: "boolean", default: false },
    },
  });
  const [action, email] = positionals;
  if (action !== "create" && action !== "list") throw new UsageError(usage);
  const { options } = await readConfiguration(values.dev);
  const cardea = createCardea({ ...options, log: "silent" });
  try {
    const { services } = await cardea.engine();
    const realm = await services.realms.find(values.realm);
    if (realm === null) throw new UsageError(`There is no realm "${values.realm}".`);
    if (action === "list") await list(services, realm);
    else await create(services, realm, { email, username: values.username, isAdmin: values.admin });
  } finally {
    await cardea.close();
  }
}

interface Wanted {
  readonly email: string | undefined;
  readonly username: string | undefined;
  readonly isAdmin: boolean;
}

/** The password is made here and shown once. */
async function create({ database, clock, hasher }: Services, realm: Realm, wanted: Wanted): Promise<void> {
  const email = parseEmailAddress(wanted.email ?? "");
  if (email === null) throw new UsageError(wanted.email === undefined ? usage : `"${wanted.email}" is no e-mail address.`);
  const username = wanted.username === undefined ? null : parseUsername(wanted.username);
  if (username === null && wanted.username !== undefined) throw new UsageError(`"${wanted.username}" is no user name.`);
  const password = newSecret().slice(0, 20);
  const hash = await hasher.hash(password);
  const now = clock.now();
  const user = newUser(
    realm.id,
    { email, username, roles: wanted.isAdmin ? [roleOf(realm)] : [], claimExpiresAt: null, emailVerifiedAt: now },
    now,
  );
  try {
    await database.transaction(async (queries) => {
      await insertUser(queries, user);
      if (rolesOf(user).includes(instanceAdministrator)) await markAdministrator(queries, user);
      await writePassword(queries, user, hash, now);
    });
  } catch (error) {
    if (!(error instanceof UniqueViolation)) throw error;
    throw new UsageError(error.constraint === "user.email_key" ? "There is a user with this address already." : "This user name is taken.");
  }
  console.log(`Created ${email.address}.\nPassword, shown this once: ${password}`);
}

function roleOf(realm: Realm): string {
  return realm.name === mainRealm ? instanceAdministrator : "admin";
}

async function list({ database }: Services, realm: Realm): Promise<void> {
  for (
    let page = await listUsers(database.queries, realm.id, null);
    page.length > 0;
    page = await listUsers(database.queries, realm.id, page.at(-1) ?? null)
  ) {
    for (const user of page)
      console.log([user.id, stateOf(user), user.email ?? "-", user.username ?? "-", rolesOf(user).join(",") || "-"].join("\t"));
  }
}
