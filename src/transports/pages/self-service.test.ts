/** The pages ask for what a realm and a person have, and for nothing else. */
import { describe, expect, test } from "vitest";
import { refuse, visit } from "../../../test/support/page-visitor.ts";
import { problems } from "../../domain/problems.ts";
import { settingsShape } from "../../domain/realm/settings.ts";

const usual = {
  displayName: "Forum Romanum",
  mode: "open",
  passwordless: false,
  approval: false,
  signInWith: ["email", "username"],
  emailSignIn: true,
  mailsPasswords: false,
};

/** A page of a realm that is otherwise than usual. */
async function seen(path: string, policy: Partial<typeof usual> = {}) {
  const acts = { getSignUpPolicy: () => ({ ...usual, ...policy }) };
  return (await visit({ acts }).visitor.get(path)).html;
}

const namesIn = (html: string) => [...html.matchAll(/<(?:input|select)[^>]* name="([a-z]\w*)"/gi)].map(([, name]) => name);

describe("[B7] the form to sign up", () => {
  test("is not there where sign-up is closed, and a way on is", async () => {
    const html = await seen("/sign-up", { mode: "closed" });
    expect(html).toContain("<h1>No new accounts</h1>");
    expect(html).not.toContain('name="email"');
    expect(html).toMatch(/class="button" href="\/sign-in"/);
  });

  test("is not there without the invitation that it takes", async () => {
    const html = await seen("/sign-up", { mode: "invite" });
    expect(html).toContain("<h1>By invitation only</h1>");
    expect(html).not.toContain('name="email"');
  });

  test("asks for no user name that nobody signs in with, and for no password where none is chosen", async () => {
    expect(namesIn(await seen("/sign-up"))).toEqual(expect.arrayContaining(["email", "username", "password"]));
    const html = await seen("/sign-up", { signInWith: ["email"], passwordless: true });
    expect(namesIn(html)).toContain("email");
    expect(namesIn(html)).not.toContain("username");
    expect(namesIn(html)).not.toContain("password");
    expect(html).toContain("we mail you a link to choose one");
  });

  test("[E6] says before and after that an administrator decides", async () => {
    const approval = { mode: "approval", approval: true };
    expect(await seen("/sign-up", approval)).toContain("An administrator looks at each new account");
    expect(await seen("/sign-up/sent", approval)).toContain("After that, an administrator looks at your request.");
    expect(await seen("/sign-up/sent")).not.toContain("an administrator");
    expect(await seen("/sign-up/waiting")).toContain("There is nothing more for you to do.");
  });
});

test("the first page names the realm, and leads to nothing that is closed", async () => {
  expect(await seen("/")).toContain("Welcome to Forum Romanum</bdi></h1>");
  expect(await seen("/")).toContain('href="/sign-up"');
  for (const mode of ["closed", "invite"])
    for (const path of ["/", "/sign-in"]) expect(await seen(path, { mode })).not.toContain("/sign-up");
});

test.each(["open", "invite"])("where sign-up is %s, an invitation that has lapsed says so, once", async (mode) => {
  const acts = { getInvitation: refuse(problems.invalidToken), getSignUpPolicy: () => ({ ...usual, mode }) };
  const { visitor } = visit({ acts });
  await visitor.get("/sign-up?invitation=token");
  const { status, html } = await visitor.get("/sign-up");
  expect(status).toBe(400);
  expect(html).toContain("This invitation has lapsed or was used already.");
  expect((await visitor.get("/sign-up")).html).not.toContain("This invitation has lapsed");
});

test("the first page's title names the realm once", async () => {
  const { html } = await visit().visitor.get("/");
  expect(html).toContain("<title>Welcome to Cardea</title>");
  expect((await visit().visitor.get("/sign-in")).html).toContain("<title>Sign in – Cardea</title>");
});

