/** Step-up where a password is not enough, or not there: the second factor, and the code by mail. */
import { expect, test } from "vitest";
import { textAt, valueAt } from "../../../test/support/answers.ts";
import { newVisitor } from "../../../test/support/faces.ts";
import { type Given, refused, scenarios, stories } from "../../../test/support/scenarios.ts";
import { enrolled, signInWith } from "../../../test/support/second-factors.ts";
import { fine, hour, minute, newPerson, type Stage, second } from "../../../test/support/stage.ts";

/** Signed in, and then without a password: as whoever came by a mailed link. */
async function passwordless(stage: Stage) {
  const person = newPerson();
  const id = await stage.signUp(person);
  const visitor = await stage.signIn(person);
  await stage.database.queries.deleteFrom("password").where("user_id", "=", id).execute();
  return { person, visitor };
}

async function mailedCode(stage: Stage): Promise<string> {
  const code = /\b\d{8}\b/.exec((await stage.mails()).at(-1)?.text ?? "")?.[0];
  if (code === undefined) throw new Error("No code was mailed.");
  return code;
}

/** With a challenge as the token and the mailed code as the newer token. */
async function mailed(stage: Stage) {
  const given = await passwordless(stage);
  const token = textAt(fine(await stage.call(given.visitor, "startReauthentication")), "challenge");
  return { ...given, token, newerToken: await mailedCode(stage) };
}
const byMail = ({ token, newerToken }: Given) => ({ challenge: token, emailCode: newerToken });

scenarios("step-up", [
  {
    name: "without a password and a factor, a code is mailed",
    given: passwordless,
    call: "startReauthentication",
    expect: { methods: ["EMAIL_CODE"] },
    then: { mails: [/^Your code for/], sessions: 0, audit: ["startReauthentication SUCCESS"] },
  },
  {
    name: "with a password a code is mailed to whoever asks for it",
    given: async (stage) => {
      const person = newPerson();
      await stage.signUp(person);
      return { person, visitor: await stage.signIn(person) };
    },
    call: "startReauthentication",
    input: { method: "EMAIL_CODE" },
    expect: { methods: ["PASSWORD", "EMAIL_CODE"] },
    then: { mails: [/^Your code for/] },
  },
  {
    name: "RAT-13: no second mail within a minute",
    given: mailed,
    call: "startReauthentication",
    expect: "rate_limited",
    then: { mails: [] },
  },
  {
    name: "MFA-21: where there is a factor, its methods alone are told, and no code is mailed",
    given: enrolled,
    call: "startReauthentication",
    input: { method: "EMAIL_CODE" },
    expect: { methods: ["TOTP", "RECOVERY_CODE"] },
    then: { mails: [] },
  },
  {
    name: "before the address is verified no mailbox proves anything",
    given: async (stage) => {
      const person = newPerson();
      await stage.claim(person);
      return { person, visitor: await stage.signIn(person) };
    },
    call: "startReauthentication",
    input: { method: "EMAIL_CODE" },
    expect: { methods: ["PASSWORD"] },
    then: { mails: [] },
  },
  {
    name: "a wrong mailed code is refused, and leaves the challenge usable",
    given: mailed,
    call: "reauthenticate",
    input: (given) => ({ ...byMail(given), emailCode: given.newerToken === "12345678" ? "87654321" : "12345678" }),
    expect: "invalid_code",
    then: refused("reauthenticate", "invalid_code"),
    check: async (stage, given) => void fine(await stage.call(given.visitor ?? newVisitor(), "reauthenticate", byMail(given))),
  },
  {
    name: "a mailed code without its challenge is refused",
    given: mailed,
    call: "reauthenticate",
    input: ({ newerToken }) => ({ emailCode: newerToken }),
    expect: "invalid_challenge",
  },
  {
    name: "a code for a challenge that mailed none is refused",
    given: async (stage) => {
      const person = newPerson();
      await stage.signUp(person);
      const visitor = await stage.signIn(person);
      return { person, visitor, token: textAt(fine(await stage.call(visitor, "startReauthentication")), "challenge") };
    },
    call: "reauthenticate",
    input: ({ token }) => ({ challenge: token, emailCode: "".padStart(8, "0") }),
    expect: "invalid_code",
  },
  {
    name: "TOK-05: a mailed code lapses after ten minutes",
    given: async (stage) => {
      const given = await mailed(stage);
      stage.clock.move(10 * minute + second);
      return given;
    },
    call: "reauthenticate",
    input: byMail,
    expect: "invalid_challenge",
  },
  {
    name: "TOK-04: a mailed code is good once",
    given: async (stage) => {
      const given = await mailed(stage);
      fine(await stage.call(given.visitor, "reauthenticate", byMail(given)));
      return given;
    },
    call: "reauthenticate",
    input: byMail,
    expect: "invalid_challenge",
  },
  {
    name: "a mailed code is a recent proof, and no second factor",
    given: async (stage) => {
      const given = await passwordless(stage);
      stage.clock.move(hour);
      const token = textAt(fine(await stage.call(given.visitor, "startReauthentication")), "challenge");
      return { ...given, token, newerToken: await mailedCode(stage) };
    },
    call: "reauthenticate",
    input: byMail,
    expect: { session: { amr: ["pwd", "email"], aal: 1 } },
    then: { mails: [], sessions: 0, audit: ["reauthenticate SUCCESS"] },
    check: async (stage, { visitor = newVisitor() }) => void fine(await stage.call(visitor, "enrollTotp")),
  },
  {
    name: "MFA-12: a password is no proof where there is a factor",
    given: enrolled,
    call: "reauthenticate",
    input: ({ person }) => ({ password: person?.password }),
    expect: "reauthentication_required",
    then: refused("reauthenticate", "reauthentication_required"),
  },
]);

