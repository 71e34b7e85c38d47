/** A user's state, as it follows from their instants, and the shape that the world sees. */
import { z } from "zod";
import type { Instant, UserTable } from "../../storage/schema.ts";
import { instant, profileOutput, toInstant } from "../shapes.ts";

type UserRow = Readonly<UserTable>;

export const userStates = [
  "ANONYMISED",
  "DELETION_DUE",
  "SUSPENDED",
  "DEACTIVATED",
  "REJECTED",
  "ARCHIVED",
  "INVITED",
  "PENDING_APPROVAL",
  "PENDING_VERIFICATION",
  "ACTIVE",
] as const;
export type UserState = (typeof userStates)[number];

export const userStateShape = z.enum(userStates).meta({ id: "UserState" });

/** The state is the first that holds. */
export function stateOf(user: UserRow): UserState {
  if (user.anonymised_at !== null) return "ANONYMISED";
  if (user.deletion_due_at !== null) return "DELETION_DUE";
  if (user.suspended_at !== null) return "SUSPENDED";
  if (user.deactivated_at !== null) return "DEACTIVATED";
  if (user.rejected_at !== null) return "REJECTED";
  if (user.archived_at !== null) return "ARCHIVED";
  if (user.invited_at !== null && user.email_verified_at === null) return "INVITED";
  if (isAwaitingApproval(user)) return "PENDING_APPROVAL";
  if (isClaim(user)) return "PENDING_VERIFICATION";
  return "ACTIVE";
}

/** The address is not proven, and the realm asks for proof: the account is only a claim on it. */
export function isClaim(user: UserRow): boolean {
  return user.claim_expires_at !== null && user.email_verified_at === null;
}

/** A claim that was not proven in time. */
export function isLapsed(user: UserRow, now: Instant): boolean {
  return isClaim(user) && user.claim_expires_at !== null && user.claim_expires_at <= now;
}

/** Every other state ends the sessions when it begins; this is the second bolt on the door. */
export function mayBeSignedIn(user: UserRow): boolean {
  const state = stateOf(user);
  return state === "ACTIVE" || state === "PENDING_VERIFICATION";
}

/** Nobody resets the password of an account that an administrator or its owner has ended; the link would promise what sign-in refuses. */
export function mayReset(user: UserRow): boolean {
  const state = stateOf(user);
  return mayBeSignedIn(user) || state === "ARCHIVED" || state === "PENDING_APPROVAL" || state === "INVITED";
}

/** Nobody has approved the account yet that needs it; it may have been rejected. */
export function isAwaitingApproval(user: UserRow): boolean {
  return user.approval_requested_at !== null && user.approved_at === null;
}

export function rolesOf(user: UserRow): string[] {
  return parseJson<string[]>(user.roles);
}

export function profileOf(user: UserRow): Record<string, z.core.util.JSONType> {
  return parseJson(user.profile);
}

export const userShape = z
  .object({
    id: z.string(),
    realm: z.string().meta({ description: "The realm's name." }),
    email: z.string().nullable(),
    username: z.string().nullable(),
    emailVerified: z.boolean(),
    approved: z.boolean(),
    state: userStateShape,
    roles: z.array(z.string()),
    profile: profileOutput,
    locale: z.string().nullable(),
    mustChangePassword: z.boolean(),
    createdAt: instant,
    updatedAt: instant,
  })
  .meta({ id: "User", description: "A user as they and administrators see them." });

export function toUser(user: UserRow, realmName: string): z.input<typeof userShape> {
  return {
    id: user.id,
    realm: realmName,
    email: user.email,
    username: user.username,
    emailVerified: user.email_verified_at !== null,
    approved: !isAwaitingApproval(user) && user.rejected_at === null,
    state: stateOf(user),
    roles: rolesOf(user),
    profile: profileOf(user),
    locale: user.locale,
    mustChangePassword: user.password_change_required_at !== null,
    createdAt: toInstant(user.created_at),
    updatedAt: toInstant(user.updated_at),
  };
}

/** JSON columns hold what a schema accepted when it was written. */
function parseJson<T>(text: string): T {
  return JSON.parse(text) as T;
}
