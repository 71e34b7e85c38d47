/** Registers a passkey: from now on it signs in, alone or beside the password. Every other session ends; this one goes on under a new token. */
import { z } from "zod";
import { findOneTimeToken, payloadOf, spendOneTimeToken } from "../../domain/call/one-time-token.ts";
import { operation } from "../../domain/call/operation.ts";
import { insertPasskey, listPasskeys, maxPasskeys, toPasskey } from "../../domain/factors/passkey.ts";
import { defaultPasskeyName } from "../../domain/factors/passkey-name.ts";
import { passkeyNameInput, passkeyShape, registeredInput } from "../../domain/factors/passkey-shapes.ts";
import { originsOf, verifyRegistration } from "../../domain/factors/webauthn.ts";
import { mailUser } from "../../domain/mail/user-mail.ts";
import { problems } from "../../domain/problems.ts";
import { renewSession } from "../../domain/sign-in/authentication.ts";
import { tokensShape } from "../../domain/sign-in/session-tokens.ts";
import { bumpSessionEpoch } from "../../domain/user/user.ts";
import { commonProblems } from "../../kernel/problem.ts";
import { UniqueViolation } from "../../storage/database.ts";

export default operation({
  name: "registerPasskey",
  summary: "Registers the passkey that the browser has made, and ends all other sessions.",
  access: { who: "user", verified: true, whileEnrolling: true },
  limit: { calls: 60, windowSeconds: 60 },
  input: z.object({ passkey: registeredInput, name: passkeyNameInput.optional() }),
  output: z.object({ passkey: passkeyShape, tokens: tokensShape.nullable() }),
  problems: [problems.invalidChallenge, problems.invalidPasskey],
}).run(async ({ passkey: { challenge, credential }, name }, context) => {
  const { user, realm, session, clock, database, options } = context;
  const shown = { realmId: realm.id, purpose: "PASSKEY_REGISTRATION", token: challenge } as const;
  const found = await findOneTimeToken(database.queries, shown, clock.now());
  const isOwn = found !== null && found.user_id === user.id && payloadOf(found).session === (session?.id ?? null);
  if (!isOwn) throw context.problem(problems.invalidChallenge);
  const made = await verifyRegistration(credential, { challenge, origins: originsOf(options, realm), rpId: realm.rp_id });
  if (made === null) throw context.problem(problems.invalidPasskey);
  const created = { credential: made, rpId: realm.rp_id, name: name ?? (await defaultPasskeyName(context, made.aaguid)) };
  try {
    const { passkey, renewed } = await context.commit(async (transaction) => {
      const { queries } = transaction;
      if ((await spendOneTimeToken(queries, shown, clock.now())) === null) throw context.problem(problems.invalidChallenge);
      const userEpoch = await bumpSessionEpoch(transaction, user, clock.now());
      // Counted under the user's row, which the line before has locked.
      if ((await listPasskeys(queries, user)).length >= maxPasskeys) throw context.problem(commonProblems.forbidden);
      const passkey = await insertPasskey(queries, user, created, clock.now());
      await mailUser(context, queries, user, { template: "passkeyRegistered", values: { name: passkey.name } });
      const methods = made.isUserVerified ? (["hwk", "user"] as const) : (["hwk"] as const);
      const renewed = session === null ? null : await renewSession(context, transaction, session, { userEpoch, methods });
      return { passkey, renewed };
    });
    return { passkey: toPasskey(passkey), tokens: (await renewed?.tell()) ?? null };
  } catch (error) {
    // PKY-06: whose it is already, is not said.
    if (error instanceof UniqueViolation) throw context.problem(problems.invalidPasskey);
    throw error;
  }
});
