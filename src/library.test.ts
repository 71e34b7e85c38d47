/** What a host calls in process beside the operations: tokens in a user's name, users by identifier, clean-up. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createHouse, type House } from "../test/support/house.ts";
import { type SignedUp, signedUp } from "../test/support/signed-up.ts";
import { Problem } from "./index.ts";

const site = "http://localhost:3000";
const bearer = (token: string) => new Request(site, { headers: { authorization: `Bearer ${token}` } });

describe("a host's access tokens", () => {
  let house: House;
  let person: SignedUp;
  beforeAll(async () => {
    house = await createHouse();
    person = await signedUp(house);
  });
  afterAll(() => house.close());

  const codeOf = async (issuing: Promise<string>) =>
    issuing.then(
      () => null,
      (error: unknown) => (error instanceof Problem ? error.type.code : error),
    );

  test("[C7] are issued in a user's name, for as long as the host says, and are known everywhere", async () => {
    const { cardea } = house;
    const token = await cardea.issueAccessToken(person.id, { validitySeconds: 7200 });
    const claims = await cardea.verifyAccessToken(token);
    expect(claims).toMatchObject({ sub: person.id, iss: site, aud: site, realm: "main", amr: ["host"] });
    expect((claims?.exp ?? 0) - (claims?.iat ?? 0)).toBe(7200);
    expect((await cardea.session(bearer(token)))?.user.id).toBe(person.id);
    const usual = await cardea.verifyAccessToken(await cardea.issueAccessToken(person.id));
    expect((usual?.exp ?? 0) - (usual?.iat ?? 0)).toBe(300);
  });

  test("[C7] are null once they have expired, and their session is gone with them", async () => {
    const own = await createHouse();
    const { id } = await signedUp(own);
    const token = await own.cardea.issueAccessToken(id, { validitySeconds: 60 });
    await own.pass(59_000);
    expect((await own.cardea.verifyAccessToken(token))?.sub).toBe(id);
    await own.pass(1_000);
    expect(await own.cardea.verifyAccessToken(token)).toBeNull();
    expect((await own.cardea.sweep()).sessions).toBe(1);
    await own.close();
  });

  test("[C7] can be revoked, by their user or with all that is the user's", async () => {
    const { cardea } = house;
    const token = await cardea.issueAccessToken(person.id, { validitySeconds: 86_400 });
    const claims = await cardea.verifyAccessToken(token);
    expect(claims).not.toBeNull();
    expect((await cardea.call.revokeSession({ id: claims?.sid ?? "" }, { as: person.id })).ok).toBe(true);
    expect(await cardea.verifyAccessToken(token)).toBeNull();
    expect(await cardea.session(bearer(token))).toBeNull();
  });

  test("[C7] leave an audit event", async () => {
    await house.cardea.issueAccessToken(person.id);
    const events = await house.database.queries
      .selectFrom("audit_event")
      .select(["name", "outcome", "target_id"])
      .where("name", "=", "issueAccessToken")
      .execute();
    expect(events).toContainEqual({ name: "issueAccessToken", outcome: "SUCCESS", target_id: person.id });
  });

  test("[C7] are nobody's for nobody, and for no time", async () => {
    const { cardea } = house;
    expect(await codeOf(cardea.issueAccessToken("nobody"))).toBe("unauthenticated");
    for (const validitySeconds of [0, -1, 1.5, 86_401, Number.NaN]) {
      expect(await codeOf(cardea.issueAccessToken(person.id, { validitySeconds }))).toBe("invalid_request");
    }
    const other = await signedUp(house);
    await house.database.queries.updateTable("user").set({ suspended_at: 1 }).where("id", "=", other.id).execute();
    expect(await codeOf(cardea.issueAccessToken(other.id))).toBe("unauthenticated");
  });

  test("[C7] are not what a user gets who must choose a new password first", async () => {
    const other = await signedUp(house);
    await house.database.queries.updateTable("user").set({ password_change_required_at: 1 }).where("id", "=", other.id).execute();
    expect(await codeOf(house.cardea.issueAccessToken(other.id))).toBe("invalid_challenge");
  });

  test("JWT-09, TOK-07: nothing else is an access token", async () => {
    const { cardea } = house;
    const issued = await cardea.call.issueTokens({ identifier: person.email, password: person.password });
    const refreshToken = issued.ok ? (issued.value.tokens?.refreshToken ?? "") : "";
    const [head, claims] = (await cardea.issueAccessToken(person.id)).split(".");
    for (const token of ["", "x", refreshToken, `${head}.${claims}.`, "eyJhbGciOiJub25lIn0.e30.", person.cookie]) {
      expect(await cardea.verifyAccessToken(token)).toBeNull();
    }
    expect(await cardea.verifyAccessToken(await cardea.issueAccessToken(person.id), { realm: "other" })).toBeNull();
    // What a program without types may pass.
    expect(await cardea.verifyAccessToken(JSON.parse("null") as string)).toBeNull();
  });
});

describe("a host's look at users", () => {
  test("[C8] finds by user name first, then by address, whatever their case", async () => {
    const house = await createHouse();
    const { id, email } = await signedUp(house);
    const { cardea } = house;
    expect((await cardea.call.updateAccount({ username: "Ada" }, { as: id })).ok).toBe(true);
    for (const identifier of ["ada", "ADA", email, email.toUpperCase()]) {
      expect(await cardea.findUserByIdentifier(identifier)).toMatchObject({ id, email, username: "Ada", state: "ACTIVE" });
    }
    for (const identifier of ["", "nobody", "nobody@example.org", "@", `${email} x`]) {
      expect(await cardea.findUserByIdentifier(identifier)).toBeNull();
    }
    expect(await cardea.findUserByIdentifier("ada", { realm: "other" })).toBeNull();
    await cardea.call.startSignUp({ email: "new@example.org", password: "correct horse battery" });
    expect(await cardea.findUserByIdentifier("new@example.org")).toMatchObject({ emailVerified: false, state: "PENDING_VERIFICATION" });
    await house.close();
  });
});

describe("a host's upkeep", () => {
  test("sweeps what has lapsed, and says how much", async () => {
    const house = await createHouse();
    await house.cardea.call.startSignUp({ email: "new@example.org", password: "correct horse battery" });
    expect(await house.cardea.sweep()).toMatchObject({ claims: 0 });
    await house.pass(25 * 60 * 60 * 1000);
    expect(await house.cardea.sweep()).toMatchObject({ claims: 1 });
    await house.close();
  });

  test("finds the schema up to date after the start, which has seen to it", async () => {
    const house = await createHouse();
    expect(await house.cardea.migrate()).toEqual({ applied: [] });
    await house.close();
  });
});
