/** Every kind of token at every door that takes one: it opens its own and no other, and is not burned by trying (TOK-07, TOK-12). */
import { expect, test } from "vitest";
import { issueSetupToken } from "../../src/domain/administration/first-administrator.ts";
import { newSecret } from "../../src/domain/secret.ts";
import { textAt } from "../support/answers.ts";
import { askToSignIn } from "../support/email-sign-in.ts";
import { newVisitor, type Visitor } from "../support/faces.ts";
import { stories } from "../support/scenarios.ts";
import { fine, minute, newPerson, type Person, type Stage } from "../support/stage.ts";

const newPassword = "a password chosen anew";

/** One of each kind, all alive at once. */
async function tokensOf(
  stage: Stage,
  { owner, claimant, newcomer }: Readonly<Record<"owner" | "claimant" | "newcomer", Person>>,
): Promise<Readonly<Record<string, string>>> {
  const { id } = await stage.database.queries.selectFrom("realm").select("id").where("name", "=", "main").executeTakeFirstOrThrow();
  await stage.claim(claimant);
  const confirmation = await stage.tokenFor(claimant.email);
  await stage.signUp(owner);
  fine(await stage.call(newVisitor(), "requestPasswordReset", { email: owner.email }));
  const reset = await stage.tokenFor(owner.email);
  const client = await stage.signIn(owner, "tokens");
  const browser = await stage.signIn(owner);
  const { email } = newPerson();
  stage.clock.move(minute);
  const mailed = await askToSignIn(stage, owner);
  fine(await stage.call(browser, "requestEmailChange", { email }));
  const firstPassword = await firstPasswordToken(stage, newcomer);
  return {
    mailedLink: mailed.token,
    mailedChallenge: mailed.challenge,
    firstPassword,
    change: await stage.tokenFor(email),
    revert: await stage.tokenFor(owner.email),
    confirmation,
    reset,
    challenge: textAt(fine(await stage.call(browser, "startReauthentication")), "challenge"),
    setup: (await issueSetupToken(stage.database.queries, id, stage.clock.now())) ?? "",
    cookie: browser.cookies.get("cardea") ?? "",
    device: client.deviceToken ?? "",
    access: client.accessToken ?? "",
    refresh: client.refreshToken ?? "",
  };
}

/** Whoever resets the password of an unproven account gets the link of a first one. */
async function firstPasswordToken(stage: Stage, person: Person): Promise<string> {
  await stage.claim(person);
  stage.clock.move(minute);
  fine(await stage.call(newVisitor(), "requestPasswordReset", { email: person.email }));
  return stage.tokenFor(person.email);
}

interface Door {
  /** The kinds that it is for. */
  readonly opens: readonly string[];
  /** @returns the code of the refusal, or undefined when it opened. */
  enter(stage: Stage, token: string, owner: Person): Promise<string | undefined>;
}

async function asVisitor(stage: Stage, change: Partial<Visitor>): Promise<string | undefined> {
  return (await stage.call({ ...newVisitor(), ...change }, "getSession")).problem?.code;
}

const doors: Readonly<Record<string, Door>> = {
  verifyToken: {
    opens: ["access"],
    enter: async (stage, accessToken) => (await stage.call(newVisitor(), "verifyToken", { accessToken })).problem?.code,
  },
  "a cookie": { opens: ["cookie"], enter: (stage, token) => asVisitor(stage, { cookies: new Map([["cardea", token]]) }) },
  "a bearer token": { opens: ["access"], enter: (stage, accessToken) => asVisitor(stage, { accessToken }) },
  reauthenticate: {
    opens: ["challenge"],
    async enter(stage, challenge, owner) {
      const visitor = await stage.signIn(owner);
      return (await stage.call(visitor, "reauthenticate", { challenge, password: owner.password })).problem?.code;
    },
  },
  confirmSignUp: {
    opens: ["confirmation"],
    enter: async (stage, token) => (await stage.call(newVisitor(), "confirmSignUp", { token })).problem?.code,
  },
  createFirstAdministrator: {
    opens: ["setup"],
    async enter(stage, token) {
      const input = { token, email: newPerson().email, password: newPassword };
      return (await stage.call(newVisitor(), "createFirstAdministrator", input)).problem?.code;
    },
  },
  refreshTokens: {
    opens: ["refresh"],
    enter: async (stage, refreshToken) => (await stage.call(newVisitor(), "refreshTokens", { refreshToken })).problem?.code,
  },
  revokeToken: {
    opens: ["refresh"],
    enter: async (stage, refreshToken) => (await stage.call(newVisitor(), "revokeToken", { refreshToken })).problem?.code,
  },
  confirmEmailSignIn: {
    opens: ["mailedLink"],
    enter: async (stage, token) => (await stage.call(newVisitor(), "confirmEmailSignIn", { token })).problem?.code,
  },
  setPassword: {
    opens: ["firstPassword"],
    enter: async (stage, token) => (await stage.call(newVisitor(), "setPassword", { token, newPassword })).problem?.code,
  },
  confirmPasswordReset: {
    opens: ["reset"],
    enter: async (stage, token) => (await stage.call(newVisitor(), "confirmPasswordReset", { token, newPassword })).problem?.code,
  },
  // A reset ends a change that was asked for before it; what is good after that is the way back.
  revertEmailChange: {
    opens: ["revert"],
    enter: async (stage, token) => (await stage.call(newVisitor(), "revertEmailChange", { token })).problem?.code,
  },
  confirmEmailChange: {
    opens: [],
    enter: async (stage, token) => (await stage.call(newVisitor(), "confirmEmailChange", { token })).problem?.code,
  },
};

stories("every kind of token", (stage) => {
  test("TOK-07: is refused at every other door, and opens its own afterwards", async () => {
    const [owner, claimant, newcomer] = [newPerson(), newPerson(), newPerson()];
    const tokens = await tokensOf(stage(), { owner, claimant, newcomer });
    const opened: string[] = [];
    for (const [door, { opens, enter }] of Object.entries(doors)) {
      for (const [kind, token] of Object.entries(tokens)) {
        if (opens.includes(kind) || (kind === "change" && door === "confirmEmailChange")) continue;
        if ((await enter(stage(), token, owner)) === undefined) opened.push(`${kind} at ${door}`);
      }
    }
    expect(opened).toEqual([]);
    for (const [door, { opens, enter }] of Object.entries(doors)) {
      for (const kind of opens) expect(await enter(stage(), tokens[kind] ?? "", owner), `${kind} at ${door}`).toBeUndefined();
    }
  });

  test("TOK-12: a mailed token has 44 symbols", async () => {
    const person = newPerson();
    await stage().claim(person);
    expect(await stage().tokenFor(person.email)).toMatch(/^[A-Za-z0-9_-]{44}$/);
  });
});

test("TOK-12: of 10,000 secrets none comes twice, none tells when it was made, and each symbol is as likely as the next", () => {
  const secrets = Array.from({ length: 10_000 }, newSecret);
  expect(new Set(secrets).size).toBe(10_000);
  const rising = secrets.filter((secret, at) => secret > (secrets[at - 1] ?? "")).length;
  expect(Math.abs(rising - 5_000)).toBeLessThan(200);
  const symbols = new Map<string, number>();
  for (const symbol of secrets.join("")) symbols.set(symbol, (symbols.get(symbol) ?? 0) + 1);
  const expected = (10_000 * 44) / 64;
  const chiSquared = [...symbols.values()].reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  expect(symbols.size).toBe(64);
  // 63 degrees of freedom: beyond 130 less than once in a million.
  expect(chiSquared).toBeLessThan(130);
});
