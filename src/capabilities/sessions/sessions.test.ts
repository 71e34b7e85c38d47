/** One's own sessions: listed without secrets, ended one by one or all but this one, and no more of them than the realm allows. */
import { expect, test } from "vitest";
import { valueAt } from "../../../test/support/answers.ts";
import { newVisitor } from "../../../test/support/faces.ts";
import { nothing, type Scenario, scenarios, stories } from "../../../test/support/scenarios.ts";
import { fine, newPerson, type Person, type SignedIn, type Stage, second } from "../../../test/support/stage.ts";

async function signedIn(stage: Stage, person: Person = newPerson()) {
  await stage.signUp(person);
  return { person, visitor: await stage.signIn(person) };
}

/** Another session of the same user, as the token of the row. */
async function withTwo(stage: Stage) {
  const { person, visitor } = await signedIn(stage);
  return { person, visitor, token: (await stage.signIn(person)).sessionId };
}

const wrongIds = ["a\u0000b", "a".repeat(65)].map(
  (id): Scenario => ({
    name: `${JSON.stringify(id).slice(0, 12)} is no id`,
    given: (stage) => signedIn(stage),
    call: "revokeSession",
    input: { id },
    expect: "invalid_request",
    pointer: "/id",
    then: nothing,
  }),
);

scenarios("sessions", [
  { name: "nobody has any", call: ["listSessions", "revokeOtherSessions"], expect: "unauthenticated", then: nothing },
  { name: "nobody ends one", call: "revokeSession", input: { id: "x" }, expect: "unauthenticated", then: nothing },
  ...wrongIds,
  {
    name: "an id of none is not found",
    given: (stage) => signedIn(stage),
    call: "revokeSession",
    input: { id: "123e4567-e89b-12d3-a456-426614174000" },
    expect: "not_found",
    then: nothing,
  },
  {
    name: "FIX-08, IDR-06: somebody else's session is not found, and lives on",
    given: async (stage) => {
      const victim = await signedIn(stage);
      const thief = await signedIn(stage);
      return { person: victim.person, visitor: thief.visitor, token: victim.visitor.sessionId };
    },
    call: "revokeSession",
    input: ({ token }) => ({ id: token }),
    expect: "not_found",
    then: nothing,
  },
  {
    name: "FIX-08: the list shows no token",
    given: withTwo,
    call: "listSessions",
    expect: { sessions: [{ amr: ["pwd"] }, { amr: ["pwd"] }] },
    then: nothing,
    check: (_stage, { visitor }, answer) => {
      const told = JSON.stringify(answer.body);
      for (const [, value] of visitor?.cookies ?? []) expect(told).not.toContain(value);
      expect(Object.keys(Object(valueAt(answer, "sessions", "0"))).sort()).toEqual(
        ["aal", "amr", "authenticatedAt", "createdAt", "expiresAt", "id", "ip", "isCurrent", "lastSeenAt", "userAgent"].sort(),
      );
    },
  },
  {
    name: "[A5] one of one's own ends",
    given: withTwo,
    call: "revokeSession",
    input: ({ token }) => ({ id: token }),
    expect: { message: expect.any(String) },
    then: { mails: [], sessions: -1, audit: ["revokeSession SUCCESS"] },
    check: (_stage, { visitor }) => expect(visitor?.cookies.has("cardea")).toBe(true),
  },
  {
    name: "ending this one is signing out",
    given: async (stage) => {
      const { visitor } = await signedIn(stage);
      return { visitor, token: visitor.sessionId };
    },
    call: "revokeSession",
    input: ({ token }) => ({ id: token }),
    expect: { message: expect.any(String) },
    then: { sessions: -1 },
    check: (_stage, { visitor }) => expect(visitor?.cookies.has("cardea")).toBe(false),
  },
  {
    name: "all but this one end",
    given: withTwo,
    call: "revokeOtherSessions",
    expect: { revoked: 1 },
    then: { mails: [], sessions: -1, audit: ["revokeOtherSessions SUCCESS"] },
    check: async (stage, { visitor }) => expect(visitor !== undefined && (await stage.isSignedIn(visitor))).toBe(true),
  },
]);

