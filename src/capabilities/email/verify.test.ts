/** The proof of one's own address, asked for while signed in. */
import { expect } from "vitest";
import { newVisitor } from "../../../test/support/faces.ts";
import { nothing, refused, scenarios } from "../../../test/support/scenarios.ts";
import { fine, minute, newPerson, type Stage } from "../../../test/support/stage.ts";

/** Signed in before the address is proven; the token of sign-up's mail is the row's. */
async function weak(stage: Stage) {
  const person = newPerson();
  await stage.claim(person);
  const token = await stage.tokenFor(person.email);
  stage.clock.move(minute);
  return { person, token, visitor: await stage.signIn(person) };
}

scenarios("verification of one's own address", [
  { name: "nobody has one", call: "requestEmailVerification", expect: "unauthenticated", then: nothing },
  {
    name: "nobody names another",
    given: weak,
    call: "requestEmailVerification",
    input: { email: "a@example.org" },
    expect: "invalid_request",
    then: nothing,
  },
  {
    name: "[A3] a proven address needs no proof",
    given: async (stage) => {
      const person = newPerson();
      await stage.signUp(person);
      return { person, visitor: await stage.signIn(person) };
    },
    call: "requestEmailVerification",
    expect: "already_verified",
    then: refused("requestEmailVerification", "already_verified"),
  },
  {
    name: "a link is mailed, and confirms",
    given: weak,
    call: "requestEmailVerification",
    expect: { message: expect.any(String) },
    then: { mails: [/^Confirm your e-mail address/], sessions: 0, audit: ["requestEmailVerification SUCCESS"] },
    check: async (stage, { person }) => {
      fine(await stage.call(newVisitor(), "confirmSignUp", { token: await stage.tokenFor(person?.email ?? "") }));
    },
  },
  {
    name: "TOK-06: [A3] it ends the link of sign-up",
    given: weak,
    call: "requestEmailVerification",
    expect: { message: expect.any(String) },
    check: async (stage, { token }) => {
      expect((await stage.call(newVisitor(), "confirmSignUp", { token })).problem?.code).toBe("invalid_token");
    },
  },
  {
    name: "RAT-13: [A3] within a minute there is no second mail, and nothing tells",
    given: async (stage) => {
      const given = await weak(stage);
      fine(await stage.call(given.visitor, "requestEmailVerification"));
      return given;
    },
    call: "requestEmailVerification",
    expect: { message: expect.any(String) },
    then: { mails: [], audit: ["requestEmailVerification SUCCESS"] },
  },
]);
