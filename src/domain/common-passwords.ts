/** The passwords that everybody tries first; refused whatever their case (NIST SP 800-63B-4 §3.1.1.2). */

/** Read when the first password is chosen: a server that only signs people in never needs the list. */
let common: Promise<ReadonlySet<string>> | null = null;

export async function isCommonPassword(password: string): Promise<boolean> {
  common ??= import("./common-passwords.generated.ts").then(({ commonPasswords }) => new Set(commonPasswords.split("\n")));
  return (await common).has(password.toLowerCase());
}
