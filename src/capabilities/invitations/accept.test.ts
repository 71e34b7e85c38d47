/** Signing up with an invitation: whom it fits, what it gives and spares, and what the mailed link proves that a copy does not. */
import { expect, test } from "vitest";
import { newAdministrator } from "../../../test/support/administrators.ts";
import { textAt } from "../../../test/support/answers.ts";
import { newVisitor } from "../../../test/support/faces.ts";
import { type Given, nothing, scenarios, stories } from "../../../test/support/scenarios.ts";
import { fine, minute, newPerson, type Person, type Stage } from "../../../test/support/stage.ts";
import type { SettingsInput } from "../../domain/realm/settings.ts";

const settings: SettingsInput = { signUp: { mode: "invite" }, roles: { names: ["editor"] } };

interface Invited {
  /** Of the administrator's copy. */
  readonly token: string;
  /** Of the mail; empty when none was sent. */
  readonly mailedToken: string;
}

async function invite(stage: Stage, input: Record<string, unknown> = {}): Promise<Invited> {
  const { visitor } = await newAdministrator(stage);
  const answer = fine(await stage.call(visitor, "adminCreateInvitation", input));
  const mail = (await stage.mails()).findLast(({ to }) => to === input.email);
  const tokenIn = (text: string) => /invitation=([\w-]+)/.exec(text)?.[1] ?? "";
  return { token: tokenIn(textAt(answer, "link")), mailedToken: tokenIn(mail?.text ?? "") };
}

const newcomer = (given: Given) => ({ email: given.person?.email, password: given.person?.password });
const invited = async (stage: Stage) => ({ person: newPerson(), token: (await invite(stage)).token });
const invitedByMail = async (stage: Stage) => {
  const person = newPerson();
  return { person, ...(await invite(stage, { email: person.email })) };
};

scenarios(
  "sign-up by invitation",
  [
    {
      name: "without one nobody signs up",
      given: () => ({ person: newPerson() }),
      call: "startSignUp",
      input: newcomer,
      expect: "sign_up_closed",
    },
    {
      name: "one that nobody made is no invitation",
      given: () => ({ person: newPerson() }),
      call: "startSignUp",
      input: (given) => ({ ...newcomer(given), invitation: "i".repeat(44) }),
      expect: "invalid_token",
    },
    {
      name: "one with a forged proof of the mailbox is no invitation",
      given: invitedByMail,
      call: "startSignUp",
      input: (given) => ({ ...newcomer(given), invitation: `${given.token}${"p".repeat(43)}` }),
      expect: "invalid_token",
    },
    {
      name: "one for an address fits no other",
      given: invitedByMail,
      call: "startSignUp",
      input: ({ token, person }) => ({ email: newPerson().email, password: person?.password, invitation: token }),
      expect: "invalid_request",
      pointer: "/email",
      then: nothing,
    },
    { name: "one that nobody made is not shown", call: "getInvitation", input: { token: "i".repeat(44) }, expect: "invalid_token" },
    {
      name: "looking uses nothing, and tells whom it is for",
      given: invitedByMail,
      call: "getInvitation",
      input: ({ token }) => ({ token }),
      expect: { realm: "main" },
      then: nothing,
      check: (_stage, { person }, answer) => expect(textAt(answer, "email")).toBe(person?.email),
    },
    {
      name: "the policy says that there is no other way in",
      call: "getSignUpPolicy",
      expect: { mode: "invite", approval: false, emailVerification: true },
      then: nothing,
    },
    {
      name: "from hand to hand it opens the door, and the address is still to be proven",
      given: invited,
      call: "startSignUp",
      input: (given) => ({ ...newcomer(given), invitation: given.token }),
      expect: { nextStep: "CONFIRM_EMAIL", emailVerificationRequired: true, adminApprovalRequired: false },
      then: { mails: [/^Confirm/] },
    },
    {
      name: "by mail to the address it is for, it also proves that",
      given: async (stage) => {
        const { person, mailedToken } = await invitedByMail(stage);
        return { person, token: mailedToken };
      },
      call: "startSignUp",
      input: (given) => ({ ...newcomer(given), invitation: given.token }),
      expect: { nextStep: "SIGN_IN", emailVerificationRequired: false },
      then: { mails: [] },
    },
  ],
  { settings },
);

