/** Begins a sign-in with a passkey: the same for everybody, since nobody has said who they are (ENU-06). */
import { z } from "zod";
import { issueOneTimeToken } from "../../../domain/call/one-time-token.ts";
import { operation } from "../../../domain/call/operation.ts";
import { markBrowser } from "../../../domain/factors/browser.ts";
import { optionsShape } from "../../../domain/factors/passkey-shapes.ts";
import { passkeyChallengeMs, requestOptions } from "../../../domain/factors/webauthn.ts";

export default operation({
  name: "startPasskeySignIn",
  summary: "Begins a sign-in with a passkey and says what to ask the browser for.",
  access: { who: "anyone" },
  // With a life of five minutes, a network holds at most some hundred challenges (PKY-11).
  limit: { calls: 120, windowSeconds: 60 },
  output: z.object({ challenge: z.string(), options: optionsShape }),
}).run(async (_input, context) => {
  const { realm, clock } = context;
  const payload = { browser: markBrowser(context) };
  const expiresAt = clock.now() + passkeyChallengeMs;
  const issued = { realmId: realm.id, purpose: "PASSKEY_SIGN_IN", userId: null, expiresAt, payload, keepsOlder: true } as const;
  const challenge = await context.commit(({ queries }) => issueOneTimeToken(queries, issued, clock.now()));
  return { challenge, options: { ...requestOptions(realm, { challenge, passkeys: [], userVerification: "required" }) } };
});
