/** Events of the audit as the console's pages show them: what happened, to whom, by whom, from where, and how it ended. */
import { z } from "zod";
import { auditOutcomes } from "../../domain/audit/audit-search.ts";
import { signInOperations } from "../../domain/audit/statistic.ts";
import { isSignInRule } from "../../domain/sign-in/sign-in-rules.ts";
import type { Cell, Column, Fact, Row } from "../../kernel/page/blocks.ts";
import type { Badge, Target, Text } from "../../kernel/page/text.ts";
import { deviceText } from "../../texts/device.ts";
import type { PageTextKey } from "../../texts/keys.ts";

export const listedEvent = z.object({
  id: z.string(),
  at: z.string(),
  realm: z.string(),
  name: z.string(),
  outcome: z.enum(auditOutcomes),
  code: z.string().nullable(),
  rule: z.string().nullable(),
  actorId: z.string().nullable(),
  actorRealm: z.string().nullable(),
  actorName: z.string().nullable(),
  userId: z.string().nullable(),
  userName: z.string().nullable(),
  detail: z.record(z.string(), z.json()),
  count: z.int(),
  ip: z.string().nullable(),
  network: z.string().nullable(),
  userAgent: z.string().nullable(),
  isErased: z.boolean(),
  requestId: z.string(),
  sequence: z.int().nullable(),
});
type ListedEvent = z.output<typeof listedEvent>;
type Outcome = ListedEvent["outcome"];

export const listedEvents = z.object({ events: z.array(listedEvent), nextCursor: z.string().nullable() });

export const outcomeWords: Readonly<Record<Outcome, PageTextKey>> = {
  SUCCESS: "console.audit.outcome.SUCCESS",
  REFUSED: "console.audit.outcome.REFUSED",
  FAILED: "console.audit.outcome.FAILED",
};

const signInNames: ReadonlySet<string> = new Set(signInOperations);

const outcomeTones: Readonly<Record<Outcome, Badge["tone"]>> = { SUCCESS: "good", REFUSED: "attention", FAILED: "danger" };

export function outcomeBadge(outcome: Outcome): Badge<PageTextKey> {
  return { text: outcomeWords[outcome], tone: outcomeTones[outcome] };
}

export const eventColumns: readonly Column<PageTextKey>[] = [
  { title: "console.audit.what" },
  { title: "console.audit.when" },
  { title: "console.audit.outcome" },
  { title: "console.audit.who" },
  { title: "console.audit.whom" },
  { title: "console.audit.from" },
];

export function eventRow(event: ListedEvent): Row<PageTextKey> {
  const { id, at, name, outcome, count, ip, userAgent } = event;
  const what = operationNamed(name);
  const why = reasonOf(event);
  return {
    key: id,
    name: what,
    more: eventFacts(event),
    cells: [
      { text: what, ...(count > 1 && { badges: [timesBadge(count)] }) },
      { text: { ago: at } },
      { badges: [outcomeBadge(outcome)], ...(why !== null && { detail: why }) },
      actorCell(event),
      subjectCell(event),
      { text: ip === null ? "console.nobody" : { plain: ip }, ...(userAgent !== null && { detail: deviceText(userAgent) }) },
    ],
  };
}

export function operationNamed(name: string): Text<PageTextKey> {
  return { named: name, as: "operation" };
}

function timesBadge(count: number): Badge<PageTextKey> {
  return { text: { key: "console.audit.times", values: { count: { count } } }, tone: "plain" };
}

/** A rule of signing in has its own sentence; what refuses elsewhere by the same name is the problem's. */
function reasonOf({ name, code, rule }: ListedEvent): Text<PageTextKey> | null {
  if (code === null) return null;
  if (rule !== null && isSignInRule(rule) && (rule !== code || signInNames.has(name))) return `rule.${rule}`;
  return { named: code, as: "problem" };
}

function pageOf(id: string): Target {
  return { to: "/admin/users/{id}", with: { id } };
}

/** Without an actor it was a visitor, or Cardea itself. Of another realm's administrator there is no page here. */
function actorCell({ actorId, actorName, actorRealm, realm }: ListedEvent): Cell<PageTextKey> {
  if (actorId === null) return { text: "console.audit.visitor" };
  if (actorRealm !== null && actorRealm !== realm) return { text: { plain: actorId }, detail: { plain: actorRealm } };
  return actorName === null ? { text: { plain: actorId } } : { text: { plain: actorName }, link: pageOf(actorId) };
}

function subjectCell({ userId, userName }: ListedEvent): Cell<PageTextKey> {
  if (userId === null) return { text: "console.nobody" };
  return userName === null ? { text: { plain: userId } } : { text: { plain: userName }, link: pageOf(userId) };
}

function eventFacts(event: ListedEvent): Fact<PageTextKey>[] {
  const { id, at, name, code, rule, actorId, userId, detail, network, userAgent, isErased, requestId, sequence } = event;
  const facts: (readonly [Text<PageTextKey>, string | null])[] = [
    ["console.audit.operation", name],
    ["console.audit.code", code],
    ["console.audit.rule", rule === code ? null : rule],
    ["console.audit.who", actorId],
    ["console.audit.whom", userId],
    ["console.audit.network", network],
    ["console.audit.agent", userAgent],
    ...Object.entries(detail).map(([name, value]) => [{ plain: name }, typeof value === "string" ? value : JSON.stringify(value)] as const),
    ["console.audit.request", requestId],
    ["console.audit.event", id],
  ];
  return [
    { label: "console.audit.when", value: { instant: at } },
    ...facts.flatMap(([label, value]) => (value === null ? [] : [{ label, value: { plain: value } }])),
    ...(isErased ? [{ label: "console.audit.from", value: "console.audit.erased" } as const] : []),
    { label: "console.audit.sequence", value: sequence === null ? "console.audit.unsealed" : { count: sequence } },
  ];
}

/** Where the events of one user are listed. */
export function eventsOf(userId: string): Target {
  return { to: "/admin/audit", query: { userId } };
}

/** Where an identifier's attempts to sign in are explained. */
export function explanationOf(identifier: string): Target {
  return { to: "/admin/audit/explain", query: { identifier } };
}
