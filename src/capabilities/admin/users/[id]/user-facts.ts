/** What is known about one user, as blocks of their page. */
import { z } from "zod";
import type { Block, Fact, Row } from "../../../../kernel/page/blocks.ts";
import type { Badge, Text } from "../../../../kernel/page/text.ts";
import { deviceText } from "../../../../texts/device.ts";
import type { PageTextKey } from "../../../../texts/keys.ts";
import { roleChoices, type rolesKnown } from "../../role-choices.ts";
import { listedUser, stateBadge } from "../../user-rows.ts";

const shownUser = listedUser.extend({
  profile: z.record(z.string(), z.json()),
  locale: z.string().nullable(),
  mustChangePassword: z.boolean(),
  updatedAt: z.string(),
  factors: z.object({ totp: z.boolean(), passkeys: z.int(), recoveryCodes: z.int() }),
  suspendedReason: z.string().nullable(),
  sessions: z.int(),
});
export type ShownUser = z.output<typeof shownUser>;
export const userRead = z.object({ user: shownUser });

const shownSession = z.object({
  id: z.string(),
  createdAt: z.string(),
  lastSeenAt: z.string(),
  amr: z.array(z.string()),
  ip: z.string().nullable(),
  userAgent: z.string().nullable(),
  isCurrent: z.boolean(),
});
type ShownSession = z.output<typeof shownSession>;
export const userSessionsRead = z.object({ sessions: z.array(shownSession) });

type UserBlock = Block<PageTextKey>;

export function showUser(user: ShownUser, sessions: readonly ShownSession[], settings: z.output<typeof rolesKnown>): UserBlock[] {
  const { username, locale, roles, profile } = user;
  const declared = Object.entries(profile).map(([name, value]) => [`profile.${name}`, value === null ? null : String(value)]);
  const hasProfile = Object.values(profile).some((value) => value !== null);
  return [
    {
      kind: "contents",
      label: "console.onThisPage",
      links: [
        { id: "overview", text: "console.user.overview" },
        { id: "profile", text: "console.user.profile" },
        { id: "roles", text: "console.users.roles" },
        { id: "sessions", text: "console.user.sessions" },
        { id: "audit", text: "console.audit.title" },
        { id: "actions", text: "console.user.actions" },
      ],
    },
    { kind: "section", id: "overview", title: "console.user.overview", blocks: [{ kind: "facts", facts: factsOf(user) }] },
    {
      kind: "section",
      id: "profile",
      title: "console.user.profile",
      lead: "console.user.profileLead",
      blocks: [
        { kind: "form", form: "profile", values: { username, locale, ...Object.fromEntries(declared) } },
        ...(hasProfile ? [rawProfile(profile)] : []),
      ],
    },
    {
      kind: "section",
      id: "roles",
      title: "console.users.roles",
      lead: "console.user.rolesLead",
      blocks: [{ kind: "form", form: "roles", values: { roles }, choices: { roles: roleChoices(settings, roles) } }],
    },
    { kind: "section", id: "sessions", title: "console.user.sessions", blocks: [sessionTable(sessions)] },
  ];
}

function rawProfile(profile: ShownUser["profile"]): UserBlock {
  const code = { kind: "code", label: "console.user.rawProfile", text: JSON.stringify(profile, null, 2) } as const;
  return { kind: "disclosure", title: "console.user.rawProfile", blocks: [code] };
}

function factsOf(user: ShownUser): Fact<PageTextKey>[] {
  const { id, email, emailVerified, username, state, suspendedReason, factors, mustChangePassword } = user;
  const proven = emailVerified
    ? ({ text: "console.user.verified", tone: "good" } as const)
    : ({ text: "console.user.unverified", tone: "attention" } as const);
  return [
    { label: "console.user.state", badge: stateBadge(state) },
    ...(suspendedReason === null ? [] : [{ label: "console.user.stateReason", value: { plain: suspendedReason } } as const]),
    email === null
      ? { label: "console.user.email", value: "console.nobody" }
      : { label: "console.user.email", value: { plain: email }, badge: proven },
    { label: "console.user.username", value: username === null ? "console.nobody" : { plain: username } },
    { label: "console.user.id", value: { plain: id } },
    ...(mustChangePassword ? [{ label: "console.user.password", value: "console.user.passwordMustChange" } as const] : []),
    { label: "console.user.totp", value: factors.totp ? "console.yes" : "console.no" },
    { label: "console.user.passkeys", value: { count: factors.passkeys } },
    { label: "console.user.recoveryCodes", value: { count: factors.recoveryCodes } },
    { label: "console.users.lastSignIn", value: instantOr(user.lastSignInAt) },
    { label: "console.user.created", value: { instant: user.createdAt } },
    { label: "console.user.changed", value: { instant: user.updatedAt } },
  ];
}

function instantOr(instant: string | null): Text<PageTextKey> {
  return instant === null ? "console.never" : { instant };
}

function sessionTable(sessions: readonly ShownSession[]): UserBlock {
  return {
    kind: "table",
    caption: "console.user.sessions",
    columns: [
      { title: "console.user.device" },
      { title: "console.user.address" },
      { title: "console.user.howProven" },
      { title: "console.user.signedIn" },
      { title: "console.user.lastSeen" },
    ],
    rows: sessions.map(sessionRow),
    empty: "console.user.noSessions",
  };
}

/** By their names in RFC 8176 §2, and ours. That somebody was present is said by the passkey. */
const methodWords: Readonly<Record<string, PageTextKey>> = {
  pwd: "field.password",
  email: "console.user.method.email",
  otp: "console.user.totp",
  recovery: "field.recoveryCode",
  hwk: "console.user.method.hwk",
  host: "console.user.method.host",
};

function methodBadge(method: string): Badge<PageTextKey>[] {
  if (method === "user") return [];
  return [{ text: methodWords[method] ?? { plain: method }, tone: "plain" }];
}

function sessionRow({ id, userAgent, ip, amr, createdAt, lastSeenAt, isCurrent }: ShownSession): Row<PageTextKey> {
  const device = deviceText(userAgent);
  return {
    key: id,
    name: device,
    cells: [
      { text: device, ...(isCurrent && { badges: [{ text: "console.user.thisSession", tone: "good" }] }) },
      { text: ip === null ? "console.nobody" : { plain: ip } },
      { badges: amr.flatMap(methodBadge) },
      { text: { ago: createdAt } },
      { text: { ago: lastSeenAt } },
    ],
  };
}
