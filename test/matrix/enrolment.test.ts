/** A realm that asks everybody for a second factor: what a session of one factor can do, of all that there is. Nothing but set one up, and leave. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { routes } from "../../src/routes.generated.ts";
import { newAdministrator } from "../support/administrators.ts";
import { newVisitor, type OperationName } from "../support/faces.ts";
import { enroll } from "../support/second-factors.ts";
import { createStage, fine, type SignedIn, type Stage } from "../support/stage.ts";
import { engines } from "../support/stores.ts";

/** What setting one up takes: to see where one stands, to prove who one is, to enrol, to sign out. */
const open: readonly OperationName[] = [
  "getSession",
  "getAccount",
  "getAuthenticators",
  "getTotp",
  "enrollTotp",
  "activateTotp",
  "listPasskeys",
  "startPasskeyRegistration",
  "registerPasskey",
  "startReauthentication",
  "reauthenticate",
  "signOut",
];

const closed = routes
  .map(({ operation }) => operation.contract)
  .filter(({ access }) => access.who !== "anyone" && access.whileEnrolling !== true);

test("MFA-20: what is open to whoever has yet to enrol is what enrolment takes, and signing out", () => {
  const known = routes.map(({ operation }) => operation.contract).filter(({ access }) => access.whileEnrolling === true);
  expect(known.map(({ name }) => name).filter((name) => !open.some((each) => each === name))).toEqual([]);
});

describe.each(engines)("a session of one factor where two are asked for (%s)", (engine) => {
  let stage: Stage;
  let visitor: SignedIn;
  beforeAll(async () => {
    stage = await createStage("rest", { engine, settings: { signIn: { secondFactor: "required" } } });
    // Whoever may do the most, so that no role refuses before.
    ({ visitor } = await newAdministrator(stage, ["instance_admin"]));
  });
  afterAll(() => stage.close());

  test.each(closed.map(({ name }) => name as OperationName))("MFA-20: %s is refused, before anything is looked at", async (name) => {
    const answer = await stage.call(visitor, name, { id: "an-id", name: "a-name" });
    expect([answer.status, answer.problem?.code]).toEqual([403, "second_factor_required"]);
  });

  test("MFA-20: once the factor is there, everything is open, and not to a session from before", async () => {
    const other = { ...visitor, cookies: new Map(visitor.cookies) };
    await enroll(stage, visitor);
    fine(await stage.call(visitor, "adminGetSettings"));
    fine(await stage.call(visitor, "listSessions"));
    expect((await stage.call(other, "listSessions")).problem?.code).toBe("unauthenticated");
    expect((await stage.call(newVisitor(), "listSessions")).problem?.code).toBe("unauthenticated");
  });
});
