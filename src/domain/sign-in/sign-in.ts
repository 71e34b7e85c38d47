/** A sign-in: what it has proven, what it wishes for, and what it is answered. */
import { z } from "zod";
import { type AuthenticationMethod, sessionShape } from "../session/session.ts";
import { instant } from "../shapes.ts";
import type { Transaction } from "../transaction.ts";
import type { User } from "../user/user.ts";
import { userShape } from "../user/user-state.ts";
import { type FactorAnswer, secondFactorShape } from "./second-factor.ts";
import { tokensShape } from "./session-tokens.ts";

export const signInShape = z
  .object({
    nextStep: z.enum(["DONE", "SECOND_FACTOR", "CHANGE_PASSWORD", "ENROLL_SECOND_FACTOR", "CONFIRM_EMAIL"]).meta({ id: "SignInStep" }),
    challenge: z.string().nullable(),
    challengeExpiresAt: instant.nullable(),
    user: userShape.nullable(),
    session: sessionShape.nullable(),
    tokens: tokensShape.nullable(),
    deviceToken: z.string().nullable().meta({ description: "Send it along next time: this client is then known." }),
    secondFactor: secondFactorShape.nullable(),
    unarchived: z.boolean().meta({ description: "The account was archived and is active again." }),
  })
  .meta({ id: "SignIn", description: "What sign-in led to, and the next step." });

export type SignIn = z.input<typeof signInShape>;

/** What a way in has proven about one user. */
export interface Proof {
  readonly user: User;
  readonly methods: readonly AuthenticationMethod[];
  /**
   * Changes that belong to the sign-in: slots given back, a challenge spent, a hash upgraded. They commit with the session, or with the
   * challenge of the next step.
   * @returns the user as they are now, when this has changed their epoch.
   */
  // biome-ignore lint/suspicious/noConfusingVoidType: most proofs change nobody's epoch and return nothing.
  commit(transaction: Transaction): Promise<User | void>;
}

export interface Wish {
  readonly carrier: "cookie" | "tokens";
  readonly deviceToken: string | null;
  /** A second factor that came along. */
  readonly factor?: FactorAnswer;
}
