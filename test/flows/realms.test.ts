/** Realms are separate: what is somebody in one is nobody in the other, and nothing there moves. */
import { beforeAll, describe, expect, test } from "vitest";
import { textAt } from "../support/answers.ts";
import { newVisitor, type Visitor } from "../support/faces.ts";
import { stories } from "../support/scenarios.ts";
import { fine, newPerson, type Person, type SignedIn, type Stage } from "../support/stage.ts";

/** As an instance administrator will create it. */
async function createRealm({ database, clock }: Stage, name: string, settings = {}): Promise<void> {
  const at = clock.now();
  const times = { deactivated_at: null, created_at: at, updated_at: at };
  const issuer = `http://localhost:3000/realms/${name}`;
  const row = { id: `realm-${name}`, name, display_name: name, issuer, rp_id: "localhost", host: null, session_epoch: 1, ...times };
  await database.queries
    .insertInto("realm")
    .values({ ...row, settings: JSON.stringify(settings) })
    .execute();
}

/** The same credential, taken to another realm under the name that it has there. */
function takenTo(realm: string, { cookies, accessToken }: Visitor): Visitor {
  const value = cookies.get("cardea") ?? cookies.get("cardea.north");
  const visitor = newVisitor(undefined, realm);
  if (value !== undefined) for (const name of ["cardea", "cardea.north", "cardea.south"]) visitor.cookies.set(name, value);
  return Object.assign(visitor, { accessToken });
}