stories("a factor's proof", (stage) => {
  test("MFA-12: by app or recovery code lets one go on, and the session is under a new cookie (FIX-03)", async () => {
    const { visitor, app, recoveryCodes } = await enrolled(stage());
    for (const proof of [{ totpCode: app.code(stage(), -1) }, { recoveryCode: recoveryCodes[0] }, { totpCode: app.code(stage()) }]) {
      stage().clock.move(second);
      const before = visitor.cookies.get("cardea");
      const answer = fine(await stage().call(visitor, "reauthenticate", proof));
      expect(valueAt(answer, "session", "authenticatedAt")).toBe(new Date(stage().clock.now()).toISOString());
      expect(visitor.cookies.get("cardea")).not.toBe(before);
    }
    expect((await stage().call(visitor, "getSession")).value).toMatchObject({ session: { amr: ["pwd", "otp", "recovery"] } });
    fine(await stage().call(visitor, "regenerateRecoveryCodes"));
  });

  test("spends the code for sign-in as well: a code is good once, across doors", async () => {
    const { person, visitor, app, recoveryCodes } = await enrolled(stage());
    const [totpCode, recoveryCode = ""] = [app.code(stage()), recoveryCodes[4]];
    fine(await stage().call(visitor, "reauthenticate", { totpCode }));
    fine(await stage().call(visitor, "reauthenticate", { recoveryCode }));
    for (const factor of [{ totpCode }, { recoveryCode }]) {
      expect((await signInWith(stage(), person, factor)).problem?.code).toBe("invalid_code");
    }
    stage().clock.move(minute);
    const next = app.code(stage());
    fine(await signInWith(stage(), person, { totpCode: next }));
    expect((await stage().call(visitor, "reauthenticate", { totpCode: next })).problem?.code).toBe("invalid_code");
  });

  test("is tried under the same count as sign-in (MFA-06, MFA-26)", async () => {
    const { person, visitor, app } = await enrolled(stage());
    for (let at = 0; at < 10; at += 1) {
      const proof = at % 2 === 0 ? { totpCode: app.wrongCode(stage()) } : { recoveryCode: `aaaaa-aaaa${at}` };
      expect((await stage().call(visitor, "reauthenticate", proof)).problem?.code).toBe("invalid_code");
    }
    expect((await stage().call(visitor, "reauthenticate", { totpCode: app.code(stage()) })).problem?.code).toBe("rate_limited");
    expect((await signInWith(stage(), person, { totpCode: app.code(stage()) })).problem?.code).toBe("rate_limited");
    stage().clock.move(15 * minute + second);
    fine(await signInWith(stage(), person, { totpCode: app.code(stage()) }));
  });
});
