/** Reading the audit: by user, name, outcome and time; personal fields for administrators of the realm alone, and none that were erased. */
import { expect, test } from "vitest";
import { newAdministrator } from "../../../../test/support/administrators.ts";
import { valueAt } from "../../../../test/support/answers.ts";
import { newVisitor, type Visitor } from "../../../../test/support/faces.ts";
import { nothing, refused, type Scenario, scenarios, stories } from "../../../../test/support/scenarios.ts";
import { fine, hour, newPerson, type Stage } from "../../../../test/support/stage.ts";
import { erasePersonalFields } from "../../../domain/call/audit-event.ts";

const admin = async (stage: Stage) => ({ visitor: (await newAdministrator(stage)).visitor });
const user = async (stage: Stage) => ({ visitor: (await newAdministrator(stage, [])).visitor });

const barred: Scenario[] = [
  { name: "a stranger has no audit", call: "adminListAudit", expect: "unauthenticated", then: nothing },
  {
    name: "ADM-11: a user has no audit",
    given: user,
    call: "adminListAudit",
    expect: "forbidden",
    then: refused("adminListAudit", "forbidden"),
  },
];

scenarios("the audit", [
  ...barred,
  {
    name: "an outcome that there is not is refused",
    given: admin,
    call: "adminListAudit",
    input: { outcome: "LUCKY" },
    expect: "invalid_request",
  },
  {
    name: "an instant must be one",
    given: admin,
    call: "adminListAudit",
    input: { from: "yesterday" },
    expect: "invalid_request",
    pointer: "/from",
  },
  {
    name: "a cursor of somebody's own making is refused",
    given: admin,
    call: "adminListAudit",
    input: { cursor: "WzAsIiJd.x" },
    expect: "invalid_request",
    pointer: "/cursor",
  },
  { name: "reading it leaves no event in it", given: admin, call: "adminListAudit", expect: {}, then: nothing },
]);

interface Listed {
  readonly id: string;
  readonly at: string;
  readonly name: string;
  readonly outcome: string;
  readonly userId: string | null;
  readonly actorId: string | null;
}

async function read(stage: Stage, visitor: Visitor, input: Record<string, unknown> = {}): Promise<Listed[]> {
  return valueAt(fine(await stage.call(visitor, "adminListAudit", input)), "events") as Listed[];
}

stories("the audit, filtered", (stage) => {
  test("[F7] LOG-04: says who, what, when, from where and how it ended", async () => {
    const { visitor } = await admin(stage());
    const person = newPerson();
    const userId = await stage().signUp(person);
    const from = newVisitor("2001:db8:1:2:3::4");
    await stage().call(from, "signInWithPassword", { identifier: person.email, password: "wrong wrong wrong" });
    const [event] = await read(stage(), visitor, { userId, outcome: "REFUSED" });
    expect(event).toMatchObject({
      name: "signInWithPassword",
      code: "invalid_credentials",
      userId,
      userName: person.email,
      actorId: null,
      actorName: null,
      realm: "main",
      count: 1,
      ip: "2001:db8:1:2:3::4",
      network: "2001:db8:1:2",
      isErased: false,
      at: new Date(stage().clock.now()).toISOString(),
    });
    await erasePersonalFields(stage().database.queries, { realm_id: await mainId(stage()), id: userId });
    const [erased] = await read(stage(), visitor, { userId, outcome: "REFUSED" });
    expect(erased).toMatchObject({ id: event?.id, ip: null, network: null, userAgent: null, isErased: true });
  });

  test("by user: what they did, and what was done to them", async () => {
    const { visitor, id: administrator } = await newAdministrator(stage());
    const userId = await stage().signUp(newPerson());
    fine(await stage().call(visitor, "adminSuspendUser", { id: userId }));
    const happened = await read(stage(), visitor, { userId });
    expect(happened.map(({ name }) => name)).toEqual(expect.arrayContaining(["adminSuspendUser", "confirmSignUp"]));
    expect(happened.every((event) => event.userId === userId || event.actorId === userId)).toBe(true);
    expect((await read(stage(), visitor, { userId: administrator })).map(({ name }) => name)).toContain("adminSuspendUser");
    expect(await read(stage(), visitor, { userId, name: "adminSuspendUser", outcome: "REFUSED" })).toEqual([]);
    expect(await read(stage(), visitor, { userId: "nobody" })).toEqual([]);
  });

  test("by name, by outcome, by time; every filter page by page, each event once, the newest first", async () => {
    const { visitor } = await admin(stage());
    const begin = stage().clock.now();
    for (let at = 0; at < 3; at += 1) {
      stage().clock.move(hour / 4);
      const person = newPerson();
      await stage().signUp(person);
      await stage().call(newVisitor(), "signInWithPassword", { identifier: person.email, password: "wrong wrong wrong" });
      await stage().signIn(person);
    }
    const later = { from: new Date(begin + 1).toISOString(), to: new Date(stage().clock.now()).toISOString() };
    const filters = [
      {},
      { name: "signInWithPassword" },
      { outcome: "REFUSED" },
      { outcome: "SUCCESS" },
      { name: "signInWithPassword", outcome: "SUCCESS" },
    ];
    for (const filter of filters) {
      const all = await read(stage(), visitor, { ...filter, ...later, limit: 200 });
      expect(all.length).toBeGreaterThan(1);
      expect(all.every((event) => event.at >= later.from && event.at < later.to)).toBe(true);
      expect(all.every((event) => Object.entries(filter).every(([key, value]) => event[key as keyof Listed] === value))).toBe(true);
      expect(all.map(({ at }) => at)).toEqual(
        all
          .map(({ at }) => at)
          .toSorted()
          .toReversed(),
      );
      const paged: Listed[] = [];
      for (let cursor: unknown; cursor !== null; ) {
        const input = { ...filter, ...later, limit: 2, ...(cursor === undefined ? {} : { cursor }) };
        const answer = fine(await stage().call(visitor, "adminListAudit", input));
        paged.push(...(valueAt(answer, "events") as Listed[]));
        cursor = valueAt(answer, "nextCursor");
      }
      expect(paged.map(({ id }) => id)).toEqual(all.map(({ id }) => id));
    }
  });
});

async function mainId({ database }: Stage): Promise<string> {
  return (await database.queries.selectFrom("realm").select("id").where("name", "=", "main").executeTakeFirstOrThrow()).id;
}
