/** A realm as instance administrators see it, and what they may call it. */
import { isIP } from "node:net";
import { z } from "zod";
import { commonProblems, Problem, ruleFault } from "../../kernel/problem.ts";
import type { RealmTable } from "../../storage/schema.ts";
import type { CardeaContext } from "../call/context.ts";
import { mainRealm } from "../realm/instance-options.ts";
import { instant, toInstant } from "../shapes.ts";

export const realmShape = z
  .object({
    name: z.string().meta({ description: "Stands in the realm's path; fixed at creation." }),
    displayName: z.string().meta({ description: "What people read." }),
    isActive: z.boolean().meta({ description: "False: its doors are closed and its sessions have ended." }),
    host: z.string().nullable().meta({ description: "The host name that leads to this realm." }),
    issuer: z.string().meta({ description: "The issuer of its access tokens; fixed at creation." }),
    rpId: z.string().meta({ description: "The relying party of its passkeys; fixed at creation." }),
    createdAt: instant,
    updatedAt: instant,
  })
  .meta({ id: "Realm", description: "A separate pool of users." });

export const realmOutput = z.object({ realm: realmShape });

export function toRealm(realm: Omit<RealmTable, "id" | "settings" | "session_epoch">): z.input<typeof realmShape> {
  return {
    name: realm.name,
    displayName: realm.display_name,
    isActive: realm.deactivated_at === null,
    host: realm.host,
    issuer: realm.issuer,
    rpId: realm.rp_id,
    createdAt: toInstant(realm.created_at),
    updatedAt: toInstant(realm.updated_at),
  };
}

export const realmNameInput = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,62}$/, "Use lower-case letters, digits and hyphens, at most 63.")
  .refine((name) => name !== mainRealm, ruleFault("main_realm_exists"))
  .meta({ description: "Lower-case letters, digits and hyphens." });

/** It stands in subjects of mails: one line. */
export const displayNameInput = z
  .string()
  .trim()
  .min(1)
  .max(80)
  .regex(/^[^\p{Cc}\p{Zl}\p{Zp}]*$/u, "Use one line.")
  .meta({ description: "What people read, at most 80 characters." });

/** A name of DNS, as browsers write it: labels of letters, digits and hyphens (RFC 1123 §2.1); an IDN in its ASCII form. */
const hostName = /^(?=.{1,253}$)(?!-)[a-z0-9-]{1,63}(?<!-)(?:\.(?!-)[a-z0-9-]{1,63}(?<!-))+$/;

export const hostInput = z
  .string()
  .toLowerCase()
  .regex(hostName, "Give a host name such as accounts.example.org, without scheme and port.")
  .refine((host) => isIP(host) === 0 && !/\.\d+$/.test(host), ruleFault("address_no_host"))
  .meta({ description: "A host name that leads to the realm, such as accounts.example.org." });

/** Realms are made and changed from `main` alone. @throws Problem `not_found` */
export function onlyInMain({ realm }: CardeaContext): void {
  if (realm.name !== mainRealm) throw new Problem(commonProblems.notFound, { detail: "Realms are administered in the main realm." });
}
