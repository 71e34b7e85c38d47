/** The building blocks of inputs and outputs: each size and format is written here once. */
import { z } from "zod";
import { ruleFault } from "../kernel/problem.ts";
import type { Instant } from "../storage/schema.ts";

/** ISO 8601 in UTC with milliseconds, as `toISOString` writes it. */
export const instant = z.iso.datetime().meta({ id: "Instant", description: "An instant in UTC, ISO 8601." });

export function toInstant(at: Instant): string {
  return new Date(at).toISOString();
}

/** An address as a person types it; `domain/user/email-address.ts` judges it. 254: RFC 5321 §4.5.3.1.3. */
export const emailInput = z.string().min(3).max(254).meta({ description: "An e-mail address." });

export const usernameInput = z.string().min(1).max(32).meta({ description: "A user name: letters, digits, dot, hyphen, underscore." });

/** User name or e-mail address. */
export const identifierInput = z.string().min(1).max(254).meta({ description: "A user name or an e-mail address." });

/** A password that is being checked: the policy does not apply, the size does (DOS-01). 256 code points are at most 512 UTF-16 units. */
export const passwordInput = z.string().min(1).max(512).meta({ description: "A password.", format: "password" });

/** A password that is being chosen: `domain/password/password-policy.ts` judges it, with reasons. */
export const newPasswordInput = z
  .string()
  .min(1)
  .max(512)
  .meta({ description: "A new password, 8 to 256 characters.", format: "password" });

/** A token from a mail or an earlier answer; longer than any that we make. */
export const tokenInput = z.string().min(1).max(512).meta({ description: "A token, as it was mailed or answered." });

/** Access tokens carry claims, so they may be longer. */
export const accessTokenInput = z.string().min(1).max(8192).meta({ description: "An access token (JWT)." });

/** A code that a person types; spaces and hyphens in it don't matter. */
export const codeInput = z.string().min(1).max(64);

export const idInput = z.string().min(1).max(64).meta({ description: "An id." });

/** Where the next page of a list begins: `nextCursor` of the page before. */
export const cursorInput = z.string().min(1).max(512).meta({ description: "The `nextCursor` of the page before." });

/** Rows of a page. */
export const limitInput = z.int().min(1).max(200).meta({ description: "How many at most." });

export const nextCursorOutput = z.string().nullable().meta({ description: "Leads to the next page; null on the last." });

/** A sentence to the person concerned. */
export const reasonInput = z.string().trim().max(500).meta({ description: "A reason, told to the person concerned." });

/** A BCP 47 language tag. */
export const localeInput = z
  .string()
  .max(35)
  .regex(/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/, "Use a language tag such as en or fr-CA.")
  .meta({ description: "A BCP 47 language tag." });

/** Where the session goes: a cookie (the default), or tokens in the answer. */
export const carrierInput = z.enum(["cookie", "tokens"]).meta({ id: "Carrier", description: "How the session is carried." });

export const messageOutput = z.object({ message: z.string().meta({ description: "A sentence for the person." }) }).meta({ id: "Message" });

/** Fields of a profile: at most 8 KiB of JSON, unless the instance declares them (`profile-fields.ts`). */
export const profileInput = z
  .record(z.string().min(1).max(64), z.json())
  .refine((profile) => JSON.stringify(profile).length <= 8192, ruleFault("profile_too_large"))
  .meta({ id: "Profile", description: "Fields of the profile, as JSON." });

/** A profile as it is answered, unless the instance declares its fields. */
export const profileOutput = z.record(z.string(), z.json()).meta({ id: "ProfileFields" });
