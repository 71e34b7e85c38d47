/** What a page says first because of where the person comes from: what was done, what a proof is for. */
import type { Text } from "../../../kernel/page/text.ts";
import { ownFields } from "../site/own-fields.ts";
import { wellKnown } from "../site/site.ts";
import type { Visit } from "../visit/visit.ts";
import { sentence } from "./speak.ts";

/** "3 users are suspended." for the address that a form has led to; only numbers come from there. */
export function doneText({ url, page }: Visit): Text | null {
  const done = page.forms.get(url.searchParams.get(ownFields.done) ?? "")?.definition.perRow?.done;
  const count = url.searchParams.get(ownFields.count) ?? "";
  return done === undefined || !/^\d{1,3}$/.test(count) ? null : { key: done, values: { count } };
}

/** What the fresh proof is for: the words of a button, and only of one that we have. */
export function purposeText({ url, page, texts }: Visit): Text | null {
  const purpose = url.searchParams.get("for");
  if (page.path !== wellKnown.reauthenticate || purpose === null) return null;
  if (!purpose.startsWith("console.") || !Object.hasOwn(texts.pages, purpose)) return null;
  return { key: "console.proveFor", values: { what: sentence(texts, purpose) } };
}
