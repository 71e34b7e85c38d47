/** The challenge between the two steps of a sign-in: what it is good for, and for nothing else. */
import { expect, test } from "vitest";
import { textAt } from "../../../test/support/answers.ts";
import { newVisitor, type OperationName } from "../../../test/support/faces.ts";
import { stories } from "../../../test/support/scenarios.ts";
import { challengeFor, enrolled, halfway } from "../../../test/support/second-factors.ts";
import { fine, newPerson } from "../../../test/support/stage.ts";

stories("a challenge", (stage) => {
  test("MFA-01: opens nothing but its own step, whatever else came with it", async () => {
    const { visitor, token = "" } = await halfway(stage());
    expect([...visitor.cookies.keys()]).toEqual(["cardea-browser"]);
    expect(await stage().isSignedIn(visitor)).toBe(false);
    visitor.cookies.set("cardea", token);
    const bearer = { ...newVisitor(), accessToken: token };
    const codes: (string | undefined)[] = [];
    for (const each of [visitor, bearer]) {
      for (const name of ["getAccount", "getTotp", "enrollTotp", "removeTotp", "regenerateRecoveryCodes", "listSessions"] as const) {
        codes.push((await stage().call(each, name)).problem?.code);
      }
    }
    expect(new Set(codes)).toEqual(new Set(["unauthenticated"]));
    const elsewhere: readonly (readonly [OperationName, Record<string, unknown>])[] = [
      ["completePasswordChange", { challenge: token, newPassword: "a password chosen anew" }],
      ["refreshTokens", { refreshToken: token }],
      ["confirmSignUp", { token }],
      ["confirmPasswordReset", { token, newPassword: "a password chosen anew" }],
    ];
    for (const [name, input] of elsewhere) expect((await stage().call(visitor, name, input)).problem?.code).toMatch(/^invalid_/);
  });

  test("keeps the carrier of its first step, and tells the device of a token client", async () => {
    const { person, app } = await enrolled(stage());
    const challenge = await challengeFor(stage(), person, newVisitor(), "tokens");
    const visitor = newVisitor();
    const answer = fine(await stage().call(visitor, "completeSecondFactor", { challenge, totpCode: app.code(stage()) }));
    expect(textAt(answer, "tokens", "refreshToken")).toBeTruthy();
    expect(textAt(answer, "deviceToken")).toBeTruthy();
    expect(visitor.cookies.size).toBe(0);
  });

  test("MFA-16: of another user in the same browser leaves the old session as it was until it is answered", async () => {
    const owner = newPerson();
    await stage().signUp(owner);
    const visitor = await stage().signIn(owner);
    const { person, app } = await enrolled(stage());
    const challenge = await challengeFor(stage(), person, visitor);
    const seen = await stage().call(visitor, "getSession");
    expect(seen.value).toMatchObject({ user: { email: owner.email }, session: { aal: 1, id: visitor.sessionId } });
    fine(await stage().call(visitor, "completeSecondFactor", { challenge, totpCode: app.code(stage()) }));
    expect((await stage().call(visitor, "getSession")).value).toMatchObject({ user: { email: person.email } });
  });

  test("lives beside another: a person may be on their way in two browsers", async () => {
    const { person, app } = await enrolled(stage());
    const [one, two] = [newVisitor(), newVisitor()];
    const first = await challengeFor(stage(), person, one);
    const other = await challengeFor(stage(), person, two);
    fine(await stage().call(one, "completeSecondFactor", { challenge: first, totpCode: app.code(stage(), -1) }));
    fine(await stage().call(two, "completeSecondFactor", { challenge: other, totpCode: app.code(stage()) }));
  });

  test("MFA-24: nobody uses up the tries of somebody whose password they don't know", async () => {
    const { person, app } = await enrolled(stage());
    for (let at = 0; at < 9; at += 1) {
      const guess = { identifier: person.email, password: `wrong ${at}`, totpCode: app.wrongCode(stage()) };
      expect((await stage().call(newVisitor(), "signInWithPassword", guess)).problem?.code).toBe("invalid_credentials");
    }
    const visitor = newVisitor();
    const challenge = await challengeFor(stage(), person, visitor);
    fine(await stage().call(visitor, "completeSecondFactor", { challenge, totpCode: app.code(stage()) }));
  });
});
