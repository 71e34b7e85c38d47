/** Begins the registration of a passkey: a challenge for this user and this session, and what to ask the browser for. */
import { z } from "zod";
import { issueOneTimeToken } from "../../domain/call/one-time-token.ts";
import { operation } from "../../domain/call/operation.ts";
import { listPasskeys, maxPasskeys } from "../../domain/factors/passkey.ts";
import { optionsShape } from "../../domain/factors/passkey-shapes.ts";
import { creationOptions, passkeyChallengeMs } from "../../domain/factors/webauthn.ts";
import { commonProblems } from "../../kernel/problem.ts";

export default operation({
  name: "startPasskeyRegistration",
  summary: "Begins the registration of a passkey and says what to ask the browser for.",
  access: { who: "user", verified: true, recentSeconds: 15 * 60, whileEnrolling: true },
  limit: { calls: 60, windowSeconds: 60 },
  output: z.object({ challenge: z.string(), options: optionsShape }),
}).run(async (_input, context) => {
  const { user, realm, session, clock, database } = context;
  const passkeys = await listPasskeys(database.queries, user);
  if (passkeys.length >= maxPasskeys) throw context.problem(commonProblems.forbidden, { detail: "Remove a passkey first: you have 20." });
  const expiresAt = clock.now() + passkeyChallengeMs;
  const payload = { session: session?.id ?? null };
  const issued = { realmId: realm.id, purpose: "PASSKEY_REGISTRATION", userId: user.id, expiresAt, payload } as const;
  const challenge = await context.commit(({ queries }) => issueOneTimeToken(queries, issued, clock.now()));
  return { challenge, options: { ...creationOptions(realm, user, { challenge, passkeys }) } };
});
