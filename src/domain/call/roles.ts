/** Roles: which there are, and who may give which. A role that nobody knows, or that is above one's own, is given to nobody (MAS-09). */
import { z } from "zod";
import { invalidRequest } from "../../kernel/input.ts";
import { commonProblems, fieldFault } from "../../kernel/problem.ts";
import { mainRealm } from "../realm/instance-options.ts";
import { roleNameShape } from "../realm/settings.ts";
import type { User } from "../user/user.ts";
import { rolesOf } from "../user/user-state.ts";
import type { CardeaContext } from "./context.ts";

/** The role that reaches every realm; users of `main` only. */
export const instanceAdministrator = "instance_admin";

/** The role that reaches everything of its realm. */
export const administrator = "admin";

export const rolesInput = z.array(roleNameShape).max(32).meta({ description: "Names of roles: `admin`, or of the realm's own." });

export function isInstanceAdministrator(user: User): boolean {
  return rolesOf(user).includes(instanceAdministrator);
}

/** Whoever decides about the users of their realm. */
export function isAdministrator(user: User): boolean {
  return rolesOf(user).includes(administrator) || isInstanceAdministrator(user);
}

/**
 * The roles that the caller wants to give, each once, in order.
 * `instance_admin` is given by its like only, and to users of `main` only.
 * @throws Problem `invalid_request` for a role that the realm does not know; `forbidden` for one above the caller's own.
 */
export function readGrantedRoles(context: CardeaContext & { readonly user: User }, roles: readonly string[]): string[] {
  const { realm, user } = context;
  const known = new Set([administrator, ...realm.settings.roles.names, ...(realm.name === mainRealm ? [instanceAdministrator] : [])]);
  const errors = roles.flatMap((role, at) => (known.has(role) ? [] : [fieldFault(`/roles/${at}`, "unknown_role")]));
  if (errors.length > 0) throw invalidRequest(errors);
  if (roles.includes(instanceAdministrator) && !isInstanceAdministrator(user))
    throw context.problem(commonProblems.forbidden, { detail: "Only an administrator of the instance may give this role." });
  return [...new Set(roles)].sort();
}
