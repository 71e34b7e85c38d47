/** Passwords that the server makes: from the system's generator, every symbol equally likely (E8). */
import { randomInt } from "node:crypto";

/** Code points: as short as the policy allows, and longer than anybody types. */
const minGeneratedLength = 8;
const maxGeneratedLength = 128;
const normalLength = 16;

/** Letters and digits that no typeface confuses: no `0 O o`, no `1 I l`. */
const symbols = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789";
const consonants = "bcdfghjkmnprstvwxz";
const vowels = "aeiou";

export interface PasswordWish {
  /** Characters, 8 to 128; 16 when absent. */
  readonly length?: number;
  /** Consonants and vowels in turn, so that it can be read out; it needs nearly twice the length for the same strength. */
  readonly pronounceable?: boolean;
}

/**
 * Makes a password: 5.8 bits a character, so that the usual 16 are 93 bits; pronounceable, 3.2 bits a character, so that 16 are 51
 * and 28 are 90.
 * @throws RangeError when the length is no integer from 8 to 128.
 */
export function generatePassword({ length = normalLength, pronounceable = false }: PasswordWish = {}): string {
  if (!Number.isInteger(length) || length < minGeneratedLength || length > maxGeneratedLength)
    throw new RangeError(`A generated password has ${minGeneratedLength} to ${maxGeneratedLength} characters.`);
  const alphabetAt = (at: number) => (pronounceable ? (at % 2 === 0 ? consonants : vowels) : symbols);
  return Array.from({ length }, (_, at) => oneOf(alphabetAt(at))).join("");
}

/** `randomInt` draws again where a remainder would favour some symbols. */
function oneOf(alphabet: string): string {
  return alphabet.charAt(randomInt(alphabet.length));
}
