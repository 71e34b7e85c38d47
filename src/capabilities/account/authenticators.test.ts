/** What a user can sign in with, as they are told it: what is there, how many, and never what it is. */
import { scenarios } from "../../../test/support/scenarios.ts";
import { enroll } from "../../../test/support/second-factors.ts";
import { newPerson, type Stage } from "../../../test/support/stage.ts";

async function signedIn(stage: Stage) {
  const person = newPerson();
  await stage.signUp(person);
  return { person, visitor: await stage.signIn(person) };
}

const password = { hasPassword: true, totp: false, passkeys: 0, recoveryCodes: 0 };

scenarios("what one signs in with", [
  { name: "a stranger has nothing", call: "getAuthenticators", expect: "unauthenticated" },
  { name: "a password, and nothing else", given: signedIn, call: "getAuthenticators", expect: password },
  {
    name: "an app brings recovery codes with it",
    given: async (stage) => {
      const given = await signedIn(stage);
      await enroll(stage, given.visitor);
      return given;
    },
    call: "getAuthenticators",
    expect: { hasPassword: true, totp: true, passkeys: 0, recoveryCodes: 10 },
  },
  {
    name: "a secret that waits for its first code is no app yet",
    given: async (stage) => {
      const given = await signedIn(stage);
      await stage.call(given.visitor, "enrollTotp");
      return given;
    },
    call: "getAuthenticators",
    expect: password,
  },
]);
