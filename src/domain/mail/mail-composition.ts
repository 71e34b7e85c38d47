/** From a row of the outbox to the mail that is sent: opens its payload, finds its realm, renders its template. */
import type { MailTemplate } from "../../kernel/mail.ts";
import type { KeyRing, Mail } from "../../kernel/ports.ts";
import type { Queries } from "../../storage/database.ts";
import type { OutboxTable } from "../../storage/schema.ts";
import { chooseLocale } from "../../texts/locale.ts";
import { loadTexts } from "../../texts/texts.ts";
import { type MailPayload, payloadPlace } from "../outbox/outbox.ts";
import { type InstanceOptions, realmAddress } from "../realm/instance-options.ts";
import { parseOwn, settingsOver } from "../realm/realm.ts";
import { mailLookOf } from "./mail-look.ts";
import { renderMail } from "./mail-rendering.ts";

export type MailTemplates = ReadonlyMap<string, MailTemplate>;

/** By name. @throws when two have the same name. */
export function mailTemplates(templates: Iterable<MailTemplate>): MailTemplates {
  const byName = new Map<string, MailTemplate>();
  for (const template of templates) {
    if (byName.has(template.name)) throw new Error(`Two mail templates are named ${template.name}.`);
    byName.set(template.name, template);
  }
  return byName;
}

/** @throws when the payload is gone, or was sealed for another row or by an unknown key. */
export function openPayload(keyRing: KeyRing, row: Pick<OutboxTable, "realm_id" | "id" | "payload">): MailPayload {
  if (row.payload === null) throw new Error("The mail's content is gone.");
  // `enqueueMail` wrote it, and the seal proves that nobody altered it since.
  return JSON.parse(keyRing.decrypt(payloadPlace(row.realm_id, row.id), row.payload)) as MailPayload;
}

export interface Composition {
  readonly queries: Queries;
  readonly options: InstanceOptions;
  readonly templates: MailTemplates;
}

/** @throws when this release knows no such template, or the template refuses the values. */
export async function composeMail(
  { queries, options, templates }: Composition,
  row: Pick<OutboxTable, "realm_id" | "id" | "name">,
  payload: MailPayload,
): Promise<Mail> {
  const template = templates.get(row.name);
  if (template === undefined) throw new Error(`There is no mail template named ${row.name}.`);
  const realm = await queries
    .selectFrom("realm")
    .select(["name", "display_name", "host", "settings"])
    .where("id", "=", row.realm_id)
    .executeTakeFirstOrThrow();
  // The template takes its words without waiting.
  await loadTexts(chooseLocale(payload.locale, null));
  const scene = { locale: payload.locale, realmName: realm.display_name, url: realmAddress(options, realm) };
  const own = parseOwn(realm.settings);
  const look = mailLookOf(settingsOver(options, own).branding, own, options.settings);
  return { id: row.id, to: payload.to, from: options.mailFrom, ...renderMail(template, payload.values, scene, look) };
}
