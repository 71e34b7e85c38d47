/**
 * The matrix of ways in: every way × every state of the account × the realm's policy × the user's factors. What each cell must come to
 * is said once, in `expected`, from the rules alone; no door may skip a factor, an approval, a suspension or a forced change.
 */
import { describe, expect, test } from "vitest";
import { textAt, valueAt } from "../support/answers.ts";
import { Authenticator } from "../support/authenticator.ts";
import { type Answer, newVisitor, type OperationName, type Visitor } from "../support/faces.ts";
import { register, signedChallenge } from "../support/passkeys.ts";
import { stories } from "../support/scenarios.ts";
import { type Enrolled, enroll } from "../support/second-factors.ts";
import { fine, minute, newPerson, type Person, type Stage } from "../support/stage.ts";

const ways = ["password", "tokens", "mailed link", "mailed code", "passkey"] as const;
type Way = (typeof ways)[number];

/** What puts a user into each state. Claims and users without an address have tests of their own. */
const states = {
  ACTIVE: { suspended_at: null },
  ARCHIVED: { archived_at: 1 },
  PENDING_APPROVAL: { approval_requested_at: 1 },
  REJECTED: { approval_requested_at: 1, rejected_at: 1 },
  SUSPENDED: { suspended_at: 1 },
  DEACTIVATED: { deactivated_at: 1 },
  DELETION_DUE: { deletion_due_at: 8_640_000_000_000_000 },
  ANONYMISED: { anonymised_at: 1 },
} as const;
type State = keyof typeof states;

const refusals: Partial<Record<State, string>> = {
  PENDING_APPROVAL: "awaiting_approval",
  REJECTED: "sign_up_rejected",
  SUSPENDED: "account_suspended",
  DEACTIVATED: "account_deactivated",
  DELETION_DUE: "account_deletion_due",
  ANONYMISED: "account_deactivated",
};

const policies = ["optional", "required"] as const;
type Policy = (typeof policies)[number];

/** What the user has beside the first proof, and what they do with it. */
const factors = ["none", "not brought", "wrong code", "right code", "recovery code"] as const;
type Factor = (typeof factors)[number];

interface Cell {
  readonly way: Way;
  readonly state: State;
  readonly policy: Policy;
  readonly factor: Factor;
  readonly mustChange: boolean;
}

/** The rules: the state first, then the factor, then the change of password, then what the realm asks of whoever has come in. */
function expected({ way, state, policy, factor, mustChange }: Cell): string {
  const refusal = refusals[state];
  if (refusal !== undefined) return refusal;
  // A passkey that knows its user is two factors by itself, and its user has a factor.
  if (way !== "passkey" && factor === "not brought") return "SECOND_FACTOR";
  if (way !== "passkey" && factor === "wrong code") return "invalid_code";
  if (mustChange) return "CHANGE_PASSWORD";
  return policy === "required" && way !== "passkey" && factor === "none" ? "ENROLL_SECOND_FACTOR" : "DONE";
}

/** All cells; a passkey has nothing to do with other factors, so it is asked once. */
function* cellsOf(policy: Policy): Generator<Cell> {
  for (const way of ways) {
    for (const state of Object.keys(states) as State[]) {
      for (const factor of way === "passkey" ? factors.slice(0, 1) : factors) {
        for (const mustChange of [false, true]) yield { way, state, policy, factor, mustChange };
      }
    }
  }
}

interface Cast {
  readonly person: Person;
  readonly authenticator: Authenticator | null;
  readonly enrolled: Pick<Enrolled, "app" | "recoveryCodes"> | null;
}

/** A user with the factors of the cell, brought into its state behind the house's back. */
async function cast(stage: Stage, { way, state, factor, mustChange }: Cell): Promise<Cast> {
  const person = newPerson();
  await stage.signUp(person);
  const visitor = await stage.signIn(person);
  const authenticator = way === "passkey" ? new Authenticator() : null;
  if (authenticator !== null) await register(stage, visitor, authenticator);
  const enrolled = factor === "none" ? null : await enroll(stage, visitor);
  // The code that activated the app is spent, and mails are spaced.
  stage.clock.move(2 * minute);
  await stage.changeUser(person, { ...states[state], password_change_required_at: mustChange ? 1 : null });
  return { person, authenticator, enrolled };
}

