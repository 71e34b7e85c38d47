/** All that is said in Arabic, Modern Standard. */
import * as mails from "./ar/mails.generated.ts";
import * as pages from "./ar/pages.generated.ts";
import { faults, fieldErrors, problems, waits } from "./ar/problems.ts";
import { join } from "./join.ts";
import type { Language } from "./keys.ts";

export const language: Language = { pages: join(pages), problems, waits, faults, fieldErrors, mails: join(mails) };
