/** Operations keep the promises that all clients rest on: names, routes, limits, and no secret in any answer. */
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { problems } from "../../src/domain/problems.ts";
import { commonProblems } from "../../src/kernel/problem.ts";
import { routes } from "../../src/routes.generated.ts";

const operations = routes.map(({ operation }) => operation);

/** Clients, pages and benchmarks find an operation by its name; where it stands is a promise, too. */
const promised = {
  getSignUpPolicy: "GET /sign-up/policy",
  startSignUp: "POST /sign-up",
  confirmSignUp: "POST /sign-up/confirm",
  resendSignUp: "POST /sign-up/resend",
  signInWithPassword: "POST /sign-in/password",
  issueTokens: "POST /tokens",
  refreshTokens: "POST /tokens/refresh",
  revokeToken: "POST /tokens/revoke",
  verifyToken: "POST /tokens/verify",
  requestPasswordReset: "POST /password/reset",
  confirmPasswordReset: "POST /password/reset/confirm",
  createFirstAdministrator: "POST /setup",
  setPassword: "POST /password/set",
  regeneratePassword: "POST /password/regenerate",
  requestEmailSignIn: "POST /sign-in/email",
  confirmEmailSignIn: "POST /sign-in/email/confirm",
  requestEmailChange: "POST /email/change",
  confirmEmailChange: "POST /email/change/confirm",
  revertEmailChange: "POST /email/change/revert",
  getSession: "GET /session",
  signOut: "POST /sign-out",
  listSessions: "GET /sessions",
  revokeSession: "DELETE /sessions/{id}",
  revokeOtherSessions: "POST /sessions/revoke-others",
  startReauthentication: "POST /reauthenticate/start",
  reauthenticate: "POST /reauthenticate",
  forwardAuth: "GET /verify",
  getAccount: "GET /account",
  updateAccount: "PATCH /account",
  changePassword: "POST /password/change",
  requestEmailVerification: "POST /email/verify",
  completeSecondFactor: "POST /sign-in/second-factor",
  getSecondFactor: "POST /sign-in/second-factor/look-up",
  completePasswordChange: "POST /sign-in/change-password",
  getTotp: "GET /totp",
  enrollTotp: "POST /totp/enroll",
  activateTotp: "POST /totp/activate",
  removeTotp: "DELETE /totp",
  regenerateRecoveryCodes: "POST /recovery-codes",
  startPasskeySignIn: "POST /sign-in/passkey/options",
  signInWithPasskey: "POST /sign-in/passkey",
  listPasskeys: "GET /passkeys",
  startPasskeyRegistration: "POST /passkeys/options",
  registerPasskey: "POST /passkeys",
  renamePasskey: "PATCH /passkeys/{id}",
  removePasskey: "DELETE /passkeys/{id}",
};

describe("every operation", () => {
  test("that was promised is there, at its address", () => {
    const present = Object.fromEntries(
      routes.map(({ method, path, operation }) => [operation.contract.name, `${method.toUpperCase()} ${path}`]),
    );
    expect(present).toMatchObject(promised);
  });

  test("is named by a verb and a noun, and by nobody else's name", () => {
    const verbs =
      "get|list|start|confirm|resend|issue|refresh|revoke|verify|request|change|create|update|archive|delete|restore|export|sign|forward|reauthenticate|decide|complete|enroll|activate|remove|regenerate|register|rename|set|revert";
    const adminVerbs = "Get|List|Create|Update|Delete|Approve|Reject|Suspend|Restore|Verify|Reset|Set|Revoke|Explain|Retry|Rotate";
    const names = operations.map(({ contract }) => contract.name);
    const isNamed = new RegExp(`^(?:(?:${verbs})(?:[A-Z][a-zA-Z]+)?|admin(?:${adminVerbs})[A-Z][a-zA-Z]+)$`);
    expect(names.filter((name) => !isNamed.test(name))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
  });

  test("says what it does in one sentence", () => {
    expect(operations.filter(({ contract }) => !/^[A-Z].{10,160}\.$/.test(contract.summary)).map(({ contract }) => contract.name)).toEqual(
      [],
    );
  });

  test("that anyone may call has a limit, and so has each one that checks a password or sends a mail", () => {
    const needy = operations.filter(
      ({ contract }) => contract.access.who === "anyone" || /password|reauthenticate|request/i.test(contract.name),
    );
    expect(needy.filter(({ contract }) => contract.limit === undefined).map(({ contract }) => contract.name)).toEqual([]);
  });
});

describe("MAS-12: no answer", () => {
  /** What is a secret on purpose, handed to whoever it is for; and what only sounds like one. */
  const allowed = new Set([
    "accessToken",
    "refreshToken",
    "deviceToken",
    // Of an authenticator app, shown once to whoever sets it up.
    "secret",
    "tokens",
    "tokenType",
    "passwordPolicy",
    "passwordless",
    "mustChangePassword",
    "secondFactor",
    "passkey",
    "siteKey",
    "passkeys",
    "tokenGrants",
    "passkeyOptions",
    "temporaryPassword",
    "hasPassword",
    "mailsPasswords",
  ]);
  /** Groups of settings, and the public half of signing keys. */
  const settings = ["password", "tokens", "temporaryPasswordSeconds"];
  const allowedIn: Readonly<Record<string, readonly string[]>> = {
    adminGetSettings: settings,
    adminUpdateSettings: settings,
    adminListKeys: ["keys"],
    adminRotateKeys: ["keys"],
  };
  const suspicious = /password|hash|secret|token|salt|epoch|private|internal|key|mac$/i;

  const namesIn = (output: z.ZodType) => fieldNames(z.toJSONSchema(output, { io: "output", unrepresentable: "any" }));
  const secretsIn = (output: z.ZodType) => namesIn(output).filter((name) => suspicious.test(name) && !allowed.has(name));

  test.each(operations.map(({ contract }) => [contract.name, contract.output] as const))(
    "of %s has a field that sounds secret",
    (name, output) => {
      expect(secretsIn(output).filter((field) => allowedIn[name]?.includes(field) !== true)).toEqual([]);
    },
  );

  test("hides one from the law itself, however deep", () => {
    expect(secretsIn(z.object({ users: z.array(z.object({ passwordHash: z.string(), accessToken: z.string() }).nullable()) }))).toEqual([
      "passwordHash",
    ]);
  });
});

/** The names of all fields of a JSON schema, definitions included. */
function fieldNames(schema: unknown): string[] {
  if (typeof schema !== "object" || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]: [string, unknown]) => {
    const own = key === "properties" && typeof value === "object" && value !== null ? Object.keys(value) : [];
    return [...own, ...fieldNames(value)];
  });
}

describe("every problem", () => {
  test("has a code of its own, with one status", () => {
    const declared = [
      ...Object.values(commonProblems),
      ...Object.values(problems),
      ...operations.flatMap(({ contract }) => contract.problems ?? []),
    ];
    const byCode = Map.groupBy(new Set(declared), ({ code }) => code);
    expect([...byCode].filter(([, types]) => types.length > 1).map(([code]) => code)).toEqual([]);
  });

  test("that an operation declares is in the catalogue", () => {
    const catalogue = new Set<object>([...Object.values(commonProblems), ...Object.values(problems)]);
    const strays = operations.flatMap(({ contract }) => (contract.problems ?? []).filter((type) => !catalogue.has(type)));
    expect(strays).toEqual([]);
  });
});
