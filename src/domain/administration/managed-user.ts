/** An account that an administrator makes. It takes the place of an open claim on its address: the administrator's word weighs more. */
import { invalidRequest } from "../../kernel/input.ts";
import { fieldFault } from "../../kernel/problem.ts";
import type { CardeaContext } from "../call/context.ts";
import { issueOneTimeToken } from "../call/one-time-token.ts";
import { mailUser } from "../mail/user-mail.ts";
import { problems } from "../problems.ts";
import { untilSettled } from "../settled.ts";
import type { Transaction } from "../transaction.ts";
import { deleteLapsedClaims, findAddressHolders } from "../user/address-holders.ts";
import type { EmailAddress } from "../user/email-address.ts";
import { findUserByUsername, insertUser, newUser, type User } from "../user/user.ts";
import type { Username } from "../user/username.ts";

/** An invited account, and the link that opens it, wait so long; then both are gone. */
const invitedMs = 7 * 24 * 60 * 60 * 1000;

export interface ManagedUser {
  readonly email: EmailAddress;
  readonly username: Username | null;
  readonly profile: Readonly<Record<string, unknown>>;
  readonly locale: string | null;
  readonly roles: readonly string[];
  readonly isInvited: boolean;
}

/** @throws Problem `invalid_request` when the address has an account; `username_taken` */
export function insertManagedUser(context: CardeaContext, wanted: ManagedUser): Promise<User> {
  const { realm, clock } = context;
  return untilSettled(() => {
    const now = clock.now();
    const { isInvited } = wanted;
    const standing = { claimExpiresAt: isInvited ? now + invitedMs : null, emailVerifiedAt: isInvited ? null : now };
    const created = { ...newUser(realm.id, { ...wanted, ...standing }, now), invited_at: isInvited ? now : null };
    context.note({ targetId: created.id, detail: { invited: isInvited, roles: wanted.roles.join(" ") } });
    return context.commit(async (transaction) => {
      await makeRoom(context, transaction, wanted);
      await insertUser(transaction.queries, created);
      if (isInvited) await invite(context, transaction, created, now + invitedMs);
      return created;
    });
  });
}

async function makeRoom(context: CardeaContext, transaction: Transaction, { email, username }: ManagedUser): Promise<void> {
  const { realm, clock } = context;
  const { queries } = transaction;
  await deleteLapsedClaims(queries, realm.id, { emailKey: email.key, usernameKey: username?.key ?? null }, clock.now());
  const { owner, claim } = await findAddressHolders(queries, realm.id, email.key, clock.now());
  if (owner !== null) throw invalidRequest([fieldFault("/email", "email_taken")]);
  const holder = username === null ? null : await findUserByUsername(queries, realm.id, username.key, clock.now());
  if (holder !== null && holder.id !== claim?.id) throw context.problem(problems.usernameTaken);
  if (claim === null) return;
  await queries.deleteFrom("user").where("realm_id", "=", realm.id).where("id", "=", claim.id).execute();
  await transaction.changed({ kind: "user", realmId: realm.id, id: claim.id });
}

async function invite(context: CardeaContext, { queries }: Transaction, user: User, expiresAt: number): Promise<void> {
  const issued = { realmId: user.realm_id, purpose: "SET_PASSWORD", userId: user.id, expiresAt } as const;
  const token = await issueOneTimeToken(queries, issued, context.clock.now());
  await mailUser(context, queries, user, { template: "accountCreated", values: { token }, expiresAt });
}
