/** Whether sign-in asks for a code of an authenticator app. */
import { z } from "zod";
import { operation } from "../../domain/call/operation.ts";
import { findFactors } from "../../domain/sign-in/second-factor.ts";

export default operation({
  name: "getTotp",
  summary: "Tells whether an authenticator app is set up.",
  access: { who: "user", whileEnrolling: true },
  output: z.object({ isConfigured: z.boolean().meta({ description: "One that waits for its first code does not count." }) }),
}).run(async (_input, { user, database }) => ({ isConfigured: (await findFactors(database.queries, user)).totp }));
