/** Claims of the host's own: mapped by the realm, told by the instance's hook, read anew at each refresh, and never in the place of ours. */
import { afterEach, describe, expect, test } from "vitest";
import { textAt, valueAt } from "../../../test/support/answers.ts";
import { newVisitor } from "../../../test/support/faces.ts";
import { newAdministrator } from "../../../test/support/realm-room.ts";
import { stories } from "../../../test/support/scenarios.ts";
import { createStage, fine, newPerson, type Stage } from "../../../test/support/stage.ts";
import type { ClaimsHook } from "../../domain/realm/instance-options.ts";

async function claimsOf(stage: Stage, accessToken: string | null): Promise<Record<string, unknown>> {
  const answer = fine(await stage.call(newVisitor(), "verifyToken", { accessToken }));
  return valueAt(answer, "claims") as Record<string, unknown>;
}

stories("a realm's mapping", (stage) => {
  test("[E2] puts fields of the user into the token, and reads them again at each refresh", async () => {
    const { visitor } = await newAdministrator(stage(), "instance_admin");
    const claims = {
      mail: "email",
      team: "profile.team",
      groups: "roles",
      "https://example.org/name": "username",
      nothing: "profile.none",
    };
    fine(await stage().call(visitor, "adminUpdateSettings", { tokens: { claims } }));
    const person = newPerson();
    await stage().signUp(person);
    await stage().changeUser(person, { profile: JSON.stringify({ team: "north" }), roles: '["editor"]' });
    const client = await stage().signIn(person, "tokens");
    const first = await claimsOf(stage(), client.accessToken);
    expect(first).toMatchObject({ mail: person.email, team: "north", groups: ["editor"], iss: "http://localhost:3000", realm: "main" });
    expect(Object.keys(first)).not.toContain("nothing");
    expect(Object.keys(first)).not.toContain("https://example.org/name");

    await stage().changeUser(person, { profile: JSON.stringify({ team: "south" }) });
    const refreshed = fine(await stage().call(newVisitor(), "refreshTokens", { refreshToken: client.refreshToken }));
    expect(await claimsOf(stage(), textAt(refreshed, "accessToken"))).toMatchObject({ team: "south" });
    // What was issued stays as it was.
    expect(await claimsOf(stage(), client.accessToken)).toMatchObject({ team: "north" });
  });

  test("[E2] tells what a new password changed: the pair that is answered has the claims too", async () => {
    const person = newPerson();
    await stage().signUp(person);
    const client = await stage().signIn(person, "tokens");
    const input = { currentPassword: person.password, newPassword: "another horse battery" };
    const changed = fine(await stage().call(client, "changePassword", input));
    expect(await claimsOf(stage(), textAt(changed, "tokens", "accessToken"))).toMatchObject({ mail: person.email });
  });
});

describe("the instance's hook", () => {
  let stage: Stage;
  afterEach(() => stage.close());
  const house = async (claims: ClaimsHook) => {
    stage = await createStage("rest", { options: { tokens: { claims } } });
    const person = newPerson();
    await stage.signUp(person);
    return person;
  };
  const tryToSignIn = (person: { email: string; password: string }) =>
    stage.call(newVisitor(), "issueTokens", { identifier: person.email, password: person.password });
  const countSessions = async () => (await stage.database.queries.selectFrom("session").select("id").execute()).length;

  test("[E2] is asked at sign-in and at each refresh, with the user and the client", async () => {
    const asked: unknown[] = [];
    const person = await house(async (user, scene) => {
      asked.push([user.email, user.state, scene]);
      return { plan: "gold", seats: asked.length, limits: { projects: null } };
    });
    const client = await stage.signIn(person, "tokens");
    expect(await claimsOf(stage, client.accessToken)).toMatchObject({ plan: "gold", seats: 1, limits: { projects: null } });
    const refreshed = fine(await stage.call(newVisitor(), "refreshTokens", { refreshToken: client.refreshToken }));
    expect(await claimsOf(stage, textAt(refreshed, "accessToken"))).toMatchObject({ seats: 2 });
    expect(asked).toEqual([1, 2].map(() => [person.email, "ACTIVE", { realm: "main", clientId: "first-party" }]));
    await stage.signIn(person);
    expect(asked).toHaveLength(2);
  });

  test("JWT-17: overrides none of our claims, whatever it says", async () => {
    const person = await house(() => ({
      iss: "evil",
      sub: "root",
      sid: "x",
      realm: "x",
      scope: "all",
      exp: 9e9,
      nbf: 9e9,
      amr: ["hwk"],
      act: {},
      own: 1,
    }));
    const client = await stage.signIn(person, "tokens");
    const claims = await claimsOf(stage, client.accessToken);
    expect(claims).toMatchObject({
      iss: "http://localhost:3000",
      sid: client.sessionId,
      realm: "main",
      scope: "account",
      amr: ["pwd"],
      own: 1,
    });
    expect(Object.keys(claims)).not.toEqual(expect.arrayContaining(["nbf"]));
    expect(claims.act).toBeUndefined();
  });

  test.each<[string, ClaimsHook]>([
    ["fails", () => Promise.reject(new Error("no database"))],
    [
      "throws",
      () => {
        throw new Error("a bug");
      },
    ],
    ["says what is no JSON", () => ({ at: new Date(0), big: 1n })],
    ["says too much", () => ({ text: "x".repeat(5000) })],
    ["says nothing at all", () => undefined as never],
    ["never answers", () => new Promise(() => {})],
  ])("that %s gets no token issued, and leaves no session behind", async (_what, hook) => {
    const person = await house(hook);
    const before = await countSessions();
    const answer = await tryToSignIn(person);
    expect([answer.status, answer.problem?.code]).toEqual([503, "unavailable"]);
    expect(await countSessions()).toBe(before);
    // A browser's session needs no claims.
    await stage.signIn(person);
  });

  test("that fails at a refresh costs nothing: the same refresh token works when it is back", async () => {
    let isDown = false;
    const person = await house(async () => {
      if (isDown) throw new Error("down");
      return { plan: "gold" };
    });
    const client = await stage.signIn(person, "tokens");
    isDown = true;
    const refresh = () => stage.call(newVisitor(), "refreshTokens", { refreshToken: client.refreshToken });
    expect((await refresh()).problem?.code).toBe("unavailable");
    isDown = false;
    expect(await claimsOf(stage, textAt(fine(await refresh()), "accessToken"))).toMatchObject({ plan: "gold" });
  });
});
