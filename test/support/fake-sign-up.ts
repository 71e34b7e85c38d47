/** Sign-up, invitations and decisions as the fake engine answers them. */
import { z } from "zod";
import { emailInput, newPasswordInput, tokenInput, usernameInput } from "../../src/domain/shapes.ts";

const policy = {
  displayName: "Cardea",
  mode: "open",
  passwordless: false,
  approval: false,
  signInWith: ["email", "username"],
  emailSignIn: true,
  mailsPasswords: true,
};

export const signUpRows = {
  getSignUpPolicy: { who: "anyone", isRead: true, act: () => policy },
  startSignUp: {
    who: "anyone",
    input: z.object({
      email: emailInput,
      username: usernameInput.optional(),
      password: newPasswordInput.optional(),
      invitation: tokenInput.optional(),
    }),
    act: () => ({ nextStep: "CONFIRM_EMAIL" }),
  },
  getInvitation: { who: "anyone", input: z.object({ token: tokenInput }), act: () => ({ email: "livia@example.org" }) },
  getSignUpRequest: {
    who: "anyone",
    input: z.object({ token: tokenInput }),
    act: () => ({
      email: "<b>livia</b>@example.org",
      username: "livia",
      emailVerified: true,
      requestedAt: "2026-01-15T11:51:00.000Z",
      decision: null,
    }),
  },
  decideSignUp: {
    who: "anyone",
    input: z.object({ token: tokenInput, decision: z.string(), reason: z.string().optional() }),
    act: () => ({ message: "Done." }),
  },
} as const;
