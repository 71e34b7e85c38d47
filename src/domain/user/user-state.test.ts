/** A user's state follows from instants alone, and the first that holds is told. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { newUser, type User } from "./user.ts";
import { mayBeSignedIn, mayReset, stateOf, toUser, type UserState, userStates } from "./user-state.ts";

const base = newUser("r", { email: null, username: null, claimExpiresAt: null, emailVerifiedAt: null }, 1);

/** In the order in which they hold. */
const signs: readonly [UserState, Partial<User>][] = [
  ["ANONYMISED", { anonymised_at: 1 }],
  ["DELETION_DUE", { deletion_due_at: 1 }],
  ["SUSPENDED", { suspended_at: 1 }],
  ["DEACTIVATED", { deactivated_at: 1 }],
  ["REJECTED", { rejected_at: 1 }],
  ["ARCHIVED", { archived_at: 1 }],
  ["INVITED", { invited_at: 1 }],
  ["PENDING_APPROVAL", { approval_requested_at: 1 }],
  ["PENDING_VERIFICATION", { claim_expires_at: 1 }],
  ["ACTIVE", {}],
];

describe("[A2] the state", () => {
  test.each(signs)("is %s by its own instant", (state, sign) => {
    expect(stateOf({ ...base, ...sign })).toBe(state);
  });

  test("is the first that holds, of any that do", () => {
    fc.assert(
      fc.property(fc.subarray([...signs]), (some) => {
        const user: User = Object.assign({ ...base }, ...some.map(([, sign]) => sign));
        const [first] = userStates.filter((state) => state === "ACTIVE" || some.some(([name]) => name === state));
        expect(stateOf(user)).toBe(first);
      }),
    );
  });

  test("of an invited or claimed address ends with its proof, and of a request with its approval", () => {
    expect(stateOf({ ...base, invited_at: 1, email_verified_at: 2 })).toBe("ACTIVE");
    expect(stateOf({ ...base, claim_expires_at: 1, email_verified_at: 2 })).toBe("ACTIVE");
    expect(stateOf({ ...base, approval_requested_at: 1, approved_at: 2 })).toBe("ACTIVE");
  });

  test("says who may be signed in and who may reset a password", () => {
    const states = (may: (user: User) => boolean) => signs.filter(([, sign]) => may({ ...base, ...sign })).map(([state]) => state);
    expect(states(mayBeSignedIn)).toEqual(["PENDING_VERIFICATION", "ACTIVE"]);
    expect(states(mayReset)).toEqual(["ARCHIVED", "INVITED", "PENDING_APPROVAL", "PENDING_VERIFICATION", "ACTIVE"]);
  });
});

test("[A2] a user is shown with the instants of creation and change, verified or not, and their state", () => {
  const user = { ...base, created_at: 0, updated_at: 86_400_000, email_verified_at: 5 };
  expect(toUser(user, "main")).toMatchObject({
    createdAt: "1970-01-01T00:00:00.000Z",
    updatedAt: "1970-01-02T00:00:00.000Z",
    emailVerified: true,
    approved: true,
    state: "ACTIVE",
  });
});
