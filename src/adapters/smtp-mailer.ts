/** Mail by SMTP (RFC 5321), through nodemailer: pooled connections, bounded waits, exactly one recipient a mail. */
import { type Mail, type MailAttachment, type Mailer, PermanentMailFailure, Unavailable } from "../kernel/ports.ts";

const second = 1000;
const connectMilliseconds = 10 * second;
const greetingMilliseconds = 10 * second;
/** Silence in the middle of a conversation. */
const silenceMilliseconds = 30 * second;
/** A whole delivery. */
const deliveryMilliseconds = 40 * second;

/** As many as the worker sends at a time (`domain/mail/mail-lanes.ts`), so that a recipient that hangs takes nobody's connection. */
const maxConnections = 24;

export interface SmtpMailerOptions {
  /**
   * `smtps://user:password@host:465` speaks TLS from the start; `smtp://…` upgrades when the server offers STARTTLS.
   * Query parameters are nodemailer's, for instance `?requireTLS=true` or `?tls.rejectUnauthorized=false`.
   */
  readonly url: string;
  /** The right-hand side of the Message-ID: the host name of the base URL. */
  readonly host: string;
}

/** Connects at the first mail, so that a server without mail never loads nodemailer. Closing fails what is still being sent. */
export function createSmtpMailer({ url, host }: SmtpMailerOptions): Mailer {
  let transport: ReturnType<typeof openTransport> | null = null;
  return {
    async send(mail) {
      if (!isOneAddress(mail.to)) throw new PermanentMailFailure("The recipient is not one plain address.");
      transport ??= openTransport(url);
      const { sendMail } = await transport;
      try {
        await sendMail(toMessage(mail, host));
      } catch (error) {
        throw translate(error);
      }
    },
    async close() {
      if (transport !== null) (await transport).close();
    },
  };
}

async function openTransport(url: string) {
  const { createTransport } = await import("nodemailer");
  const transporter = createTransport({
    url,
    pool: true,
    maxConnections,
    // Only what the server dropped before it had read a byte is queued again; everything else is the outbox's to decide.
    maxRequeues: 1,
    connectionTimeout: connectMilliseconds,
    greetingTimeout: greetingMilliseconds,
    socketTimeout: silenceMilliseconds,
    disableFileAccess: true,
    disableUrlAccess: true,
    // Nobody stands between us and our own machine, and its mail server's certificate is mostly self-made.
    tls: { rejectUnauthorized: !isLoopback(new URL(url).hostname) },
  });
  return {
    sendMail: (message: ReturnType<typeof toMessage>) => transporter.sendMail(message),
    close: () => transporter.close({ force: true }),
  };
}

function isLoopback(hostname: string): boolean {
  return hostname === "localhost" || hostname === "[::1]" || /^127(?:\.\d{1,3}){3}$/.test(hostname);
}

function toMessage(mail: Mail, host: string) {
  const sender = mail.from;
  return {
    from: sender,
    // As an object it is not parsed as a list; and the envelope says again that there is one (EML-04).
    to: { name: "", address: mail.to },
    envelope: { from: sender, to: [mail.to] },
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    attachments: (mail.attachments ?? []).map(toAttachment),
    messageId: `<${mail.id}@${host}>`,
    // RFC 3834: no out-of-office answers, please.
    headers: { "Auto-Submitted": "auto-generated" },
    signal: AbortSignal.timeout(deliveryMilliseconds),
  };
}

/** Within the HTML part, not beside it: no paper clip. */
function toAttachment({ cid, mediaType, fileName, content }: MailAttachment) {
  return { cid, contentType: mediaType, filename: fileName, contentDisposition: "inline" as const, content: Buffer.from(content) };
}

/** The last check before the wire; `domain/user/email-address.ts` has judged the address long before (EML-04, EML-05). */
function isOneAddress(address: string): boolean {
  return address.length <= 254 && /^[^\s@<>(),;:"\\[\]\p{Cc}]+@[^\s@<>(),;:"\\[\]\p{Cc}]+$/u.test(address);
}

/** What nodemailer says about a failure. */
interface SmtpFailure {
  readonly code?: unknown;
  readonly command?: unknown;
  readonly responseCode?: unknown;
  readonly timeoutType?: unknown;
}

/** Trouble of these kinds is with the mail server as such, not with one mail. */
const outages: ReadonlySet<unknown> = new Set(["EDNS", "ESOCKET", "ETLS", "EAUTH", "ENOAUTH", "EOAUTH2", "EPROXY"]);
const outageTimeouts: ReadonlySet<unknown> = new Set(["CONNECT_TIMEOUT", "GREETING_TIMEOUT", "UPGRADE_TIMEOUT"]);

/** To the port's words, without the server's: they repeat addresses. */
function translate(error: unknown): Error {
  if (typeof error !== "object" || error === null) return new Error("SMTP failed.");
  const failure: SmtpFailure = error;
  const { code, command, responseCode } = failure;
  const description = ["SMTP", responseCode, code, command]
    .filter((part) => typeof part === "string" || typeof part === "number")
    .join(" ");
  if (outages.has(code) || outageTimeouts.has(failure.timeoutType)) return new Unavailable(description);
  return isFinal(failure) ? new PermanentMailFailure(description) : new Error(description);
}

/** 5xx about the recipient or the content (RFC 5321 §4.2.1). About the sender or the login it is our set-up, and may be mended. */
function isFinal({ code, command, responseCode }: SmtpFailure): boolean {
  if (command === "API") return code === "EENVELOPE" || code === "EMESSAGE";
  return typeof responseCode === "number" && responseCode >= 500 && (command === "RCPT TO" || command === "DATA");
}
