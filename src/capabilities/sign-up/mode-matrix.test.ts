/**
 * Every mode of sign-up, with and without proof of the address, in every order of the steps: what is answered, in which state the
 * account is, whether one can sign in, and when administrators hear of it. No cell is a dead end.
 */
import { expect, test } from "vitest";
import { newAdministrator } from "../../../test/support/administrators.ts";
import { textAt } from "../../../test/support/answers.ts";
import { newVisitor } from "../../../test/support/faces.ts";
import { stories } from "../../../test/support/scenarios.ts";
import { fine, minute, newPerson, type Person, type Stage } from "../../../test/support/stage.ts";
import { stateOf } from "../../domain/user/user-state.ts";

/** `nextStep`, and whether the proof of the address and an approval are still to come. */
type Told = readonly [nextStep: string, emailVerificationRequired: boolean, adminApprovalRequired: boolean];

interface Step {
  readonly do: "start" | "confirm" | "approve" | "reject";
  /** What sign-up or its confirmation answers. */
  readonly told?: Told;
  readonly state: string;
  /** The next step of a sign-in with the right password, or the code of its refusal. */
  readonly signsIn: string;
  /** The administrators are told now. */
  readonly asks?: true;
}

interface Cell {
  readonly name: string;
  readonly mode: "open" | "approval" | "invite";
  readonly emailVerification: boolean;
  readonly invited?: "by hand" | "by mail";
  readonly steps: readonly Step[];
  /** What `resendSignUp` mails after the first step. */
  readonly resent: RegExp;
}

const confirmMail = /^Confirm your e-mail address/;
const existsMail = /^You already have an account/;
const claimed: Step = { do: "start", told: ["CONFIRM_EMAIL", true, false], state: "PENDING_VERIFICATION", signsIn: "CONFIRM_EMAIL" };
const ready: Step = { do: "start", told: ["SIGN_IN", false, false], state: "ACTIVE", signsIn: "DONE" };
const confirmed: Step = { do: "confirm", told: ["SIGN_IN", false, false], state: "ACTIVE", signsIn: "DONE" };
const requested: Step = { do: "start", told: ["CONFIRM_EMAIL", true, true], state: "PENDING_APPROVAL", signsIn: "awaiting_approval" };
const waiting: Omit<Step, "do"> = {
  told: ["AWAIT_APPROVAL", false, true],
  state: "PENDING_APPROVAL",
  signsIn: "awaiting_approval",
  asks: true,
};
const approved: Step = { do: "approve", state: "ACTIVE", signsIn: "DONE" };
const rejected: Step = { do: "reject", state: "REJECTED", signsIn: "sign_up_rejected" };
const approvedFirst: Step = { do: "approve", state: "PENDING_VERIFICATION", signsIn: "CONFIRM_EMAIL" };
const declined: Step = { do: "confirm", told: ["AWAIT_APPROVAL", false, true], state: "REJECTED", signsIn: "sign_up_rejected" };

const withProof = { mode: "approval", emailVerification: true, resent: confirmMail } as const;
const withoutProof = { mode: "approval", emailVerification: false, resent: /^Your request for an account at .* is waiting/ } as const;

const cells: readonly Cell[] = [
  { name: "open", mode: "open", emailVerification: true, steps: [claimed, confirmed], resent: confirmMail },
  { name: "open, no proof", mode: "open", emailVerification: false, steps: [ready], resent: existsMail },
  { name: "proven, then approved", ...withProof, steps: [requested, { ...waiting, do: "confirm" }, approved] },
  { name: "approved, then proven", ...withProof, steps: [requested, approvedFirst, confirmed] },
  { name: "proven, then rejected, then approved", ...withProof, steps: [requested, { ...waiting, do: "confirm" }, rejected, approved] },
  { name: "rejected, then proven, then approved", ...withProof, steps: [requested, rejected, declined, approved] },
  { name: "rejected, then approved, then proven", ...withProof, steps: [requested, rejected, approvedFirst, confirmed] },
  { name: "approved, no proof", ...withoutProof, steps: [{ ...waiting, do: "start" }, approved] },
  { name: "rejected, no proof", ...withoutProof, steps: [{ ...waiting, do: "start" }, rejected, approved] },
  ...(["open", "approval", "invite"] as const).flatMap((mode): Cell[] => [
    {
      name: `${mode}, with a link from hand to hand`,
      mode,
      emailVerification: true,
      invited: "by hand",
      steps: [claimed, confirmed],
      resent: confirmMail,
    },
    { name: `${mode}, with a mailed link`, mode, emailVerification: true, invited: "by mail", steps: [ready], resent: existsMail },
    { name: `${mode}, with a link, no proof`, mode, emailVerification: false, invited: "by hand", steps: [ready], resent: existsMail },
  ]),
];

