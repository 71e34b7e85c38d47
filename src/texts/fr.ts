/** All that is said in French. */
import { mails } from "./fr/mails.ts";
import { pages } from "./fr/pages.ts";
import { faults, fieldErrors, problems } from "./fr/problems.ts";
import type { Language } from "./keys.ts";

export const language: Language = { pages, problems, faults, fieldErrors, mails };
