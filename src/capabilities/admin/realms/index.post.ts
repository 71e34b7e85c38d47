/** A new realm: a row. Its keys are made when the first token needs one. */
import { z } from "zod";
import { insertRealm, newRealm } from "../../../domain/administration/realm-administration.ts";
import {
  displayNameInput,
  hostInput,
  onlyInMain,
  realmNameInput,
  realmOutput,
  toRealm,
} from "../../../domain/administration/realm-shapes.ts";
import { operation } from "../../../domain/call/operation.ts";
import { problems } from "../../../domain/problems.ts";

export default operation({
  name: "adminCreateRealm",
  summary: "Creates a realm; its name, its issuer and the relying party of its passkeys never change.",
  access: { who: "instanceAdmin" },
  input: z.object({ name: realmNameInput, displayName: displayNameInput.optional(), host: hostInput.nullable().optional() }),
  output: realmOutput,
  problems: [problems.realmExists, problems.hostTaken],
}).run(async ({ name, displayName = name, host = null }, context) => {
  onlyInMain(context);
  const realm = newRealm(context.options, { name, displayName, host }, context.clock.now());
  context.note({ targetId: realm.id, detail: { realm: name, host } });
  await context.commit((transaction) => insertRealm(transaction, realm));
  return { realm: toRealm(realm) };
});
