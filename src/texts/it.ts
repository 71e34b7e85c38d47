/** All that is said in Italian. */
import { mails } from "./it/mails.ts";
import { pages } from "./it/pages.ts";
import { faults, fieldErrors, problems, waits } from "./it/problems.ts";
import type { Language } from "./keys.ts";

export const language: Language = { pages, problems, waits, faults, fieldErrors, mails };
