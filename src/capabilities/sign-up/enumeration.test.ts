/** Nobody learns by asking whether an address is known: each open operation gives the same answer, byte for byte, whoever is asked about. */
import { expect, test } from "vitest";
import { printOf } from "../../../test/support/answers.ts";
import { newVisitor, type OperationName } from "../../../test/support/faces.ts";
import { stories } from "../../../test/support/scenarios.ts";
import { fine, hour, minute, newPerson, type Person, type Stage } from "../../../test/support/stage.ts";

/** Everyone that an address may be: who asks must not be able to tell them apart. */
const standings: Readonly<Record<string, (stage: Stage, person: Person) => Promise<unknown>>> = {
  unknown: async () => {},
  known: (stage, person) => stage.signUp(person),
  claimed: (stage, person) => stage.claim(person),
  "known, and claimed by a stranger": async (stage, person) => {
    await stage.signUp(person);
    await stage.claim({ ...person, password: "the stranger's choice" });
  },
  "claimed by two": async (stage, person) => {
    await stage.claim(person);
    await stage.claim({ ...person, password: "the stranger's choice" });
  },
  suspended: async (stage, person) => {
    await stage.signUp(person);
    await stage.changeUser(person, { suspended_at: 1 });
  },
  "waiting for approval": async (stage, person) => {
    await stage.signUp(person);
    await stage.changeUser(person, { approval_requested_at: 1 });
  },
  "about to be deleted": async (stage, person) => {
    await stage.signUp(person);
    await stage.changeUser(person, { deletion_due_at: stage.clock.now() + hour });
  },
  approved: async (stage, person) => {
    await stage.signUp(person);
    await stage.changeUser(person, { approved_at: 1 });
  },
  rejected: async (stage, person) => {
    await stage.signUp(person);
    await stage.changeUser(person, { approval_requested_at: 1, rejected_at: 1 });
  },
  passwordless: async (stage, person) => {
    const id = await stage.signUp(person);
    await stage.database.queries.deleteFrom("password").where("user_id", "=", id).execute();
  },
};

type Ask = readonly [name: OperationName, input: Record<string, unknown>];

/** Asks the same for a person of each standing, one call after the other by one visitor. @returns what is seen of each answer. */
async function askAboutAll(stage: Stage, asks: (person: Person) => readonly Ask[], only = Object.keys(standings)) {
  const people = only.map((standing) => [standing, newPerson()] as const);
  for (const [standing, person] of people) await standings[standing]?.(stage, person);
  stage.clock.move(hour);
  const seen = new Map<string, object[]>();
  for (const [standing, person] of people) {
    const visitor = newVisitor(`198.51.100.${seen.size + 1}`);
    const prints: object[] = [];
    for (const [name, input] of asks(person)) {
      prints.push(printOf(await stage.call(visitor, name, input), person.email, visitor.address));
    }
    seen.set(standing, prints);
  }
  return seen;
}

function expectUniform(seen: ReadonlyMap<string, object[]>): void {
  const [[, first] = [], ...others] = [...seen];
  for (const [standing, prints] of others) expect(prints, standing).toEqual(first);
}

stories("uniform answers", (stage) => {
  test("ENU-01, ENU-09: a wrong password", async () => {
    const wrong = "not the password at all";
    const seen = await askAboutAll(stage(), ({ email }) => [
      ["signInWithPassword", { identifier: email, password: wrong }],
      ["issueTokens", { identifier: email, password: wrong }],
    ]);
    expectUniform(seen);
    expect(JSON.stringify([...seen])).toContain("invalid_credentials");
  });

  test("ENU-10: right and wrong passwords once there were too many", async () => {
    const tooMany = Array.from({ length: 10 }, (_, at) => `wrong password ${at}`);
    const seen = await askAboutAll(stage(), ({ email, password }) =>
      [...tooMany, password, "wrong again"].map((each) => ["signInWithPassword", { identifier: email, password: each }] as const),
    );
    expectUniform(seen);
    for (const prints of seen.values()) expect(prints.at(-1)).toEqual(prints.at(-2));
    expect(JSON.stringify([...seen])).toContain("rate_limited");
  });

  test("ENU-03: a forgotten password, and the mail that comes again", async () => {
    const ask = ({ email }: Person): readonly Ask[] => [
      ["requestPasswordReset", { email }],
      ["requestPasswordReset", { email }],
    ];
    expectUniform(await askAboutAll(stage(), ask));
  });

  test("ENU-04: the mail of sign-up again", async () => {
    const ask = ({ email }: Person): readonly Ask[] => [
      ["resendSignUp", { email }],
      ["resendSignUp", { email }],
    ];
    expectUniform(await askAboutAll(stage(), ask));
  });

  test("sign-up, by itself", async () => {
    expectUniform(await askAboutAll(stage(), ({ email }) => [["startSignUp", { email, password: "the same for all" }]]));
  });

  test("sign-up and sign-in with what was just chosen: a known address gives the same weak session as an unknown one", async () => {
    const password = "chosen by whoever asks";
    const ask = ({ email }: Person): readonly Ask[] => [
      ["startSignUp", { email, password }],
      ["signInWithPassword", { identifier: email, password }],
      ["getAccount", {}],
      ["updateAccount", { locale: "fr" }],
      ["requestEmailVerification", {}],
      ["listSessions", {}],
      ["requestPasswordReset", { email }],
      ["signInWithPassword", { identifier: email, password }],
      ["startSignUp", { email, password: "and another one" }],
      ["signInWithPassword", { identifier: email, password }],
    ];
    const seen = await askAboutAll(stage(), ask, ["unknown", "known", "suspended", "waiting for approval", "passwordless"]);
    expectUniform(seen);
    expect(JSON.stringify([...seen])).toContain("CONFIRM_EMAIL");
  });

  test("a user name: taken or free alike for a known and an unknown address", async () => {
    await stage().signUp(newPerson({ username: `taken${stage().face}` }));
    let free = 0;
    const seen = await askAboutAll(stage(), ({ email }) => {
      free += 1;
      return [
        ["startSignUp", { email, password: "the same for all", username: `taken${stage().face}` }],
        ["startSignUp", { email, password: "the same for all", username: `free${stage().face}${free}` }],
      ];
    });
    expectUniform(seen);
    expect(JSON.stringify([...seen])).toContain("username_taken");
  });

  test("a user name of the owner: no address gets it by claiming the owner's", async () => {
    const owner = newPerson({ username: `own${stage().face}` });
    await stage().signUp(owner);
    const answers = [owner.email, newPerson().email].map((email) =>
      stage().call(newVisitor(), "startSignUp", { email, password: "the same for all", username: owner.username }),
    );
    expect((await Promise.all(answers)).map(({ problem }) => problem?.code)).toEqual(["username_taken", "username_taken"]);
  });
});

