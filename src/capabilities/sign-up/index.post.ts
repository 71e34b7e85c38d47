/** Sign-up: writes the same claim, hash and user-name hold for a known as for an unknown address; only the mail differs. */
import { z } from "zod";
import type { CardeaContext } from "../../domain/call/context.ts";
import { checkNewPassword, readEmailAddress, readUsername } from "../../domain/call/field-rules.ts";
import { operation } from "../../domain/call/operation.ts";
import { normalisePassword } from "../../domain/password/password-policy.ts";
import { problems } from "../../domain/problems.ts";
import { checkProfile } from "../../domain/realm/profile-fields.ts";
import { untilSettled } from "../../domain/settled.ts";
import { carrierInput, emailInput, newPasswordInput, profileInput, tokenInput, usernameInput } from "../../domain/shapes.ts";
import { authenticate } from "../../domain/sign-in/authentication.ts";
import { tokensShape } from "../../domain/sign-in/session-tokens.ts";
import type { Proof, SignIn, Wish } from "../../domain/sign-in/sign-in.ts";
import { prepareClaim, stepsOf } from "../../domain/sign-up/claim.ts";
import { findInvitation, type ShownInvitation } from "../../domain/sign-up/invitation.ts";
import { signUpStep } from "../../domain/sign-up/sign-up-step.ts";
import type { EmailAddress } from "../../domain/user/email-address.ts";
import { givenFields, type User } from "../../domain/user/user.ts";
import { userShape } from "../../domain/user/user-state.ts";
import { invalidRequest } from "../../kernel/input.ts";
import { fieldFault } from "../../kernel/problem.ts";

export default operation({
  name: "startSignUp",
  summary: "Signs up with an e-mail address; answers alike whether the address is known or not.",
  access: { who: "anyone" },
  limit: { calls: 30, windowSeconds: 60 },
  captcha: true,
  input: z.object({
    email: emailInput,
    username: usernameInput.optional(),
    password: newPasswordInput.optional(),
    profile: profileInput.optional(),
    invitation: tokenInput.optional(),
    carrier: carrierInput.optional(),
  }),
  output: z.object({
    nextStep: signUpStep,
    emailVerificationRequired: z.boolean(),
    adminApprovalRequired: z.boolean(),
    message: z.string(),
    user: userShape.nullable(),
    tokens: tokensShape.nullable(),
  }),
  problems: [problems.signUpClosed, problems.usernameTaken, problems.passwordRejected, problems.invalidToken],
}).run(async (input, context) => {
  const { signUp } = context.realm.settings;
  if (signUp.mode === "closed" || (signUp.mode === "invite" && input.invitation === undefined))
    throw context.problem(problems.signUpClosed);
  const email = readEmailAddress(input.email, "email");
  const invitation = input.invitation === undefined ? null : await readInvitation(context, input.invitation, email);
  const username = input.username === undefined ? null : readUsername(input.username, "username");
  checkProfile(context, input.profile, { isNew: true, by: "user" });
  if (input.password === undefined && !signUp.passwordless)
    throw invalidRequest([fieldFault("/password", "required", { message: "Choose a password." })]);
  if (input.password !== undefined)
    await checkNewPassword(context, input.password, { email: email.address, username: username?.name ?? null }, "password");

  const password = input.password === undefined ? null : normalisePassword(input.password);
  const wanted = { email, username, password, profile: givenFields(input.profile ?? {}), locale: context.locale, invitation };
  const started = await untilSettled(async () => {
    const claim = await prepareClaim(context, wanted);
    if (claim.starter !== null) return startWeakSession(context, claim.starter, claim.write, input.carrier ?? "cookie");
    await context.commit(claim.write);
    return null;
  });
  const { emailVerification, approval } = stepsOf(context.realm, invitation);
  const nextStep = emailVerification ? "CONFIRM_EMAIL" : approval ? "AWAIT_APPROVAL" : started === null ? "SIGN_IN" : "DONE";
  return {
    nextStep,
    emailVerificationRequired: emailVerification,
    adminApprovalRequired: approval,
    message: messages[nextStep],
    user: started?.user ?? null,
    tokens: started?.tokens ?? null,
  };
});

const messages = {
  CONFIRM_EMAIL: "We have sent you a mail. Open the link in it to go on.",
  AWAIT_APPROVAL: "An administrator has to approve your account. We send you a mail as soon as that is done.",
  SIGN_IN: "You can sign in now.",
  DONE: "You can sign in now.",
} as const;

/** @throws Problem `invalid_token`; `invalid_request` when the invitation is for another address. */
async function readInvitation(context: CardeaContext, token: string, email: EmailAddress): Promise<ShownInvitation> {
  const { database, keyRing, realm, clock } = context;
  const shown = await findInvitation(database.queries, keyRing, { realmId: realm.id, token }, clock.now());
  if (shown === null) throw context.problem(problems.invalidToken);
  const { email_key } = shown.invitation;
  if (email_key !== null && email_key !== email.key) throw invalidRequest([fieldFault("/email", "invitation_email")]);
  return shown;
}

/** The session starts in the transaction that writes the claim. */
function startWeakSession(context: CardeaContext, user: User, write: Proof["commit"], carrier: Wish["carrier"]): Promise<SignIn> {
  return authenticate(context, async () => ({ user, methods: ["pwd"], commit: write }), { carrier, deviceToken: null });
}
