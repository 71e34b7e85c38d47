/** The proof that ending an account asks of its owner: the password, or else a recent proof. */
import { commonProblems } from "../../kernel/problem.ts";
import type { CardeaContext } from "../call/context.ts";
import { proveOwnPassword } from "../sign-in/password-sign-in.ts";
import { hasRecentProof } from "../sign-in/recent-proof.ts";
import type { Try } from "../sign-in/sign-in-guard.ts";
import type { User } from "../user/user.ts";

/**
 * @returns the counted try, to be given back in the transaction; null when a recent proof sufficed.
 * @throws Problem `wrong_password`, `rate_limited`, `reauthentication_required`
 */
export async function proveOwner(context: CardeaContext & { readonly user: User }, password: string | undefined): Promise<Try | null> {
  if (password !== undefined) return proveOwnPassword(context, password);
  if (!hasRecentProof(context)) throw context.problem(commonProblems.reauthenticationRequired);
  return null;
}
