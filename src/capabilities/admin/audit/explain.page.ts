/** “Why could she not sign in?”: what stands in the way now, and each attempt with the rule that decided and what helps. */
import { z } from "zod";
import { auditOutcomes } from "../../../domain/audit-search.ts";
import { page } from "../../../domain/page.ts";
import { userStates } from "../../../domain/user-state.ts";
import type { Block, Item } from "../../../kernel/page/blocks.ts";
import { readingWith } from "../../../kernel/page/reading.ts";
import type { Text } from "../../../kernel/page/text.ts";
import type { PageTextKey } from "../../../texts/keys.ts";
import { eventsOf, outcomeBadge } from "../audit-rows.ts";
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

function attemptItem({ at, name, outcome, rule }: Explained["attempts"][number]): Item<PageTextKey> {
  const { explanation, remedy } = sayRule(rule);
  const lines: Text<PageTextKey>[] = outcome === "SUCCESS" && rule === "signed_in" ? [] : [remedy];
  return { title: explanation, badge: outcomeBadge(outcome), lines: [...lines, { instant: at }, { plain: `${name} · ${rule}` }] };
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
        attempts.length === 0 ? { kind: "text", text: "console.explain.noAttempts" } : { kind: "list", items: attempts.map(attemptItem) },
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
