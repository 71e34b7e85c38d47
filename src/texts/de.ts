/** All that is said in German. */
import * as mails from "./de/mails.generated.ts";
import * as pages from "./de/pages.generated.ts";
import { faults, fieldErrors, problems, waits } from "./de/problems.ts";
import { join } from "./join.ts";
import type { Language } from "./keys.ts";

export const language: Language = { pages: join(pages), problems, waits, faults, fieldErrors, mails: join(mails) };
