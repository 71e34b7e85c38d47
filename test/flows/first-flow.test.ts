/** The whole first flow, from sign-up to sign-out, by every face and on both engines; the audit tells the same story each time. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createSpeakingHouse, type Speaker, type SpeakingHouse, speakingFaces } from "../support/speakers.ts";
import { minute, second } from "../support/stage.ts";
import { engines } from "../support/stores.ts";

const email = "ada@example.org";
const passwords = ["correct horse battery", "a password chosen anew", "and one by mail"] as const;
const places = engines.flatMap((engine) => speakingFaces.map((face) => [engine, face] as const));

describe.each(places)("the first flow (%s, %s)", (engine, face) => {
  let speaking: SpeakingHouse;
  let ada: Speaker;
  beforeAll(async () => {
    speaking = await createSpeakingHouse(face, engine);
    ada = newSpeaker();
  });
  afterAll(() => speaking.close());

  /** Each call is a second after the one before. */
  function newSpeaker(): Speaker {
    const speak = speaking.newSpeaker();
    return (name, input) => {
      speaking.house.clock.move(second);
      return speak(name, input);
    };
  }

  async function signIn(speaker: Speaker, password: string): Promise<void> {
    const said = await speaker("signInWithPassword", { identifier: email, password });
    expect(said).toMatchObject({ code: null, value: { nextStep: "DONE", user: { email } } });
  }

  test("signs up, opens the mail and signs in", async () => {
    const started = await ada("startSignUp", { email, password: passwords[0] });
    expect(started).toMatchObject({ code: null, value: { nextStep: "CONFIRM_EMAIL" } });
    const confirmed = await ada("confirmSignUp", { token: await speaking.house.tokenFor(email) });
    expect(confirmed).toMatchObject({ code: null, value: { nextStep: "SIGN_IN" } });
    expect(await ada("getSession")).toMatchObject({ code: "unauthenticated" });
    await signIn(ada, passwords[0]);
    expect(await ada("getSession")).toMatchObject({ value: { user: { email, emailVerified: true }, session: { isCurrent: true } } });
  });

  test("changes the profile", async () => {
    const change = { username: "ada", profile: { nickname: "Countess" } };
    expect(await ada("updateAccount", change)).toMatchObject({ code: null, value: { user: change } });
    expect(await ada("getAccount")).toMatchObject({ value: { user: change } });
  });

  test("changes the password, which ends the other session", async () => {
    const other = newSpeaker();
    await signIn(other, passwords[0]);
    const wrong = await ada("changePassword", { currentPassword: "not the password", newPassword: passwords[1] });
    expect(wrong).toMatchObject({ code: "wrong_password" });
    const changed = await ada("changePassword", { currentPassword: passwords[0], newPassword: passwords[1] });
    expect(changed.code).toBeNull();
    expect([(await ada("getSession")).code, (await other("getSession")).code]).toEqual([null, "unauthenticated"]);
  });

  test("forgets it, and chooses another by mail", async () => {
    speaking.house.clock.move(minute);
    expect(await newSpeaker()("requestPasswordReset", { email })).toMatchObject({ code: null });
    const reset = { token: await speaking.house.tokenFor(email), newPassword: passwords[2] };
    expect(await newSpeaker()("confirmPasswordReset", reset)).toMatchObject({ code: null });
    expect(await ada("getSession")).toMatchObject({ code: "unauthenticated" });
    expect(await ada("signInWithPassword", { identifier: "ADA", password: passwords[1] })).toMatchObject({ code: "invalid_credentials" });
  });

  test("lists the sessions, ends them and signs out", async () => {
    const [phone, tablet] = [newSpeaker(), newSpeaker()];
    for (const speaker of [ada, phone, tablet]) await signIn(speaker, passwords[2]);
    const listed = await ada("listSessions");
    // `listSessions` answers what its schema says; the types of all operations at once are nobody's.
    const sessions = listed.value.sessions as readonly { readonly id: string; readonly isCurrent: boolean }[];
    expect(sessions.map(({ isCurrent }) => isCurrent)).toEqual([false, false, true]);
    expect(await ada("revokeSession", { id: sessions[0]?.id })).toMatchObject({ code: null });
    expect([(await tablet("getSession")).code, (await phone("getSession")).code]).toEqual(["unauthenticated", null]);
    expect(await ada("revokeOtherSessions")).toMatchObject({ value: { revoked: 1 } });
    expect(await phone("getSession")).toMatchObject({ code: "unauthenticated" });
    expect(await ada("signOut")).toMatchObject({ code: null });
    expect(await ada("getSession")).toMatchObject({ code: "unauthenticated" });
  });

  test("LOG-04: leaves one audit event for each change and each refusal", async () => {
    const { queries } = speaking.house.database;
    const rows = await queries.selectFrom("audit_event").select(["name", "outcome", "code"]).orderBy("at").execute();
    const events = rows.map(({ name, outcome, code }) => [name, outcome, ...(code === null ? [] : [code])].join(" "));
    // The client tries to refresh what has ended, which is refused and told, too.
    expect(events.filter((event) => !event.startsWith("refreshTokens"))).toEqual([
      "startSignUp SUCCESS",
      "confirmSignUp SUCCESS",
      "signInWithPassword SUCCESS",
      "updateAccount SUCCESS",
      "signInWithPassword SUCCESS",
      "changePassword REFUSED wrong_password",
      "changePassword SUCCESS",
      "getSession REFUSED unauthenticated",
      "requestPasswordReset SUCCESS",
      "confirmPasswordReset SUCCESS",
      "getSession REFUSED unauthenticated",
      "signInWithPassword REFUSED invalid_credentials",
      "signInWithPassword SUCCESS",
      "signInWithPassword SUCCESS",
      "signInWithPassword SUCCESS",
      "revokeSession SUCCESS",
      "getSession REFUSED unauthenticated",
      "revokeOtherSessions SUCCESS",
      "getSession REFUSED unauthenticated",
      "signOut SUCCESS",
    ]);
  });

  test("sends a mail for each proof and each changed password", async () => {
    const mails = await speaking.house.mails();
    expect(mails.map(({ to }) => to)).toEqual(Array.from({ length: mails.length }, () => email));
    expect(mails.map(({ subject }) => subject.replace(/ for Cardea.*/, ""))).toEqual([
      "Confirm your e-mail address",
      "Your password",
      "Choose a new password",
      "Your password",
    ]);
  });
});
