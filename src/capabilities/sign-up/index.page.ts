/** The form to sign up; an invitation's link leads here, too. */
import { z } from "zod";
import { page } from "../../domain/call/page.ts";
import type { Block } from "../../kernel/page/blocks.ts";
import { reading, readingOfLink } from "../../kernel/page/reading.ts";
import type { PageTextKey } from "../../texts/keys.ts";

const policy = z.object({ mode: z.string(), passwordless: z.boolean(), approval: z.boolean(), signInWith: z.array(z.string()) });
type Policy = z.output<typeof policy>;
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
  heading({ policy, invitation }) {
    if (policy.mode === "closed") return "signUp.closedTitle";
    return isInviteOnly(policy, invitation) ? "signUp.inviteTitle" : "signUp.title";
  },
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
    if (policy.mode === "closed") return [{ kind: "text", text: "signUp.closed" }, signInInstead];
    if (isInviteOnly(policy, invitation)) return [{ kind: "text", text: "signUp.inviteOnly" }, signInInstead];
    const without = [...(policy.passwordless ? ["password"] : []), ...(policy.signInWith.includes("username") ? [] : ["username"])];
    const values = { email: invitation?.email ?? null };
    return [...notesOf(policy, invitation !== null), { kind: "form", form: "signUp", without, values }, haveAccount];
  },
});

/** Nobody fills in a form that could only be refused. */
function isInviteOnly({ mode }: Policy, invited: z.output<typeof invitation> | null): boolean {
  return mode === "invite" && invited === null;
}

const signInInstead = { kind: "links", links: [{ to: "/sign-in", text: "lost.signIn", tone: "main", keepsReturnTo: true }] } as const;

function notesOf({ approval, passwordless }: Policy, isInvited: boolean): readonly Block<PageTextKey>[] {
  const next = isInvited ? "signUp.invited" : approval ? "signUp.approval" : null;
  const texts = [...(next === null ? [] : ([next] as const)), ...(passwordless ? (["signUp.passwordless"] as const) : [])];
  return texts.map((text) => ({ kind: "text", text }));
}
