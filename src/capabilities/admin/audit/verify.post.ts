/** Whether anybody has tampered with the realm's audit since it was sealed. */
import { z } from "zod";
import { verifyChain } from "../../../domain/audit/audit-verify.ts";
import { readCursor, writeCursor } from "../../../domain/call/cursor.ts";
import { operation } from "../../../domain/call/operation.ts";
import { cursorInput } from "../../../domain/shapes.ts";

const list = "audit-verify";
/** Some ten seconds: of longer chains, the cursor leads on. */
const mostChecked = 1_000_000;

export default operation({
  name: "adminVerifyAudit",
  summary: "Computes the seals of the realm's audit anew, and says where they first don't fit.",
  access: { who: "admin" },
  limit: { calls: 30, windowSeconds: 60 },
  input: z.object({ cursor: cursorInput.optional() }),
  output: z.object({
    valid: z.boolean(),
    checked: z.int().meta({ description: "How many events this call has looked at: a million at most." }),
    firstBroken: z.int().nullable().meta({ description: "The sequence from which on the chain is not as it was sealed." }),
    nextCursor: z.string().nullable().meta({ description: "Leads on where there are more; null at the end." }),
  }),
  readOnly: true,
}).run(async ({ cursor }, context) => {
  const { database, keyRing, realm } = context;
  const position = readCursor(context, list, cursor);
  const after = position === null ? null : { sequence: position.at, seal: position.id };
  const { checked, firstBroken, next } = await verifyChain(database, keyRing, { realmId: realm.id, after, most: mostChecked });
  const nextCursor = next === null ? null : writeCursor(context, list, { at: next.sequence, id: next.seal });
  return { valid: firstBroken === null, checked, firstBroken, nextCursor };
});
