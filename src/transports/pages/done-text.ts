/** What a form has done for the chosen rows, told on the page that it leads to. */
import type { Text } from "../../kernel/page/text.ts";
import { ownFields } from "./own-fields.ts";
import type { Visit } from "./visit.ts";

/** "3 users are suspended." for the address that a form has led to; only numbers come from there. */
export function doneText({ url, page }: Visit): Text | null {
  const done = page.forms.get(url.searchParams.get(ownFields.done) ?? "")?.definition.perRow?.done;
  const count = url.searchParams.get(ownFields.count) ?? "";
  return done === undefined || !/^\d{1,3}$/.test(count) ? null : { key: done, values: { count } };
}
