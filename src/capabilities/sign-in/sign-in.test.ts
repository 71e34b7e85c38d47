/** Sign-in by password, by every face and on both engines. */
import { expect } from "vitest";
import { newPerson, type Stage, scenarios } from "../../../test/support/scenarios.ts";

const known = async (stage: Stage) => {
  const person = newPerson();
  await stage.signUp(person);
  return { person };
};

scenarios("sign-in", [
  {
    name: "an unknown address is refused like a wrong password",
    call: "signInWithPassword",
    input: { identifier: "nobody@example.org", password: "whatever it is" },
    expect: "invalid_credentials",
    then: { mails: [], sessions: 0, audit: ["signInWithPassword REFUSED invalid_credentials"] },
  },
  {
    name: "a wrong password is refused",
    given: known,
    call: "signInWithPassword",
    input: ({ person }) => ({ identifier: person?.email, password: "something else" }),
    expect: "invalid_credentials",
    then: { mails: [], sessions: 0, audit: ["signInWithPassword REFUSED invalid_credentials"] },
  },
  {
    name: "an unknown field is named",
    call: "signInWithPassword",
    input: { identifier: "a@example.org", password: "x", isAdmin: true },
    expect: "invalid_request",
    pointer: "/isAdmin",
    then: { audit: [] },
  },
  {
    name: "the right password starts one session",
    given: known,
    call: "signInWithPassword",
    input: ({ person }) => ({ identifier: person?.email.toUpperCase(), password: person?.password }),
    expect: {
      nextStep: "DONE",
      tokens: null,
      user: { emailVerified: true, state: "ACTIVE" },
      session: { amr: ["pwd"], aal: 1, isCurrent: true },
    },
    then: { mails: [], sessions: 1, audit: ["signInWithPassword SUCCESS"] },
  },
  {
    name: "a client that carries tokens gets a pair",
    given: known,
    call: "issueTokens",
    input: ({ person }) => ({ identifier: person?.email, password: person?.password }),
    expect: { nextStep: "DONE", tokens: { tokenType: "Bearer", expiresIn: 300 } },
    then: { sessions: 1, audit: ["issueTokens SUCCESS"] },
    check: (_stage, _given, answer) => expect(answer.value?.deviceToken).toEqual(expect.any(String)),
  },
  {
    name: "before the address is verified the session is weak",
    given: async (stage) => {
      const person = newPerson();
      await stage.call({ cookies: new Map(), accessToken: null, address: "192.0.2.1" }, "startSignUp", {
        email: person.email,
        password: person.password,
      });
      return { person };
    },
    call: "signInWithPassword",
    input: ({ person }) => ({ identifier: person?.email, password: person?.password }),
    expect: { nextStep: "CONFIRM_EMAIL", user: { state: "PENDING_VERIFICATION" } },
    then: { sessions: 1 },
  },
]);
