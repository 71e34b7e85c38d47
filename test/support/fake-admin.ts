/** The operations for administrators as the fake engine has them: the house's own contracts, with answers as small as the pages allow. */
import { settingsShape } from "../../src/domain/realm/settings.ts";
import { routes } from "../../src/routes.generated.ts";
import type { Row } from "./fake-engine.ts";
import { sessions } from "./fake-lists.ts";

const at = "2026-11-20T08:00:00.000Z";

export const listedUser = {
  id: "u1",
  realm: "main",
  email: "brutus@example.org",
  username: "brutus",
  emailVerified: true,
  approved: true,
  state: "ACTIVE",
  roles: [] as string[],
  profile: {},
  locale: null,
  mustChangePassword: false,
  createdAt: at,
  updatedAt: at,
  factors: { totp: false, passkeys: 0, recoveryCodes: 0 },
  suspendedReason: null as string | null,
  lastSignInAt: null as string | null,
  sessions: 1,
};

/** Whom `getSession` answers for the console. */
export const fakeAdministrator = {
  email: "livia@example.org",
  username: "livia",
  locale: null,
  emailVerified: true,
  roles: ["instance_admin"],
};

const invitation = {
  id: "i1",
  email: null,
  roles: [],
  state: "PENDING",
  createdAt: at,
  createdBy: "u0",
  expiresAt: at,
  acceptedAt: null,
  acceptedBy: null,
};
const realms = ["main", "north"].map((name) => ({
  name,
  displayName: `The ${name}`,
  host: null,
  isActive: true,
  issuer: `https://id.example.org/realms/${name}`,
  rpId: "id.example.org",
  createdAt: at,
}));
export const [fakeMain, fakeRealm] = realms;

export const fakeKey = { id: "k1", algorithm: "ES256", state: "SIGNING", activatesAt: at, retiresAt: null, publishedUntil: null };

export const listedEvent = {
  id: "e1",
  at,
  realm: "main",
  name: "signInWithPassword",
  outcome: "REFUSED",
  code: "invalid_credentials" as string | null,
  rule: "wrong_password" as string | null,
  actorId: null as string | null,
  actorRealm: null as string | null,
  actorName: null as string | null,
  userId: "u1" as string | null,
  userName: "brutus@example.org" as string | null,
  detail: { step: "PASSWORD" } as Record<string, unknown>,
  count: 3,
  ip: "203.0.113.7" as string | null,
  network: "203.0.113.7" as string | null,
  userAgent: "curl/8.0" as string | null,
  isErased: false,
  requestId: "r1",
  sequence: 7 as number | null,
};

export const listedMail = {
  id: "m1",
  name: "passwordReset",
  to: "brutus@example.org" as string | null,
  userId: "u1" as string | null,
  state: "FAILED",
  attempts: 8,
  lastError: "550 no such mailbox" as string | null,
  createdAt: at,
  nextAttemptAt: null as string | null,
  expiresAt: null,
  deliveredAt: null,
  failedAt: at as string | null,
};

const answers: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  adminListUsers: { users: [listedUser, { ...listedUser, id: "u2", email: null, username: "cassius" }], nextCursor: "further" },
  adminGetUser: { user: listedUser },
  adminListUserSessions: { sessions: sessions.map((session) => ({ ...session, amr: ["pwd"] })) },
  adminGetSettings: { displayName: "Cardea", captchaProvider: "altcha", settings: settingsShape.parse({ roles: { names: ["editor"] } }) },
  adminListInvitations: { invitations: [invitation], nextCursor: null },
  adminCreateInvitation: { invitation, link: "https://id.example.org/sign-up?invitation=t" },
  adminCreateUser: { user: listedUser },
  adminResetPassword: { message: "Done.", temporaryPassword: "gold-hinge-42" },
  adminListAudit: { events: [listedEvent], nextCursor: "further" },
  adminVerifyAudit: { valid: true, checked: 12, firstBroken: null, nextCursor: null },
  adminExplainSignIn: { answer: "", userId: null, state: null, obstacles: [], attempts: [] },
  adminListMails: { mails: [listedMail], nextCursor: null },
  adminListRealms: { realms, nextCursor: null },
  adminGetRealm: { realm: fakeRealm },
  adminListKeys: { keys: [fakeKey] },
  adminGetUserCounts: {
    states: [
      { state: "ACTIVE", count: 12, isMore: false },
      { state: "SUSPENDED", count: 1000, isMore: true },
    ],
  },
  adminGetStatistics: { series: [{ name: "sign_ins", total: 12, points: [7, 5].map((value) => ({ at, value })) }] },
};

const forAdministrators = routes.filter(
  ({ operation: { contract } }) => contract.access.who !== "anyone" && contract.access.who !== "user",
);

export const adminRows: Readonly<Record<string, Row>> = Object.fromEntries(
  forAdministrators.map(({ method, operation: { contract } }) => [
    contract.name,
    {
      who: contract.access.who,
      ...(contract.input && { input: contract.input }),
      ...(method === "get" && { isRead: true as const }),
      act: () => answers[contract.name] ?? { message: "Done." },
    },
  ]),
);
