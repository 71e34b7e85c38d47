/** The authenticator app: set up, counted only once it is proven, replaced and removed. */
import { expect, test } from "vitest";
import { textAt, valueAt } from "../../../test/support/answers.ts";
import { newVisitor } from "../../../test/support/faces.ts";
import { nothing, refused, scenarios, stories } from "../../../test/support/scenarios.ts";
import { authenticator, challengeFor, codesIn, enroll, enrolled, signInWith } from "../../../test/support/second-factors.ts";
import { fine, hour, minute, newPerson, type Stage, second } from "../../../test/support/stage.ts";

async function signedIn(stage: Stage) {
  const person = newPerson();
  await stage.signUp(person);
  return { person, visitor: await stage.signIn(person) };
}

async function stale(stage: Stage) {
  const given = await enrolled(stage);
  stage.clock.move(16 * minute);
  return given;
}

scenarios("authenticator apps", [
  {
    name: "nobody has one",
    call: ["getTotp", "enrollTotp", "removeTotp", "regenerateRecoveryCodes"],
    expect: "unauthenticated",
    then: nothing,
  },
  { name: "nobody activates one", call: "activateTotp", input: { code: "123456" }, expect: "unauthenticated", then: nothing },
  {
    name: "MFA-09: the secret is the server's own",
    given: signedIn,
    call: "enrollTotp",
    input: { secret: "JBSWY3DPEHPK3PXP" },
    expect: "invalid_request",
    pointer: "/secret",
    then: nothing,
  },
  {
    name: "[C6] before the address is verified nothing is set up",
    given: async (stage) => {
      const person = newPerson();
      await stage.claim(person);
      return { person, visitor: await stage.signIn(person) };
    },
    call: ["enrollTotp", "regenerateRecoveryCodes"],
    expect: "email_not_verified",
  },
  {
    name: "MFA-12: an old proof does not do",
    given: stale,
    call: ["enrollTotp", "removeTotp", "regenerateRecoveryCodes"],
    expect: "reauthentication_required",
    then: { mails: [], sessions: 0 },
  },
  {
    name: "[C6, C10] MFA-18: a secret has 160 bits, its URI and its picture, and changes nothing yet",
    given: signedIn,
    call: "enrollTotp",
    expect: {
      secret: expect.stringMatching(/^[A-Z2-7]{32}$/),
      otpauthUri: expect.stringMatching(/^otpauth:\/\/totp\/.*issuer=/),
      qrCodeSvg: expect.stringMatching(/^<svg /),
    },
    then: { mails: [], sessions: 0, audit: ["enrollTotp SUCCESS"] },
    check: async (stage, { visitor, person }, answer) => {
      const state = await stage.call(visitor ?? newVisitor(), "getTotp");
      expect(state.value).toEqual({ isConfigured: false });
      expect((await stage.signIn(person ?? newPerson())).sessionId).toBeTruthy();
      const [row] = await stage.database.queries.selectFrom("totp_device").selectAll().orderBy("pending_expires_at", "desc").execute();
      expect(JSON.stringify(row)).not.toContain(textAt(answer, "secret"));
    },
  },
  {
    name: "nothing set up, nothing to activate",
    given: signedIn,
    call: "activateTotp",
    input: { code: "123456" },
    expect: "nothing_to_activate",
    then: refused("activateTotp", "nothing_to_activate"),
  },
  {
    name: "a code of the wrong type is refused",
    given: signedIn,
    call: "activateTotp",
    input: { code: 123456 },
    expect: "invalid_request",
    pointer: "/code",
  },
  {
    name: "MFA-09: a wrong first code activates nothing, and may be tried again",
    given: async (stage) => {
      const given = await signedIn(stage);
      const secret = textAt(fine(await stage.call(given.visitor, "enrollTotp")), "secret");
      return { ...given, token: secret };
    },
    call: "activateTotp",
    input: { code: "12 34-5" },
    expect: "invalid_code",
    then: refused("activateTotp", "invalid_code"),
    check: async (stage, { visitor = newVisitor(), token = "" }) => {
      expect((await stage.call(visitor, "getTotp")).value).toEqual({ isConfigured: false });
      const code = authenticator(token).code(stage);
      fine(await stage.call(visitor, "activateTotp", { code: `${code.slice(0, 3)} ${code.slice(3)}` }));
    },
  },
  {
    name: "nothing configured, nothing to remove",
    given: signedIn,
    call: "removeTotp",
    expect: "not_found",
    then: { mails: [], sessions: 0, audit: [] },
  },
  {
    name: "MFA-12: removing the app tells the owner, and recovery codes go with the last factor",
    given: enrolled,
    call: "removeTotp",
    expect: { message: expect.any(String), tokens: null },
    then: { mails: [/authenticator app was removed/], sessions: 0, audit: ["removeTotp SUCCESS"] },
    check: async (stage, { visitor = newVisitor(), person = newPerson() }) => {
      expect((await stage.call(visitor, "getTotp")).value).toEqual({ isConfigured: false });
      expect((await stage.signIn(person)).sessionId).toBeTruthy();
      expect((await stage.call(visitor, "regenerateRecoveryCodes")).problem?.code).toBe("second_factor_required");
    },
  },
]);

