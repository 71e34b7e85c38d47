/** All that is said in Dutch. */
import type { Language } from "./keys.ts";
import { mails } from "./nl/mails.ts";
import { pages } from "./nl/pages.ts";
import { faults, fieldErrors, problems, waits } from "./nl/problems.ts";

export const language: Language = { pages, problems, waits, faults, fieldErrors, mails };
