/** The development mailbox: every mail as it was sent, as a page and as JSON. Whoever routes to it lets only loopback peers pass. */
import type { Services } from "../domain/call/services.ts";
import { composeMail, type MailTemplates, openPayload } from "../domain/mail/mail-composition.ts";
import { findMailWithContent, listMailsWithContent } from "../domain/mail/outbox-review.ts";
import type { Mail, MailAttachment } from "../kernel/ports.ts";
import type { OutboxTable } from "../storage/schema.ts";
import { mailboxPage, mailboxPolicy, type ReadMail } from "./mailbox-page.ts";

/** The newest so many are shown. */
const mostMails = 200;

export type MailboxHouse = Pick<Services, "database" | "keyRing" | "options" | "log">;

/**
 * Answers `GET` of `/dev/mailbox` (a page), `/dev/mailbox.json` (`[{id, to, from, subject, text, html, createdAt}]`, newest first)
 * and `/dev/mailbox/{id}` (the HTML part alone, for the page's frames).
 * @returns what takes the path below the base path.
 */
export function createMailbox(house: MailboxHouse, templates: MailTemplates): (path: string) => Promise<Response> {
  const { queries } = house.database;
  const composition = { queries, options: house.options, templates };

  async function read(row: OutboxTable): Promise<ReadMail | null> {
    try {
      const mail = await composeMail(composition, row, openPayload(house.keyRing, row));
      return { ...mail, createdAt: new Date(row.created_at).toISOString() };
    } catch {
      house.log.warn({ mail: row.id, template: row.name }, "A mail in the mailbox can't be read.");
      return null;
    }
  }

  async function readAll(): Promise<ReadMail[]> {
    const mails = await Promise.all((await listMailsWithContent(queries, mostMails)).map(read));
    return mails.filter((mail) => mail !== null);
  }

  return async (path) => {
    if (path === "/dev/mailbox") return showList(mailboxPage(await readAll(), house.options));
    if (path === "/dev/mailbox.json") return Response.json((await readAll()).map(toJson), { headers: noStore });
    const row = await findMailWithContent(queries, path.replace(/^\/dev\/mailbox\//, ""));
    const mail = row === null ? null : await read(row);
    return mail === null ? new Response("There is no such mail.", { status: 404, headers: noStore }) : showMail(mail);
  };
}

/** The wire has these fields and no others, whatever a mail may carry later. */
function toJson({ id, to, from, subject, text, html: body, createdAt }: ReadMail): ReadMail {
  return { id, to, from, subject, text, html: body, createdAt };
}

const noStore = {
  "Cache-Control": "no-store",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
};

/** A mail in a frame of the page: no script, nothing loaded, no origin; its links open beside it. */
function showMail(mail: Mail): Response {
  const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; frame-ancestors 'self'";
  const headers = {
    ...noStore,
    "Content-Type": "text/html; charset=utf-8",
    "Content-Security-Policy": `${policy}; sandbox allow-popups allow-popups-to-escape-sandbox`,
  };
  const html = (mail.attachments ?? []).reduce(withPicture, mail.html);
  return new Response(html.replace("<head>", '<head>\n<base target="_blank">'), { headers });
}

/** A mail program finds the pictures in the mail; a browser finds them here. */
function withPicture(html: string, { cid, mediaType, content }: MailAttachment): string {
  return html.replaceAll(`cid:${cid}`, `data:${mediaType};base64,${Buffer.from(content).toString("base64")}`);
}

function showList(page: string): Response {
  return new Response(page, {
    headers: { ...noStore, "Content-Type": "text/html; charset=utf-8", "Content-Security-Policy": mailboxPolicy },
  });
}
