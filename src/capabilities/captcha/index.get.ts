/** What a form needs to show a captcha. */
import { z } from "zod";
import { captchaPlace } from "../../domain/call/captcha.ts";
import { operation } from "../../domain/call/operation.ts";
import { captchaProviders } from "../../kernel/ports.ts";

export default operation({
  name: "getCaptchaChallenge",
  summary:
    "Answers what a captcha needs: the provider, its site key, and for ALTCHA a challenge that is good for ten minutes and one answer.",
  access: { who: "anyone" },
  limit: { calls: 120, windowSeconds: 60 },
  output: z.object({
    provider: z.enum(captchaProviders).nullable().meta({ description: "Null where the instance has none." }),
    siteKey: z.string().nullable(),
    operations: z.array(z.string()).meta({ description: "Names of the operations of this realm that ask for a captcha." }),
    challenge: z
      .object({ parameters: z.record(z.string(), z.json()), signature: z.string() })
      .nullable()
      .meta({ description: "An ALTCHA challenge." }),
  }),
}).run(async (_input, context) => {
  const { services, options, realm } = context;
  return {
    provider: options.captcha?.provider ?? null,
    siteKey: options.captcha?.siteKey ?? null,
    operations: realm.settings.captcha.operations,
    challenge: (await services.captcha?.challenge(captchaPlace(context))) ?? null,
  };
});
