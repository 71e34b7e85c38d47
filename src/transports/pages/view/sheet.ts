/** What the pieces of a page's HTML are made from, and what they are. */
import type { html } from "hono/html";
import type { Problem } from "../../../kernel/problem.ts";
import type { Visit } from "../visit/visit.ts";
import type { Attempt } from "./attempt.ts";

/** Markup that is safe to stand in more markup; a promise only by hono's type, since nothing here is asynchronous. */
export type Html = ReturnType<typeof html>;

/** What a page's answer is made from, beside the page. */
export interface Sheet {
  readonly visit: Visit;
  /** The form that was refused, null when none was. */
  readonly attempt: Attempt | null;
  /** Where to go after success, null when nowhere in particular. */
  readonly returnTo: string | null;
  /** What is wrong with the address's query, by reading. */
  readonly refused?: Readonly<Record<string, Problem>>;
  /** Forms that say what their fields held, so that only changes are sent. */
  readonly comparing?: ReadonlySet<string>;
}

export interface Control {
  readonly id: string;
  readonly value: string;
  readonly state: Html;
}
