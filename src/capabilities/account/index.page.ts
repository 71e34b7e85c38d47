/** The profile: who I am here, and the form to change it. */
import { z } from "zod";
import { page } from "../../domain/call/page.ts";
import { reading } from "../../kernel/page/reading.ts";

const account = z.object({
  user: z.object({
    email: z.string().nullable(),
    username: z.string().nullable(),
    locale: z.string().nullable(),
    emailVerified: z.boolean(),
    createdAt: z.string(),
    profile: z.record(z.string(), z.json()).default({}),
  }),
});

export default page({
  title: "account.title",
  audience: "user",
  navigation: { text: "navigation.profile", position: 1 },
  reads: { account: reading("getAccount", account), policy: reading("getSignUpPolicy", z.object({ signInWith: z.array(z.string()) })) },
  forms: {
    profile: {
      operation: "updateAccount",
      fields: ["username", { within: "profile" }, "locale"],
      submit: "account.submit",
      after: { to: "/account", notice: "profileSaved" },
    },
  },
  show({ data: { account, policy } }) {
    const { email, username, locale, emailVerified, createdAt, profile } = account.user;
    const declared = Object.entries(profile).map(([name, value]) => [`profile.${name}`, value === null ? null : String(value)]);
    const badge = emailVerified
      ? ({ text: "account.confirmed", tone: "good" } as const)
      : ({ text: "account.unconfirmed", tone: "attention" } as const);
    const hasUsername = username !== null || policy.signInWith.includes("username");
    return [
      {
        kind: "section",
        title: "account.identity",
        blocks: [
          {
            kind: "facts",
            facts: [
              { label: "account.email", value: email === null ? "word.none" : { plain: email }, badge },
              { label: "account.since", value: { date: createdAt } },
            ],
          },
          ...(emailVerified
            ? []
            : [{ kind: "links", links: [{ to: "/email/verify", text: "account.confirmNow", tone: "quiet" }] } as const]),
        ],
      },
      {
        kind: "section",
        title: "account.details",
        ...(hasUsername && { lead: "account.detailsLead" as const }),
        blocks: [
          {
            kind: "form",
            form: "profile",
            without: hasUsername ? [] : ["username"],
            values: { username, locale, ...Object.fromEntries(declared) },
          },
        ],
      },
    ];
  },
});
