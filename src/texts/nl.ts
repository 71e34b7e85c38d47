/** All that is said in Dutch. */
import type { Language } from "./keys.ts";
import { mails } from "./nl/mails.ts";
import { pages } from "./nl/pages.ts";
import { faults, fieldErrors, problems } from "./nl/problems.ts";

export const language: Language = { pages, problems, faults, fieldErrors, mails };
