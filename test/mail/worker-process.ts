/** A mail worker in a process of its own, to be killed: `node worker-process.ts <database url> <smtp url> <time>`. */
import { createSmtpMailer } from "../../src/adapters/smtp-mailer.ts";
import { createMailWorker } from "../../src/domain/mail/mail-worker.ts";
import { openDatabase } from "../../src/storage/open-database.ts";
import { mailHouse, templates } from "./mail-house.ts";

const [databaseUrl = "", smtpUrl = "", time = ""] = process.argv.slice(2);
const database = await openDatabase(databaseUrl);
const house = mailHouse(database, { now: () => Number(time) });
const worker = createMailWorker(house, templates, createSmtpMailer({ url: smtpUrl, host: "accounts.example" }), { keepPayload: false });
await worker.drain();
await worker.close();
await database.close();
