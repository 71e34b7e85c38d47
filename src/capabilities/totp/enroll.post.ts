/** Begins to set up an authenticator app: the secret is the server's, shown once, and counts for nothing before its first code (MFA-09). */
import { z } from "zod";
import { operation } from "../../domain/call/operation.ts";
import { newTotpSecret, otpauthUri, pendingSeconds, sealTotpSecret, writePendingSecret } from "../../domain/factors/totp.ts";
import { recentSeconds } from "../../domain/sign-in/recent-proof.ts";

export default operation({
  name: "enrollTotp",
  summary: "Makes the secret of an authenticator app; nothing changes until its first code activates it. An app that is set up works on.",
  access: { who: "user", verified: true, recentSeconds, whileEnrolling: true },
  limit: { calls: 20, windowSeconds: 60 },
  output: z.object({
    secret: z.string().meta({ description: "Base32, to be typed where no code can be scanned. Shown once." }),
    otpauthUri: z.string(),
    qrCodeSvg: z.string().meta({ description: "The URI as a QR code: an SVG document." }),
  }),
}).run(async (_input, context) => {
  const { user, realm, clock, keyRing } = context;
  const secret = newTotpSecret();
  await context.commit(async ({ queries }) => {
    await writePendingSecret(queries, user, sealTotpSecret(keyRing, user, secret), clock.now() + pendingSeconds * 1000);
  });
  // Loaded when first needed: most calls of a server enrol nobody.
  const { renderSVG } = await import("uqr");
  const uri = otpauthUri(secret, { issuer: realm.display_name, account: user.email ?? user.username ?? user.id });
  // Four modules of quiet around the code (ISO/IEC 18004).
  return { secret, otpauthUri: uri, qrCodeSvg: renderSVG(uri, { ecc: "M", border: 4, pixelSize: 4 }) };
});
