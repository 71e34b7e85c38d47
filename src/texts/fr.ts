/** All that is said in French. */
import * as mails from "./fr/mails.generated.ts";
import * as pages from "./fr/pages.generated.ts";
import { faults, fieldErrors, problems, waits } from "./fr/problems.ts";
import { join } from "./join.ts";
import type { Language } from "./keys.ts";

export const language: Language = { pages: join(pages), problems, waits, faults, fieldErrors, mails: join(mails) };
