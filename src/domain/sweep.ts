/** Clean-up: what has lapsed goes. Each sweep says how many rows it removed. */
import type { Queries } from "../storage/database.ts";
import type { Instant } from "../storage/schema.ts";
import { sweepClaims } from "./address-holders.ts";
import { sweepOneTimeTokens } from "./one-time-token.ts";
import { sweepMails } from "./outbox-review.ts";
import { sweepSessions } from "./session.ts";
import { sweepThrottle } from "./throttle.ts";
import { sweepTokenGrants } from "./token-grant.ts";

export interface Swept {
  readonly sessions: number;
  readonly tokenGrants: number;
  readonly oneTimeTokens: number;
  readonly throttle: number;
  readonly claims: number;
  readonly mails: number;
}

export async function sweep(queries: Queries, now: Instant): Promise<Swept> {
  return {
    sessions: await sweepSessions(queries, now),
    tokenGrants: await sweepTokenGrants(queries, now),
    oneTimeTokens: await sweepOneTimeTokens(queries, now),
    throttle: await sweepThrottle(queries, now),
    claims: await sweepClaims(queries, now),
    mails: await sweepMails(queries, now),
  };
}
