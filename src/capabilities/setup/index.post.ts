/** The first administrator, by a one-time link that only the operator has seen; one winner, and no such page afterwards (MAS-11). */
import { z } from "zod";
import { hasFirstAdministrator, insertFirstAdministrator, newAdministrator } from "../../domain/administration/first-administrator.ts";
import { checkNewPassword, readEmailAddress } from "../../domain/call/field-rules.ts";
import { findOneTimeToken, spendOneTimeToken } from "../../domain/call/one-time-token.ts";
import { operation } from "../../domain/call/operation.ts";
import { normalisePassword } from "../../domain/password/password-policy.ts";
import { problems, signInProblems } from "../../domain/problems.ts";
import { mainRealm } from "../../domain/realm/instance-options.ts";
import { emailInput, newPasswordInput, tokenInput } from "../../domain/shapes.ts";
import { authenticate } from "../../domain/sign-in/authentication.ts";
import { signInShape } from "../../domain/sign-in/sign-in.ts";
import type { Transaction } from "../../domain/transaction.ts";
import { findAddressHolders } from "../../domain/user/address-holders.ts";
import { invalidRequest } from "../../kernel/input.ts";
import { commonProblems, fieldFault } from "../../kernel/problem.ts";

export default operation({
  name: "createFirstAdministrator",
  summary: "Creates the first administrator with the one-time link that start-up printed.",
  access: { who: "anyone" },
  limit: { calls: 20, windowSeconds: 60 },
  input: z.object({ token: tokenInput, email: emailInput, password: newPasswordInput }),
  output: signInShape,
  problems: [problems.invalidToken, problems.passwordRejected, ...signInProblems],
}).run(async ({ token, email, password }, context) => {
  const { realm, database, clock, hasher } = context;
  if (realm.name !== mainRealm || (await hasFirstAdministrator(database.queries))) throw context.problem(commonProblems.notFound);
  const found = await findOneTimeToken(database.queries, { realmId: realm.id, purpose: "FIRST_ADMINISTRATOR", token }, clock.now());
  if (found === null) throw context.problem(problems.invalidToken);
  const address = readEmailAddress(email, "email");
  await checkNewPassword(context, password, { email: address.address, username: null }, "password");
  const hash = await hasher.hash(normalisePassword(password));
  const user = newAdministrator(realm.id, address, clock.now());
  const write = async (transaction: Transaction) => {
    const spent = await spendOneTimeToken(transaction.queries, { realmId: realm.id, purpose: "FIRST_ADMINISTRATOR", token }, clock.now());
    if (spent === null) throw context.problem(problems.invalidToken);
    await insertFirstAdministrator(transaction, user, hash, clock.now());
  };
  const prove = async () => {
    // Whoever holds the link is the operator, who may know that the address has an account.
    const { owner } = await findAddressHolders(database.queries, realm.id, address.key, clock.now());
    if (owner !== null) throw invalidRequest([fieldFault("/email", "email_taken")]);
    return { user, methods: ["pwd"] as const, commit: write };
  };
  return authenticate(context, prove, { carrier: "cookie", deviceToken: null });
});
