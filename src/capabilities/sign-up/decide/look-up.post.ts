/** Who asks, for the page behind the administrator's mailed link. Looking decides nothing (ADM-03). */
import { z } from "zod";
import { operation } from "../../../domain/call/operation.ts";
import { problems } from "../../../domain/problems.ts";
import { instant, toInstant, tokenInput } from "../../../domain/shapes.ts";
import { decisionOn } from "../../../domain/sign-up/sign-up-approval.ts";
import { findDecidable } from "../../../domain/sign-up/sign-up-decision-link.ts";

export default operation({
  name: "getSignUpRequest",
  summary: "Tells an administrator who asks for an account, with the token that was mailed to them.",
  access: { who: "anyone" },
  limit: { calls: 60, windowSeconds: 60 },
  input: z.object({ token: tokenInput }),
  output: z.object({
    email: z.string().nullable(),
    username: z.string().nullable(),
    emailVerified: z.boolean(),
    requestedAt: instant,
    decision: z
      .enum(["APPROVE", "REJECT"])
      .meta({ id: "SignUpDecision" })
      .nullable()
      .meta({ description: "What was decided meanwhile; null while nothing is." }),
  }),
  problems: [problems.invalidToken],
  readOnly: true,
}).run(async ({ token }, context) => {
  const { applicant } = await findDecidable(context, token);
  return {
    email: applicant.email,
    username: applicant.username,
    emailVerified: applicant.email_verified_at !== null,
    requestedAt: toInstant(applicant.approval_requested_at ?? applicant.created_at),
    decision: decisionOn(applicant),
  };
});
