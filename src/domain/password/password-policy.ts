/** What a new password must be: long enough, not too long, not one that everybody tries (NIST SP 800-63B-4 §3.1.1.2). */
import { type FieldFault, fieldFault } from "../../kernel/problem.ts";
import type { FieldErrorKey } from "../../texts/keys.ts";
import type { Realm } from "../realm/realm.ts";
import { isCommonPassword } from "./common-passwords.ts";

/** Code points; longer ones are refused before they are hashed. */
export const maxPasswordLength = 256;

/** What the password must not be made of, beside the common ones. */
export interface PasswordOwner {
  readonly email: string | null;
  readonly username: string | null;
}

/** The password as it is hashed: NFC, so that two keyboards agree; otherwise as typed, spaces included (EML-13). */
export function normalisePassword(password: string): string {
  return password.normalize("NFC");
}

/**
 * @param field the name of the input's field, for the pointer.
 * @returns the reasons why the password is refused; empty when it is fine.
 */
export async function passwordErrors(password: string, realm: Realm, owner: PasswordOwner, field: string): Promise<FieldFault[]> {
  const reason = (text: FieldErrorKey, values = {}) => [fieldFault(`/${field}`, text, { values })];
  const length = [...normalisePassword(password)].length;
  const { minLength } = realm.settings.password;
  if (length < minLength) return reason("password_too_short", { minLength: String(minLength) });
  if (length > maxPasswordLength) return reason("password_too_long", { maxLength: String(maxPasswordLength) });
  if (await isCommonPassword(password)) return reason("password_common");
  if (isOwnWord(password, realm, owner)) return reason("password_personal");
  return [];
}

/** The person's own words, alone or with a few characters around them, are the second thing that is tried (PWD-02). */
function isOwnWord(password: string, realm: Realm, owner: PasswordOwner): boolean {
  const lowered = password.toLowerCase();
  const words = [owner.email, owner.email?.split("@")[0], owner.username, realm.name, realm.display_name];
  return words.some((word) => {
    if (word === null || word === undefined || word.length < 4) return false;
    const own = word.toLowerCase();
    return lowered.includes(own) && lowered.length - own.length < 4;
  });
}
