/** Sign-in by password, where it meets what only time or an operator brings: weak hashes, users without an address, ended grants. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newVisitor } from "../../../test/support/faces.ts";
import { createStage, newPerson, type Stage } from "../../../test/support/stage.ts";
import { engines } from "../../../test/support/stores.ts";
import { createArgon2Hasher } from "../../adapters/argon2-hasher.ts";
import { insertFirstAdministrator, newAdministrator } from "../administration/first-administrator.ts";
import { issueOneTimeToken } from "../call/one-time-token.ts";
import { findPasswordHash, writePassword } from "../password/password.ts";
import { parseEmailAddress } from "../user/email-address.ts";
import { insertUser, listUsers, newUser, type User } from "../user/user.ts";

describe.each(engines)("sign-in (%s)", (engine) => {
  let stage: Stage;
  let realmId: string;
  beforeAll(async () => {
    stage = await createStage("rest", { engine });
    const { services } = await stage.cardea.engine();
    realmId = (await services.realms.find("main"))?.id ?? "";
  });
  afterAll(() => stage.close());

  const withoutAddress = async (username: string, password: string): Promise<User> => {
    const user = newUser(
      realmId,
      { email: null, username: { name: username, key: username }, claimExpiresAt: null, emailVerifiedAt: 1 },
      1,
    );
    const { services } = await stage.cardea.engine();
    await insertUser(stage.database.queries, user);
    await writePassword(stage.database.queries, user, await services.hasher.hash(password), 1);
    return user;
  };
  const signIn = (identifier: string, password: string) => stage.call(newVisitor(), "signInWithPassword", { identifier, password });

  test("PWD-05: a weak hash is replaced by a strong one at sign-in, and not before the right password", async () => {
    const person = newPerson();
    const id = await stage.signUp(person);
    const user = { realm_id: realmId, id };
    const weak = await createArgon2Hasher({ memoryKib: 16, passes: 1 }).hash(person.password);
    await writePassword(stage.database.queries, user, weak, 1);
    expect((await signIn(person.email, "wrong one")).problem?.code).toBe("invalid_credentials");
    expect(await findPasswordHash(stage.database.queries, user)).toBe(weak);
    expect((await signIn(person.email, person.password)).problem).toBeNull();
    expect(await findPasswordHash(stage.database.queries, user)).toMatch(/^\$argon2id\$v=19\$m=8,t=1,/);
    expect((await signIn(person.email, person.password)).problem).toBeNull();
  });

  test("a user without an address signs in, is counted by their id, and gets no mail", async () => {
    const user = await withoutAddress(`operator-${engine}`, "correct horse battery");
    for (let round = 0; round < 10; round += 1) await signIn(`operator-${engine}`, "wrong one");
    expect((await signIn(`operator-${engine}`, "correct horse battery")).problem?.code).toBe("rate_limited");
    expect(await stage.mails()).not.toContainEqual(expect.objectContaining({ subject: expect.stringMatching(/locked|sign-in/i), to: "" }));

    const now = stage.clock.now();
    const issued = { realmId, purpose: "RESET_PASSWORD", userId: user.id, expiresAt: now + 1000 } as const;
    const token = await issueOneTimeToken(stage.database.queries, issued, now);
    await stage.emptyMailbox();
    expect((await stage.call(newVisitor(), "confirmPasswordReset", { token, newPassword: "another correct horse" })).problem).toBeNull();
    expect((await signIn(`operator-${engine}`, "another correct horse")).problem).toBeNull();
    expect(await stage.mails()).toEqual([]);
  });

  test("a user who chose no language is written to in the browser's", async () => {
    const person = newPerson();
    await stage.signUp(person);
    await stage.changeUser(person, { locale: null });
    await stage.emptyMailbox();
    await stage.call(newVisitor(), "requestPasswordReset", { email: person.email });
    expect((await stage.mails()).map(({ to }) => to)).toEqual([person.email]);
  });

  test("a session whose grant has ended goes on without tokens after a new proof", async () => {
    const person = newPerson();
    await stage.signUp(person);
    const visitor = await stage.signIn(person, "tokens");
    await stage.database.queries.updateTable("token_grant").set({ revoked_at: 1 }).where("session_id", "=", visitor.sessionId).execute();
    const answer = await stage.call(visitor, "reauthenticate", { password: person.password });
    expect(answer.value).toMatchObject({ tokens: null, session: { id: visitor.sessionId } });
  });

  test("a session whose grant has lapsed goes on without tokens, too", async () => {
    const person = newPerson();
    await stage.signUp(person);
    const visitor = await stage.signIn(person, "tokens");
    await stage.database.queries
      .updateTable("token_grant")
      .set({ idle_expires_at: stage.clock.now() })
      .where("session_id", "=", visitor.sessionId)
      .execute();
    const answer = await stage.call(visitor, "reauthenticate", { password: person.password });
    expect(answer.value).toMatchObject({ tokens: null, session: { id: visitor.sessionId } });
  });

  test("MAS-11, RAC-01: of two first administrators at once, one is made", async () => {
    const make = (name: string) => {
      const email = parseEmailAddress(`${name}@example.org`);
      if (email === null) throw new Error("This is no address.");
      const user = newAdministrator(realmId, email, 1);
      return stage.database.transaction((queries) => insertFirstAdministrator({ queries, changed: async () => {} }, user, "hash", 1));
    };
    const made = await Promise.allSettled([make("one"), make("two")]);
    expect(made.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(made.find((each) => each.status === "rejected")?.reason).toMatchObject({ type: { code: "not_found" } });
    const admins = (await listUsers(stage.database.queries, realmId, null)).filter(({ roles }) => roles.includes("instance_admin"));
    expect(admins).toHaveLength(1);
  });

  test("users are listed in the order in which they came, page by page", async () => {
    const all = await listUsers(stage.database.queries, realmId, null);
    expect(all.map(({ created_at }) => created_at)).toEqual(all.map(({ created_at }) => created_at).toSorted((a, b) => a - b));
    const rest = await listUsers(stage.database.queries, realmId, all[1] ?? null);
    expect(rest.map(({ id }) => id)).toEqual(all.slice(2).map(({ id }) => id));
    expect(await listUsers(stage.database.queries, realmId, all.at(-1) ?? null)).toEqual([]);
  });
});

test("PRE-07: whoever signs up twice with the same password gets the session of their own claim both times", async () => {
  const stage = await createStage("rest", { settings: { signUp: { startSession: true } } });
  const person = newPerson();
  const input = { email: person.email, password: person.password };
  const first = await stage.call(newVisitor(), "startSignUp", input);
  const second = await stage.call(newVisitor(), "startSignUp", input);
  expect(first.value).toMatchObject({ nextStep: "CONFIRM_EMAIL", user: { email: person.email } });
  expect(second.value).toMatchObject({ user: first.value?.user });
  const stranger = await stage.call(newVisitor(), "startSignUp", { ...input, password: "another correct horse" });
  expect(stranger.value).toMatchObject({ user: null });
  await stage.close();
});

test("SMT-01: a claim lives at least as long as the link that sets its password", async () => {
  const stage = await createStage("rest", {
    settings: { signUp: { passwordless: true, claimSeconds: 3600 }, mail: { resetSeconds: 3600 } },
  });
  const { email } = newPerson();
  await stage.call(newVisitor(), "startSignUp", { email });
  await stage.emptyMailbox();
  stage.clock.move(1800_000);
  await stage.call(newVisitor(), "requestPasswordReset", { email });
  const token = await stage.tokenFor(email);
  stage.clock.move(3599_000);
  const set = await stage.call(newVisitor(), "setPassword", { token, newPassword: "correct horse battery" });
  expect(set.problem).toBeNull();
  await stage.close();
});
