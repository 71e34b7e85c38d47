/** An administrator asks somebody to join: a link that signs up once, whatever the realm's mode, and gives the roles. */
import { z } from "zod";
import { readEmailAddress } from "../../../domain/call/field-rules.ts";
import { operation } from "../../../domain/call/operation.ts";
import { readGrantedRoles, rolesInput } from "../../../domain/call/roles.ts";
import { enqueueMail } from "../../../domain/outbox/outbox.ts";
import { realmAddress } from "../../../domain/realm/instance-options.ts";
import { emailInput } from "../../../domain/shapes.ts";
import { insertInvitation, invitationShape, toInvitation } from "../../../domain/sign-up/invitation.ts";

const hourMs = 60 * 60 * 1000;
/** A week, unless the administrator says otherwise; at most 90 days. */
const normalHours = 7 * 24;
const maxHours = 90 * 24;

export default operation({
  name: "adminCreateInvitation",
  summary: "Invites somebody to sign up, by mail when an address is given, and answers the link to hand on.",
  access: { who: "admin" },
  limit: { calls: 120, windowSeconds: 60 },
  input: z.object({
    email: emailInput.optional().meta({ description: "Only this address can sign up with it; the mailed link also proves it." }),
    roles: rolesInput.optional(),
    expiresInHours: z.int().min(1).max(maxHours).optional(),
  }),
  output: z.object({ invitation: invitationShape, link: z.url() }),
}).run(async (input, context) => {
  const { realm, user, clock, keyRing, options } = context;
  const email = input.email === undefined ? null : readEmailAddress(input.email, "email");
  const roles = readGrantedRoles(context, input.roles ?? []);
  const now = clock.now();
  const expiresAt = now + (input.expiresInHours ?? normalHours) * hourMs;
  const { invitation, token } = await context.commit(async ({ queries }) => {
    const created = { realmId: realm.id, email, roles, createdBy: user.id, expiresAt };
    const issued = await insertInvitation(queries, keyRing, created, now);
    if (email !== null) {
      const values = { invitation: issued.mailedToken };
      const mail = { template: "invitation", to: email.address, locale: context.locale, values, userId: null, expiresAt } as const;
      await enqueueMail(queries, context, realm, mail);
    }
    context.note({ detail: { invitation: issued.invitation.id, roles: roles.join(" ") } });
    return issued;
  });
  return { invitation: toInvitation(invitation, now), link: `${realmAddress(options, realm)}/sign-up?invitation=${token}` };
});
