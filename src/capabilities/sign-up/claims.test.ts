/** Claims on somebody else's address: nobody is kept from theirs, and what a stranger prepared is gone once the mailbox is proven. */
import { expect, test } from "vitest";
import { newVisitor } from "../../../test/support/faces.ts";
import { stories } from "../../../test/support/scenarios.ts";
import { fine, hour, minute, newPerson, type Person, type Stage } from "../../../test/support/stage.ts";

/** The same address, claimed by a stranger. */
const strangerOf = (victim: Person): Person => ({ ...victim, password: "the stranger's choice" });

async function refusedAtSignIn(stage: Stage, { email, password }: Person): Promise<string | undefined> {
  return (await stage.call(newVisitor(), "signInWithPassword", { identifier: email, password })).problem?.code;
}

/** Opens the newest mail's link to choose a password. */
async function choosePassword(stage: Stage, { email, password }: Person): Promise<void> {
  fine(await stage.call(newVisitor(), "setPassword", { token: await stage.tokenFor(email), newPassword: password }));
}

stories("a stranger's claim", (stage) => {
  test("PRE-07: does not keep the owner of the mailbox from signing up", async () => {
    const victim = newPerson();
    await stage().claim(strangerOf(victim));
    stage().clock.move(minute);
    await stage().claim(victim);
    // Nobody can say whose claim it is, so neither password is any good until the mailbox speaks.
    expect(await refusedAtSignIn(stage(), strangerOf(victim))).toBe("invalid_credentials");
    expect(await refusedAtSignIn(stage(), victim)).toBe("invalid_credentials");
    fine(await stage().call(newVisitor(), "confirmSignUp", { token: await stage().tokenFor(victim.email) }));
    expect((await stage().mails()).at(-1)?.subject).toMatch(/^Choose a password/);
    await choosePassword(stage(), victim);
    expect(await stage().isSignedIn(await stage().signIn(victim))).toBe(true);
    expect(await refusedAtSignIn(stage(), strangerOf(victim))).toBe("invalid_credentials");
  });

  test("PRE-07: comes too late once the owner has claimed, and changes nothing but the password", async () => {
    const victim = newPerson();
    await stage().claim(victim);
    stage().clock.move(minute);
    fine(
      await stage().call(newVisitor(), "startSignUp", {
        email: victim.email,
        password: "the stranger's choice",
        profile: { nickname: "A" },
      }),
    );
    fine(await stage().call(newVisitor(), "confirmSignUp", { token: await stage().tokenFor(victim.email) }));
    await choosePassword(stage(), victim);
    const account = await stage().call(await stage().signIn(victim), "getAccount");
    expect(account.value).toMatchObject({ user: { profile: {}, emailVerified: true } });
  });

  test("PRE-02: its session ends when the mailbox is proven", async () => {
    const victim = newPerson();
    await stage().claim(victim);
    const weak = [await stage().signIn(victim), await stage().signIn(victim, "tokens")];
    fine(await stage().call(newVisitor(), "confirmSignUp", { token: await stage().tokenFor(victim.email) }));
    for (const visitor of weak) expect(await stage().isSignedIn(visitor)).toBe(false);
    const refreshed = await stage().call(newVisitor(), "refreshTokens", { refreshToken: weak[1]?.refreshToken });
    expect(refreshed.problem?.code).toBe("invalid_refresh_token");
  });

  test("PRE-06: its password is no way in once the owner has chosen one by mail", async () => {
    const victim = newPerson();
    const stranger = strangerOf(victim);
    await stage().claim(stranger);
    const weak = await stage().signIn(stranger);
    stage().clock.move(minute);
    fine(await stage().call(newVisitor(), "requestPasswordReset", { email: victim.email }));
    expect((await stage().mails()).at(-1)?.subject).toMatch(/^Choose a password/);
    await choosePassword(stage(), victim);
    expect(await stage().isSignedIn(weak)).toBe(false);
    expect(await refusedAtSignIn(stage(), stranger)).toBe("invalid_credentials");
    expect((await stage().call(await stage().signIn(victim), "getAccount")).value).toMatchObject({ user: { emailVerified: true } });
  });

  test("PRE-06: asking for another link to confirm does not end the one that chooses a password", async () => {
    const victim = newPerson();
    await stage().claim(strangerOf(victim));
    stage().clock.move(minute);
    fine(await stage().call(newVisitor(), "requestPasswordReset", { email: victim.email }));
    const token = await stage().tokenFor(victim.email);
    stage().clock.move(minute);
    fine(await stage().call(newVisitor(), "resendSignUp", { email: victim.email }));
    fine(await stage().call(newVisitor(), "setPassword", { token, newPassword: victim.password }));
    expect(await refusedAtSignIn(stage(), strangerOf(victim))).toBe("invalid_credentials");
  });

  test("on a known address never confirms it, nor reaches its account", async () => {
    const victim = newPerson();
    const id = await stage().signUp(victim);
    await stage().emptyMailbox();
    const stranger = strangerOf(victim);
    await stage().claim(stranger);
    const weak = await stage().signIn(stranger);
    const account = await stage().call(weak, "getAccount");
    expect(account.value).toMatchObject({ user: { emailVerified: false, state: "PENDING_VERIFICATION" } });
    expect(account.value).not.toMatchObject({ user: { id } });
    stage().clock.move(minute);
    fine(await stage().call(weak, "requestEmailVerification"));
    // A newer notice would replace one that still waits.
    await stage().mails();
    stage().clock.move(minute);
    fine(await stage().call(newVisitor(), "resendSignUp", { email: victim.email }));
    const mails = await stage().mails();
    expect(mails.map(({ subject }) => subject)).toEqual(Array.from({ length: 3 }, () => expect.stringMatching(/^You already have/)));
    expect(mails.filter(({ text }) => text.includes("token="))).toEqual([]);
    stage().clock.move(25 * hour);
    expect(await stage().isSignedIn(weak)).toBe(false);
    expect(await stage().isSignedIn(await stage().signIn(victim))).toBe(true);
  });
});

stories("a session before the address is proven", (stage) => {
  test("is weak: it reaches nothing that asks for a proven address", async () => {
    const person = newPerson();
    await stage().claim(person);
    const visitor = await stage().signIn(person);
    const changes = [
      await stage().call(visitor, "updateAccount", { locale: "fr" }),
      await stage().call(visitor, "changePassword", { currentPassword: person.password, newPassword: "another long password" }),
    ];
    expect(changes.map(({ problem }) => problem?.code)).toEqual(["email_not_verified", "email_not_verified"]);
    for (const name of ["getSession", "getAccount", "listSessions"] as const) fine(await stage().call(visitor, name));
  });
});
