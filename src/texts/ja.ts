/** All that is said in Japanese. */
import { mails } from "./ja/mails.ts";
import { pages } from "./ja/pages.ts";
import { faults, fieldErrors, problems, waits } from "./ja/problems.ts";
import type { Language } from "./keys.ts";

export const language: Language = { pages, problems, waits, faults, fieldErrors, mails };
