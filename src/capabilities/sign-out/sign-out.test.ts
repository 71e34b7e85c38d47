/** Sign-out: the session ends in the store, and whatever copy of its credential there is dies with it. */
import { expect, test } from "vitest";
import { newVisitor } from "../../../test/support/faces.ts";
import { nothing, scenarios, stories } from "../../../test/support/scenarios.ts";
import { fine, newPerson, type Stage } from "../../../test/support/stage.ts";

async function signedIn(stage: Stage) {
  const person = newPerson();
  await stage.signUp(person);
  return { person, visitor: await stage.signIn(person) };
}

scenarios("sign-out", [
  { name: "nobody can", call: "signOut", expect: "unauthenticated", then: nothing },
  { name: "it takes nothing", given: signedIn, call: "signOut", input: { everywhere: true }, expect: "invalid_request", then: nothing },
  {
    name: "ends the session and clears its cookie",
    given: signedIn,
    call: "signOut",
    expect: { message: expect.any(String) },
    then: { mails: [], sessions: -1, audit: ["signOut SUCCESS"] },
    check: (_stage, { visitor }, answer) => {
      expect(answer.headers.getSetCookie()).toEqual(["cardea=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax"]);
      // This browser stays known.
      expect([...(visitor?.cookies.keys() ?? [])]).toEqual(["cardea-device"]);
    },
  },
]);

stories("after sign-out", (stage) => {
  test("FIX-04: a copied cookie is dead", async () => {
    const { visitor } = await signedIn(stage());
    const copy = newVisitor();
    copy.cookies.set("cardea", visitor.cookies.get("cardea") ?? "");
    expect(await stage().isSignedIn(copy)).toBe(true);
    fine(await stage().call(visitor, "signOut"));
    expect(await stage().isSignedIn(copy)).toBe(false);
    expect((await stage().call(copy, "signOut")).problem?.code).toBe("unauthenticated");
  });

  test("FIX-04: a copied access token is dead, and so is the refresh token", async () => {
    const person = newPerson();
    await stage().signUp(person);
    const client = await stage().signIn(person, "tokens");
    const copy = Object.assign(newVisitor(), { accessToken: client.accessToken });
    expect(await stage().isSignedIn(copy)).toBe(true);
    fine(await stage().call(client, "signOut"));
    expect(await stage().isSignedIn(copy)).toBe(false);
    const refreshed = await stage().call(newVisitor(), "refreshTokens", { refreshToken: client.refreshToken });
    expect(refreshed.problem?.code).toBe("invalid_refresh_token");
  });

  test("the user's other sessions go on", async () => {
    const { person, visitor } = await signedIn(stage());
    const other = await stage().signIn(person);
    fine(await stage().call(visitor, "signOut"));
    expect(await stage().isSignedIn(other)).toBe(true);
  });
});
