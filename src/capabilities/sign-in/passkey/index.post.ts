/** Sign-in with nothing but a passkey: it names its owner, and has verified them itself. */
import { z } from "zod";
import type { CardeaContext } from "../../../domain/call/context.ts";
import { operation } from "../../../domain/call/operation.ts";
import { findPasskeyChallenge } from "../../../domain/factors/passkey-challenge.ts";
import { provePasskey } from "../../../domain/factors/passkey-proof.ts";
import { type PasskeyAnswer, passkeyInput } from "../../../domain/factors/passkey-shapes.ts";
import { problems, signInProblems } from "../../../domain/problems.ts";
import { carrierInput, tokenInput } from "../../../domain/shapes.ts";
import { authenticate } from "../../../domain/sign-in/authentication.ts";
import { type Proof, signInShape, type Wish } from "../../../domain/sign-in/sign-in.ts";

export default operation({
  name: "signInWithPasskey",
  summary: "Signs in with a passkey that has verified its user.",
  access: { who: "anyone" },
  limit: { calls: 300, windowSeconds: 60 },
  input: z.object({ passkey: passkeyInput, carrier: carrierInput.optional(), deviceToken: tokenInput.optional() }),
  output: signInShape,
  problems: [problems.invalidChallenge, problems.invalidPasskey, ...signInProblems],
}).run(({ passkey, carrier = "cookie", deviceToken }, context) => {
  const wish: Wish = { carrier, deviceToken: deviceToken ?? context.client.deviceToken };
  return authenticate(context, () => prove(context, passkey, carrier), wish);
});

async function prove(context: CardeaContext, { challenge, credential }: PasskeyAnswer, carrier: Wish["carrier"]): Promise<Proof> {
  const challenged = await findPasskeyChallenge(context, challenge, carrier);
  if (challenged === null) throw context.problem(problems.invalidChallenge);
  const proof = await provePasskey(context, credential, { challenge, owner: null, requireUserVerification: true });
  if (proof === null) throw context.problem(problems.invalidPasskey);
  return {
    ...proof,
    async commit(transaction) {
      if (!(await challenged.spend(transaction))) throw context.problem(problems.invalidChallenge);
      if (!(await proof.commit(transaction))) throw context.problem(problems.invalidPasskey);
    },
  };
}
