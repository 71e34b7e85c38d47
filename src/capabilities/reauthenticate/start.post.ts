/** Begins a new proof of identity: tells which methods the user has, and binds the proof to a challenge. */
import { z } from "zod";
import { issueOneTimeToken } from "../../domain/one-time-token.ts";
import { operation } from "../../domain/operation.ts";
import { findPasswordHash } from "../../domain/password.ts";

/** A challenge lapses after ten minutes (SECURITY, lives). */
const challengeMs = 10 * 60 * 1000;

export default operation({
  name: "startReauthentication",
  summary: "Tells how the user can prove again who they are.",
  access: { who: "user", whileEnrolling: true },
  limit: { calls: 60, windowSeconds: 60 },
  output: z.object({
    challenge: z.string(),
    methods: z.array(z.enum(["PASSWORD"]).meta({ id: "ReauthenticationMethod" })),
  }),
}).run((_input, context) => {
  const { user, realm, clock } = context;
  return context.commit(async ({ queries }) => {
    const expiresAt = clock.now() + challengeMs;
    const challenge = await issueOneTimeToken(
      queries,
      { realmId: realm.id, purpose: "REAUTHENTICATE", userId: user.id, expiresAt },
      clock.now(),
    );
    const hash = await findPasswordHash(queries, user);
    return { challenge, methods: hash === null ? [] : (["PASSWORD"] as const).slice() };
  });
});
