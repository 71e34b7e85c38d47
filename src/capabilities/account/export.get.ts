/** Everything that is kept about oneself, to take along. */
import { exportShape, exportUser } from "../../domain/account/account-export.ts";
import { operation } from "../../domain/call/operation.ts";

/** As long as a proof can count at most; the realm may ask for a newer one. */
const recentSeconds = 15 * 60;

export default operation({
  name: "exportAccount",
  summary: "Answers everything that is kept about the user, without any secret. Asks for a recent proof.",
  access: { who: "user", recentSeconds },
  limit: { calls: 10, windowSeconds: 60 },
  output: exportShape,
}).run((_input, context) => {
  const { user, realm, session, database } = context;
  return exportUser(database.queries, { user, realmName: realm.name, sessionId: session?.id ?? null });
});