stories("two realms", (stage) => {
  /** One address in three realms, with another password in each. */
  const person = newPerson({ username: "ada" });
  const inNorth: Person = { ...person, password: "a northern password" };
  const north = (): Visitor => newVisitor(undefined, "north");

  beforeAll(async () => {
    await createRealm(stage(), "north");
    await createRealm(stage(), "south");
    await stage().signUp(person);
    await stage().signUp(inNorth, "north");
  });

  test("IDR-05: [E1] have the same address and user name, with other accounts and passwords", async () => {
    const [here, there] = [await stage().signIn(person), await stage().signIn(inNorth, "cookie", north())];
    expect([...there.cookies.keys()].sort()).toEqual(["cardea-device.north", "cardea.north"]);
    const accounts = await Promise.all([here, there].map((visitor) => stage().call(visitor, "getAccount")));
    expect(accounts.map((answer) => textAt(answer, "user", "realm"))).toEqual(["main", "north"]);
    expect(new Set(accounts.map((answer) => textAt(answer, "user", "id"))).size).toBe(2);
    const swapped: [Visitor, Person][] = [
      [newVisitor(), inNorth],
      [north(), person],
      [newVisitor(undefined, "south"), person],
    ];
    for (const [visitor, { email, password }] of swapped) {
      expect((await stage().call(visitor, "signInWithPassword", { identifier: email, password })).problem?.code).toBe(
        "invalid_credentials",
      );
    }
  });

  describe("a credential of one in the other", () => {
    test.each(["cookie", "tokens"] as const)("IDR-03, IDR-13: is nobody's (%s)", async (carrier) => {
      const [here, there] = [await stage().signIn(person, carrier), await stage().signIn(inNorth, carrier, north())];
      const visits: [string, SignedIn][] = [
        ["north", here],
        ["main", there],
        ["south", there],
      ];
      for (const [realm, visitor] of visits) {
        for (const name of ["getSession", "getAccount", "listSessions", "signOut"] as const) {
          expect((await stage().call(takenTo(realm, visitor), name)).problem?.code, `${name} in ${realm}`).toBe("unauthenticated");
        }
      }
      for (const visitor of [here, there]) expect(await stage().isSignedIn(visitor)).toBe(true);
    });

    test("IDR-03: a refresh or access token is not ours", async () => {
      const there = await stage().signIn(inNorth, "tokens", north());
      const { refreshToken, accessToken } = there;
      expect((await stage().call(newVisitor(), "refreshTokens", { refreshToken })).problem?.code).toBe("invalid_refresh_token");
      expect((await stage().call(newVisitor(), "revokeToken", { refreshToken })).problem?.code).toBe("invalid_refresh_token");
      expect((await stage().call(newVisitor(), "verifyToken", { accessToken })).problem?.code).toBe("invalid_access_token");
      fine(await stage().call(north(), "refreshTokens", { refreshToken }));
    });

    test("IDR-06: a session is not found", async () => {
      const [here, there] = [await stage().signIn(person), await stage().signIn(inNorth, "cookie", north())];
      expect((await stage().call(here, "revokeSession", { id: there.sessionId })).problem?.code).toBe("not_found");
      expect(await stage().isSignedIn(there)).toBe(true);
    });

    test("a known device is a stranger", async () => {
      const { deviceToken } = await stage().signIn(person, "tokens");
      const input = { identifier: inNorth.email, password: "not the password", deviceToken };
      const codes: (string | undefined)[] = [];
      for (let at = 0; at < 11; at += 1) codes.push((await stage().call(north(), "issueTokens", input)).problem?.code);
      expect(codes.at(-1)).toBe("rate_limited");
      // IDR-05: the count of the other realm is its own.
      await stage().signIn(person);
      stage().clock.move(15 * 60_000);
    });
  });

  test("IDR-05: a reset in one leaves the other's password, sessions and links alone", async () => {
    const here = await stage().signIn(person);
    fine(await stage().call(north(), "requestPasswordReset", { email: person.email }));
    const mail = (await stage().mails()).at(-1);
    expect(mail?.text).toContain("http://localhost:3000/realms/north/password/reset/confirm?token=");
    const reset = { token: await stage().tokenFor(person.email), newPassword: "another northern password" };
    expect((await stage().call(newVisitor(), "confirmPasswordReset", reset)).problem?.code).toBe("invalid_token");
    fine(await stage().call(north(), "confirmPasswordReset", reset));
    expect(await stage().isSignedIn(here)).toBe(true);
    await stage().signIn(person);
    await stage().signIn({ ...inNorth, password: reset.newPassword }, "cookie", north());
  });

  test("IDR-02: the path alone says which realm is meant", async () => {
    const elsewhere = await stage().call(newVisitor(), "signInWithPassword", { identifier: person.email, password: "x", realm: "north" });
    expect(elsewhere.problem?.code).toBe("invalid_request");
    const nowhere = await stage().call(newVisitor(undefined, "nowhere"), "getSignUpPolicy");
    expect([nowhere.status, nowhere.problem?.code]).toEqual([404, "not_found"]);
  });

  test("have settings of their own", async () => {
    await createRealm(stage(), "closed", { signUp: { mode: "closed" } });
    const input = { email: newPerson().email, password: "correct horse battery" };
    expect((await stage().call(newVisitor(undefined, "closed"), "startSignUp", input)).problem?.code).toBe("sign_up_closed");
    fine(await stage().call(newVisitor(), "startSignUp", input));
  });

  test("the first administrator is main's alone", async () => {
    const input = { token: "A".repeat(44), email: "root@example.org", password: "correct horse battery" };
    expect((await stage().call(north(), "createFirstAdministrator", input)).problem?.code).toBe("not_found");
  });
});

stories("a realm that was switched off", (stage) => {
  test("IDR-09: has no door and no sessions", async () => {
    await createRealm(stage(), "brief");
    const person = newPerson();
    await stage().signUp(person, "brief");
    const visitor = await stage().signIn(person, "cookie", newVisitor(undefined, "brief"));
    await stage().database.queries.updateTable("realm").set({ deactivated_at: 1 }).where("name", "=", "brief").execute();
    const { cardea } = await stage().another();
    const headers = { cookie: `cardea.brief=${visitor.cookies.get("cardea.brief")}` };
    const response = await cardea.fetch(new Request("http://localhost:3000/realms/brief/api/session", { headers }));
    expect(response.status).toBe(404);
  });
});
