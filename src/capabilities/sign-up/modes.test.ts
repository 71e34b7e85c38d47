/** Sign-up where the realm does it differently: closed, with a session at once, without proof of the address. */
import { expect } from "vitest";
import { valueAt } from "../../../test/support/answers.ts";
import { type Given, scenarios } from "../../../test/support/scenarios.ts";
import { hour, newPerson } from "../../../test/support/stage.ts";

const newcomer = () => ({ person: newPerson() });
const chosen = ({ person }: Given) => ({ email: person?.email, password: person?.password });

scenarios("sign-up, closed", [{ name: "nobody signs up", given: newcomer, call: "startSignUp", input: chosen, expect: "sign_up_closed" }], {
  settings: { signUp: { mode: "closed" } },
});

scenarios(
  "sign-up that starts a session",
  [
    {
      name: "[D1] the session is weak, and carried by a cookie",
      given: newcomer,
      call: "startSignUp",
      input: chosen,
      expect: { nextStep: "CONFIRM_EMAIL", user: { emailVerified: false, state: "PENDING_VERIFICATION" }, tokens: null },
      then: { mails: [/^Confirm/], sessions: 1, audit: ["startSignUp SUCCESS"] },
      check: (_stage, _given, answer) => expect(answer.headers.getSetCookie().join()).toMatch(/cardea=[\w-]{44}; .*HttpOnly; SameSite=Lax/),
    },
    {
      name: "a client that carries tokens gets a pair",
      given: newcomer,
      call: "startSignUp",
      input: (given) => ({ ...chosen(given), carrier: "tokens" }),
      expect: { nextStep: "CONFIRM_EMAIL", tokens: { tokenType: "Bearer" } },
      then: { sessions: 1 },
      check: (_stage, _given, answer) => expect(answer.headers.getSetCookie()).toEqual([]),
    },
    {
      name: "a second sign-up with another password starts none",
      given: async (stage) => {
        const person = newPerson();
        await stage.claim(person);
        return { person };
      },
      call: "startSignUp",
      input: ({ person }) => ({ email: person?.email, password: "another long password" }),
      expect: { nextStep: "CONFIRM_EMAIL", user: null, tokens: null },
      then: { sessions: 0 },
    },
  ],
  { settings: { signUp: { startSession: true } } },
);

scenarios(
  "sign-up without proof of the address",
  [
    {
      name: "[B7] an account is there at once",
      given: newcomer,
      call: "startSignUp",
      input: chosen,
      expect: { nextStep: "SIGN_IN", emailVerificationRequired: false },
      check: async (stage, { person }) => {
        if (person === undefined) return;
        expect(valueAt(await stage.call(await stage.signIn(person), "getAccount"), "user", "state")).toBe("ACTIVE");
      },
    },
    {
      name: "a known address gets a notice and no second account",
      given: async (stage) => {
        const person = newPerson();
        await stage.claim(person);
        stage.clock.move(hour);
        return { person };
      },
      call: "startSignUp",
      input: ({ person }) => ({ email: person?.email, password: "another long password" }),
      expect: { nextStep: "SIGN_IN", user: null, tokens: null },
      then: { mails: [/^You already have an account/], sessions: 0 },
    },
  ],
  { settings: { signUp: { emailVerification: false } } },
);
