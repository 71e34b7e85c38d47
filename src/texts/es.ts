/** All that is said in Spanish. */
import { mails } from "./es/mails.ts";
import { pages } from "./es/pages.ts";
import { faults, fieldErrors, problems, waits } from "./es/problems.ts";
import type { Language } from "./keys.ts";

export const language: Language = { pages, problems, waits, faults, fieldErrors, mails };
