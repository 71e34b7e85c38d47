/**
 * Cursors: where the next page of a list begins. A keyset (instant and id), so that rows which come or go meanwhile neither repeat
 * nor hide others; sealed for one list of one realm, so that nobody writes their own.
 */
import { invalidRequest } from "../../kernel/input.ts";
import { fieldFault } from "../../kernel/problem.ts";
import type { Instant } from "../../storage/schema.ts";
import type { CardeaContext } from "./context.ts";

/** The last row of a page, in the order of its list. */
export interface Position {
  readonly at: Instant;
  readonly id: string;
}

/** What a cursor is sealed for: the list, and whatever else must stay the same from page to page, such as its order. */
type Place = Pick<CardeaContext, "keyRing" | "realm">;

export function writeCursor(context: Place, list: string, { at, id }: Position): string {
  const text = Buffer.from(JSON.stringify([at, id])).toString("base64url");
  return `${text}.${context.keyRing.mac("cursor", sealed(context, list, text))}`;
}

/** @throws Problem `invalid_request` when it is none of ours, or was made for another list or realm. */
export function readCursor(context: Place, list: string, cursor: string | undefined): Position | null {
  if (cursor === undefined) return null;
  const [text = "", mac = ""] = cursor.split(".");
  if (!context.keyRing.verifyMac("cursor", sealed(context, list, text), mac)) {
    throw invalidRequest([fieldFault("/cursor", "invalid_cursor")]);
  }
  // The seal proves that `writeCursor` wrote it.
  const [at, id] = JSON.parse(Buffer.from(text, "base64url").toString()) as [Instant, string];
  return { at, id };
}

/** Cuts what was read to a page. @param rows one more than `limit`, if there are as many. */
export function pageOf<Row>(
  context: Place,
  list: string,
  read: { readonly rows: readonly Row[]; readonly limit: number; position(row: Row): Position },
): { readonly rows: readonly Row[]; readonly nextCursor: string | null } {
  const rows = read.rows.slice(0, read.limit);
  const last = rows.at(-1);
  const isMore = read.rows.length > read.limit && last !== undefined;
  return { rows, nextCursor: isMore ? writeCursor(context, list, read.position(last)) : null };
}

function sealed({ realm }: Place, list: string, text: string): string {
  return `${realm.id}.${list}.${text}`;
}
