/** Where the administrator's mailed link leads: who asks, and two buttons. Opening it decides nothing (ADM-03). */
import { z } from "zod";
import { page } from "../../../domain/call/page.ts";
import type { Block } from "../../../kernel/page/blocks.ts";
import { readingOfLink } from "../../../kernel/page/reading.ts";
import type { PageTextKey } from "../../../texts/keys.ts";

const request = z.object({
  email: z.string().nullable(),
  username: z.string().nullable(),
  emailVerified: z.boolean(),
  requestedAt: z.string(),
  decision: z.enum(["APPROVE", "REJECT"]).nullable(),
});

const decided = { to: "/sign-up/decided" } as const;
const fields = [
  { input: "token", as: "link" },
  { input: "decision", as: "hidden" },
] as const;

export default page({
  title: "decide.title",
  lead: "decide.lead",
  audience: "anyone",
  link: { lost: "lost.decide", links: [{ to: "/", text: "fault.home", tone: "main" }] },
  reads: { request: readingOfLink("getSignUpRequest", request) },
  forms: {
    approve: { operation: "decideSignUp", fields, submit: "decide.approve", after: decided },
    reject: { operation: "decideSignUp", fields: [...fields, "reason"], submit: "decide.reject", tone: "danger", after: decided },
  },
  show({ data: { request } }) {
    if (request === null) return [];
    if (request.decision !== null) return [{ kind: "text", text: request.decision === "APPROVE" ? "decide.approved" : "decide.rejected" }];
    return [
      factsOf(request),
      { kind: "form", form: "approve", values: { decision: "APPROVE" } },
      { kind: "section", title: "decide.orReject", blocks: [{ kind: "form", form: "reject", values: { decision: "REJECT" } }] },
    ];
  },
});

function factsOf({ email, username, emailVerified, requestedAt }: z.output<typeof request>): Block<PageTextKey> {
  const badge = emailVerified
    ? ({ text: "decide.proven", tone: "good" } as const)
    : ({ text: "decide.unproven", tone: "attention" } as const);
  return {
    kind: "facts",
    facts: [
      ...(email === null ? [] : [{ label: "decide.email", value: { plain: email }, badge } as const]),
      ...(username === null ? [] : [{ label: "decide.username", value: { plain: username } } as const]),
      { label: "decide.asked", value: { date: requestedAt } },
    ],
  };
}
