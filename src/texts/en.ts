/** All that is said in English. */
import { mails } from "./en/mails.ts";
import { pages } from "./en/pages.ts";
import { faults, fieldErrors, problems, waits } from "./en/problems.ts";
import type { Language } from "./keys.ts";

export const language: Language = { pages, problems, waits, faults, fieldErrors, mails };
