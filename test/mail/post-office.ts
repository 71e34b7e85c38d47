/** A real SMTP server on loopback in a test, what arrived there, and a mailer that speaks to it. */
import type { AddressInfo } from "node:net";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";
import { createSmtpMailer } from "../../src/adapters/smtp-mailer.ts";
import type { Mailer } from "../../src/kernel/ports.ts";

export interface Arrival {
  readonly mail: ParsedMail;
  readonly from: string;
  readonly recipients: readonly string[];
  readonly isSecure: boolean;
}

export interface PostOffice {
  readonly arrivals: Arrival[];
  /** An SMTP server that keeps what it accepts. */
  listen(options?: SMTPServerOptions): Promise<{ readonly url: string; readonly server: SMTPServer }>;
  close(): Promise<void>;
}

export function openPostOffice(): PostOffice {
  const arrivals: Arrival[] = [];
  const servers: SMTPServer[] = [];
  return {
    arrivals,
    async listen(options = {}) {
      const server = new SMTPServer({
        authOptional: true,
        allowInsecureAuth: true,
        disabledCommands: ["STARTTLS"],
        closeTimeout: 100,
        // Its certificate for tests is good enough, and need not be warned of.
        logger: false,
        onData(stream, session, callback) {
          void simpleParser(stream).then((mail) => {
            const { mailFrom, rcptTo } = session.envelope;
            arrivals.push({
              mail,
              from: mailFrom === false ? "" : mailFrom.address,
              recipients: rcptTo.map(({ address }) => address),
              isSecure: session.secure,
            });
            callback();
          }, callback);
        },
        ...options,
      });
      server.on("error", () => undefined);
      await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
      servers.push(server);
      // It listens on a port, so its address is not the path of a socket.
      const { port } = server.server.address() as AddressInfo;
      return { url: `smtp://127.0.0.1:${port}`, server };
    },
    async close() {
      await Promise.all(servers.map((server) => new Promise<void>((resolve) => server.close(() => resolve()))));
    },
  };
}

export function mailerFor(url: string): Mailer {
  return createSmtpMailer({ url, host: "accounts.example" });
}

/** What a server says that refuses. */
export function refusal(responseCode: number): Error {
  return Object.assign(new Error(`${responseCode} no thanks, ada@one.example`), { responseCode });
}
