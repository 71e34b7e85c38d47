/**
 * Every purpose that a token can have, and every other secret, at every field of every operation that takes one (TOK-07). Doors and
 * purposes are read from the code, so that a new one is in the table by itself.
 */
import { expect, test } from "vitest";
import { issueOneTimeToken, type TokenPurpose, tokenPurposes } from "../../src/domain/call/one-time-token.ts";
import { insertInvitation } from "../../src/domain/sign-up/invitation.ts";
import type { Operation } from "../../src/kernel/operation.ts";
import { routes } from "../../src/routes.generated.ts";
import { formToken } from "../../src/transports/pages/visit/form-token.ts";
import { newAdministrator } from "../support/administrators.ts";
import type { OperationName } from "../support/faces.ts";
import { newVisitor } from "../support/faces.ts";
import { stories } from "../support/scenarios.ts";
import { minute, newPerson, type Person, type Stage } from "../support/stage.ts";

type Kind = TokenPurpose | "invitation" | "mailedInvitation" | "access" | "refresh" | "cookie" | "device" | "form";

/** Where each kind is at home. */
const homes: Readonly<Record<Kind, readonly OperationName[]>> = {
  VERIFY_EMAIL: ["confirmSignUp"],
  RESET_PASSWORD: ["confirmPasswordReset"],
  SET_PASSWORD: ["setPassword"],
  CHANGE_EMAIL: ["confirmEmailChange"],
  REVERT_EMAIL_CHANGE: ["revertEmailChange"],
  RESTORE_ACCOUNT: ["restoreAccount"],
  DECIDE_SIGN_UP: ["decideSignUp", "getSignUpRequest"],
  FIRST_ADMINISTRATOR: ["createFirstAdministrator"],
  EMAIL_SIGN_IN: ["confirmEmailSignIn"],
  SIGN_IN: ["completeSecondFactor", "getSecondFactor", "completePasswordChange"],
  PASSKEY_SIGN_IN: ["signInWithPasskey"],
  PASSKEY_REGISTRATION: ["registerPasskey"],
  REAUTHENTICATE: ["reauthenticate"],
  invitation: ["startSignUp", "getInvitation"],
  mailedInvitation: ["startSignUp", "getInvitation"],
  access: ["verifyToken"],
  refresh: ["refreshTokens", "revokeToken"],
  cookie: [],
  // A hint, which every way to sign in takes and none refuses: it opens nothing.
  device: [],
  form: [],
};

const secretFields = ["token", "challenge", "invitation", "refreshToken", "accessToken", "passkey"] as const;
type SecretField = (typeof secretFields)[number];

interface Door {
  readonly name: OperationName;
  readonly field: SecretField;
  readonly input: Readonly<Record<string, unknown>>;
}

const response = { clientDataJSON: "AA", authenticatorData: "AA", signature: "AA", attestationObject: "AA" };
const credential = { id: "AA", rawId: "AA", type: "public-key", response };

/** What stands in the other fields that an operation asks for, so that nothing but the token is wrong. */
const beside: Readonly<Record<string, unknown>> = {
  newPassword: "a password chosen anew",
  password: "correct horse battery",
  decision: "APPROVE",
  totpCode: "123456",
  code: "12345678",
};
/** Fields that are optional by the schema, of which the operation asks for one all the same. */
const oneOfThese: Readonly<Record<string, readonly string[]>> = {
  "completeSecondFactor.challenge": ["totpCode"],
  "confirmEmailSignIn.challenge": ["code"],
  "reauthenticate.challenge": ["password"],
  "startSignUp.invitation": ["password"],
};

function doors(): Door[] {
  return routes.flatMap(({ operation: { contract } }: { operation: Operation }) => {
    const shape: Readonly<Record<string, { safeParse(value: unknown): { success: boolean } }>> = contract.input?.shape ?? {};
    // A route's name is an operation's.
    const name = contract.name as OperationName;
    const needed = (other: string, field: string) =>
      other !== field && (shape[other]?.safeParse(undefined).success !== true || oneOfThese[`${name}.${field}`]?.includes(other) === true);
    const inputFor = (field: string) =>
      Object.fromEntries(Object.keys(shape).flatMap((other) => (needed(other, field) ? [sample(other)] : [])));
    return secretFields
      .filter((field) => Object.hasOwn(shape, field))
      .filter((field) => field !== "passkey" || name === "signInWithPasskey" || name === "registerPasskey")
      .map((field) => ({ name, field, input: inputFor(field) }));
  });
}

