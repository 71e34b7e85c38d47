/** All that is said in Japanese. */
import { mails } from "./ja/mails.ts";
import { pages } from "./ja/pages.ts";
import { faults, fieldErrors, problems } from "./ja/problems.ts";
import type { TranslatedLanguage } from "./keys.ts";

export const language: TranslatedLanguage = { pages, problems, faults, fieldErrors, mails };
