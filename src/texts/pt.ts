/** All that is said in Portuguese, as it is written in Brazil. */
import { join } from "./join.ts";
import type { Language } from "./keys.ts";
import * as mails from "./pt/mails.generated.ts";
import * as pages from "./pt/pages.generated.ts";
import { faults, fieldErrors, problems, waits } from "./pt/problems.ts";

export const language: Language = { pages: join(pages), problems, waits, faults, fieldErrors, mails: join(mails) };
