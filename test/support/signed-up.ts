/** A person with a verified address, signed in: for tests of what hosts do with whoever is there. */
import type { House } from "./house.ts";

export interface SignedUp {
  readonly id: string;
  readonly email: string;
  readonly password: string;
  /** As a `Cookie` header. */
  readonly cookie: string;
}

let people = 0;

export async function signedUp({ cardea, tokenFor }: House): Promise<SignedUp> {
  people += 1;
  const person = { email: `person-${people}@example.org`, password: "correct horse battery" };
  await expectOk(cardea.call.startSignUp(person));
  await expectOk(cardea.call.confirmSignUp({ token: await tokenFor(person.email) }));
  const { value, cookies } = await expectOk(cardea.call.signInWithPassword({ identifier: person.email, password: person.password }));
  const cookie = cookies.find((line) => /^(?:__\w+-)?cardea=/.test(line))?.split(";")[0] ?? "";
  return { ...person, id: value.user?.id ?? "", cookie };
}

async function expectOk<T extends { readonly ok: boolean }>(calling: Promise<T>): Promise<Extract<T, { readonly ok: true }>> {
  const result = await calling;
  if (!result.ok) throw new Error(`The call was refused: ${JSON.stringify(result)}`);
  // `ok` is true, so it is the other half of the union.
  return result as Extract<T, { readonly ok: true }>;
}
