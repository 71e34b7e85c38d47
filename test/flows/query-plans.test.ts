/** The queries of a user's daily life find their rows by an index: none reads a whole table or a whole realm, whose size others decide. */
import { afterEach, expect, type MockInstance, test, vi } from "vitest";
import { SqliteConnection } from "../../src/storage/sqlite-connection.ts";
import { createHouse, type House } from "../support/house.ts";
import { minute } from "../support/stage.ts";

const password = "correct horse battery staple";
const email = "ada@example.org";

/** Small however many users there are: keys, whoever waits for approval, and events that wait for the sealer; the latter have indexes. */
const small =
  /^S\w+ (?:signing_key\b|user USING (?:COVERING )?INDEX user__(?:approval_requested_at|roles__administrators)|audit_event USING INDEX audit_event__at__unsealed)/;

afterEach(() => {
  vi.restoreAllMocks();
});

test("sign-up, sign-in, sessions, tokens, passwords and the jobs read by index", async () => {
  const house = await createHouse({ settings: { password: { regenerate: true } } });
  const asked = vi.spyOn(SqliteConnection.prototype, "execute");
  const { call } = house.cardea;
  await call.startSignUp({ email, password, username: "ada" });
  await call.confirmSignUp({ token: await house.tokenFor(email) });
  for (const identifier of [email, "nobody@example.org"]) await call.signInWithPassword({ identifier, password });
  await call.signInWithPassword({ identifier: "ada", password: "another" });
  const signedIn = await call.signInWithPassword({ identifier: "ada", password, carrier: "tokens" });
  const tokens = await call.refreshTokens({ refreshToken: (signedIn.ok && signedIn.value.tokens?.refreshToken) || "" });
  const authorization = `Bearer ${tokens.ok ? tokens.value.accessToken : ""}`;
  const request = new Request("http://localhost:3000/api/session", { headers: { authorization } });
  expect(await call.getSession({}, { request })).toMatchObject({ ok: true });
  await call.listSessions({}, { request });
  await call.updateAccount({ locale: "fr" }, { request });
  await call.changePassword({ currentPassword: password, newPassword: `${password} 2` }, { request });
  await call.requestPasswordReset({ email });
  await call.confirmPasswordReset({ token: await house.tokenFor(email), newPassword: `${password} 3` });
  await readByMail(house);
  await house.pass(700_000);

  expect(scansOf(asked)).toEqual([]);
  await house.close();
});

test("invitations, approvals, claims, users as administrators list them, and accounts at the end of their grace are found by index", async () => {
  const house = await createHouse({ settings: { signUp: { mode: "approval" }, account: { deletion: "grace" } } });
  const { call } = house.cardea;
  const as = await administratorOf(house);
  const asked = vi.spyOn(SqliteConnection.prototype, "execute");
  const invited = await call.adminCreateInvitation({ email: "invited@example.org" }, { as });
  const invitation = /invitation=([\w-]+)/.exec(invited.ok ? invited.value.link : "")?.[1] ?? "";
  expect(await call.getInvitation({ token: invitation })).toMatchObject({ ok: true });
  expect(await call.startSignUp({ email: "invited@example.org", password, invitation })).toMatchObject({ ok: true });
  await call.adminListInvitations({}, { as });
  for (const wish of [{ password, username: "bert" }, { password }]) await call.startSignUp({ email: "bert@example.org", ...wish });
  house.clock.move(minute);
  await call.resendSignUp({ email: "bert@example.org" });
  expect(await call.confirmSignUp({ token: await house.tokenFor("bert@example.org") })).toMatchObject({ ok: true });
  const waiting = await call.adminListUsers({ state: "PENDING_APPROVAL" }, { as });
  const id = (waiting.ok && waiting.value.users[0]?.id) || "";
  for (const wish of [{}, { search: "bert" }, { role: "admin" }])
    expect(await call.adminListUsers(wish, { as })).toMatchObject({ ok: true });
  expect(await call.adminApproveUser({ id }, { as })).toMatchObject({ ok: true });
  expect(await call.deleteAccount({ password }, { as: id })).toMatchObject({ ok: true });
  await house.pass(40 * 24 * 60 * minute);
  expect(await house.cardea.sweep()).toMatchObject({ deletions: 1 });
  expect(scansOf(asked)).toEqual([]);
  await house.close();
});

/** @returns the id of somebody who looks after the realm. */
async function administratorOf({ cardea, database, tokenFor }: House): Promise<string> {
  await cardea.call.startSignUp({ email, password });
  await cardea.call.confirmSignUp({ token: await tokenFor(email) });
  const made = await database.queries
    .updateTable("user")
    .set({ roles: '["admin"]', approved_at: 1 })
    .where("email_key", "=", email)
    .returning("id")
    .executeTakeFirstOrThrow();
  return made.id;
}

/** The ways in and the changes that go by mail. */
async function readByMail(house: House): Promise<void> {
  const { call } = house.cardea;
  const request = (accessToken: string) =>
    new Request("http://localhost:3000/api/session", { headers: { authorization: `Bearer ${accessToken}` } });
  house.clock.move(minute);
  await call.regeneratePassword({ email });
  house.clock.move(minute);
  const asked = await call.requestEmailSignIn({ email });
  await call.confirmEmailSignIn({ challenge: asked.ok ? asked.value.challenge : "", code: "00000000" });
  const signedIn = await call.confirmEmailSignIn({ token: await house.tokenFor(email), carrier: "tokens" });
  const accessToken = (signedIn.ok && signedIn.value.tokens?.accessToken) || "";
  expect(await call.requestEmailChange({ email: `new.${email}` }, { request: request(accessToken) })).toMatchObject({ ok: true });
  expect(await call.confirmEmailChange({ token: await house.tokenFor(`new.${email}`) })).toMatchObject({ ok: true });
  expect(await call.revertEmailChange({ token: await house.tokenFor(email) })).toMatchObject({ ok: true });
}

/** What was asked and reads a whole table or a whole realm; asked anew, to see the plan. */
function scansOf(asked: MockInstance<typeof SqliteConnection.prototype.execute>): string[] {
  const connection = asked.mock.contexts.find((each) => each instanceof SqliteConnection);
  const statements = new Set(asked.mock.calls.map(([sql]) => sql).filter((sql) => /^(?:select|insert|update|delete)/.test(sql)));
  expect(statements.size).toBeGreaterThan(20);
  return [...statements].flatMap((sql) => readsWhole(connection, sql).map((step) => `${step}: ${sql}`));
}

/** Steps of a statement's plan that read a whole table, or find no more than a realm. */
function readsWhole(connection: SqliteConnection | undefined, sql: string): string[] {
  const values = Array.from(sql.matchAll(/\?/g), () => 1);
  const steps = connection?.execute(`explain query plan ${sql}`, values).rows ?? [];
  const details = steps.map((step) => String(Object.entries(step ?? {}).find(([name]) => name === "detail")?.[1]));
  // A page in the order of its index reads no more than itself.
  if (/ limit \?$/.test(sql) && details.every((detail) => /^SEARCH \S+ USING/.test(detail))) return [];
  return details.filter((detail) => (/^SCAN (?!CONSTANT|\d)/.test(detail) || detail.endsWith("(realm_id=?)")) && !small.test(detail));
}
