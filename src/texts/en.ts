/** All that is said in English. */
import * as mails from "./en/mails.generated.ts";
import * as pages from "./en/pages.generated.ts";
import { faults, fieldErrors, problems, waits } from "./en/problems.ts";
import { join } from "./join.ts";
import type { Language } from "./keys.ts";

export const language: Language = { pages: join(pages), problems, waits, faults, fieldErrors, mails: join(mails) };
