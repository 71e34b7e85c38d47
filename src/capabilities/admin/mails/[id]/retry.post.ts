/** Another try for a mail that was given up, once what kept it from being sent is mended. */
import { z } from "zod";
import { operation } from "../../../../domain/call/operation.ts";
import { adminMailShape, toAdminMail } from "../../../../domain/mail/admin-mail.ts";
import { findMail, retryMail } from "../../../../domain/mail/outbox-review.ts";
import { problems } from "../../../../domain/problems.ts";
import { idInput } from "../../../../domain/shapes.ts";
import { commonProblems } from "../../../../kernel/problem.ts";

export default operation({
  name: "adminRetryMail",
  summary: "Tries a mail again that has failed, at once.",
  access: { who: "admin" },
  limit: { calls: 120, windowSeconds: 60 },
  input: z.object({ id: idInput }),
  output: z.object({ mail: adminMailShape }),
  problems: [problems.mailNotFailed],
}).run(async ({ id }, context) => {
  const { realm, clock, database, services } = context;
  if ((await findMail(database.queries, realm.id, id)) === null)
    throw context.problem(commonProblems.notFound, { detail: "There is no such mail here." });
  const mail = await context.commit(async ({ queries }) => {
    const retried = await retryMail(queries, realm.id, id, clock.now());
    if (retried === null) throw context.problem(problems.mailNotFailed);
    context.note({ detail: { mail: id, template: retried.name } });
    return retried;
  });
  services.wake();
  return { mail: toAdminMail(context, mail) };
});
