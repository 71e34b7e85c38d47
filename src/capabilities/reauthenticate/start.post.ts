/** Begins a new proof of identity: tells which methods the user has, and binds the proof to a challenge. */
import { z } from "zod";
import { operation } from "../../domain/call/operation.ts";
import { optionsShape } from "../../domain/factors/passkey-shapes.ts";
import { reauthenticationMethods, startReauthentication } from "../../domain/sign-in/reauthentication.ts";

export default operation({
  name: "startReauthentication",
  summary: "Tells how the user can prove again who they are; mails a code when there is nothing else, or when it is asked for.",
  access: { who: "user", whileEnrolling: true },
  limit: { calls: 60, windowSeconds: 60 },
  input: z.object({
    method: z
      .enum(["EMAIL_CODE"])
      .optional()
      .meta({ description: "Mail a code although there is a password. It never stands in for a second factor." }),
  }),
  output: z.object({
    challenge: z.string(),
    methods: z.array(z.enum(reauthenticationMethods).meta({ id: "ReauthenticationMethod" })),
    passkeyOptions: optionsShape.nullable(),
  }),
}).run(({ method }, context) => startReauthentication(context, method === "EMAIL_CODE"));
