/** “Why could she not sign in?”: the attempts, each with the rule that decided it, and what stands in the way now. */
import { z } from "zod";
import { auditOutcomeShape } from "../../../domain/audit/audit-shape.ts";
import { operation } from "../../../domain/call/operation.ts";
import { identifierInput, instant, toInstant } from "../../../domain/shapes.ts";
import { lesserRules, tellRule } from "../../../domain/sign-in/sign-in-rules.ts";
import { type Trace, traceSignIn } from "../../../domain/sign-in/sign-in-trace.ts";
import { stateOf, userStateShape } from "../../../domain/user/user-state.ts";

const told = {
  rule: z.string().meta({ description: "The stable name of the rule that decided." }),
  explanation: z.string(),
  remedy: z.string(),
};

export default operation({
  name: "adminExplainSignIn",
  summary: "Explains the newest attempts to sign in under an identifier, and what would refuse the next one.",
  access: { who: "admin" },
  limit: { calls: 120, windowSeconds: 60 },
  input: z.object({
    identifier: identifierInput,
    at: z.iso.datetime().optional().meta({ description: "Attempts up to this instant; now when absent." }),
  }),
  output: z.object({
    answer: z.string().meta({ description: "The answer in a sentence." }),
    userId: z.string().nullable().meta({ description: "Whose identifier it is; null: nobody's." }),
    state: userStateShape.nullable(),
    obstacles: z.array(
      z
        .object({
          ...told,
          until: instant.nullable().meta({ description: "When it ends by itself." }),
          reason: z.string().nullable().meta({ description: "What an administrator wrote down." }),
        })
        .meta({ id: "SignInObstacle", description: "What refuses or holds up a sign-in now, the most decisive first." }),
    ),
    attempts: z.array(
      z
        .object({
          id: z.string().meta({ description: "Of the audit's event." }),
          at: instant,
          name: z.string().meta({ description: "The operation." }),
          outcome: auditOutcomeShape,
          ...told,
        })
        .meta({ id: "SignInAttempt" }),
    ),
  }),
}).run(async ({ identifier, at }, context) => {
  const trace = await traceSignIn(context, identifier, at === undefined ? context.clock.now() : Date.parse(at));
  const { user, obstacles, attempts } = trace;
  return {
    answer: answerOf(trace),
    userId: user?.id ?? null,
    state: user === null ? null : stateOf(user),
    obstacles: obstacles.map(({ rule, until, reason }) => ({
      ...{ rule, reason, ...tellRule(rule) },
      until: until === null ? null : toInstant(until),
    })),
    attempts: attempts.map(({ event: { id, at, name, outcome }, rule }) => ({
      id,
      at: toInstant(at),
      name,
      outcome,
      rule,
      ...tellRule(rule),
    })),
  };
});

/** What stands in the way now explains more than what did; else the last attempt does. */
function answerOf({ obstacles, attempts }: Trace): string {
  const [last] = attempts;
  const obstacle = obstacles.find(({ rule }) => !lesserRules.has(rule));
  if (obstacle !== undefined) return tellRule(obstacle.rule).explanation;
  if (last === undefined) return "Nobody has tried to sign in with this, and nothing stands in the way.";
  const alike = attempts.findIndex(({ rule }) => rule !== last.rule);
  const times = alike === -1 ? attempts.length : alike;
  const { explanation } = tellRule(last.rule);
  return last.event.outcome === "SUCCESS" || times < 2 ? explanation : `${explanation} So it was ${times} times in a row.`;
}
