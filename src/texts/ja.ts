/** All that is said in Japanese. */
import * as mails from "./ja/mails.generated.ts";
import * as pages from "./ja/pages.generated.ts";
import { faults, fieldErrors, problems, waits } from "./ja/problems.ts";
import { join } from "./join.ts";
import type { Language } from "./keys.ts";

export const language: Language = { pages: join(pages), problems, waits, faults, fieldErrors, mails: join(mails) };
