/** People with passkeys: what the scenarios of passkeys begin with. */
import { textAt, valueAt } from "./answers.ts";
import { type AskedOptions, Authenticator, type Twist } from "./authenticator.ts";
import { type Answer, newVisitor, type Visitor } from "./faces.ts";
import { fine, newPerson, type Person, type SignedIn, type Stage } from "./stage.ts";

export interface PasskeyHolder {
  readonly person: Person;
  readonly visitor: SignedIn;
  readonly authenticator: Authenticator;
  readonly passkeyId: string;
}

export async function newUser(stage: Stage, carrier: "cookie" | "tokens" = "cookie"): Promise<{ person: Person; visitor: SignedIn }> {
  const person = newPerson();
  await stage.signUp(person);
  return { person, visitor: await stage.signIn(person, carrier) };
}

/** Asks for the options of an operation that begins something. */
export async function start(
  stage: Stage,
  visitor: Visitor,
  name: "startPasskeyRegistration" | "startPasskeySignIn",
): Promise<{ challenge: string; options: AskedOptions }> {
  const answer = fine(await stage.call(visitor, name));
  // What the operation answers is what a browser takes.
  return { challenge: textAt(answer, "challenge"), options: valueAt(answer, "options") as AskedOptions };
}

/** The input of `registerPasskey`: a new credential, right but for the twist. */
export async function newPasskey(
  stage: Stage,
  visitor: Visitor,
  { authenticator, twist }: { authenticator: Authenticator; twist?: Twist },
) {
  const { challenge, options } = await start(stage, visitor, "startPasskeyRegistration");
  return { passkey: { challenge, credential: authenticator.create(options, twist) } };
}

export async function register(stage: Stage, visitor: SignedIn, authenticator = new Authenticator()): Promise<Answer> {
  const answer = fine(await stage.call(visitor, "registerPasskey", await newPasskey(stage, visitor, { authenticator })));
  if (visitor.accessToken !== null) visitor.accessToken = textAt(answer, "tokens", "accessToken");
  return answer;
}

/** A user with one passkey, signed in. */
export async function newHolder(stage: Stage, authenticator = new Authenticator()): Promise<PasskeyHolder> {
  const { person, visitor } = await newUser(stage);
  const passkeyId = textAt(await register(stage, visitor, authenticator), "passkey", "id");
  return { person, visitor, authenticator, passkeyId };
}

/** The input of `signInWithPasskey`: a signed challenge, right but for the twist. */
export async function signedChallenge(stage: Stage, authenticator: Authenticator, { visitor = newVisitor(), twist }: Signing = {}) {
  const { challenge, options } = await start(stage, visitor, "startPasskeySignIn");
  return { visitor, input: { passkey: { challenge, credential: authenticator.get(options, twist) } } };
}

interface Signing {
  readonly visitor?: Visitor;
  readonly twist?: Twist;
}

export async function signInByPasskey(stage: Stage, authenticator: Authenticator, signing: Signing = {}): Promise<Answer> {
  const { visitor, input } = await signedChallenge(stage, authenticator, signing);
  return stage.call(visitor, "signInWithPasskey", input);
}
