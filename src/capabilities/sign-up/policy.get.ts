/** What a sign-up form must know before it is shown. */
import { z } from "zod";
import { operation } from "../../domain/operation.ts";
import { maxPasswordLength } from "../../domain/password-policy.ts";

const output = z.object({
  mode: z.enum(["open", "approval", "invite", "closed"]).meta({ id: "SignUpMode" }),
  emailVerification: z.boolean(),
  approval: z.boolean(),
  passwordless: z.boolean(),
  fields: z.array(z.string()).meta({ description: "Names of the fields that a sign-up takes." }),
  passwordPolicy: z.object({ minLength: z.int(), maxLength: z.int() }).meta({ id: "PasswordPolicy" }),
  signInWith: z.array(z.enum(["email", "username"]).meta({ id: "IdentifierKind" })),
});

export default operation({
  name: "getSignUpPolicy",
  summary: "Tells how sign-up works in this realm.",
  access: { who: "anyone" },
  limit: { calls: 3000, windowSeconds: 60 },
  output,
}).run((_input, { realm }) => {
  const { signUp, signIn, password } = realm.settings;
  return {
    mode: signUp.mode,
    emailVerification: signUp.emailVerification,
    approval: false,
    passwordless: signUp.passwordless,
    fields: ["email", "username", ...(signUp.passwordless ? [] : ["password"]), "profile"],
    passwordPolicy: { minLength: password.minLength, maxLength: maxPasswordLength },
    signInWith: signIn.with,
  };
});
