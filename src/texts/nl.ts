/** All that is said in Dutch. */
import { join } from "./join.ts";
import type { Language } from "./keys.ts";
import * as mails from "./nl/mails.generated.ts";
import * as pages from "./nl/pages.generated.ts";
import { faults, fieldErrors, problems, waits } from "./nl/problems.ts";

export const language: Language = { pages: join(pages), problems, waits, faults, fieldErrors, mails: join(mails) };
