/** The rules that a schema can't say, each as the problem that a form shows at its field. */
import { invalidRequest } from "../../kernel/input.ts";
import { fieldFault } from "../../kernel/problem.ts";
import { type PasswordOwner, passwordErrors } from "../password/password-policy.ts";
import { problems } from "../problems.ts";
import { type EmailAddress, parseEmailAddress } from "../user/email-address.ts";
import { parseUsername, type Username } from "../user/username.ts";
import type { CardeaContext } from "./context.ts";

/** @throws Problem `invalid_request` at the field. */
export function readEmailAddress(text: string, field: string): EmailAddress {
  const email = parseEmailAddress(text);
  if (email === null) throw invalidRequest([fieldFault(`/${field}`, "invalid_email")]);
  return email;
}

/** @throws Problem `invalid_request` at the field. */
export function readUsername(text: string, field: string): Username {
  const username = parseUsername(text);
  if (username === null) {
    const message = "Use 1 to 32 letters, digits, dots, hyphens or underscores; some words are reserved.";
    throw invalidRequest([fieldFault(`/${field}`, "invalid_username", { message })]);
  }
  return username;
}

/** @throws Problem `password_rejected` with the reasons at the field. */
export async function checkNewPassword(
  context: Pick<CardeaContext, "realm" | "problem">,
  password: string,
  owner: PasswordOwner,
  field: string,
): Promise<void> {
  const errors = await passwordErrors(password, context.realm, owner, field);
  const [first] = errors;
  if (first !== undefined) throw context.problem(problems.passwordRejected, { detail: first.message, errors });
}