function sample(field: string): [string, unknown] {
  if (field === "email") return [field, newPerson().email];
  if (!Object.hasOwn(beside, field)) throw new Error(`Say in \`beside\` what stands in the field ${field}.`);
  return [field, beside[field]];
}

async function secretsOf(stage: Stage, owner: { id: string; person: Person }): Promise<Record<Kind, string>> {
  const { keyRing } = (await stage.cardea.engine()).services;
  const { queries } = stage.database;
  const now = stage.clock.now();
  const realm = await queries.selectFrom("realm").select("id").where("name", "=", "main").executeTakeFirstOrThrow();
  const purposes: [string, string][] = [];
  for (const purpose of tokenPurposes) {
    const issued = { realmId: realm.id, userId: owner.id, expiresAt: now + 5 * minute, keepsOlder: true } as const;
    purposes.push([purpose, await issueOneTimeToken(queries, { ...issued, purpose }, now)]);
  }
  const invited = { realmId: realm.id, email: null, roles: [], createdBy: owner.id, expiresAt: now + 5 * minute };
  const { token, mailedToken } = await insertInvitation(queries, keyRing, invited, now);
  const client = await stage.signIn(owner.person, "tokens");
  const cookie = (await stage.signIn(owner.person)).cookies.get("cardea") ?? "";
  return {
    // One for each, by the loop above.
    ...(Object.fromEntries(purposes) as Record<TokenPurpose, string>),
    invitation: token,
    mailedInvitation: mailedToken,
    access: client.accessToken ?? "",
    refresh: client.refreshToken ?? "",
    device: client.deviceToken ?? "",
    cookie,
    form: formToken(keyRing, { cookie: "c".repeat(44), realm: "main", session: cookie }),
  };
}

/** What counts, tells of refusals or holds the jobs apart. */
const besideTheState = ["throttle", "lease", "statistic"];

/** The rest of what is stored, by table. */
async function stored(stage: Stage): Promise<ReadonlyMap<string, string>> {
  const dumped = new Map<string, string>();
  for (const { name } of await stage.database.queries.introspection.getTables()) {
    if (besideTheState.includes(name) || name.startsWith("audit_")) continue;
    // The names are the store's own.
    const rows = await stage.database.queries
      .selectFrom(name as "user")
      .selectAll()
      .execute();
    dumped.set(name, JSON.stringify(rows.map((row) => JSON.stringify(row)).toSorted()));
  }
  return dumped;
}

const refusals = [
  "invalid_token",
  "invalid_challenge",
  "invalid_code",
  "invalid_access_token",
  "invalid_refresh_token",
  "reauthentication_required",
  // With the right password, once there were too many tries with it.
  "wrong_password",
];

/** An access token is longer than any other may be. */
function isRefused(kind: string, code: string): boolean {
  return refusals.includes(code) || (kind === "access" && code === "invalid_request");
}

stories(
  "every kind of secret",
  (stage) => {
    test("TOK-07: is refused at every door that is not its own, and changes nothing there", async () => {
      const owner = await newAdministrator(stage(), []);
      const secrets = await secretsOf(stage(), owner);
      await stage().mails();
      const before = await stored(stage());
      const odd: string[] = [];
      for (const { name, field, input } of doors()) {
        for (const [kind, secret] of Object.entries(secrets)) {
          // Every kind has its homes.
          if (homes[kind as Kind].includes(name)) continue;
          const shown = field === "passkey" ? { challenge: secret, credential } : secret;
          const visitor = { ...owner.visitor, cookies: new Map(owner.visitor.cookies) };
          const access = routes.find(({ operation }) => operation.contract.name === name)?.operation.contract.access;
          const answer = await stage().call(access?.who === "anyone" ? newVisitor() : visitor, name, { ...input, [field]: shown });
          const code = answer.problem?.code ?? "opened";
          if (!isRefused(kind, code)) odd.push(`${kind} at ${name}: ${code}`);
        }
      }
      expect(odd).toEqual([]);
      const after = await stored(stage());
      expect([...before.keys()].filter((table) => after.get(table) !== before.get(table))).toEqual([]);
    }, 120_000);
  },
  { settings: { signUp: { mode: "invite" } } },
);

test("TOK-07: every purpose is at home somewhere, and every door is somebody's", () => {
  const named = new Set(doors().map(({ name }) => name));
  for (const purpose of tokenPurposes) for (const home of homes[purpose]) expect(named, purpose).toContain(home);
  const inhabited = new Set(Object.values(homes).flat());
  expect([...named].filter((name) => !inhabited.has(name))).toEqual([]);
});
