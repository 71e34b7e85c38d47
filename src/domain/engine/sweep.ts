/** Clean-up: what has lapsed goes. Each sweep says how many rows it removed. */
import type { Instant } from "../../storage/schema.ts";
import { sweepDeletions } from "../account/deletion-sweep.ts";
import { renewHeads } from "../audit/audit-chain.ts";
import { sweepOneTimeTokens } from "../call/one-time-token.ts";
import type { Services } from "../call/services.ts";
import { sweepThrottle } from "../call/throttle.ts";
import { sweepMails } from "../mail/outbox-review.ts";
import { sweepSessions } from "../session/session.ts";
import { sweepSigningKeys } from "../session/signing-key.ts";
import { sweepTokenGrants } from "../sign-in/token-grant.ts";
import { sweepClaims } from "../user/address-holders.ts";

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
