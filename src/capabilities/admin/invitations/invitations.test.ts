/** Invitations by an administrator: who may give what, what a list shows, and that a link once taken back is dead. */
import { expect, test } from "vitest";
import { newAdministrator } from "../../../../test/support/administrators.ts";
import { textAt, valueAt } from "../../../../test/support/answers.ts";
import { newVisitor, type OperationName } from "../../../../test/support/faces.ts";
import { nothing, type Scenario, scenarios, stories } from "../../../../test/support/scenarios.ts";
import { fine, hour, newPerson, type Stage } from "../../../../test/support/stage.ts";

const admin = async (stage: Stage) => ({ visitor: (await newAdministrator(stage)).visitor });
const operator = async (stage: Stage) => ({ visitor: (await newAdministrator(stage, ["instance_admin"])).visitor });
const user = async (stage: Stage) => ({ visitor: (await newAdministrator(stage, [])).visitor });

const guarded: readonly [OperationName, Record<string, unknown>][] = [
  ["adminListInvitations", {}],
  ["adminCreateInvitation", {}],
  ["adminRevokeInvitation", { id: "x" }],
];

const barred = guarded.flatMap(([call, input]): Scenario[] => [
  { name: `a stranger has no ${call}`, call, input, expect: "unauthenticated" },
  { name: `ADM-11: a user has no ${call}`, given: user, call, input, expect: "forbidden" },
]);

scenarios(
  "invitations",
  [
    ...barred,
    {
      name: "MAS-09: a role that nobody knows is given to nobody",
      given: admin,
      call: "adminCreateInvitation",
      input: { roles: ["editor", "emperor"] },
      expect: "invalid_request",
      pointer: "/roles/1",
      then: nothing,
    },
    {
      name: "MAS-09: a list in one word is no role",
      given: admin,
      call: "adminCreateInvitation",
      input: { roles: ["editor,admin"] },
      expect: "invalid_request",
      pointer: "/roles/0",
    },
    {
      name: "MAS-09: nobody gives a role above their own",
      given: admin,
      call: "adminCreateInvitation",
      input: { roles: ["instance_admin"] },
      expect: "forbidden",
    },
    {
      name: "an administrator of the instance invites their like",
      given: operator,
      call: "adminCreateInvitation",
      input: { roles: ["instance_admin"] },
      expect: { invitation: { roles: ["instance_admin"], state: "PENDING" } },
    },
    {
      name: "an address must be one",
      given: admin,
      call: "adminCreateInvitation",
      input: { email: "nobody" },
      expect: "invalid_request",
      pointer: "/email",
      then: nothing,
    },
    {
      name: "an invitation lives for hours, and not for ever",
      given: admin,
      call: "adminCreateInvitation",
      input: { expiresInHours: 100_000 },
      expect: "invalid_request",
      pointer: "/expiresInHours",
      then: nothing,
    },
    {
      name: "without an address there is a link and no mail",
      given: admin,
      call: "adminCreateInvitation",
      input: { roles: ["editor", "admin", "editor"] },
      expect: { invitation: { email: null, roles: ["admin", "editor"], acceptedAt: null } },
      then: { mails: [], audit: ["adminCreateInvitation SUCCESS"] },
    },
    {
      name: "with an address the link is mailed, and the administrator's own copy is another",
      given: admin,
      call: "adminCreateInvitation",
      input: { email: "Invited@Example.org", expiresInHours: 1 },
      expect: { invitation: { email: "Invited@example.org" } },
      then: { mails: [/^You are invited to /] },
      check: async (stage, _given, answer) => {
        const [mail] = await stage.mails();
        expect(mail?.to).toBe("Invited@example.org");
        expect(mail?.text).not.toContain(`${textAt(answer, "link")}\n`);
        expect(mail?.text).toContain(textAt(answer, "link"));
      },
    },
    {
      name: "a cursor of somebody's own making is refused",
      given: admin,
      call: "adminListInvitations",
      input: { cursor: "WzAsIiJd.x" },
      expect: "invalid_request",
      pointer: "/cursor",
    },
    {
      name: "an invitation that is not there is not taken back",
      given: admin,
      call: "adminRevokeInvitation",
      input: { id: "nothing" },
      expect: "not_found",
    },
  ],
  { settings: { roles: { names: ["editor"] } } },
);

stories("invitations, in order", (stage) => {
  test("come the newest first, page by page, each once", async () => {
    const { visitor } = await newAdministrator(stage());
    const made: string[] = [];
    for (let at = 0; at < 5; at += 1) {
      const answer = fine(await stage().call(visitor, "adminCreateInvitation", { expiresInHours: 2 }));
      made.push(textAt(answer, "invitation", "id"));
      stage().clock.move(1);
    }
    const seen: unknown[] = [];
    let cursor: unknown;
    for (let page = 0; page < 3; page += 1) {
      const input = { limit: 2, ...(cursor === undefined ? {} : { cursor }) };
      const answer = fine(await stage().call(visitor, "adminListInvitations", input));
      const invitations = valueAt(answer, "invitations");
      if (Array.isArray(invitations)) seen.push(...invitations.map(({ id }: { id: string }) => id));
      cursor = valueAt(answer, "nextCursor") ?? undefined;
    }
    expect(seen).toEqual(made.toReversed());
    expect(cursor).toBeUndefined();
  });

  test("one that is taken back, lapsed or used is dead, and says so in the list", async () => {
    const { visitor } = await newAdministrator(stage());
    const create = async () => fine(await stage().call(visitor, "adminCreateInvitation", { expiresInHours: 2 }));
    const [revoked, used, lapsed] = [await create(), await create(), await create()];
    const tokens = [revoked, used, lapsed].map((answer) => textAt(answer, "link").split("invitation=")[1]);
    fine(await stage().call(visitor, "adminRevokeInvitation", { id: textAt(revoked, "invitation", "id") }));
    const { email, password } = newPerson();
    fine(await stage().call(newVisitor(), "startSignUp", { email, password, invitation: tokens[1] }));
    stage().clock.move(2 * hour);
    for (const token of tokens) expect((await stage().call(newVisitor(), "getInvitation", { token })).problem?.code).toBe("invalid_token");
    const { visitor: later } = await newAdministrator(stage());
    const again = await stage().call(later, "adminRevokeInvitation", { id: textAt(used, "invitation", "id") });
    expect(again.problem?.code).toBe("not_found");
    const listed = fine(await stage().call(later, "adminListInvitations", { limit: 3 }));
    const states = valueAt(listed, "invitations");
    expect(Array.isArray(states) && states.map(({ state }: { state: string }) => state).sort()).toEqual(["ACCEPTED", "EXPIRED", "REVOKED"]);
  });
});
