/** All that is said in German. */
import { mails } from "./de/mails.ts";
import { pages } from "./de/pages.ts";
import { faults, fieldErrors, problems, waits } from "./de/problems.ts";
import type { Language } from "./keys.ts";

export const language: Language = { pages, problems, waits, faults, fieldErrors, mails };
