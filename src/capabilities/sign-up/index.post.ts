/** Sign-up: writes the same claim, hash and user-name hold for a known as for an unknown address; only the mail differs. */
import { z } from "zod";
import { authenticate, type Proof, type SignIn, type Wish } from "../../domain/authentication.ts";
import { prepareClaim } from "../../domain/claim.ts";
import type { CardeaContext } from "../../domain/context.ts";
import { checkNewPassword, readEmailAddress, readUsername } from "../../domain/field-rules.ts";
import { operation } from "../../domain/operation.ts";
import { normalisePassword } from "../../domain/password-policy.ts";
import { problems } from "../../domain/problems.ts";
import { checkProfile } from "../../domain/profile-fields.ts";
import { tokensShape } from "../../domain/session-tokens.ts";
import { untilSettled } from "../../domain/settled.ts";
import { carrierInput, emailInput, newPasswordInput, profileInput, usernameInput } from "../../domain/shapes.ts";
import { signUpStep } from "../../domain/sign-up-step.ts";
import { givenFields, type User } from "../../domain/user.ts";
import { userShape } from "../../domain/user-state.ts";
import { invalidRequest } from "../../kernel/input.ts";

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
  problems: [problems.signUpClosed, problems.usernameTaken, problems.passwordRejected],
}).run(async (input, context) => {
  const { signUp } = context.realm.settings;
  if (signUp.mode === "closed") throw context.problem(problems.signUpClosed);
  const email = readEmailAddress(input.email, "email");
  const username = input.username === undefined ? null : readUsername(input.username, "username");
  checkProfile(context, input.profile, { isNew: true, by: "user" });
  if (input.password === undefined && !signUp.passwordless)
    throw invalidRequest([{ pointer: "/password", message: "Choose a password.", code: "required" }]);
  if (input.password !== undefined)
    await checkNewPassword(context, input.password, { email: email.address, username: username?.name ?? null }, "password");

  const password = input.password === undefined ? null : normalisePassword(input.password);
  const wanted = { email, username, password, profile: givenFields(input.profile ?? {}), locale: context.locale };
  const started = await untilSettled(async () => {
    const claim = await prepareClaim(context, wanted);
    if (claim.starter !== null) return startWeakSession(context, claim.starter, claim.write, input.carrier ?? "cookie");
    await context.commit(claim.write);
    return null;
  });
  return {
    nextStep: signUp.emailVerification ? "CONFIRM_EMAIL" : started === null ? "SIGN_IN" : "DONE",
    emailVerificationRequired: signUp.emailVerification,
    adminApprovalRequired: false,
    message: signUp.emailVerification ? "We have sent you a mail. Open the link in it to go on." : "You can sign in now.",
    user: started?.user ?? null,
    tokens: started?.tokens ?? null,
  };
});

/** The session starts in the transaction that writes the claim. */
function startWeakSession(context: CardeaContext, user: User, write: Proof["commit"], carrier: Wish["carrier"]): Promise<SignIn> {
  return authenticate(context, async () => ({ user, methods: ["pwd"], commit: write }), { carrier, deviceToken: null });
}
