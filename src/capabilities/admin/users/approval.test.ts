/** Approving and rejecting by an administrator who is signed in: who may, what is refused, and that the proof of the address stays its own step. */
import { expect, test } from "vitest";
import { newAdministrator } from "../../../../test/support/administrators.ts";
import { textAt } from "../../../../test/support/answers.ts";
import { newVisitor } from "../../../../test/support/faces.ts";
import { type Given, nothing, refused, scenarios, stories } from "../../../../test/support/scenarios.ts";
import { fine, hour, minute, newPerson, type Person, type Stage } from "../../../../test/support/stage.ts";

const settings = { signUp: { mode: "approval" } } as const;

interface Case extends Given {
  readonly id?: string;
}

async function userIdOf(stage: Stage, person: Person): Promise<string> {
  const rows = await stage.database.queries.selectFrom("user").select("id").where("email_key", "=", person.email).execute();
  return rows[0]?.id ?? "";
}

/** An administrator, and somebody who has proven their address and waits. */
async function waiting(stage: Stage): Promise<Case> {
  const { visitor } = await newAdministrator(stage);
  const person = newPerson();
  await stage.claim(person);
  fine(await stage.call(newVisitor(), "confirmSignUp", { token: await stage.tokenFor(person.email) }));
  return { visitor, person, id: await userIdOf(stage, person) };
}

async function decided(stage: Stage): Promise<Case> {
  const given = await waiting(stage);
  fine(await stage.call(given.visitor ?? newVisitor(), "adminApproveUser", { id: given.id }));
  return given;
}

const idOf = ({ id }: Case) => ({ id });
const both = ["adminApproveUser", "adminRejectUser"] as const;

scenarios(
  "approval by an administrator",
  [
    { name: "a stranger decides nothing", call: both, input: { id: "x" }, expect: "unauthenticated", then: nothing },
    {
      name: "ADM-11: a user decides nothing",
      given: async (stage) => ({ ...(await waiting(stage)), visitor: (await newAdministrator(stage, [])).visitor }),
      call: both,
      input: idOf,
      expect: "forbidden",
    },
    {
      name: "ADM-09: an old proof is not enough",
      given: async (stage) => {
        const given = await waiting(stage);
        stage.clock.move(hour);
        return given;
      },
      call: both,
      input: idOf,
      expect: "reauthentication_required",
    },
    {
      name: "nobody is found by an id that nobody has",
      given: waiting,
      call: both,
      input: { id: "nobody" },
      expect: "not_found",
      then: nothing,
    },
    {
      name: "an administrator of the instance is nobody's to judge but their like's",
      given: async (stage) => ({ ...(await waiting(stage)), id: (await newAdministrator(stage, ["instance_admin"])).id }),
      call: both,
      input: idOf,
      expect: "forbidden",
    },
    { name: "who is approved is not approved again", given: decided, call: "adminApproveUser", input: idOf, expect: "already_decided" },
    {
      name: "who is approved is not rejected any more",
      given: decided,
      call: "adminRejectUser",
      input: idOf,
      expect: "already_decided",
      then: refused("adminRejectUser", "already_decided"),
    },
    {
      name: "[E6] approves, and the applicant is told",
      given: waiting,
      call: "adminApproveUser",
      input: idOf,
      expect: { user: { state: "ACTIVE", approved: true, sessions: 0, factors: { totp: false, passkeys: 0, recoveryCodes: 0 } } },
      then: { mails: [/^Your account at .* was approved/], audit: ["adminApproveUser SUCCESS"] },
    },
    {
      name: "[E6] rejects with a reason, which the applicant reads",
      given: waiting,
      call: "adminRejectUser",
      input: ({ id }: Case) => ({ id, reason: "Ask your manager <first>." }),
      expect: { user: { state: "REJECTED", approved: false } },
      then: { mails: [/^Your request for an account/], audit: ["adminRejectUser SUCCESS"] },
      check: async (stage) => {
        const mail = (await stage.mails()).at(-1);
        expect(mail?.text).toContain("Ask your manager <first>.");
        expect(mail?.html).toContain("&lt;first&gt;");
      },
    },
  ],
  { settings },
);

