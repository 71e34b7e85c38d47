/** A passkey beside the password: in the same call, or as the second step. It may leave out to verify its user. */
import { expect, test } from "vitest";
import { textAt, valueAt } from "../../../../test/support/answers.ts";
import { type AskedOptions, Authenticator, type Twist } from "../../../../test/support/authenticator.ts";
import { newVisitor, type Visitor } from "../../../../test/support/faces.ts";
import { newHolder, type PasskeyHolder, start } from "../../../../test/support/passkeys.ts";
import { type Given, refused, scenarios, stories } from "../../../../test/support/scenarios.ts";
import { fine, minute, type Stage } from "../../../../test/support/stage.ts";

const unverified = { flags: { isVerified: false } };

/** After the password, in a browser that has to bring the passkey. */
async function halfway(stage: Stage, { person }: PasskeyHolder, visitor: Visitor = newVisitor()) {
  const answer = fine(await stage.call(visitor, "signInWithPassword", { identifier: person.email, password: person.password }));
  // What the operation answers is what a browser takes.
  const options = valueAt(answer, "secondFactor", "passkeyOptions") as AskedOptions;
  return { visitor, answer, options, challenge: textAt(answer, "challenge") };
}

async function secondStep(stage: Stage, twist: Twist = {}): Promise<Given> {
  const holder = await newHolder(stage);
  const { visitor, challenge, options } = await halfway(stage, holder);
  return { visitor, input: { challenge, passkey: { challenge, credential: holder.authenticator.get(options, twist) } } };
}

/** Password and passkey in one call. */
async function oneCall(stage: Stage, twist: Twist = {}): Promise<Given> {
  const { person, authenticator } = await newHolder(stage);
  const visitor = newVisitor();
  const { challenge, options } = await start(stage, visitor, "startPasskeySignIn");
  const passkey = { challenge, credential: authenticator.get(options, twist) };
  return { visitor, input: { identifier: person.email, password: person.password, passkey } };
}

const input = ({ input = {} }: Given) => input;

