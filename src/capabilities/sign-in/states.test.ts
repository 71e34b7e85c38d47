/** Sign-in by the state of the account and by what an identifier may be: what is told, and only to whoever knows the password. */
import { expect } from "vitest";
import { newVisitor } from "../../../test/support/faces.ts";
import { type Given, refused, scenarios } from "../../../test/support/scenarios.ts";
import { hour, newPerson, type Stage } from "../../../test/support/stage.ts";

const right = ({ person }: Given) => ({ identifier: person?.email, password: person?.password });

/** A user in a state that an administrator, or time, has put them in. */
function inState(change: Parameters<Stage["changeUser"]>[1]): (stage: Stage) => Promise<Given> {
  return async (stage) => {
    const person = newPerson();
    await stage.signUp(person);
    await stage.changeUser(person, change);
    return { person };
  };
}

scenarios("sign-in by the state of the account", [
  {
    name: "suspended",
    given: inState({ suspended_at: 1 }),
    call: ["signInWithPassword", "issueTokens"],
    input: right,
    expect: "account_suspended",
  },
  {
    name: "deactivated",
    given: inState({ deactivated_at: 1 }),
    call: ["signInWithPassword", "issueTokens"],
    input: right,
    expect: "account_deactivated",
  },
  {
    name: "anonymised",
    given: inState({ anonymised_at: 1 }),
    call: ["signInWithPassword", "issueTokens"],
    input: right,
    expect: "account_deactivated",
  },
  {
    name: "about to be deleted",
    given: inState({ deletion_due_at: 1 }),
    call: ["signInWithPassword", "issueTokens"],
    input: right,
    expect: "account_deletion_due",
  },
  {
    name: "waiting for approval",
    given: inState({ approval_requested_at: 1 }),
    call: ["signInWithPassword", "issueTokens"],
    input: right,
    expect: "awaiting_approval",
  },
  {
    name: "rejected",
    given: inState({ rejected_at: 1 }),
    call: ["signInWithPassword", "issueTokens"],
    input: right,
    expect: "sign_up_rejected",
  },
  {
    name: "invited",
    given: inState({ invited_at: 1, email_verified_at: null }),
    call: ["signInWithPassword", "issueTokens"],
    input: right,
    expect: "email_not_verified",
  },
  {
    name: "a refusal after the right password starts nothing and is in the audit",
    given: inState({ suspended_at: 1 }),
    call: "signInWithPassword",
    input: right,
    expect: "account_suspended",
    then: refused("signInWithPassword", "account_suspended"),
  },
  {
    name: "ENU-09: suspended, with a wrong password",
    given: inState({ suspended_at: 1 }),
    call: "signInWithPassword",
    input: ({ person }) => ({ identifier: person?.email, password: "something else" }),
    expect: "invalid_credentials",
  },
  {
    name: "an archived account is back, and its owner is told so",
    given: inState({ archived_at: 1 }),
    call: "signInWithPassword",
    input: right,
    expect: { nextStep: "DONE", unarchived: true, user: { state: "ACTIVE" } },
    then: { sessions: 1 },
    check: async (stage, { person }) => {
      const again = await stage.call(newVisitor(), "signInWithPassword", { identifier: person?.email, password: person?.password });
      expect(again.value).toMatchObject({ unarchived: false });
    },
  },
  {
    name: "an archived account stays so after a wrong password",
    given: inState({ archived_at: 1 }),
    call: "signInWithPassword",
    input: ({ person }) => ({ identifier: person?.email, password: "something else" }),
    expect: "invalid_credentials",
    check: async ({ database }) => {
      const archived = await database.queries.selectFrom("user").select("id").where("archived_at", "is not", null).execute();
      expect(archived.length).toBeGreaterThan(0);
    },
  },
]);

const named = (stage: Stage) => {
  const person = newPerson({ username: `user${stage.clock.now() % hour}${stage.face}` });
  stage.clock.move(1);
  return stage.signUp(person).then(() => ({ person }));
};
const byName = ({ person }: Given) => ({ identifier: person?.username, password: person?.password });

scenarios(
  "sign-in by e-mail address only",
  [
    {
      name: "[D7] a user name is nobody's",
      given: named,
      call: ["signInWithPassword", "issueTokens"],
      input: byName,
      expect: "invalid_credentials",
    },
    {
      name: "[D7] the address is fine",
      given: named,
      call: ["signInWithPassword", "issueTokens"],
      input: right,
      expect: { nextStep: "DONE" },
    },
  ],
  { settings: { signIn: { with: ["email"] } } },
);

scenarios(
  "sign-in by user name only",
  [
    {
      name: "[D7] an address is nobody's",
      given: named,
      call: ["signInWithPassword", "issueTokens"],
      input: right,
      expect: "invalid_credentials",
    },
    {
      name: "[D7] the user name is fine",
      given: named,
      call: ["signInWithPassword", "issueTokens"],
      input: byName,
      expect: { nextStep: "DONE" },
    },
  ],
  { settings: { signIn: { with: ["username"] } } },
);

scenarios("sign-in by either", [
  {
    name: "[D7] the user name is fine",
    given: named,
    call: ["signInWithPassword", "issueTokens"],
    input: byName,
    expect: { nextStep: "DONE" },
  },
  {
    name: "[D7] the address is fine",
    given: named,
    call: ["signInWithPassword", "issueTokens"],
    input: right,
    expect: { nextStep: "DONE" },
  },
]);
