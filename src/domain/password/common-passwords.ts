/** The passwords that everybody tries first; refused whatever their case (NIST SP 800-63B-4 §3.1.1.2). */

/** Read when the first password is chosen: a server that only signs people in never needs the list. One text takes a tenth of the memory of a set. */
let common: Promise<string> | null = null;

export async function isCommonPassword(password: string): Promise<boolean> {
  // No password of the list has a line break, which parts them.
  if (password.includes("\n")) return false;
  common ??= import("./common-passwords.generated.ts").then(({ commonPasswords }) => commonPasswords);
  return (await common).includes(`\n${password.toLowerCase()}\n`);
}
