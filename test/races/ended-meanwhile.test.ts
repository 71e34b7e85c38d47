/** A call that is under way when its session ends changes nothing any more, and does not bring the session back (FIX-10, RAC-03). */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Answer, newVisitor, type OperationName } from "../support/faces.ts";
import { createStage, newPerson, type Person, type SignedIn, type Stage } from "../support/stage.ts";
import { engines } from "../support/stores.ts";

describe.each(engines)("on %s", (engine) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await createStage("rest", { engine });
  });
  afterAll(() => stage.close());

  async function signedIn(carrier: "cookie" | "tokens"): Promise<{ id: string; person: Person; visitor: SignedIn }> {
    const person = newPerson();
    const id = await stage.signUp(person);
    const visitor = await stage.signIn(person, carrier);
    // Warm: the check that lets the call in reads nothing.
    expect(await stage.isSignedIn(visitor)).toBe(true);
    return { id, person, visitor };
  }

  /** Lets the call in, then ends all sessions of the user as a mailed reset does, while the call waits for its turn to write. */
  async function endMeanwhile(id: string, call: () => Promise<Answer>): Promise<Answer> {
    let underWay: Promise<Answer> | null = null;
    await stage.database.transaction(async (queries) => {
      await queries.updateTable("user").set({ updated_at: 1 }).where("id", "=", id).execute();
      underWay = call();
      await new Promise((resolve) => setTimeout(resolve, 100));
      await queries
        .updateTable("user")
        .set((set) => ({ session_epoch: set("session_epoch", "+", 1) }))
        .where("id", "=", id)
        .execute();
    });
    if (underWay === null) throw new Error("The call was never made.");
    return underWay;
  }

  async function livingSessions(id: string): Promise<number> {
    const rows = await stage.database.queries
      .selectFrom("session")
      .innerJoin("user", "user.id", "session.user_id")
      .whereRef("session.user_epoch", "=", "user.session_epoch")
      .where("user.id", "=", id)
      .select("session.id")
      .execute();
    return rows.length;
  }

  const inputs: Readonly<Partial<Record<OperationName, (person: Person) => Record<string, unknown>>>> = {
    revokeOtherSessions: () => ({}),
    changePassword: ({ password }) => ({ currentPassword: password, newPassword: "the thief's own choice" }),
    reauthenticate: ({ password }) => ({ password }),
  };

  describe.each(["cookie", "tokens"] as const)("with a session carried by %s", (carrier) => {
    test.each(["revokeOtherSessions", "changePassword", "reauthenticate"] as const)("FIX-10: %s", async (name) => {
      const { id, person, visitor } = await signedIn(carrier);
      const answer = await endMeanwhile(id, () => stage.call(visitor, name, inputs[name]?.(person) ?? {}));
      expect(await livingSessions(id)).toBe(0);
      if (name !== "reauthenticate") expect(answer.problem?.code).toBe("unauthenticated");
      // The password is what it was.
      const signIn = await stage.call(newVisitor(), "signInWithPassword", { identifier: person.email, password: person.password });
      expect(signIn.problem).toBeNull();
    });
  });
});
