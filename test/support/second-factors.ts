/** People with an authenticator app, and the app itself: its codes come from the secret alone, as everywhere. */
import { TOTP } from "otpauth";
import { textAt, valueAt } from "./answers.ts";
import { type Answer, newVisitor, type OperationName, type Visitor } from "./faces.ts";
import { fine, minute, newPerson, type Person, type SignedIn, type Stage, second } from "./stage.ts";

export interface Authenticator {
  readonly secret: string;
  /** The code of now, or so many steps of 30 seconds later. */
  code(stage: Stage, steps?: number): string;
  /** A code that is none of those around now. */
  wrongCode(stage: Stage): string;
}

export function authenticator(secret: string): Authenticator {
  const totp = new TOTP({ secret, algorithm: "SHA1", digits: 6, period: 30 });
  const codeAt = (stage: Stage, steps = 0) => totp.generate({ timestamp: stage.clock.now() + steps * 30 * second });
  return {
    secret,
    code: codeAt,
    wrongCode(stage) {
      const near = new Set([-3, -2, -1, 0, 1, 2, 3].map((steps) => codeAt(stage, steps)));
      const wrong = ["000000", "111111", "222222", "333333", "444444", "555555", "666666", "777777"].find((code) => !near.has(code));
      return wrong ?? "888888";
    },
  };
}

export interface Enrolled {
  readonly person: Person;
  /** Signed in, with the session that set the app up. */
  readonly visitor: SignedIn;
  readonly app: Authenticator;
  readonly recoveryCodes: readonly string[];
}

/** Sets up an app for whoever is signed in; a minute later, so that the code which proved it is past. */
export async function enroll(stage: Stage, visitor: Visitor): Promise<Pick<Enrolled, "app" | "recoveryCodes">> {
  const app = authenticator(textAt(fine(await stage.call(visitor, "enrollTotp")), "secret"));
  const activated = fine(await stage.call(visitor, "activateTotp", { code: app.code(stage) }));
  stage.clock.move(minute);
  return { app, recoveryCodes: codesIn(activated) };
}

/** A new person with an app. */
export async function enrolled(stage: Stage): Promise<Enrolled> {
  const person = newPerson();
  await stage.signUp(person);
  const visitor = await stage.signIn(person);
  return { person, visitor, ...(await enroll(stage, visitor)) };
}

export function codesIn(answer: Answer): string[] {
  const codes = valueAt(answer, "recoveryCodes");
  if (!Array.isArray(codes)) throw new Error(`No recovery codes in ${JSON.stringify(answer.body)}.`);
  return codes.map(String);
}

/** The first step of a sign-in that asks for another. */
export async function challengeFor(
  stage: Stage,
  person: Person,
  visitor: Visitor,
  carrier: "cookie" | "tokens" = "cookie",
): Promise<string> {
  const input = { identifier: person.email, password: person.password, carrier };
  return textAt(fine(await stage.call(visitor, "signInWithPassword", input)), "challenge");
}

/** Both steps. */
export async function signInWith(
  stage: Stage,
  person: Person,
  factor: { readonly totpCode: string } | { readonly recoveryCode: string },
  visitor: Visitor = newVisitor(),
): Promise<Answer> {
  const challenge = await challengeFor(stage, person, visitor);
  return stage.call(visitor, "completeSecondFactor" satisfies OperationName, { challenge, ...factor });
}

export interface Halfway extends Pick<Enrolled, "app" | "person"> {
  readonly visitor: Visitor;
  readonly token: string;
  readonly newerToken: string;
}

/** After the first step, in the browser of the row; `token` is the challenge, `newerToken` the code of now. */
export async function halfway(stage: Stage): Promise<Halfway> {
  const { person, app } = await enrolled(stage);
  const visitor = newVisitor();
  return { person, app, visitor, token: await challengeFor(stage, person, visitor), newerToken: app.code(stage) };
}
