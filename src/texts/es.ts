/** All that is said in Spanish. */
import * as mails from "./es/mails.generated.ts";
import * as pages from "./es/pages.generated.ts";
import { faults, fieldErrors, problems, waits } from "./es/problems.ts";
import { join } from "./join.ts";
import type { Language } from "./keys.ts";

export const language: Language = { pages: join(pages), problems, waits, faults, fieldErrors, mails: join(mails) };
