/** All that is said in Arabic, Modern Standard. */
import { mails } from "./ar/mails.ts";
import { pages } from "./ar/pages.ts";
import { faults, fieldErrors, problems } from "./ar/problems.ts";
import type { TranslatedLanguage } from "./keys.ts";

export const language: TranslatedLanguage = { pages, problems, faults, fieldErrors, mails };
