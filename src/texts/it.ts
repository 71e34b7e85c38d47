/** All that is said in Italian. */
import * as mails from "./it/mails.generated.ts";
import * as pages from "./it/pages.generated.ts";
import { faults, fieldErrors, problems, waits } from "./it/problems.ts";
import { join } from "./join.ts";
import type { Language } from "./keys.ts";

export const language: Language = { pages: join(pages), problems, waits, faults, fieldErrors, mails: join(mails) };
