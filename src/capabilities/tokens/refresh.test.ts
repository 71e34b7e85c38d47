/** The lineage of a refresh token: rotation, the grace for a lost answer, and what a second holder does to it. */
import { describe, expect, test } from "vitest";
import { textAt, valueAt } from "../../../test/support/answers.ts";
import { newVisitor, type OperationName } from "../../../test/support/faces.ts";
import { stories } from "../../../test/support/scenarios.ts";
import { createStage, day, fine, newPerson, type Stage, second, stageOf } from "../../../test/support/stage.ts";
import { engines } from "../../../test/support/stores.ts";

async function client(stage: Stage) {
  const person = newPerson();
  await stage.signUp(person);
  const visitor = await stage.signIn(person, "tokens");
  await stage.emptyMailbox();
  return { person, visitor, first: visitor.refreshToken ?? "" };
}

function refresh(stage: Stage, refreshToken: string) {
  return stage.call(newVisitor(), "refreshTokens", { refreshToken });
}

async function next(stage: Stage, refreshToken: string): Promise<string> {
  return textAt(fine(await refresh(stage, refreshToken)), "refreshToken");
}

async function auditOf({ database }: Stage, name: OperationName): Promise<object[]> {
  const rows = await database.queries
    .selectFrom("audit_event")
    .select(["outcome", "code", "detail"])
    .where("name", "=", name)
    .orderBy("at")
    .execute();
  return rows.map(({ outcome, code, detail }) => ({ outcome, code, detail: JSON.parse(detail) as object }));
}

const reused = { outcome: "REFUSED", code: "invalid_refresh_token", detail: { reason: "refresh_token_reused" } };

stories("a refresh token", (stage) => {
  test("RTR-04: [D13] whose answer was lost gets the same successor again, for thirty seconds", async () => {
    const { first } = await client(stage());
    const second1 = await next(stage(), first);
    stage().clock.move(30 * second);
    expect(await next(stage(), first)).toBe(second1);
    expect(await next(stage(), first)).toBe(second1);
    await next(stage(), second1);
  });

  test("RTR-02: [D13] [E3] that comes again after the grace ends its session, with a mail and an audit event", async () => {
    const { person, visitor, first } = await client(stage());
    const successor = await next(stage(), first);
    stage().clock.move(31 * second);
    expect((await refresh(stage(), first)).problem?.code).toBe("invalid_refresh_token");
    expect((await stage().mails()).map(({ to, subject }) => [to, subject])).toEqual([
      [person.email, expect.stringMatching(/^A session of your account at Cardea was ended/)],
    ]);
    expect((await auditOf(stage(), "refreshTokens")).at(-1)).toEqual(reused);
    expect((await refresh(stage(), successor)).problem?.code).toBe("invalid_refresh_token");
    expect(await stage().isSignedIn(visitor)).toBe(false);
    const verified = await stage().call(newVisitor(), "verifyToken", { accessToken: visitor.accessToken });
    expect(verified.problem?.code).toBe("invalid_access_token");
  });

  test("RTR-02: two generations back counts as reuse, also within thirty seconds", async () => {
    const { visitor, first } = await client(stage());
    const third = await next(stage(), await next(stage(), first));
    expect((await refresh(stage(), first)).problem?.code).toBe("invalid_refresh_token");
    expect((await refresh(stage(), third)).problem?.code).toBe("invalid_refresh_token");
    expect(await stage().isSignedIn(visitor)).toBe(false);
  });

  test("RTR-02: reused twice, the owner is told once", async () => {
    const { first } = await client(stage());
    await next(stage(), first);
    stage().clock.move(31 * second);
    await refresh(stage(), first);
    await refresh(stage(), first);
    expect(await stage().mails()).toHaveLength(1);
  });

  test("RTR-11: of one device outlives the sign-in, the reuse and the sign-out of another", async () => {
    const { person, first } = await client(stage());
    const [other, third] = [await stage().signIn(person, "tokens"), await stage().signIn(person, "tokens")];
    await next(stage(), other.refreshToken ?? "");
    stage().clock.move(31 * second);
    await refresh(stage(), other.refreshToken ?? "");
    fine(await stage().call(third, "signOut"));
    await next(stage(), first);
  });

  test("of a session that was signed out, or revoked from the list, is dead", async () => {
    const { person, visitor, first } = await client(stage());
    const other = await stage().signIn(person, "tokens");
    fine(await stage().call(visitor, "revokeSession", { id: other.sessionId }));
    fine(await stage().call(visitor, "signOut"));
    for (const token of [first, other.refreshToken ?? ""]) {
      expect((await refresh(stage(), token)).problem?.code).toBe("invalid_refresh_token");
    }
  });

  test("keeps its session alive, and the session's own limit holds", async () => {
    const { visitor, first } = await client(stage());
    stage().clock.move(29 * day);
    const successor = fine(await refresh(stage(), first));
    visitor.accessToken = textAt(successor, "accessToken");
    expect(valueAt(await stage().call(visitor, "getSession"), "session", "id")).toBe(visitor.sessionId);
    await stage().pass(29 * day);
    await next(stage(), textAt(successor, "refreshToken"));
  });
});

stories(
  "a refresh token of short life",
  (stage) => {
    test("is answered with how long it will live, never longer than its lineage", async () => {
      const { first } = await client(stage());
      stage().clock.move(50 * second);
      const successor = fine(await refresh(stage(), first));
      expect(successor.value).toMatchObject({ refreshExpiresIn: 50, expiresIn: 30 });
      await stage().pass(49 * second);
      const last = fine(await refresh(stage(), textAt(successor, "refreshToken")));
      expect(last.value).toMatchObject({ refreshExpiresIn: 1 });
      stage().clock.move(second);
      expect((await refresh(stage(), textAt(last, "refreshToken"))).problem?.code).toBe("invalid_refresh_token");
    });
  },
  { settings: { tokens: { accessSeconds: 30, refreshIdleSeconds: 60, refreshAbsoluteSeconds: 100 } } },
);

describe.each(engines)("on %s", (engine) => {
  test("RTR-06: reuse is found after a restart, and the grace outlives it", async () => {
    const stage = await createStage("rest", { engine });
    try {
      const { visitor, first } = await client(stage);
      const successor = await next(stage, first);
      const restarted = stageOf(await stage.another(), "graphql");
      expect(await next(restarted, first)).toBe(successor);
      stage.clock.move(31 * second);
      expect((await refresh(restarted, first)).problem?.code).toBe("invalid_refresh_token");
      expect(await restarted.isSignedIn(visitor)).toBe(false);
    } finally {
      await stage.close();
    }
  });
});
