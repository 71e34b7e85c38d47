/**
 * The decision behind the button of the administrator's mail. Whoever holds the link decides in the name of the administrator it was
 * mailed to, who must still be one (docs/adr/0027-a-mailed-link-decides.md). One decision wins.
 */
import { z } from "zod";
import { operation } from "../../../domain/call/operation.ts";
import { problems } from "../../../domain/problems.ts";
import { messageOutput, reasonInput, tokenInput } from "../../../domain/shapes.ts";
import { decisionOn, writeDecision } from "../../../domain/sign-up/sign-up-approval.ts";
import { findDecidable, spendDecisionLink } from "../../../domain/sign-up/sign-up-decision-link.ts";

export default operation({
  name: "decideSignUp",
  summary: "Approves or rejects a new account with the token that was mailed to an administrator.",
  access: { who: "anyone" },
  limit: { calls: 60, windowSeconds: 60 },
  input: z.object({
    token: tokenInput,
    decision: z.enum(["APPROVE", "REJECT"]).meta({ id: "SignUpDecision" }),
    reason: reasonInput.optional().meta({ description: "Told to a rejected applicant." }),
  }),
  output: messageOutput,
  problems: [problems.invalidToken],
}).run(async ({ token, decision, reason }, context) => {
  const { administrator, applicant } = await findDecidable(context, token);
  context.note({ targetId: applicant.id, detail: { decision, administrator: administrator.id } });
  const refuse = () => context.problem(problems.invalidToken, { detail: "This request was decided already." });
  if (decisionOn(applicant) !== null) throw refuse();
  await context.commit(async (transaction) => {
    await spendDecisionLink(context, transaction, token);
    const decided = await writeDecision(context, transaction, { user: applicant, decision, reason: reason ?? null });
    if (decided === null) throw refuse();
  });
  return { message: decision === "APPROVE" ? "The account is approved." : "The request is declined." };
});
