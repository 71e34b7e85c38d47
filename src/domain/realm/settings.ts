/**
 * The settings of a realm: each with its purpose, unit and default, in one place. An instance's options give the defaults of all
 * its realms; a realm stores only what differs. Figures follow the limits of NIST SP 800-63B-4 and RFC 9700.
 */
import { z } from "zod";
import { brandingShape } from "./branding.ts";
import { claimMapping } from "./claim-names.ts";

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

const seconds = (min: number, max: number, normal: number) => z.int().min(min).max(max).default(normal);

/** A role's name: what stands in tokens, headers and settings. */
export const roleNameShape = z.string().regex(/^[a-z][a-z0-9_-]{0,31}$/, "Use lower-case letters, digits, hyphens and underscores.");

const fieldNames = z.array(z.string().max(64)).max(50).default([]);

export const settingsShape = z.strictObject({
  signUp: z
    .strictObject({
      /** Who may sign up: anyone; anyone, once an administrator approves; whoever is invited; nobody. */
      mode: z.enum(["open", "approval", "invite", "closed"]).default("open"),
      /** Ask for proof of the address. Without it, sign-up tells who has an account here. */
      emailVerification: z.boolean().default(true),
      /** Sign up without a password; it is set from the mailed link. */
      passwordless: z.boolean().default(false),
      /** Start a (weak) session at once. */
      startSession: z.boolean().default(false),
      /** An unproven address lapses after so many seconds. */
      claimSeconds: seconds(hour, day, day),
    })
    .prefault({}),
  signIn: z
    .strictObject({
      /** What the identifier may be. */
      with: z
        .array(z.enum(["email", "username"]))
        .min(1)
        .default(["email", "username"]),
      /** Sign in by a mailed link or code. */
      emailLink: z.boolean().default(true),
      /** Refuse sign-in before the address is verified; otherwise a weak session is started. */
      requireVerifiedEmail: z.boolean().default(false),
      /** Whether everybody must have a second factor; who has none yet can do nothing but set one up. */
      secondFactor: z.enum(["optional", "required"]).default("optional"),
    })
    .prefault({}),
  sessions: z
    .strictObject({
      /** A session ends after so many seconds without use. */
      idleSeconds: seconds(minute, 90 * day, 14 * day),
      /** A session ends so many seconds after its start, used or not. */
      absoluteSeconds: seconds(minute, 365 * day, 90 * day),
      /** Most sessions of one user at a time; the oldest ends. Null: no limit. */
      maxPerUser: z.int().min(1).max(1000).nullable().default(null),
      /** How long a proof of identity counts as recent. */
      recentSeconds: seconds(minute, 15 * minute, 15 * minute),
    })
    .prefault({}),
  account: z
    .strictObject({
      /** What deleting one's own account does: ends it now, after a grace in which it can be restored, or only puts it out of use. */
      deletion: z.enum(["immediate", "grace", "deactivate"]).default("grace"),
      /** How long a deleted account can be restored. */
      graceSeconds: seconds(hour, 365 * day, 30 * day),
      /** What is left of a deleted account: a row without anything personal, for hosts that refer to its id; else nothing. */
      anonymise: z.boolean().default(false),
    })
    .prefault({}),
  tokens: z
    .strictObject({
      /** Life of an access token. */
      accessSeconds: seconds(30, 5 * minute, 5 * minute),
      /** A refresh token lapses after so many seconds without use. */
      refreshIdleSeconds: seconds(minute, 30 * day, 30 * day),
      /** A refresh token's lineage ends so many seconds after sign-in. */
      refreshAbsoluteSeconds: seconds(minute, 90 * day, 90 * day),
      /** How new access tokens are signed. */
      algorithm: z.enum(["ES256", "EdDSA"]).default("ES256"),
      /** Extra claims: each one's name, and the field of the user that it tells, such as `profile.department`. */
      claims: claimMapping.default({}),
    })
    .prefault({}),
  password: z
    .strictObject({
      /** Fewest code points. A named deviation from NIST's 15 for a single factor; set 15 for the policy `nist`. */
      minLength: z.int().min(8).max(64).default(8),
      /** Mail a new password to whoever asks for one; it works once, within the hour, and must be changed. A mailed link is safer. */
      regenerate: z.boolean().default(false),
    })
    .prefault({}),
  roles: z
    .strictObject({
      /** The realm's own roles, beside `admin`. Nobody is given another. */
      names: z.array(roleNameShape).max(100).default([]),
    })
    .prefault({}),
  captcha: z
    .strictObject({
      /** Names of the operations that ask strangers for proof that they are people. */
      operations: z.array(z.string().max(64)).max(50).default([]),
      /** What happens while the provider can't be reached: everybody passes, or nobody. */
      onFailure: z.enum(["open", "closed"]).default("closed"),
    })
    .prefault({}),
  profile: z
    .strictObject({
      /** Declared fields that users of this realm are not asked for, and may not fill in. */
      hidden: fieldNames,
      /** Declared fields that they can't do without, beside those that the instance requires. */
      required: fieldNames,
    })
    .prefault({}),
  mail: z
    .strictObject({
      /** Life of a link that resets a password. */
      resetSeconds: seconds(5 * minute, hour, hour),
    })
    .prefault({}),
  /** How the realm looks to the people who sign in to it. */
  branding: brandingShape,
});

/** As administrators see them. */
export const settingsOutput = settingsShape.meta({ id: "Settings", description: "The settings of a realm." });

export type Settings = z.output<typeof settingsShape>;
export type SettingsInput = z.input<typeof settingsShape>;

type Tree = { [key: string]: unknown };

/** Lays what differs over what stands: groups are merged, a setting is replaced whole. */
export function overlay(base: SettingsInput, difference: SettingsInput): SettingsInput {
  // Both sides fit the same schema, so their overlay does; the merge itself only needs to know trees.
  return merge(base as Tree, difference as Tree, 2) as SettingsInput;
}

function merge(base: Tree, difference: Tree, depth: number): Tree {
  const merged: Tree = { ...base };
  for (const [key, value] of Object.entries(difference)) {
    const below = merged[key];
    merged[key] = depth > 1 && isTree(value) && isTree(below) ? merge(below, value, depth - 1) : value;
  }
  return merged;
}

function isTree(value: unknown): value is Tree {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
