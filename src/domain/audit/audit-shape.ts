/** Audit events as administrators read them; nobody else reads their personal fields. */
import { z } from "zod";
import { clientNetwork } from "../call/client-network.ts";
import type { CardeaContext } from "../call/context.ts";
import { mainRealm } from "../realm/instance-options.ts";
import { instant, toInstant } from "../shapes.ts";
import { type AuditEvent, auditOutcomes } from "./audit-search.ts";

export const auditOutcomeShape = z.enum(auditOutcomes).meta({ id: "AuditOutcome", description: "FAILED: by our own fault." });

export const auditEventShape = z
  .object({
    id: z.string(),
    at: instant,
    realm: z.string(),
    name: z.string().meta({ description: "The operation's name." }),
    outcome: auditOutcomeShape,
    code: z.string().nullable().meta({ description: "The problem's code when it was refused or failed." }),
    rule: z.string().nullable().meta({ description: "Which rule refused; the code where there is none more exact." }),
    actorId: z.string().nullable().meta({ description: "Who did it; null for a visitor or for Cardea itself." }),
    actorRealm: z.string().nullable(),
    actorName: z
      .string()
      .nullable()
      .meta({ description: "Their address or user name as it is now; null where this realm knows no such user." }),
    userId: z.string().nullable().meta({ description: "Whom it happened to." }),
    userName: z.string().nullable().meta({ description: "The same of theirs." }),
    detail: z.record(z.string(), z.json()).meta({ id: "AuditDetail", description: "Facts without personal data." }),
    count: z.int().meta({ description: "How many alike this one stands for: a flood is counted, not told one by one." }),
    ip: z.string().nullable(),
    network: z.string().nullable().meta({ description: "What limits count the address by: IPv4, or the /64 of an IPv6 address." }),
    userAgent: z.string().nullable(),
    isErased: z.boolean().meta({ description: "Address and browser were known and have been erased with the account." }),
    requestId: z.string(),
    sequence: z.int().nullable().meta({ description: "Its place in the realm's chain; null until it is sealed, in about a second." }),
  })
  .meta({ id: "AuditEvent", description: "What happened, to whom, by whom, from where, and how it ended." });

/** What the users are called that the events name, by id. */
export type Names = ReadonlyMap<string, string>;

/** One look for a page of events. The audit itself keeps no names: an erased user has none. */
export async function namesIn(
  { database, realm }: Pick<CardeaContext, "database" | "realm">,
  events: readonly AuditEvent[],
): Promise<Names> {
  const ids = new Set(events.flatMap(({ actor_id, target_id }) => [actor_id, target_id]).filter((id) => id !== null));
  if (ids.size === 0) return new Map();
  const named = database.queries.selectFrom("user").select(["id", "email", "username"]);
  const users = await named
    .where("realm_id", "=", realm.id)
    .where("id", "in", [...ids])
    .execute();
  return new Map(users.map(({ id, email, username }) => [id, email ?? username ?? id]));
}

export function toAuditEvent({ realm }: Pick<CardeaContext, "realm">, event: AuditEvent, names: Names): z.input<typeof auditEventShape> {
  const detail = detailOf(event);
  const { rule, ...facts } = detail;
  const personal = personalOf(event);
  return {
    id: event.id,
    at: toInstant(event.at),
    realm: realm.name,
    name: event.name,
    outcome: event.outcome,
    code: event.code,
    rule: ruleOf(event),
    actorId: event.actor_id,
    actorRealm: event.actor_realm_id === null ? null : event.actor_realm_id === realm.id ? realm.name : mainRealm,
    actorName: names.get(event.actor_id ?? "") ?? null,
    userId: event.target_id,
    userName: names.get(event.target_id ?? "") ?? null,
    detail: facts,
    count: event.count,
    ip: personal?.ip ?? null,
    network: networkOf(event),
    userAgent: personal?.userAgent ?? null,
    isErased: event.personal === null && event.personal_commitment !== null,
    requestId: event.request_id,
    sequence: event.sequence,
  };
}

function personalOf({ personal }: Pick<AuditEvent, "personal">): { readonly ip: string | null; readonly userAgent: string | null } | null {
  // `personalFields` of `audit-event.ts` wrote it.
  return personal === null ? null : JSON.parse(personal);
}

/** What limits count the caller by; null where the address was not known, or is erased. */
export function networkOf(event: Pick<AuditEvent, "personal">): string | null {
  const ip = personalOf(event)?.ip ?? null;
  return ip === null ? null : clientNetwork(ip);
}

type Detail = Readonly<Record<string, string | number | boolean | null>>;

export function detailOf({ detail }: Pick<AuditEvent, "detail">): Detail {
  // `insertAuditEvent` wrote it.
  return JSON.parse(detail) as Detail;
}

/** The rule that refused, the code where nothing more exact was noted; null for a success. */
export function ruleOf(event: Pick<AuditEvent, "detail" | "code">): string | null {
  const { rule } = detailOf(event);
  return typeof rule === "string" ? rule : event.code;
}
