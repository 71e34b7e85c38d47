/** Access tokens that a host's own code issues and verifies: of a session like any other, so they can be revoked. */
import { randomUUID } from "node:crypto";
import { z } from "zod";
import { type AccessTokenClaims, issueAccessToken, readAccessToken } from "./domain/call/access-token.ts";
import type { Call } from "./domain/call/call.ts";
import { findByClaims } from "./domain/call/caller.ts";
import { operation } from "./domain/call/operation.ts";
import type { Engine } from "./domain/engine/engine.ts";
import { problems, signInProblems } from "./domain/problems.ts";
import { loadSessionById } from "./domain/session/session-check.ts";
import { authenticate } from "./domain/sign-in/authentication.ts";
import { endBy } from "./domain/sign-in/session-end.ts";
import { firstPartyClaims } from "./domain/sign-in/session-tokens.ts";
import type { Route } from "./kernel/route.ts";

/** A day: what is verified elsewhere by the keys alone hears of a revocation only when the token ends. */
const maxValiditySeconds = 86_400;

/** No face reaches it: it is in no list of routes. As an operation it has its checks, its transaction and its audit event. */
const issue: Route = {
  method: "post",
  path: "/",
  parameters: [],
  operation: operation({
    name: "issueAccessToken",
    summary: "Issues an access token in a user's name, for the host's own code.",
    access: { who: "user" },
    input: z.object({ validitySeconds: z.int().min(1).max(maxValiditySeconds).optional() }),
    output: z.object({ accessToken: z.string() }),
    problems: [...signInProblems, problems.invalidChallenge],
  }).run(async ({ validitySeconds }, context) => {
    const { database, realm, services, user, clock } = context;
    const prove = async () => ({ user, methods: ["host" as const], commit: async () => {} });
    const { session } = await authenticate(context, prove, { carrier: "tokens", deviceToken: null });
    // The account waits for a new password, which only its owner can choose.
    if (session === null) throw context.problem(problems.invalidChallenge, { detail: "This user must choose a new password first." });
    const validity = validitySeconds ?? realm.settings.tokens.accessSeconds;
    // What is left of the session would only fill the user's list: nobody holds its refresh token.
    await endBy(database.queries, { realmId: realm.id, id: session.id, at: clock.now() + validity * 1000 });
    const checked = await loadSessionById(database.queries, realm.id, session.id);
    if (checked === null) throw new Error("The session that has just been started is not there.");
    const extra = await firstPartyClaims(context, user);
    const { token } = await issueAccessToken(services, realm, { session: checked.session, extra, validitySeconds: validity }, clock.now());
    return { accessToken: token };
  }),
};

export interface IssueOptions {
  /** Seconds, 1 to 86,400; the realm's `tokens.accessSeconds` (5 minutes) when absent. */
  readonly validitySeconds?: number;
  /** `main` unless named. */
  readonly realm?: string;
}

/** @throws Problem as `Cardea.issueAccessToken` says. */
export async function issueInName(
  engine: Engine,
  userId: string,
  { realm, validitySeconds }: Required<Pick<IssueOptions, "realm">> & IssueOptions,
) {
  const client = { address: null, userAgent: null, languages: null, deviceToken: null, browserToken: null };
  const call: Call = { requestId: randomUUID(), realm, face: "library", credential: { kind: "library", userId }, client };
  const outcome = await engine.invoke(issue, call, validitySeconds === undefined ? {} : { validitySeconds });
  if (!outcome.ok) throw outcome.problem;
  return String(outcome.value.accessToken);
}

/** @returns null for what is no access token of this realm, has expired, or whose session or user has ended. */
export async function verifiedClaims({ services }: Engine, token: string, realmName: string): Promise<AccessTokenClaims | null> {
  const realm = await services.realms.find(realmName);
  const claims = realm === null || typeof token !== "string" ? null : await readAccessToken(services, realm, token);
  if (claims === null || realm === null) return null;
  return (await findByClaims(services, realm, claims)) === null ? null : claims;
}
