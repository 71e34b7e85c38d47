/** “Why could she not sign in?”: what stands in the way now, and each attempt with the rule that decided and what helps. */
import { z } from "zod";
import { auditOutcomes } from "../../../domain/audit/audit-search.ts";
import { page } from "../../../domain/call/page.ts";
import { userStates } from "../../../domain/user/user-state.ts";
import type { Block, Item } from "../../../kernel/page/blocks.ts";
import { readingWith } from "../../../kernel/page/reading.ts";
import type { Text } from "../../../kernel/page/text.ts";
import type { PageTextKey } from "../../../texts/keys.ts";
import { eventsOf, operationNamed, outcomeBadge } from "../audit-rows.ts";
import { stateBadge } from "../user-rows.ts";
import { sayRule } from "./rule-texts.ts";

const explained = z.object({
  userId: z.string().nullable(),
  state: z.enum(userStates).nullable(),
  obstacles: z.array(z.object({ rule: z.string(), until: z.string().nullable(), reason: z.string().nullable() })),
  attempts: z.array(z.object({ id: z.string(), at: z.string(), name: z.string(), outcome: z.enum(auditOutcomes), rule: z.string() })),
});
type Explained = z.output<typeof explained>;
type ExplainBlock = Block<PageTextKey>;

function accountBlocks({ userId, state }: Explained): ExplainBlock[] {
  if (userId === null) return [];
  const to = { to: "/admin/users/{id}", with: { id: userId } };
  return [
    {
      kind: "facts",
      facts: [
        { label: "console.explain.account", value: "console.explain.toUser", link: to },
        ...(state === null ? [] : [{ label: "console.user.state", badge: stateBadge(state) } as const]),
        { label: "console.audit.title", value: "console.audit.allOfUser", link: eventsOf(userId) },
      ],
    },
  ];
}

function obstacleItem({ rule, until, reason }: Explained["obstacles"][number]): Item<PageTextKey> {
  const { explanation, remedy } = sayRule(rule);
  const lines: Text<PageTextKey>[] = [remedy];
  if (reason !== null) lines.push({ key: "console.explain.reason", values: { reason } });
  if (until !== null) lines.push({ key: "console.explain.until", values: { time: { instant: until } } });
  return { title: explanation, lines: [...lines, ruleLine(rule)] };
}

type Attempt = Explained["attempts"][number];

/** Attempts one after the other that went alike, the newest first. */
function runsOf(attempts: readonly Attempt[]): Attempt[][] {
  const runs: Attempt[][] = [];
  for (const attempt of attempts) {
    const last = runs.at(-1);
    const isAlike = last?.[0]?.rule === attempt.rule && last[0].name === attempt.name && last[0].outcome === attempt.outcome;
    if (isAlike) last.push(attempt);
    else runs.push([attempt]);
  }
  return runs;
}

function attemptItem(run: readonly Attempt[]): Item<PageTextKey>[] {
  const [newest] = run;
  if (newest === undefined) return [];
  const { name, outcome, rule } = newest;
  const { explanation, remedy } = sayRule(rule);
  const lines: Text<PageTextKey>[] = outcome === "SUCCESS" && rule === "signed_in" ? [] : [remedy];
  return [{ title: explanation, badge: outcomeBadge(outcome), lines: [...lines, operationNamed(name), ...whenOf(newest, run)] }];
}

/** Times are said to the minute: a span within one is none. */
function whenOf({ at }: Attempt, run: readonly Attempt[]): Text<PageTextKey>[] {
  const first = run.at(-1)?.at ?? at;
  const count = { count: run.length };
  const toTheMinute = "2026-01-01T00:00".length;
  if (first.slice(0, toTheMinute) !== at.slice(0, toTheMinute))
    return [{ key: "console.explain.span", values: { count, from: { instant: first }, to: { instant: at } } }];
  return run.length === 1 ? [{ instant: at }] : [{ key: "console.audit.times", values: { count } }, { instant: at }];
}

function ruleLine(rule: string): Text<PageTextKey> {
  return { key: "console.explain.rule", values: { rule } };
}

function showExplanation(told: Explained): ExplainBlock[] {
  const { obstacles, attempts } = told;
  return [
    {
      kind: "section",
      id: "now",
      title: "console.explain.now",
      blocks: [
        obstacles.length === 0
          ? { kind: "notice", tone: "good", text: "console.explain.free" }
          : { kind: "list", items: obstacles.map(obstacleItem) },
        ...accountBlocks(told),
      ],
    },
    {
      kind: "section",
      id: "attempts",
      title: "console.explain.attempts",
      lead: "console.explain.attemptsLead",
      blocks: [
        attempts.length === 0
          ? { kind: "text", text: "console.explain.noAttempts" }
          : { kind: "list", items: runsOf(attempts).flatMap(attemptItem) },
      ],
    },
  ];
}

export default page({
  title: "console.explain.title",
  lead: "console.explain.lead",
  audience: "administrator",
  parent: { to: "/admin/audit", text: "console.audit.title" },
  reads: { told: readingWith("adminExplainSignIn", explained, { query: ["identifier", "at"], needs: "identifier" }) },
  show: ({ data: { told } }) => [
    {
      kind: "filter",
      of: "told",
      submit: "console.explain.submit",
      fields: [
        { input: "identifier", label: "console.explain.identifier" },
        { input: "at", label: "console.explain.at", hint: "console.explain.atHint" },
      ],
    },
    ...(told === null ? [] : showExplanation(told)),
  ],
});
