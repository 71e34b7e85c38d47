/** The user's own passkeys, to look through, rename and remove. */
import { z } from "zod";
import { operation } from "../../domain/call/operation.ts";
import { listPasskeys, toPasskey } from "../../domain/factors/passkey.ts";
import { passkeyShape } from "../../domain/factors/passkey-shapes.ts";

export default operation({
  name: "listPasskeys",
  summary: "Lists the user's passkeys, the oldest first.",
  access: { who: "user", whileEnrolling: true },
  output: z.object({ passkeys: z.array(passkeyShape) }),
}).run(async (_input, { user, database }) => ({ passkeys: (await listPasskeys(database.queries, user)).map(toPasskey) }));
