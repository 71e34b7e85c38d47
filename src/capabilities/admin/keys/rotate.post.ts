/** Rotation: a new key is published at once and signs ten minutes later, when every verifier can know it. No token is refused. */
import { keysOutput, listKeys } from "../../../domain/administration/key-shape.ts";
import { operation } from "../../../domain/call/operation.ts";

export default operation({
  name: "adminRotateKeys",
  summary: "Makes the realm's next signing key; it takes over in ten minutes, and asking again until then changes nothing.",
  access: { who: "admin" },
  output: keysOutput,
}).run(async (_input, context) => {
  const { realm, services } = context;
  await context.commit(async (transaction) => {
    const isNew = await services.signingKeys.rotate(transaction.queries, realm);
    context.note({ targetId: realm.id, detail: { isNew } });
    await transaction.changed({ kind: "realm", realmId: realm.id, id: realm.id });
  });
  return listKeys(context);
});