stories(
  "uniform answers where sign-up starts a session",
  (stage) => {
    test.each(["cookie", "tokens"])("with a carrier of %s", async (carrier) => {
      const ask = ({ email }: Person): readonly Ask[] => [
        ["startSignUp", { email, password: "chosen by whoever asks", carrier }],
        ["getSession", {}],
        ["startSignUp", { email, password: "and another one", carrier }],
      ];
      expectUniform(await askAboutAll(stage(), ask, ["unknown", "known", "suspended", "passwordless"]));
    });
  },
  { settings: { signUp: { startSession: true } } },
);

stories(
  "uniform answers where only the verified sign in",
  (stage) => {
    test("ENU-09: the right password of a claim says that it must be confirmed, a wrong one says nothing", async () => {
      const person = newPerson();
      await stage().claim(person);
      const tries = [person.password, "something else"].map((password) =>
        stage().call(newVisitor(), "signInWithPassword", { identifier: person.email, password }),
      );
      expect((await Promise.all(tries)).map(({ problem }) => problem?.code)).toEqual(["email_not_verified", "invalid_credentials"]);
    });

    test("a known address answers like an unknown one", async () => {
      const ask = ({ email }: Person): readonly Ask[] => [
        ["startSignUp", { email, password: "chosen by whoever asks" }],
        ["signInWithPassword", { identifier: email, password: "chosen by whoever asks" }],
      ];
      expectUniform(await askAboutAll(stage(), ask, ["unknown", "known", "suspended", "passwordless"]));
      stage().clock.move(minute);
    });
  },
  { settings: { signIn: { requireVerifiedEmail: true } } },
);

stories(
  "uniform answers where administrators approve",
  (stage) => {
    test("[E6] sign-up, the mail that comes again, and what was just chosen: nobody learns whether the address is known", async () => {
      const password = "chosen by whoever asks";
      const ask = ({ email }: Person): readonly Ask[] => [
        ["startSignUp", { email, password }],
        ["resendSignUp", { email }],
        ["signInWithPassword", { identifier: email, password }],
        ["signInWithPassword", { identifier: email, password: "not the password at all" }],
        ["requestPasswordReset", { email }],
        ["startSignUp", { email, password: "and another one" }],
      ];
      const seen = await askAboutAll(stage(), ask, ["unknown", "known", "suspended", "approved", "rejected", "passwordless"]);
      expectUniform(seen);
      expect(JSON.stringify([...seen])).toContain("awaiting_approval");
    });

    test("ADM-06: whoever is asked about, claims and the rejected too, the answers are the same", async () => {
      const ask = ({ email }: Person): readonly Ask[] => [
        ["startSignUp", { email, password: "the same for all" }],
        ["resendSignUp", { email }],
        ["requestPasswordReset", { email }],
        ["signInWithPassword", { identifier: email, password: "not the password at all" }],
      ];
      expectUniform(await askAboutAll(stage(), ask));
    });
  },
  { settings: { signUp: { mode: "approval" } } },
);

test("two prints of different answers differ", async () => {
  const answer = { status: 200, headers: new Headers({ "content-type": "a" }), body: { message: "a" }, value: {}, problem: null };
  expect(printOf(answer)).not.toEqual(printOf({ ...answer, body: { message: "b" } }));
  expect(printOf(answer)).not.toEqual(printOf({ ...answer, headers: new Headers({ "content-type": "a", age: "1" }) }));
  expect(fine(answer)).toBe(answer);
});
