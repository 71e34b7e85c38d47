/** Realms and administrators for tests: made as an instance administrator makes them, by the operations themselves. */
import { newVisitor, type Visitor } from "./faces.ts";
import { fine, newPerson, type Person, type SignedIn, type Stage } from "./stage.ts";

export interface Administrator {
  readonly person: Person;
  readonly visitor: SignedIn;
}

/** Somebody of a realm with a role, signed in. */
export async function newAdministrator(
  stage: Stage,
  role: "admin" | "instance_admin",
  realm = "main",
  carrier: "cookie" | "tokens" = "cookie",
): Promise<Administrator> {
  const person = newPerson();
  await stage.signUp(person, realm);
  await stage.changeUser(person, { roles: JSON.stringify([role]) });
  return { person, visitor: await stage.signIn(person, carrier, newVisitor(undefined, realm)) };
}

/** The same person's browser or program, gone to another realm with what it holds. */
export function goneTo(realm: string, { cookies, accessToken, address }: Visitor): Visitor {
  return Object.assign(newVisitor(address, realm), { accessToken, cookies: new Map(cookies) });
}

/** Creates realms, and leaves their creator's visitor. */
export async function createRealms(stage: Stage, ...names: readonly string[]): Promise<Administrator> {
  const creator = await newAdministrator(stage, "instance_admin");
  for (const name of names) fine(await stage.call(creator.visitor, "adminCreateRealm", { name }));
  return creator;
}