test.each([
  ["en", 86_400, "it works for 1 day."],
  ["en", 5_400, "it works for 90 minutes."],
  ["fr", 7_200, "il est valable 2\u00a0heures."],
  ["ja", 86_400, "リンクは 1 日有効です。"],
] as const)("in %s, a link of %i seconds: %s", async (language, claimSeconds, words) => {
  const { visitor, engine } = visit({ visitor: { headers: { "accept-language": language } } });
  const realm = await engine.services.realms.find("main");
  const settings = settingsShape.parse({ signUp: { claimSeconds } });
  Object.assign(engine.services.realms, { find: async () => ({ ...realm, settings }) });
  expect((await visitor.get("/sign-up/sent")).html).toContain(words);
});

test("a step of signing in that is not known here is no dead end, and whoever is in is led on", async () => {
  const { html } = await visit().visitor.get("/sign-in/next-step");
  expect(html).toMatch(/class="button" href="\/sign-in">Start again/);
  expect((await visit({ isSignedIn: true }).visitor.get("/sign-in/next-step")).location).toBe("/account");
});

test("the second step keeps recovery codes closed until they are asked for, or were wrong", async () => {
  const { visitor } = visit({ acts: { completeSecondFactor: refuse(problems.invalidCode) } });
  visitor.cookies.set("__Host-cardea-link", "/sign-in/second-factor:challenge");
  expect((await visitor.get("/sign-in/second-factor")).html).toContain('<details class="disclosure"><summary>Use a recovery code instead');
  const refused = await visitor.submit({ _form: "recovery", recoveryCode: "wrong" });
  expect(refused.html).toMatch(/<details class="disclosure" open>/);
});

test("signing in asks for an address where user names are none to sign in with", async () => {
  const html = await seen("/sign-in", { signInWith: ["email"] });
  expect(html).toMatch(/<input class="input" id="[^"]+" name="identifier" type="email"/);
  expect(await seen("/sign-in")).toMatch(/<input class="input" id="[^"]+" name="identifier" type="text"/);
});

test("[E9] a new password is mailed only where a realm wants that", async () => {
  expect(await seen("/password/reset")).not.toContain("/password/regenerate");
  expect(namesIn(await seen("/password/regenerate"))).not.toContain("email");
  const wanted = { mailsPasswords: true };
  expect(await seen("/password/reset", wanted)).toContain('href="/password/regenerate"');
  const { visitor } = visit();
  await visitor.get("/password/regenerate");
  expect((await visitor.submit({ email: "livia@example.org" })).location).toBe("/sign-in?notice=passwordMailed");
});

describe("who has no password", () => {
  const acts = { getAuthenticators: () => ({ hasPassword: false, totp: false, passkeys: 1, recoveryCodes: 2 }) };

  test("[D8, D9] is asked for none before the account ends, and the operation for another proof", async () => {
    const { visitor, engine } = visit({ acts, isSignedIn: true });
    const { html } = await visitor.get("/account/data");
    expect(html).not.toContain('name="password"');
    await visitor.submit({ _form: "delete" }, "/account/data");
    expect(engine.calls.find(({ name }) => name === "deleteAccount")?.input).toEqual({});
  });

  test("[C4] sets the first one, and is told how many recovery codes are left", async () => {
    const { html } = await visit({ acts, isSignedIn: true }).visitor.get("/account/security");
    expect(html).not.toContain('name="currentPassword"');
    expect(html).toContain("Set a password");
    expect(html).toContain("2 left");
  });

  test("proves again by what there is", async () => {
    const mailed = { getAuthenticators: () => ({ hasPassword: false, totp: false, passkeys: 0, recoveryCodes: 0 }) };
    const { html } = await visit({ acts: mailed, isSignedIn: true }).visitor.get("/reauthenticate");
    expect(html).not.toContain('name="password"');
    // The only way is the main one.
    expect(html).toMatch(/<button class="button" type="submit">Mail me a code/);
  });
});

test("[D9] a password that is asked for and left empty ends no account", async () => {
  const { visitor } = visit({ isSignedIn: true });
  await visitor.get("/account/data");
  const { status, html } = await visitor.submit({ _form: "delete", password: "" }, "/account/data");
  expect(status).toBe(400);
  expect(html).toContain("Enter your password.");
});

test("what a browser without scripts or passkeys can't do is said in its place", async () => {
  const { html } = await visit({ isSignedIn: true }).visitor.get("/account/passkeys");
  expect(html).toMatch(/<noscript><p class="hint">This browser does not support passkeys/);
});
