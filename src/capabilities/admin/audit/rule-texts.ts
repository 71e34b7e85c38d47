/** The rules that decide about a sign-in, in the reader's language: what each means, and what to do about it. */
import { isSignInRule } from "../../../domain/sign-in/sign-in-rules.ts";
import type { Text } from "../../../kernel/page/text.ts";
import type { PageTextKey } from "../../../texts/keys.ts";

interface Told {
  readonly explanation: Text<PageTextKey>;
  readonly remedy: Text<PageTextKey>;
}

/** A rule without a text here does not compile. @param rule as the audit keeps it. */
export function sayRule(rule: string): Told {
  if (!isSignInRule(rule))
    return { explanation: { key: "console.explain.otherRule", values: { rule } }, remedy: "console.explain.otherRemedy" };
  return { explanation: `rule.${rule}`, remedy: `remedy.${rule}` };
}
