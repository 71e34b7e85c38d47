/** What a mail worker needs in a test: the templates, and a house around a database. Knows no test runner, so other processes can use it. */
import changedTemplate from "../../src/capabilities/password/changed.mail.ts";
import lockedTemplate from "../../src/capabilities/sign-in/locked.mail.ts";
import approvalTemplate from "../../src/capabilities/sign-up/approval-needed.mail.ts";
import confirmTemplate from "../../src/capabilities/sign-up/confirm.mail.ts";
import rejectedTemplate from "../../src/capabilities/sign-up/rejected.mail.ts";
import type { MailHouse } from "../../src/domain/mail/mail-delivery.ts";
import { secretHash } from "../../src/domain/secret.ts";
import type { MailTemplate } from "../../src/kernel/mail.ts";
import type { Clock, KeyRing } from "../../src/kernel/ports.ts";
import type { Database } from "../../src/storage/database.ts";

export const templates: readonly MailTemplate[] = [confirmTemplate, lockedTemplate, changedTemplate, approvalTemplate, rejectedTemplate];

/** Seals by writing the place down: enough to see that a payload opens only where it belongs. */
const keyRing: KeyRing = {
  mac: (purpose, message) => secretHash(`${purpose}|${message}`),
  verifyMac: (purpose, message, mac) => mac === secretHash(`${purpose}|${message}`),
  encrypt: (place, plaintext) => JSON.stringify([place, Buffer.from(plaintext).toString("base64url")]),
  decrypt(place, sealed) {
    const [sealedFor, text] = JSON.parse(sealed) as [string, string];
    if (sealedFor !== place) throw new Error("Sealed for another place.");
    return Buffer.from(text, "base64url").toString();
  },
};

export interface LogLine {
  readonly fields: object;
  readonly message: string;
}

export function mailHouse(database: Database, clock: Clock, log: LogLine[] = []): MailHouse {
  const note = (fields: object, message: string) => void log.push({ fields, message });
  const options = {
    mode: "production",
    baseUrl: "https://accounts.example",
    basePath: "",
    trustedOrigins: [],
    trustedProxies: [],
    cookieDomain: null,
    mailFrom: "Example Accounts <no-reply@accounts.example>",
    profileFields: null,
    captcha: null,
    settings: {},
  } as const;
  return { database, clock, keyRing, options, log: { debug: note, info: note, warn: note, error: note } };
}
