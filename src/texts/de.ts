/** All that is said in German. */
import { mails } from "./de/mails.ts";
import { pages } from "./de/pages.ts";
import { faults, fieldErrors, problems } from "./de/problems.ts";
import type { TranslatedLanguage } from "./keys.ts";

export const language: TranslatedLanguage = { pages, problems, faults, fieldErrors, mails };
