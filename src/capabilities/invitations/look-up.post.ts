/** What an invitation is for, before it is used: the form to sign up is filled in with it. */
import { z } from "zod";
import { operation } from "../../domain/call/operation.ts";
import { problems } from "../../domain/problems.ts";
import { instant, toInstant, tokenInput } from "../../domain/shapes.ts";
import { findInvitation } from "../../domain/sign-up/invitation.ts";

export default operation({
  name: "getInvitation",
  summary: "Tells whom an invitation is for and until when it can be used.",
  access: { who: "anyone" },
  limit: { calls: 60, windowSeconds: 60 },
  input: z.object({ token: tokenInput }),
  output: z.object({ email: z.string().nullable(), realm: z.string(), expiresAt: instant }),
  problems: [problems.invalidToken],
  readOnly: true,
}).run(async ({ token }, context) => {
  const { database, keyRing, realm, clock } = context;
  const shown = await findInvitation(database.queries, keyRing, { realmId: realm.id, token }, clock.now());
  if (shown === null) throw context.problem(problems.invalidToken);
  const { email, expires_at } = shown.invitation;
  return { email, realm: realm.name, expiresAt: toInstant(expires_at) };
});
