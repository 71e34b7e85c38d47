/** The list of passkeys: names, and the way out. */
import { expect, test } from "vitest";
import { textAt } from "../../../test/support/answers.ts";
import { Authenticator } from "../../../test/support/authenticator.ts";
import { newVisitor } from "../../../test/support/faces.ts";
import { newHolder, newUser, register, signInByPasskey } from "../../../test/support/passkeys.ts";
import { nothing, refused, scenarios, stories } from "../../../test/support/scenarios.ts";
import { fine, minute, type Stage } from "../../../test/support/stage.ts";

async function holder(stage: Stage) {
  const { person, visitor, passkeyId } = await newHolder(stage);
  return { person, visitor, input: { id: passkeyId } };
}

/** Somebody else, with the id of the holder's passkey. */
async function other(stage: Stage) {
  const { input } = await holder(stage);
  return { visitor: (await newUser(stage)).visitor, input };
}

const id = ({ input = {} }: { input?: Record<string, unknown> }) => input;
const idAndName = ({ input = {} }: { input?: Record<string, unknown> }) => ({ ...input, name: "Blue key" });

scenarios("passkeys", [
  { name: "nobody has any", call: "listPasskeys", expect: "unauthenticated", then: nothing },
  {
    name: "[C11] lists one's own, without what proves them",
    given: holder,
    call: "listPasskeys",
    expect: { passkeys: [{ name: "Passkey" }] },
    then: nothing,
  },
  { name: "nobody renames", call: "renamePasskey", input: { id: "x", name: "y" }, expect: "unauthenticated", then: nothing },
  { name: "IDR-06: another's is not found", given: other, call: "renamePasskey", input: idAndName, expect: "not_found", then: nothing },
  {
    name: "a name is needed",
    given: holder,
    call: "renamePasskey",
    input: ({ input = {} }) => ({ ...input, name: "  " }),
    expect: "invalid_request",
    pointer: "/name",
  },
  {
    name: "[C11] renames one",
    given: holder,
    call: "renamePasskey",
    input: idAndName,
    expect: { passkey: { name: "Blue key" } },
    then: { mails: [], sessions: 0, audit: ["renamePasskey SUCCESS"] },
  },
  { name: "nobody removes", call: "removePasskey", input: { id: "x" }, expect: "unauthenticated", then: nothing },
  { name: "IDR-06: another's is not found", given: other, call: "removePasskey", input: id, expect: "not_found", then: nothing },
  {
    name: "an old proof does not do",
    given: async (stage) => {
      const given = await holder(stage);
      stage.clock.move(16 * minute);
      return given;
    },
    call: "removePasskey",
    input: id,
    expect: "reauthentication_required",
    then: refused("removePasskey", "reauthentication_required"),
  },
  {
    name: "[C11] removes one, and tells the owner by mail",
    given: holder,
    call: "removePasskey",
    input: id,
    expect: { message: "The passkey is removed. All other sessions are ended.", tokens: null },
    then: { mails: [/^A passkey was removed from your account at Cardea/], sessions: 0, audit: ["removePasskey SUCCESS"] },
  },
]);

stories("a removed passkey", (stage) => {
  test("FIX-05: ends every other session, and signs in no more", async () => {
    const { visitor, authenticator, passkeyId } = await newHolder(stage());
    const device = newVisitor();
    fine(await signInByPasskey(stage(), authenticator, { visitor: device }));
    fine(await stage().call(visitor, "removePasskey", { id: passkeyId }));
    expect(await Promise.all([visitor, device].map((each) => stage().isSignedIn(each)))).toEqual([true, false]);
    expect((await signInByPasskey(stage(), authenticator)).problem?.code).toBe("invalid_passkey");
  });

  test("leaves the others, and takes the recovery codes with the last", async () => {
    const { visitor, passkeyId } = await newHolder(stage());
    const second = textAt(await register(stage(), visitor, new Authenticator()), "passkey", "id");
    const { queries } = stage().database;
    const { user_id, realm_id } = await queries.selectFrom("passkey").selectAll().where("id", "=", second).executeTakeFirstOrThrow();
    await queries.insertInto("recovery_code").values({ realm_id, user_id, code_mac: "mac", used_at: null, created_at: 0 }).execute();
    const left = async () => (await queries.selectFrom("recovery_code").select("code_mac").where("user_id", "=", user_id).execute()).length;
    fine(await stage().call(visitor, "removePasskey", { id: passkeyId }));
    expect((await stage().call(visitor, "listPasskeys")).value).toMatchObject({ passkeys: [{ id: second }] });
    expect(await left()).toBe(1);
    fine(await stage().call(visitor, "removePasskey", { id: second }));
    expect(await left()).toBe(0);
  });
});
