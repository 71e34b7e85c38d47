/** The form to sign up; an invitation's link leads here, too. */
import { z } from "zod";
import { page } from "../../domain/page.ts";
import type { Block } from "../../kernel/page/blocks.ts";
import { reading, readingOfLink } from "../../kernel/page/reading.ts";
import type { PageTextKey } from "../../texts/keys.ts";

const policy = z.object({ mode: z.string(), passwordless: z.boolean(), approval: z.boolean(), signInWith: z.array(z.string()) });
const invitation = z.object({ email: z.string().nullable() });

export default page({
  title: "signUp.title",
  audience: "guest",
  link: {
    parameter: "invitation",
    isOptional: true,
    lost: "signUp.invitationLost",
    links: [{ to: "/sign-in", text: "lost.signIn", tone: "main" }],
  },
  reads: { policy: reading("getSignUpPolicy", policy), invitation: readingOfLink("getInvitation", invitation) },
  forms: {
    signUp: {
      operation: "startSignUp",
      fields: [
        { input: "invitation", as: "link" },
        "email",
        "username",
        { input: "password", as: "chosenPassword", isRequired: true },
        { within: "profile" },
      ],
      submit: "signUp.submit",
      after: { to: "/sign-up/sent" },
      afterStep: {
        SIGN_IN: { to: "/sign-in", notice: "signedUp" },
        AWAIT_APPROVAL: { to: "/sign-up/waiting" },
        DONE: { to: "/account", orReturnTo: true },
      },
    },
  },
  show({ data: { policy, invitation } }) {
    const haveAccount = {
      kind: "links",
      links: [{ to: "/sign-in", intro: "signUp.haveAccount", text: "signUp.signIn", keepsReturnTo: true }],
    } as const;
    if (policy.mode === "closed") return [{ kind: "text", text: "signUp.closed" }, haveAccount];
    if (policy.mode === "invite" && invitation === null) return [{ kind: "text", text: "signUp.inviteOnly" }, haveAccount];
    const without = [...(policy.passwordless ? ["password"] : []), ...(policy.signInWith.includes("username") ? [] : ["username"])];
    const values = { email: invitation?.email ?? null };
    return [...noteOf(policy.approval, invitation !== null), { kind: "form", form: "signUp", without, values }, haveAccount];
  },
});

function noteOf(isApproved: boolean, isInvited: boolean): readonly Block<PageTextKey>[] {
  if (isInvited) return [{ kind: "text", text: "signUp.invited" }];
  return isApproved ? [{ kind: "text", text: "signUp.approval" }] : [];
}
