/** Users as administrators see them, and the rule whom an administrator may act on. */
import { z } from "zod";
import { commonProblems } from "../../kernel/problem.ts";
import type { CardeaContext } from "../call/context.ts";
import { isInstanceAdministrator } from "../call/roles.ts";
import { instant, toInstant } from "../shapes.ts";
import { findUser, type User } from "../user/user.ts";
import { toUser, userShape } from "../user/user-state.ts";

export const adminUserShape = userShape
  .extend({
    factors: z
      .object({
        totp: z.boolean(),
        passkeys: z.int().meta({ description: "How many." }),
        recoveryCodes: z.int().meta({ description: "How many are left." }),
      })
      .meta({ id: "UserFactors" }),
    suspendedReason: z.string().nullable(),
    lastSignInAt: instant.nullable(),
    sessions: z.int().meta({ description: "How many are alive." }),
  })
  .meta({ id: "AdminUser", description: "A user as administrators see them." });

type AdminUser = z.input<typeof adminUserShape>;

/** What operations on one user answer. */
export const adminUserOutput = z.object({ user: adminUserShape });

/** Call it after the commit, with the user as they are then. */
export async function toAdminUser(context: CardeaContext, user: User): Promise<AdminUser> {
  const [adminUser] = await toAdminUsers(context, [user]);
  if (adminUser === undefined) throw new Error("One user makes one user.");
  return adminUser;
}

/** The same for a page of users of the realm, at the price of four queries. */
export async function toAdminUsers(context: CardeaContext, users: readonly User[]): Promise<AdminUser[]> {
  const { realm } = context;
  const counts = await countBeside(context, users);
  return users.map((user) => ({
    ...toUser(user, realm.name),
    factors: {
      totp: counts.totp.has(user.id),
      passkeys: counts.passkeys.get(user.id) ?? 0,
      recoveryCodes: counts.recoveryCodes.get(user.id) ?? 0,
    },
    suspendedReason: user.suspended_reason,
    lastSignInAt: user.last_sign_in_at === null ? null : toInstant(user.last_sign_in_at),
    sessions: counts.sessions.get(user.id) ?? 0,
  }));
}

type Counts = ReadonlyMap<string, number>;

async function countBeside(
  { database, realm, clock }: CardeaContext,
  users: readonly User[],
): Promise<Record<"totp" | "passkeys" | "recoveryCodes" | "sessions", Counts>> {
  const ids = users.map((user) => user.id);
  if (ids.length === 0) return { totp: new Map(), passkeys: new Map(), recoveryCodes: new Map(), sessions: new Map() };
  const { queries } = database;
  const now = clock.now();
  const devices = queries
    .selectFrom("totp_device")
    .where("realm_id", "=", realm.id)
    .where("user_id", "in", ids)
    .where("secret", "is not", null);
  const passkeys = queries.selectFrom("passkey").where("realm_id", "=", realm.id).where("user_id", "in", ids);
  const codes = queries
    .selectFrom("recovery_code")
    .where("realm_id", "=", realm.id)
    .where("user_id", "in", ids)
    .where("used_at", "is", null);
  const sessions = queries.selectFrom("session").where("realm_id", "=", realm.id).where("user_id", "in", ids);
  const epochs = new Map(users.map((user) => [user.id, user.session_epoch]));
  const alive = await sessions
    .where("realm_epoch", "=", realm.session_epoch)
    .where("idle_expires_at", ">", now)
    .where("expires_at", ">", now)
    .select(["user_id", "user_epoch"])
    .execute();
  return {
    totp: tally(await devices.select("user_id").execute()),
    passkeys: tally(await passkeys.select("user_id").execute()),
    recoveryCodes: tally(await codes.select("user_id").execute()),
    sessions: tally(alive.filter((session) => session.user_epoch === epochs.get(session.user_id))),
  };
}

function tally(rows: readonly { readonly user_id: string }[]): Counts {
  const counts = new Map<string, number>();
  for (const { user_id } of rows) counts.set(user_id, (counts.get(user_id) ?? 0) + 1);
  return counts;
}

/**
 * The user that an administrator is about to act on.
 * @throws Problem `not_found` when the realm has no such user; `forbidden` when that is an administrator of the instance, whom only
 *   their like may touch.
 */
export async function findManagedUser(context: CardeaContext & { readonly user: User }, id: string): Promise<User> {
  const found = await findUser(context.database.queries, context.realm.id, id);
  if (found === null) throw context.problem(commonProblems.notFound, { detail: "There is no such user here." });
  if (isInstanceAdministrator(found) && !isInstanceAdministrator(context.user))
    throw context.problem(commonProblems.forbidden, { detail: "Only an administrator of the instance may do this to another." });
  return found;
}
