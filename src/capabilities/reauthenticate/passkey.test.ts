/** Proving again who one is by a passkey: for whoever has one, nothing less than a factor does. */
import { expect } from "vitest";
import { textAt, valueAt } from "../../../test/support/answers.ts";
import type { AskedOptions, Twist } from "../../../test/support/authenticator.ts";
import { newHolder } from "../../../test/support/passkeys.ts";
import { type Given, refused, scenarios } from "../../../test/support/scenarios.ts";
import { fine, hour, minute, type Stage } from "../../../test/support/stage.ts";

/** Signed in an hour ago, with a fresh challenge signed by the passkey. */
async function ready(stage: Stage, twist: Twist = {}): Promise<Given & { input: Record<string, unknown> }> {
  const { person, visitor, authenticator } = await newHolder(stage);
  stage.clock.move(hour);
  const started = fine(await stage.call(visitor, "startReauthentication"));
  const challenge = textAt(started, "challenge");
  // What the operation answers is what a browser takes.
  const options = valueAt(started, "passkeyOptions") as AskedOptions;
  return { person, visitor, input: { passkey: { challenge, credential: authenticator.get(options, twist) } } };
}

const input = ({ input = {} }: Given) => input;

scenarios("reauthenticate with a passkey", [
  {
    name: "[C11] tells that there is one, and what to ask it",
    given: async (stage) => ({ visitor: (await newHolder(stage)).visitor }),
    call: "startReauthentication",
    expect: { methods: ["PASSKEY"], passkeyOptions: { rpId: "localhost", userVerification: "preferred" } },
  },
  {
    name: "MFA-12: the password alone is not enough",
    given: ready,
    call: "reauthenticate",
    input: ({ person }) => ({ password: person?.password }),
    expect: "reauthentication_required",
  },
  {
    name: "a wrong one is refused",
    given: (stage) => ready(stage, { rpId: "evil.example" }),
    call: "reauthenticate",
    input,
    expect: "invalid_code",
    then: refused("reauthenticate", "invalid_code"),
  },
  {
    name: "its challenge lapses after five minutes",
    given: async (stage) => {
      const given = await ready(stage);
      stage.clock.move(5 * minute);
      return given;
    },
    call: "reauthenticate",
    input,
    expect: "invalid_code",
  },
  {
    name: "[C11] a right one is a recent proof, and its challenge is spent",
    given: ready,
    call: "reauthenticate",
    input,
    expect: { session: { isCurrent: true, aal: 2 }, tokens: null },
    then: { mails: [], sessions: 0, audit: ["reauthenticate SUCCESS"] },
    check: async (stage, { visitor, input: sent }) => {
      if (visitor === undefined) throw new Error("The row brings one.");
      fine(await stage.call(visitor, "startPasskeyRegistration"));
      expect((await stage.call(visitor, "reauthenticate", sent)).problem?.code).toBe("invalid_code");
    },
  },
]);
