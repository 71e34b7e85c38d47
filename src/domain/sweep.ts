/** Clean-up: what has lapsed goes. Each sweep says how many rows it removed. */
import type { Instant } from "../storage/schema.ts";
import { sweepClaims } from "./address-holders.ts";
import { renewHeads } from "./audit-chain.ts";
import { sweepDeletions } from "./deletion-sweep.ts";
import { sweepOneTimeTokens } from "./one-time-token.ts";
import { sweepMails } from "./outbox-review.ts";
import type { Services } from "./services.ts";
import { sweepSessions } from "./session.ts";
import { sweepSigningKeys } from "./signing-key.ts";
import { sweepThrottle } from "./throttle.ts";
import { sweepTokenGrants } from "./token-grant.ts";

export interface Swept {
  readonly sessions: number;
  readonly tokenGrants: number;
  readonly oneTimeTokens: number;
  readonly throttle: number;
  readonly claims: number;
  /** Of the outbox: mails, and events for the host. */
  readonly mails: number;
  /** Accounts whose grace is over. */
  readonly deletions: number;
  readonly signingKeys: number;
}

export async function sweep(services: Pick<Services, "database" | "options" | "keyRing" | "events">, now: Instant): Promise<Swept> {
  const { queries } = services.database;
  // Nothing goes by it, so it is no part of the answer.
  await renewHeads(queries, services.keyRing);
  return {
    sessions: await sweepSessions(queries, now),
    tokenGrants: await sweepTokenGrants(queries, now),
    oneTimeTokens: await sweepOneTimeTokens(queries, now),
    throttle: await sweepThrottle(queries, now),
    claims: await sweepClaims(queries, now),
    mails: await sweepMails(queries, now),
    deletions: await sweepDeletions(services, now),
    signingKeys: await sweepSigningKeys(queries, now),
  };
}
