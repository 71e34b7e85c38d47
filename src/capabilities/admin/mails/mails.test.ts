/** The outbox as administrators see it: how each mail fared, never what stands in it, and another try for what failed. */
import { expect, test } from "vitest";
import { newAdministrator } from "../../../../test/support/administrators.ts";
import { valueAt } from "../../../../test/support/answers.ts";
import { newVisitor } from "../../../../test/support/faces.ts";
import { createRealms, newAdministrator as newAdministratorOf } from "../../../../test/support/realm-room.ts";
import { nothing, refused, type Scenario, scenarios, stories } from "../../../../test/support/scenarios.ts";
import { fine, newPerson, type Stage } from "../../../../test/support/stage.ts";
import { type Mail, PermanentMailFailure } from "../../../kernel/ports.ts";

const admin = async (stage: Stage) => ({ visitor: (await newAdministrator(stage)).visitor });
const user = async (stage: Stage) => ({ visitor: (await newAdministrator(stage, [])).visitor });

/** Refuses these, and repeats to us what it was told, as mail servers do. */
const refusing = new Set<string>();
const mailer = {
  async send(mail: Mail) {
    if (refusing.has(mail.to)) throw new PermanentMailFailure(`550 <${mail.to}>: no such mailbox. ${mail.text.slice(0, 400)}`);
  },
  close: async () => {},
};
const options = { mail: { mailer } };

const barred = (["adminListMails", "adminRetryMail"] as const).flatMap((call): Scenario[] => {
  const input = call === "adminRetryMail" ? { id: "x" } : {};
  return [
    { name: `a stranger has no ${call}`, call, input, expect: "unauthenticated", then: nothing },
    { name: `ADM-11: a user has no ${call}`, given: user, call, input, expect: "forbidden", then: refused(call, "forbidden") },
  ];
});

scenarios("mails", [
  ...barred,
  {
    name: "a state that no mail has is refused",
    given: admin,
    call: "adminListMails",
    input: { state: "LOST" },
    expect: "invalid_request",
  },
  {
    name: "a cursor of somebody's own making is refused",
    given: admin,
    call: "adminListMails",
    input: { cursor: "WzAsIiJd.x" },
    expect: "invalid_request",
    pointer: "/cursor",
  },
  { name: "a mail that is not there is not tried again", given: admin, call: "adminRetryMail", input: { id: "x" }, expect: "not_found" },
  {
    name: "a mail that was sent is not sent again",
    given: async (stage) => {
      const { visitor } = await newAdministrator(stage);
      await stage.claim(newPerson());
      const [mail] = await listed(stage, visitor);
      return { visitor, input: { id: mail?.id } };
    },
    call: "adminRetryMail",
    input: ({ input }) => input ?? {},
    expect: "mail_not_failed",
    then: refused("adminRetryMail", "mail_not_failed"),
  },
]);

interface Listed {
  readonly id: string;
  readonly to: string | null;
  readonly state: string;
}

async function listed(stage: Stage, visitor: Awaited<ReturnType<typeof admin>>["visitor"], input = {}): Promise<Listed[]> {
  await stage.mails();
  return valueAt(fine(await stage.call(visitor, "adminListMails", input)), "mails") as Listed[];
}

stories(
  "mails, in order",
  (stage) => {
    test("SMT-04: what was refused for good is seen, without its words, and goes out at another try, once", async () => {
      const { visitor } = await admin(stage());
      const { email, password } = newPerson();
      refusing.add(email);
      fine(await stage().call(newVisitor(), "startSignUp", { email, password }));
      const [failed, ...others] = await listed(stage(), visitor, { state: "FAILED" });
      expect(others).toEqual([]);
      expect(failed).toMatchObject({ to: email, name: "signUpConfirm", attempts: 1, nextAttemptAt: null, deliveredAt: null });
      const { to: _, ...rest } = failed ?? { to: null };
      expect(JSON.stringify(rest)).toContain("550");
      expect(JSON.stringify(rest)).not.toContain(email);
      expect(JSON.stringify(rest)).not.toMatch(/token=\w/);

      refusing.clear();
      const again = fine(await stage().call(visitor, "adminRetryMail", { id: failed?.id }));
      expect(valueAt(again, "mail")).toMatchObject({ id: failed?.id, failedAt: null, to: email });
      expect((await listed(stage(), visitor)).find(({ id }) => id === failed?.id)).toMatchObject({ state: "DELIVERED" });
      const twice = await stage().call(visitor, "adminRetryMail", { id: failed?.id });
      expect(twice.problem?.code).toBe("mail_not_failed");
    });

    test("come the newest first, page by page, each once; one that a newer one replaced is no failure", async () => {
      const { visitor } = await admin(stage());
      const made: string[] = [];
      for (let at = 0; at < 3; at += 1) {
        stage().clock.move(1);
        const { email, password } = newPerson();
        made.push(email);
        fine(await stage().call(newVisitor(), "startSignUp", { email, password }));
        await stage().mails();
      }
      const first = fine(await stage().call(visitor, "adminListMails", { limit: 2 }));
      const second = await stage().call(visitor, "adminListMails", { limit: 2, cursor: valueAt(first, "nextCursor") });
      const seen = [first, second].flatMap((page) => valueAt(page, "mails") as Listed[]);
      expect(seen.slice(0, 3).map(({ to }) => to)).toEqual(made.toReversed());

      const { queries } = stage().database;
      await queries
        .updateTable("outbox")
        .set({ delivered_at: null, failed_at: 1, last_error: "superseded", payload: null })
        .where("id", "=", seen[0]?.id ?? "")
        .execute();
      expect((await listed(stage(), visitor, { state: "WITHDRAWN" })).map(({ id, to }) => [id, to])).toEqual([[seen[0]?.id, null]]);
      expect((await listed(stage(), visitor, { state: "FAILED" })).map(({ id }) => id)).not.toContain(seen[0]?.id);
      expect((await stage().call(visitor, "adminRetryMail", { id: seen[0]?.id })).problem?.code).toBe("mail_not_failed");
    });
  },
  { options },
);

stories("mails of realms", (stage) => {
  test("IDR-12: one realm's mails are not another's", async () => {
    await createRealms(stage(), "upper", "lower");
    const { visitor } = await newAdministratorOf(stage(), "admin", "upper");
    const other = await newAdministratorOf(stage(), "admin", "lower");
    const own = await listed(stage(), visitor);
    expect(own.length).toBeGreaterThan(0);
    expect((await listed(stage(), other.visitor)).filter(({ id }) => own.some((each) => each.id === id))).toEqual([]);
    expect((await stage().call(other.visitor, "adminRetryMail", { id: own[0]?.id })).problem?.code).toBe("not_found");
  });
});