stories("an authenticator app", (stage) => {
  test("[C6] once activated is asked for, and this session goes on with it under a new cookie, alone (FIX-03)", async () => {
    const { person, visitor } = await signedIn(stage());
    const other = await stage().signIn(person);
    const copy = newVisitor();
    copy.cookies.set("cardea", visitor.cookies.get("cardea") ?? "");
    await stage().emptyMailbox();
    const { recoveryCodes } = await enroll(stage(), visitor);
    expect(recoveryCodes).toHaveLength(10);
    expect(new Set(recoveryCodes).size).toBe(10);
    expect(await Promise.all([visitor, other, copy].map((each) => stage().isSignedIn(each)))).toEqual([true, false, false]);
    expect((await stage().call(visitor, "getSession")).value).toMatchObject({ session: { aal: 2, amr: ["pwd", "otp"] } });
    expect((await stage().mails()).map(({ subject }) => subject)).toEqual([expect.stringContaining("authenticator app was added")]);
    const answer = await stage().call(newVisitor(), "signInWithPassword", { identifier: person.email, password: person.password });
    expect(answer.value).toMatchObject({ nextStep: "SECOND_FACTOR", secondFactor: { totp: true, passkey: false, recoveryCode: true } });
  });

  test("gives a client that carries tokens a fresh pair; the old refresh token is dead", async () => {
    const person = newPerson();
    await stage().signUp(person);
    const client = await stage().signIn(person, "tokens");
    const app = authenticator(textAt(fine(await stage().call(client, "enrollTotp")), "secret"));
    const activated = fine(await stage().call(client, "activateTotp", { code: app.code(stage()) }));
    const old = await stage().call(newVisitor(), "refreshTokens", { refreshToken: client.refreshToken });
    expect(old.problem?.code).toBe("invalid_refresh_token");
    fine(await stage().call(newVisitor(), "refreshTokens", { refreshToken: textAt(activated, "tokens", "refreshToken") }));
  });

  test("lapses when its first code does not come in time", async () => {
    const { visitor } = await signedIn(stage());
    const app = authenticator(textAt(fine(await stage().call(visitor, "enrollTotp")), "secret"));
    await stage().pass(30 * minute + second);
    expect((await stage().call(visitor, "activateTotp", { code: app.code(stage()) })).problem?.code).toBe("nothing_to_activate");
  });

  test("MFA-19: replaced by another, its codes are refused, and so are its recovery codes (MFA-08)", async () => {
    const { person, visitor, app, recoveryCodes } = await enrolled(stage());
    const next = authenticator(textAt(fine(await stage().call(visitor, "enrollTotp")), "secret"));
    // Until the new one is proven, the old one counts.
    fine(await signInWith(stage(), person, { totpCode: app.code(stage()) }));
    stage().clock.move(minute);
    const fresh = codesIn(fine(await stage().call(visitor, "activateTotp", { code: next.code(stage()) })));
    stage().clock.move(minute);
    expect((await signInWith(stage(), person, { totpCode: app.code(stage()) })).problem?.code).toBe("invalid_code");
    expect((await signInWith(stage(), person, { recoveryCode: recoveryCodes[0] ?? "" })).problem?.code).toBe("invalid_code");
    fine(await signInWith(stage(), person, { recoveryCode: fresh[0] ?? "" }));
    fine(await signInWith(stage(), person, { totpCode: next.code(stage()) }));
  });

  test("its first code is spent by setting it up", async () => {
    const { person, visitor } = await signedIn(stage());
    const app = authenticator(textAt(fine(await stage().call(visitor, "enrollTotp")), "secret"));
    const code = app.code(stage());
    fine(await stage().call(visitor, "activateTotp", { code }));
    expect((await signInWith(stage(), person, { totpCode: code })).problem?.code).toBe("invalid_code");
  });

  test("MFA-07: its codes are good from one step before to one step after now, and no further", async () => {
    const { person, app } = await enrolled(stage());
    const codes: (string | undefined)[] = [];
    for (const steps of [-2, 2, -1, 0, 1])
      codes.push((await signInWith(stage(), person, { totpCode: app.code(stage(), steps) })).problem?.code);
    expect(codes).toEqual(["invalid_code", "invalid_code", undefined, undefined, undefined]);
  });

  test("MFA-18: its secret is shown by nothing but its making, and new recovery codes kill the old (MFA-08)", async () => {
    const { person, visitor, app, recoveryCodes } = await enrolled(stage());
    const told = await Promise.all(["getTotp", "getAccount", "getSession"].map((name) => stage().call(visitor, name as "getTotp")));
    expect(JSON.stringify(told.map(({ body }) => body))).not.toContain(app.secret);
    await stage().emptyMailbox();
    const fresh = codesIn(fine(await stage().call(visitor, "regenerateRecoveryCodes")));
    expect((await stage().mails()).map(({ subject }) => subject)).toEqual([expect.stringContaining("New recovery codes")]);
    expect((await signInWith(stage(), person, { recoveryCode: recoveryCodes[3] ?? "" })).problem?.code).toBe("invalid_code");
    // As people type them.
    const typed = ` ${(fresh[3] ?? "").toUpperCase().replace("-", " ")} `;
    fine(await signInWith(stage(), person, { recoveryCode: typed }));
    expect((await signInWith(stage(), person, { recoveryCode: typed })).problem?.code).toBe("invalid_code");
    const rows = await stage().database.queries.selectFrom("recovery_code").selectAll().execute();
    expect(fresh.filter((code) => JSON.stringify(rows).includes(code.replace("-", "")))).toEqual([]);
  });

  test("MFA-17: after an hour a password is no recent proof any more where there is a factor", async () => {
    const { person, visitor, app } = await enrolled(stage());
    stage().clock.move(hour);
    const weak = await stage().call(visitor, "reauthenticate", { password: person.password });
    expect(weak.problem?.code).toBe("reauthentication_required");
    expect((await stage().call(visitor, "removeTotp")).problem?.code).toBe("reauthentication_required");
    fine(await stage().call(visitor, "reauthenticate", { totpCode: app.code(stage()) }));
    fine(await stage().call(visitor, "removeTotp"));
    expect(valueAt(await stage().call(visitor, "getTotp"), "isConfigured")).toBe(false);
  });

  test("left behind by a challenge that waits: removing the app ends it", async () => {
    const { person, visitor, app } = await enrolled(stage());
    const waiting = newVisitor();
    const challenge = await challengeFor(stage(), person, waiting);
    fine(await stage().call(visitor, "removeTotp"));
    const answer = await stage().call(waiting, "completeSecondFactor", { challenge, totpCode: app.code(stage()) });
    expect(answer.problem?.code).toBe("invalid_challenge");
  });
});
