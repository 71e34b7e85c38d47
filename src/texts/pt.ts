/** All that is said in Portuguese, as it is written in Brazil. */
import type { Language } from "./keys.ts";
import { mails } from "./pt/mails.ts";
import { pages } from "./pt/pages.ts";
import { faults, fieldErrors, problems, waits } from "./pt/problems.ts";

export const language: Language = { pages, problems, waits, faults, fieldErrors, mails };
