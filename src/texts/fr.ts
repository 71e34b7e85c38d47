/** All that is said in French. */
import { mails } from "./fr/mails.ts";
import { pages } from "./fr/pages.ts";
import { faults, fieldErrors, problems, waits } from "./fr/problems.ts";
import type { Language } from "./keys.ts";

export const language: Language = { pages, problems, waits, faults, fieldErrors, mails };
