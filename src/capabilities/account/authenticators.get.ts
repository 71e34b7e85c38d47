/** What the user can sign in and prove who they are with, so that a form asks for nothing that they don't have. */
import { z } from "zod";
import { operation } from "../../domain/call/operation.ts";
import { countAuthenticators } from "../../domain/factors/own-authenticators.ts";

export default operation({
  name: "getAuthenticators",
  summary: "Tells what the user can sign in with: a password, an authenticator app, passkeys, and how many recovery codes are left.",
  access: { who: "user", whileEnrolling: true },
  output: z.object({
    hasPassword: z.boolean().meta({ description: "Without one, what asks for the password takes a recent proof." }),
    totp: z.boolean().meta({ description: "An authenticator app is set up." }),
    passkeys: z.int(),
    recoveryCodes: z.int().meta({ description: "Recovery codes that are not used yet." }),
  }),
}).run((_input, { user, database }) => countAuthenticators(database.queries, user));
