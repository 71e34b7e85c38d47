/** The mailed link with which one administrator decides about one applicant (ADM-02, ADM-03). */
import type { CardeaContext } from "../call/context.ts";
import { findOneTimeToken, payloadOf, spendOneTimeToken } from "../call/one-time-token.ts";
import { isAdministrator } from "../call/roles.ts";
import { problems } from "../problems.ts";
import type { Transaction } from "../transaction.ts";
import { findUser, type User } from "../user/user.ts";
import { mayDecide } from "./sign-up-approval.ts";

interface Decidable {
  /** To whom the link was mailed. */
  readonly administrator: User;
  readonly applicant: User;
}

/**
 * Whom a link is about. Looking at it spends nothing.
 * @throws Problem `invalid_token` when it is wrong, spent or lapsed; when its administrator is none any more; when whoever is signed in
 *   and shows it is no administrator, because it was handed on to them.
 */
export async function findDecidable(context: CardeaContext, token: string): Promise<Decidable> {
  const { realm, database, clock } = context;
  const shown = { realmId: realm.id, purpose: "DECIDE_SIGN_UP", token } as const;
  const found = await findOneTimeToken(database.queries, shown, clock.now());
  const administrator = found === null ? null : await findIn(context, found.user_id);
  const applicant = found === null ? null : await findIn(context, payloadOf(found).applicant ?? null);
  const isHandedOn = context.user !== null && !isAdministrator(context.user);
  if (administrator === null || applicant === null || isHandedOn || !mayDecide(administrator) || administrator.id === applicant.id)
    throw context.problem(problems.invalidToken);
  return { administrator, applicant };
}

async function findIn({ realm, database }: CardeaContext, id: string | null): Promise<User | null> {
  return id === null ? null : findUser(database.queries, realm.id, id);
}

/** @throws Problem `invalid_token` when somebody was first. */
export async function spendDecisionLink(context: CardeaContext, { queries }: Transaction, token: string): Promise<void> {
  const shown = { realmId: context.realm.id, purpose: "DECIDE_SIGN_UP", token } as const;
  if ((await spendOneTimeToken(queries, shown, context.clock.now())) === null) throw context.problem(problems.invalidToken);
}