stories(
  "approval before the address is proven",
  (stage) => {
    test("ADM-05, PRE-09: does not prove it, and renews the link that does", async () => {
      const { visitor } = await newAdministrator(stage());
      const person = newPerson();
      await stage().claim(person);
      await stage().emptyMailbox();
      const answer = fine(await stage().call(visitor, "adminApproveUser", { id: await userIdOf(stage(), person) }));
      expect(answer.value).toMatchObject({ user: { emailVerified: false, approved: true, state: "PENDING_VERIFICATION" } });
      expect((await stage().mails()).map(({ subject }) => subject).sort()).toEqual([
        expect.stringMatching(/^Confirm your e-mail address/),
        expect.stringMatching(/^Your account at .* was approved/),
      ]);
      const weak = await stage().signIn(person);
      expect((await stage().call(weak, "archiveAccount", { password: person.password })).problem?.code).toBe("email_not_verified");
      fine(await stage().call(newVisitor(), "confirmSignUp", { token: await stage().tokenFor(person.email) }));
      expect(await stage().isSignedIn(await stage().signIn(person))).toBe(true);
    });

    test("PRE-09: of a stranger's claim on a known address brings its owner no mail, and the stranger no account", async () => {
      const { visitor } = await newAdministrator(stage());
      const owner = newPerson();
      await stage().claim(owner);
      fine(await stage().call(newVisitor(), "confirmSignUp", { token: await stage().tokenFor(owner.email) }));
      fine(await stage().call(visitor, "adminApproveUser", { id: await userIdOf(stage(), owner) }));
      stage().clock.move(minute);
      await stage().claim({ ...owner, password: "the stranger's choice" });
      await stage().emptyMailbox();
      const claim = stage().database.queries.selectFrom("user").select("id").where("email_key", "=", owner.email);
      const row = await claim.where("email_verified_at", "is", null).executeTakeFirstOrThrow();
      fine(await stage().call(visitor, "adminApproveUser", { id: row.id }));
      expect(await stage().mails()).toEqual([]);
      expect(textAt(await stage().call(await stage().signIn(owner), "getAccount"), "user", "state")).toBe("ACTIVE");
    });

    test("ADM-06: who was rejected unproven may ask anew, and is judged anew", async () => {
      const { visitor, person: administrator } = await newAdministrator(stage());
      const person = newPerson();
      await stage().claim(person);
      fine(await stage().call(visitor, "adminRejectUser", { id: await userIdOf(stage(), person) }));
      stage().clock.move(minute);
      await stage().claim(person);
      fine(await stage().call(newVisitor(), "confirmSignUp", { token: await stage().tokenFor(person.email) }));
      expect((await stage().mails()).some(({ to, subject }) => to === administrator.email && /wait/.test(subject))).toBe(true);
    });

    test("ADM-06: who was rejected proven gets the same answers as anybody, and stays rejected", async () => {
      const { visitor } = await newAdministrator(stage());
      const person = newPerson();
      await stage().claim(person);
      fine(await stage().call(newVisitor(), "confirmSignUp", { token: await stage().tokenFor(person.email) }));
      fine(await stage().call(visitor, "adminRejectUser", { id: await userIdOf(stage(), person) }));
      stage().clock.move(minute);
      const again = { email: person.email, password: person.password };
      const [known, unknown] = [
        fine(await stage().call(newVisitor(), "startSignUp", again)),
        fine(await stage().call(newVisitor(), "startSignUp", { ...again, email: newPerson().email })),
      ];
      expect(known.value).toEqual(unknown.value);
      expect((await stage().mails()).findLast(({ to }) => to === person.email)?.subject).toMatch(/^Your request for an account/);
      const signIn = await stage().call(newVisitor(), "signInWithPassword", { identifier: person.email, password: person.password });
      expect(signIn.problem?.code).toBe("sign_up_rejected");
    });
  },
  { settings },
);

/** Who was mailed a link to decide about an applicant. */
async function askedOf(stage: Stage): Promise<readonly string[]> {
  return (await stage.mails()).filter(({ text }) => text.includes("/sign-up/decide?token=")).map(({ to }) => to);
}

stories(
  "an address verified by an administrator, while approval is still to come",
  (stage) => {
    test("[E6] all administrators are told, and their links decide", async () => {
      const { visitor, person: acting } = await newAdministrator(stage());
      const { person: other } = await newAdministrator(stage());
      const person = newPerson();
      await stage().claim(person);
      await stage().emptyMailbox();
      const answer = fine(await stage().call(visitor, "adminVerifyEmail", { id: await userIdOf(stage(), person) }));
      expect(answer.value).toMatchObject({ user: { emailVerified: true, approved: false, state: "PENDING_APPROVAL" } });
      expect(await askedOf(stage())).toEqual(expect.arrayContaining([acting.email, other.email]));
      const token = await stage().tokenFor(other.email);
      fine(await stage().call(newVisitor(), "decideSignUp", { token, decision: "APPROVE" }));
      expect(await stage().isSignedIn(await stage().signIn(person))).toBe(true);
    });

    test("nobody is told where the administrator approved before", async () => {
      const { visitor } = await newAdministrator(stage());
      const person = newPerson();
      await stage().claim(person);
      const id = await userIdOf(stage(), person);
      fine(await stage().call(visitor, "adminApproveUser", { id }));
      await stage().emptyMailbox();
      const answer = fine(await stage().call(visitor, "adminVerifyEmail", { id }));
      expect(answer.value).toMatchObject({ user: { state: "ACTIVE" } });
      expect(await askedOf(stage())).toEqual([]);
    });
  },
  { settings },
);

stories(
  "an address verified by an administrator, where sign-up asks for no proof",
  (stage) => {
    test("nobody is told again", async () => {
      const { visitor, person: administrator } = await newAdministrator(stage());
      const person = newPerson();
      await stage().claim(person);
      expect(await askedOf(stage())).toEqual([administrator.email]);
      stage().clock.move(15 * minute);
      await stage().emptyMailbox();
      const answer = fine(await stage().call(visitor, "adminVerifyEmail", { id: await userIdOf(stage(), person) }));
      expect(answer.value).toMatchObject({ user: { emailVerified: true, state: "PENDING_APPROVAL" } });
      expect(await askedOf(stage())).toEqual([]);
    });
  },
  { settings: { signUp: { mode: "approval", emailVerification: false } } },
);
