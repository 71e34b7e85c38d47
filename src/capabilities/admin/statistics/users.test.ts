/** Users by state: every state, whoever asks within the realm that they administer. */
import { expect, test } from "vitest";
import { newAdministrator } from "../../../../test/support/administrators.ts";
import { valueAt } from "../../../../test/support/answers.ts";
import { nothing, refused, scenarios, stories } from "../../../../test/support/scenarios.ts";
import { fine, newPerson, type Stage } from "../../../../test/support/stage.ts";
import { newUser } from "../../../domain/user/user.ts";
import { userStates } from "../../../domain/user/user-state.ts";

const call = "adminGetUserCounts";

scenarios("counting users", [
  { name: "is not for strangers", call, expect: "unauthenticated", then: nothing },
  {
    name: "ADM-11: is not for users",
    given: async (stage: Stage) => ({ visitor: (await newAdministrator(stage, [])).visitor }),
    call,
    expect: "forbidden",
    then: refused(call, "forbidden"),
  },
]);

stories("users, counted by state", (stage) => {
  const count = async (visitor: Parameters<Stage["call"]>[0], state: string) => {
    const states = valueAt(fine(await stage().call(visitor, call)), "states") as { state: string; count: number; isMore: boolean }[];
    expect(states.map((each) => each.state)).toEqual(userStates);
    return states.find((each) => each.state === state);
  };

  test("each is counted where it stands", async () => {
    const { visitor } = await newAdministrator(stage());
    const before = await count(visitor, "SUSPENDED");
    const person = newPerson();
    await stage().signUp(person);
    const active = await count(visitor, "ACTIVE");
    await stage().changeUser(person, { suspended_at: 1 });
    expect(await count(visitor, "SUSPENDED")).toEqual({ ...before, count: (before?.count ?? 0) + 1 });
    expect(await count(visitor, "ACTIVE")).toEqual({ ...active, count: (active?.count ?? 0) - 1 });
  });

  test("beyond a thousand it says that there are more", async () => {
    const { visitor } = await newAdministrator(stage());
    const { queries } = stage().database;
    const realm = await queries.selectFrom("realm").select("id").where("name", "=", "main").executeTakeFirstOrThrow();
    const about = { email: null, username: null, claimExpiresAt: null, emailVerifiedAt: null };
    const users = Array.from({ length: 1_001 }, () => ({ ...newUser(realm.id, about, stage().clock.now()), rejected_at: 1 }));
    // As many values as a statement takes.
    for (let at = 0; at < users.length; at += 200)
      await queries
        .insertInto("user")
        .values(users.slice(at, at + 200))
        .execute();
    expect(await count(visitor, "REJECTED")).toEqual({ state: "REJECTED", count: 1_000, isMore: true });
    await queries.deleteFrom("user").where("rejected_at", "=", 1).execute();
  });
});