function bring(stage: Stage, { factor }: Cell, { enrolled }: Cast): Record<string, string> {
  if (enrolled === null || factor === "not brought") return {};
  if (factor === "recovery code") return { recoveryCode: enrolled.recoveryCodes[0] ?? "" };
  return { totpCode: factor === "right code" ? enrolled.app.code(stage) : enrolled.app.wrongCode(stage) };
}

/** Goes one way in, as far as it leads. */
async function goIn(stage: Stage, cell: Cell, people: Cast, visitor: Visitor): Promise<Answer> {
  const { person, authenticator } = people;
  const extra = bring(stage, cell, people);
  if (cell.way === "password" || cell.way === "tokens") {
    const operation: OperationName = cell.way === "password" ? "signInWithPassword" : "issueTokens";
    return stage.call(visitor, operation, { identifier: person.email, password: person.password, ...extra });
  }
  if (cell.way === "passkey") {
    const signed = await signedChallenge(stage, authenticator ?? new Authenticator(), { visitor });
    return stage.call(visitor, "signInWithPasskey", signed.input);
  }
  const first = await goInByMail(stage, cell.way, person, visitor);
  if (Object.keys(extra).length === 0 || valueAt(first, "nextStep") !== "SECOND_FACTOR") return first;
  return stage.call(visitor, "completeSecondFactor", { challenge: textAt(first, "challenge"), ...extra });
}

async function goInByMail(stage: Stage, way: "mailed link" | "mailed code", person: Person, visitor: Visitor): Promise<Answer> {
  await stage.emptyMailbox();
  const challenge = textAt(fine(await stage.call(visitor, "requestEmailSignIn", { email: person.email })), "challenge");
  const [mail] = await stage.mails();
  // To some states nothing is mailed: then there is nothing to go in with.
  const token = /token=([\w-]+)/.exec(mail?.text ?? "")?.[1] ?? "none";
  const code = codeIn(mail?.text ?? "") ?? "00000000";
  return stage.call(visitor, "confirmEmailSignIn", way === "mailed link" ? { token } : { challenge, code });
}

/** The mail's sentence ends with it. */
function codeIn(text: string): string | null {
  return /enter this code on the page that asks for it: (\S+(?: \S+)?)\s*$/m.exec(text)?.[1] ?? null;
}

const mailedNothing = new Set(["invalid_token", "invalid_code"]);

for (const policy of policies) {
  stories(
    `[C3] MFA-01, MFA-11, ADM-01: ways in, second factor ${policy}`,
    (stage) => {
      describe.each(ways)("%s", (way) => {
        const cells = [...cellsOf(policy)].filter((cell) => cell.way === way);
        test.each(cells.map((cell) => [`${cell.state}, factor ${cell.factor}${cell.mustChange ? ", must change" : ""}`, cell] as const))(
          "%s",
          async (_, cell) => {
            const visitor = newVisitor();
            const people = await cast(stage(), cell);
            const answer = await goIn(stage(), cell, people, visitor);
            const outcome = answer.problem?.code ?? valueAt(answer, "nextStep");
            const wanted = expected(cell);
            // The mail to somebody who may not come in says so, instead of leading nowhere.
            if (cell.way.startsWith("mailed") && refusals[cell.state] !== undefined && mailedNothing.has(String(outcome))) return;
            expect(outcome, JSON.stringify(answer.body)).toBe(wanted);
            const isIn = wanted === "DONE" || wanted === "ENROLL_SECOND_FACTOR";
            if (way === "tokens" && isIn) visitor.accessToken = textAt(answer, "tokens", "accessToken");
            expect(await stage().isSignedIn(visitor)).toBe(isIn);
          },
        );
      });
    },
    { settings: { signIn: { secondFactor: policy } } },
  );
}

stories("[C3] ADM-01: a session from before, when the state changes behind the house's back", (stage) => {
  test.each(Object.keys(states) as State[])("%s", async (state) => {
    const person = newPerson();
    await stage().signUp(person);
    const { refreshToken } = await stage().signIn(person, "tokens");
    await stage().changeUser(person, states[state]);
    const answer = await stage().call(newVisitor(), "refreshTokens", { refreshToken });
    expect(answer.problem?.code ?? "refreshed").toBe(state === "ACTIVE" ? "refreshed" : "invalid_refresh_token");
  });
});
