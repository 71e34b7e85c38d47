/** All that is said in Arabic, Modern Standard. */
import { mails } from "./ar/mails.ts";
import { pages } from "./ar/pages.ts";
import { faults, fieldErrors, problems, waits } from "./ar/problems.ts";
import type { Language } from "./keys.ts";

export const language: Language = { pages, problems, waits, faults, fieldErrors, mails };
