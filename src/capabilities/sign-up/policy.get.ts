/** What a sign-up form must know before it is shown. */
import { z } from "zod";
import { asksForCaptcha } from "../../domain/call/captcha.ts";
import { operation } from "../../domain/call/operation.ts";
import { maxPasswordLength } from "../../domain/password/password-policy.ts";
import { describeField, realmFields } from "../../domain/realm/profile-fields.ts";
import { captchaProviders } from "../../kernel/ports.ts";

const profileField = z
  .object({
    name: z.string(),
    type: z.enum(["string", "number", "boolean", "date", "enum"]).meta({ id: "ProfileFieldType" }),
    isRequired: z.boolean(),
    label: z.string().meta({ description: "In the caller's language." }),
    values: z.array(z.string()).nullable().meta({ description: "What an enum may be." }),
    minLength: z.int().nullable(),
    maxLength: z.int().nullable(),
    pattern: z.string().nullable(),
  })
  .meta({ id: "ProfileField" });

const output = z.object({
  displayName: z.string().meta({ description: "What the realm is called." }),
  mode: z.enum(["open", "approval", "invite", "closed"]).meta({ id: "SignUpMode" }),
  emailVerification: z.boolean(),
  approval: z.boolean(),
  passwordless: z.boolean(),
  fields: z.array(z.string()).meta({ description: "Names of the fields that a sign-up takes." }),
  profileFields: z
    .array(profileField)
    .meta({ description: "The fields of a profile that a sign-up takes, in their order; none where profiles are free." }),
  passwordPolicy: z.object({ minLength: z.int(), maxLength: z.int() }).meta({ id: "PasswordPolicy" }),
  captcha: z
    .object({ provider: z.enum(captchaProviders).nullable(), siteKey: z.string().nullable() })
    .nullable()
    .meta({ description: "What signing up asks for beside the fields; getCaptchaChallenge has the challenge." }),
  signInWith: z.array(z.enum(["email", "username"]).meta({ id: "IdentifierKind" })),
  emailSignIn: z.boolean().meta({ description: "Somebody can sign in by a mailed link or code." }),
  mailsPasswords: z.boolean().meta({ description: "Somebody can have a new password mailed, with regeneratePassword." }),
});

export default operation({
  name: "getSignUpPolicy",
  summary: "Tells how sign-up works in this realm.",
  access: { who: "anyone" },
  limit: { calls: 3000, windowSeconds: 60 },
  output,
}).run((_input, { realm, options, locale }) => {
  const { signUp, signIn, password } = realm.settings;
  return {
    displayName: realm.display_name,
    mode: signUp.mode,
    emailVerification: signUp.emailVerification,
    approval: signUp.mode === "approval",
    passwordless: signUp.passwordless,
    fields: ["email", "username", ...(signUp.passwordless ? [] : ["password"]), "profile"],
    profileFields: realmFields(options.profileFields, realm.settings).map((field) => describeField(field, locale)),
    passwordPolicy: { minLength: password.minLength, maxLength: maxPasswordLength },
    captcha: !asksForCaptcha(realm, "startSignUp") ? null : (options.captcha ?? { provider: null, siteKey: null }),
    signInWith: signIn.with,
    emailSignIn: signIn.emailLink,
    mailsPasswords: password.regenerate,
  };
});