stories("ended sessions", (stage) => {
  test("FIX-05: revoking the others ends cookies and tokens alike, and leaves this client its refresh token", async () => {
    const { person, visitor } = await signedIn(stage());
    const [client, other] = [await stage().signIn(person, "tokens"), await stage().signIn(person, "tokens")];
    const answer = fine(await stage().call(client, "revokeOtherSessions"));
    expect(answer.value).toEqual({ revoked: 2 });
    for (const each of [visitor, other]) expect(await stage().isSignedIn(each)).toBe(false);
    expect(await stage().isSignedIn(client)).toBe(true);
    fine(await stage().call(newVisitor(), "refreshTokens", { refreshToken: client.refreshToken }));
    const dead = await stage().call(newVisitor(), "refreshTokens", { refreshToken: other.refreshToken });
    expect(dead.problem?.code).toBe("invalid_refresh_token");
  });

  test("[A5] the list has the newest first and only the living, and says which is this one", async () => {
    const { person, visitor } = await signedIn(stage());
    const ids = [visitor.sessionId];
    for (let at = 0; at < 3; at += 1) {
      stage().clock.move(second);
      ids.unshift((await stage().signIn(person)).sessionId);
    }
    fine(await stage().call(visitor, "revokeSession", { id: ids[1] }));
    const { value } = await stage().call(visitor, "listSessions");
    const expected = [ids[0], ids[2], ids[3]].map((id) => ({ id, isCurrent: id === visitor.sessionId }));
    expect(value).toMatchObject({ sessions: expected });
  });
});

for (const maxPerUser of [1, 3]) {
  stories(
    `at most ${maxPerUser} at a time`,
    (stage) => {
      test("RAC-07: [E4] the oldest ends when one more begins", async () => {
        const person = newPerson();
        await stage().signUp(person);
        const visitors: SignedIn[] = [];
        for (let at = 0; at < maxPerUser + 2; at += 1) {
          stage().clock.move(second);
          visitors.push(await stage().signIn(person, at % 2 === 0 ? "cookie" : "tokens"));
        }
        const alive = await Promise.all(visitors.map((visitor) => stage().isSignedIn(visitor)));
        expect(alive).toEqual([false, false, ...Array.from({ length: maxPerUser }, () => true)]);
      });

      test("[E4] the person is told by mail which session ended, on which device and when it was last used", async () => {
        const person = newPerson();
        await stage().signUp(person);
        await stage().emptyMailbox();
        for (let at = 0; at < maxPerUser; at += 1) await stage().signIn(person);
        expect((await stage().mails()).filter(({ subject }) => subject.includes("ended"))).toEqual([]);
        stage().clock.move(second);
        await stage().emptyMailbox();
        await stage().signIn(person);
        const mails = await stage().mails();
        expect(mails.map(({ to, subject }) => [to, subject])).toEqual([
          [person.email, "A session of your account at Cardea was ended by a new one"],
        ]);
        expect(mails[0]?.text).toMatch(/[Uu]nknown device, last used on \d+ January 2026 at [\d:]+ UTC/);
        expect(mails[0]?.text).toContain("http://localhost:3000/account/sessions");
      });

      test("[E4] nobody is told at an address that is not proven", async () => {
        const person = newPerson();
        await stage().claim(person);
        await stage().emptyMailbox();
        for (let at = 0; at < maxPerUser + 1; at += 1) await stage().signIn(person);
        expect(await stage().mails()).toEqual([]);
      });

      test("[E4] the one that begins is never the one that ends, even within the same instant", async () => {
        const person = newPerson();
        await stage().signUp(person);
        for (let at = 0; at < 8; at += 1) expect(await stage().isSignedIn(await stage().signIn(person))).toBe(true);
      });
    },
    { settings: { sessions: { maxPerUser } } },
  );
}