async function invite(stage: Stage, { invited }: Cell, person: Person): Promise<Record<string, unknown>> {
  if (invited === undefined) return {};
  const { visitor } = await newAdministrator(stage);
  const input = invited === "by mail" ? { email: person.email } : {};
  const link = textAt(fine(await stage.call(visitor, "adminCreateInvitation", input)), "link");
  const text = invited === "by mail" ? ((await stage.mails()).findLast(({ to }) => to === person.email)?.text ?? "") : link;
  return { invitation: /invitation=([\w-]+)/.exec(text)?.[1] };
}

async function walk(stage: Stage, cell: Cell): Promise<void> {
  const person = newPerson();
  const invitation = await invite(stage, cell, person);
  const administrator = await newAdministrator(stage);
  const asked = async () =>
    (await stage.mails()).filter(({ to, subject }) => to === administrator.person.email && /wait/.test(subject)).length;
  let mails = 0;
  for (const step of cell.steps) {
    const row = () => stage.database.queries.selectFrom("user").selectAll().where("email_key", "=", person.email).executeTakeFirst();
    const id = (await row())?.id;
    const start = { email: person.email, password: person.password, ...invitation };
    const answer = fine(
      await {
        start: () => stage.call(newVisitor(), "startSignUp", start),
        confirm: async () => stage.call(newVisitor(), "confirmSignUp", { token: await stage.tokenFor(person.email) }),
        approve: () => stage.call(administrator.visitor, "adminApproveUser", { id }),
        reject: () => stage.call(administrator.visitor, "adminRejectUser", { id }),
      }[step.do](),
    );
    const { nextStep, emailVerificationRequired, adminApprovalRequired } = answer.value ?? {};
    if (step.told !== undefined) expect([nextStep, emailVerificationRequired, adminApprovalRequired]).toEqual(step.told);
    else expect(answer.value).toMatchObject({ user: { state: step.state, approved: step.do === "approve" } });
    const now = await row();
    expect(now === undefined ? null : stateOf(now), step.do).toBe(step.state);
    const signIn = await stage.call(newVisitor(), "signInWithPassword", { identifier: person.email, password: person.password });
    expect(signIn.problem?.code ?? signIn.value?.nextStep, step.do).toBe(step.signsIn);
    mails += step.asks === true ? 1 : 0;
    expect(await asked(), `administrators are told: ${step.do}`).toBe(mails);
    if (step.do !== "start") continue;
    stage.clock.move(minute);
    fine(await stage.call(newVisitor(), "resendSignUp", { email: person.email }));
    expect((await stage.mails()).findLast(({ to }) => to === person.email)?.subject).toMatch(cell.resent);
  }
  await stage.emptyMailbox();
}

const houses = Map.groupBy(cells, ({ mode, emailVerification }) => `${mode}${emailVerification ? "" : " without proof of the address"}`);

for (const [name, rows] of houses) {
  const [first] = rows;
  stories(
    `sign-up, ${name}`,
    (stage) => {
      test.each(rows.map((cell) => [cell.name, cell] as const))("[B7, E6] %s", (_name, cell) => walk(stage(), cell));
    },
    { settings: { signUp: { mode: first?.mode ?? "open", emailVerification: first?.emailVerification ?? true } } },
  );
}
