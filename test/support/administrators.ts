/** Administrators for tests: made behind the house's back, because a house without one has nobody to make the first. */
import { createArgon2Hasher } from "../../src/adapters/argon2-hasher.ts";
import { writePassword } from "../../src/domain/password/password.ts";
import { insertUser, newUser } from "../../src/domain/user/user.ts";
import { newPerson, type Person, type SignedIn, type Stage } from "./stage.ts";

export interface Administrator {
  readonly person: Person;
  readonly id: string;
  readonly visitor: SignedIn;
}

/** Somebody of `main` with these roles, signed in just now. */
export async function newAdministrator(stage: Stage, roles: readonly string[] = ["admin"]): Promise<Administrator> {
  const person = newPerson();
  const id = await signUpOpenly(stage, person);
  await stage.changeUser(person, { roles: JSON.stringify(roles) });
  return { person, id, visitor: await stage.signIn(person) };
}

/** A user who may sign in, whatever the mode of the realm: sign-up, with every step that it asks for behind them. */
async function signUpOpenly(stage: Stage, person: Person): Promise<string> {
  const { queries } = stage.database;
  const realm = await queries.selectFrom("realm").selectAll().where("name", "=", "main").executeTakeFirstOrThrow();
  const { clock } = stage;
  const email = { address: person.email, key: person.email };
  const user = newUser(realm.id, { email, username: null, claimExpiresAt: null, emailVerifiedAt: clock.now() }, clock.now());
  const hasher = createArgon2Hasher({ memoryKib: 8, passes: 1, maxWaiting: 10 });
  await insertUser(queries, user);
  await writePassword(queries, user, await hasher.hash(person.password), clock.now());
  return user.id;
}