scenarios("a passkey as second factor", [
  {
    name: "[C3] the first step names the passkeys that will do, and asks for no more than a touch",
    given: async (stage) => ({ person: (await newHolder(stage)).person }),
    call: "signInWithPassword",
    input: ({ person }) => ({ identifier: person?.email, password: person?.password }),
    expect: {
      nextStep: "SECOND_FACTOR",
      secondFactor: {
        totp: false,
        passkey: true,
        recoveryCode: false,
        passkeyOptions: { rpId: "localhost", userVerification: "preferred", allowCredentials: [{ type: "public-key" }] },
      },
    },
    check: (_stage, _given, answer) =>
      expect(valueAt(answer, "secondFactor", "passkeyOptions", "challenge")).toBe(valueAt(answer, "challenge")),
  },
  {
    name: "[C11] the second step takes one that only showed somebody's presence",
    given: (stage) => secondStep(stage, unverified),
    call: "completeSecondFactor",
    input,
    expect: { nextStep: "DONE", session: { amr: ["pwd", "hwk"], aal: 2 } },
    then: { mails: [], sessions: 1, audit: ["completeSecondFactor SUCCESS"] },
  },
  {
    name: "[C11] the second step takes one that verified its user, and need not say who it is",
    given: (stage) => secondStep(stage, { userHandle: null }),
    call: "completeSecondFactor",
    input,
    expect: { nextStep: "DONE", session: { amr: ["pwd", "hwk", "user"] } },
  },
  {
    name: "a wrong one is a wrong code",
    given: (stage) => secondStep(stage, { clientData: { origin: "https://evil.example" } }),
    call: "completeSecondFactor",
    input,
    expect: "invalid_code",
    then: refused("completeSecondFactor", "invalid_code"),
  },
  {
    name: "without anybody present it is none",
    given: (stage) => secondStep(stage, { flags: { isPresent: false } }),
    call: "completeSecondFactor",
    input,
    expect: "invalid_code",
  },
  {
    name: "one that signed another step's challenge is none",
    given: async (stage) => {
      const holder = await newHolder(stage);
      const { visitor, challenge } = await halfway(stage, holder);
      const other = await halfway(stage, holder);
      const passkey = { challenge: other.challenge, credential: holder.authenticator.get(other.options) };
      return { visitor, input: { challenge, passkey } };
    },
    call: "completeSecondFactor",
    input,
    expect: "invalid_code",
  },
  {
    name: "one that signed a challenge which was asked for on the way, as a page does, is one",
    given: async (stage) => {
      const holder = await newHolder(stage);
      const { visitor, challenge } = await halfway(stage, holder);
      const { challenge: own, options } = await start(stage, visitor, "startPasskeySignIn");
      return { visitor, input: { challenge, passkey: { challenge: own, credential: holder.authenticator.get(options) } } };
    },
    call: "completeSecondFactor",
    input,
    expect: { nextStep: "DONE" },
  },
  {
    name: "MFA-13: another user's is none",
    given: async (stage) => {
      const { visitor, challenge, options } = await halfway(stage, await newHolder(stage));
      const { authenticator } = await newHolder(stage);
      return { visitor, input: { challenge, passkey: { challenge, credential: authenticator.get(options) } } };
    },
    call: "completeSecondFactor",
    input,
    expect: "invalid_code",
  },
  {
    name: "a passkey's challenge is five minutes old at the most, though the step's lives for ten",
    given: async (stage) => {
      const given = await secondStep(stage);
      stage.clock.move(5 * minute);
      return given;
    },
    call: "completeSecondFactor",
    input,
    expect: "invalid_code",
  },
  {
    name: "[C2] comes along with the password in one call",
    given: (stage) => oneCall(stage, unverified),
    call: ["signInWithPassword", "issueTokens"],
    input,
    expect: { nextStep: "DONE", session: { amr: ["pwd", "hwk"], aal: 2 } },
  },
  {
    name: "PKY-03: in one call, too, another browser's challenge is none",
    given: async (stage) => ({ ...(await oneCall(stage)), visitor: newVisitor() }),
    call: "signInWithPassword",
    input,
    expect: "invalid_code",
    then: refused("signInWithPassword", "invalid_code"),
  },
  {
    name: "a wrong password is told of before any passkey",
    given: async (stage) => {
      const given = await oneCall(stage);
      return { ...given, input: { ...given.input, password: "something else" } };
    },
    call: "signInWithPassword",
    input,
    expect: "invalid_credentials",
  },
]);

stories("a passkey beside the password", (stage) => {
  test("PKY-01: one challenge in one call many times at once gives one session", async () => {
    const { visitor, input: sent = {} } = await oneCall(stage());
    if (visitor === undefined) throw new Error("The row brings one.");
    const twins = Array.from({ length: 5 }, () => ({ ...visitor, cookies: new Map(visitor.cookies) }));
    const answers = await Promise.all(twins.map((twin) => stage().call(twin, "signInWithPassword", sent)));
    expect(answers.filter(({ problem }) => problem === null)).toHaveLength(1);
  });

  test("MFA-01: the challenge of the second step is no challenge to sign in alone", async () => {
    const holder = await newHolder(stage());
    const { visitor, challenge, options } = await halfway(stage(), holder);
    const sent = { passkey: { challenge, credential: holder.authenticator.get(options) } };
    expect((await stage().call(visitor, "signInWithPasskey", sent)).problem?.code).toBe("invalid_challenge");
    fine(await stage().call(visitor, "completeSecondFactor", { challenge, ...sent }));
    expect((await stage().call(visitor, "completeSecondFactor", { challenge, ...sent })).problem?.code).toBe("invalid_challenge");
  });

  test("PKY-10: a counter that went back is refused here as well", async () => {
    const holder = await newHolder(stage(), new Authenticator());
    const first = await halfway(stage(), holder);
    const { challenge } = first;
    const signed = { challenge, credential: holder.authenticator.get(first.options, { counter: 9 }) };
    fine(await stage().call(first.visitor, "completeSecondFactor", { challenge, passkey: signed }));
    const next = await halfway(stage(), holder);
    const late = { challenge: next.challenge, credential: holder.authenticator.get(next.options, { counter: 9 }) };
    const answer = await stage().call(next.visitor, "completeSecondFactor", { challenge: next.challenge, passkey: late });
    expect(answer.problem?.code).toBe("invalid_code");
  });
});
