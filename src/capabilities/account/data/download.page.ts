/** The copy of one's data as a file that any browser opens, without a network and without a script. */
import { z } from "zod";
import { page } from "../../../domain/call/page.ts";
import { reading } from "../../../kernel/page/reading.ts";

export default page({
  title: "export.title",
  audience: "user",
  reads: { copy: reading("exportAccount", z.record(z.string(), z.json())) },
  attachment: {
    fileName: "account.html",
    reading: "copy",
    sections: {
      user: "export.user",
      sessions: "export.sessions",
      tokenGrants: "export.tokenGrants",
      passkeys: "export.passkeys",
      totp: "export.totp",
      recoveryCodes: "export.recoveryCodes",
      invitations: "export.invitations",
      mails: "export.mails",
      audit: "export.audit",
    },
  },
});