/** The newest row of an address. */
async function rolesOf(stage: Stage, person: Person): Promise<unknown> {
  return (await stage.call(await stage.signIn(person), "getAccount")).value?.user;
}

stories(
  "an invitation",
  (stage) => {
    const accept = (person: Person, invitation: string) =>
      stage().call(newVisitor(), "startSignUp", { email: person.email, password: person.password, invitation });

    test("is used once", async () => {
      const { token } = await invite(stage());
      fine(await accept(newPerson(), token));
      expect((await accept(newPerson(), token)).problem?.code).toBe("invalid_token");
    });

    test("is not used up by a sign-up that is refused", async () => {
      const { token } = await invite(stage());
      const taken = newPerson({ username: `first${stage().face}` });
      fine(await stage().call(newVisitor(), "startSignUp", { ...taken, invitation: (await invite(stage())).token }));
      const refusal = await stage().call(newVisitor(), "startSignUp", {
        ...newPerson({ username: taken.username ?? "" }),
        invitation: token,
      });
      expect(refusal.problem?.code).toBe("username_taken");
      fine(await accept(newPerson(), token));
    });

    test("gives its roles, but to nobody whose mailbox is not proven", async () => {
      const { token } = await invite(stage(), { roles: ["admin", "editor"] });
      const person = newPerson();
      fine(await accept(person, token));
      const weak = await stage().signIn(person);
      expect((await stage().call(weak, "adminListInvitations")).problem?.code).toBe("email_not_verified");
      fine(await stage().call(newVisitor(), "confirmSignUp", { token: await stage().tokenFor(person.email) }));
      expect(await rolesOf(stage(), person)).toMatchObject({ roles: ["admin", "editor"], emailVerified: true });
      fine(await stage().call(await stage().signIn(person), "adminListInvitations"));
    });

    test("PRE-06, PRE-07: by mail, ends what a stranger gathered on a claim of the address", async () => {
      const victim = newPerson();
      const stranger = { ...victim, password: "the stranger's choice" };
      fine(await accept(stranger, (await invite(stage())).token));
      const weak = await stage().signIn(stranger);
      stage().clock.move(minute);
      const { mailedToken } = await invite(stage(), { email: victim.email, roles: ["editor"] });
      fine(await accept(victim, mailedToken));
      expect(await stage().isSignedIn(weak)).toBe(false);
      expect(await rolesOf(stage(), victim)).toMatchObject({ roles: ["editor"], state: "ACTIVE" });
      const refusal = await stage().call(newVisitor(), "signInWithPassword", { identifier: stranger.email, password: stranger.password });
      expect(refusal.problem?.code).toBe("invalid_credentials");
    });

    test("gives an account that is there already neither roles nor another password", async () => {
      const owner = newPerson();
      fine(await accept(owner, (await invite(stage(), { email: owner.email })).mailedToken));
      stage().clock.move(minute);
      const { mailedToken } = await invite(stage(), { email: owner.email, roles: ["admin"] });
      const again = fine(await accept({ ...owner, password: "another long password" }, mailedToken));
      expect(again.value).toMatchObject({ nextStep: "SIGN_IN", user: null });
      expect((await stage().mails()).at(-1)?.subject).toMatch(/^You already have an account/);
      expect(await rolesOf(stage(), owner)).toMatchObject({ roles: [] });
    });

    test("of a known address answers as of an unknown one", async () => {
      const owner = newPerson();
      fine(await accept(owner, (await invite(stage(), { email: owner.email })).mailedToken));
      const answers = await Promise.all(
        [owner, newPerson()].map(async ({ email }) => accept({ email, password: "the same for all" }, (await invite(stage())).token)),
      );
      expect(answers.map(({ value }) => value)).toEqual([answers[0]?.value, answers[0]?.value]);
      expect(answers[0]?.value).toMatchObject({ nextStep: "CONFIRM_EMAIL" });
    });
  },
  { settings },
);
