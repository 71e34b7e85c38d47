/** Writes the list of common passwords that the policy refuses, from the frequency list of zxcvbn-ts (MIT): those long enough to be chosen. */
import { writeFileSync } from "node:fs";
import { dictionary } from "@zxcvbn-ts/language-common";

/** The shortest password that any realm may allow. */
const minLength = 8;

const passwords: readonly unknown[] = dictionary["passwords-common"];
const common = new Set(passwords.map((password) => String(password).toLowerCase()).filter((password) => [...password].length >= minLength));
const text = `\n${[...common].join("\n")}\n`.replaceAll("\\", "\\\\").replaceAll("`", "\\`").replaceAll("${", "\\${");

writeFileSync(
  new URL("../src/domain/password/common-passwords.generated.ts", import.meta.url),
  `/** Made by scripts/generate-common-passwords.ts from @zxcvbn-ts/language-common (MIT): ${common.size} common passwords, the most frequent first. */\nexport const commonPasswords = \`${text}\`;\n`,
);
