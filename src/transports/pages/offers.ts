/** What a field offers to choose from, where only the running instance knows it. */
import { labelOf } from "../../domain/profile-fields.ts";
import type { Choice } from "../../kernel/page/blocks.ts";
import type { PageTextKey } from "../../texts/keys.ts";
import type { DerivedShape } from "./field-shape.ts";
import type { Visit } from "./visit.ts";

/** Our own operations in words; a host's has no more than its name. */
const captchaWords = {
  startSignUp: "console.settings.captchaFor.startSignUp",
  resendSignUp: "console.settings.captchaFor.resendSignUp",
  signInWithPassword: "console.settings.captchaFor.signInWithPassword",
  issueTokens: "console.settings.captchaFor.issueTokens",
  requestEmailSignIn: "console.settings.captchaFor.requestEmailSignIn",
  requestPasswordReset: "console.settings.captchaFor.requestPasswordReset",
  regeneratePassword: "console.settings.captchaFor.regeneratePassword",
} as const satisfies Readonly<Record<string, PageTextKey>>;

/** @returns null where the field offers nothing of the kind. */
export function offeredChoices({ options, site, texts }: Visit, { offers }: DerivedShape): readonly Choice[] | null {
  if (offers === null || offers === undefined) return null;
  if (offers === "captchaOperations")
    return [...site.engine.services.captchaOperations].map((name) => ({
      value: name,
      text: Object.hasOwn(captchaWords, name) ? captchaWords[name as keyof typeof captchaWords] : { plain: name },
    }));
  return Object.entries(options.profileFields ?? {}).map(([name, field]) => ({
    value: name,
    text: { plain: labelOf(name, field, texts.locale) },
  }));
}
