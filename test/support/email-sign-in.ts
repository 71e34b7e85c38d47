/** What a mail to sign in with holds, for tests of it. */
import { textAt } from "./answers.ts";
import { newVisitor, type Visitor } from "./faces.ts";
import { fine, newPerson, type Person, type Stage } from "./stage.ts";

/** Somebody who asked for a mail: the browser that asked, the challenge, and what the mail holds. */
export interface Asked {
  readonly person: Person;
  readonly visitor: Visitor;
  readonly challenge: string;
  readonly code: string;
  readonly token: string;
}

export async function codeFor(stage: Stage, email: string): Promise<string> {
  const mail = (await stage.mails()).findLast(({ to, subject }) => to === email && subject.startsWith("Sign in to"));
  const code = /\b\d{8}\b/.exec(mail?.text.replaceAll(/https?:\S+/g, "") ?? "")?.[0];
  if (code === undefined) throw new Error(`No mail with a code was sent to ${email}.`);
  return code;
}

/** Asks as somebody who stands there already. */
export async function askToSignIn(stage: Stage, person: Person, visitor = newVisitor()): Promise<Asked> {
  const challenge = textAt(fine(await stage.call(visitor, "requestEmailSignIn", { email: person.email })), "challenge");
  return { person, visitor, challenge, code: await codeFor(stage, person.email), token: await stage.tokenFor(person.email) };
}

/** A new user who asks. */
export async function askedToSignIn(stage: Stage): Promise<Asked> {
  const person = newPerson();
  await stage.signUp(person);
  return askToSignIn(stage, person);
}

/** Eight digits that are not these. */
export function otherCode(code: string): string {
  return code.replace(/^./, (digit) => String((Number(digit) + 1) % 10));
}
