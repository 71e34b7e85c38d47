/** The frame of the administrators' console: which realm, who is here, the way out, and the console's pages beside the one that is shown. */
import { html } from "hono/html";
import { mainRealm } from "../../../domain/realm/instance-options.ts";
import { brandHtml, signOutHtml } from "../frame/layout.ts";
import { type NavigationEntry, wellKnown } from "../site/site.ts";
import { addressOf } from "../view/answer.ts";
import type { Html, Sheet } from "../view/sheet.ts";
import { sentence } from "../view/speak.ts";
import type { Visit } from "../visit/visit.ts";
import { switcherHtml } from "./realm-switcher.ts";

export async function consoleHtml(sheet: Sheet, inner: Html): Promise<Html> {
  const { visit } = sheet;
  const { visitor, texts } = visit;
  const switcher = await switcherHtml(visit);
  const entries = visit.site.navigation.console.filter((entry) => isShown(visit, entry));
  // One list for both widths: on a phone the summary before it opens and closes it.
  return html`<header class="bar"><div>${brandHtml(visit, wellKnown.console)}${switcher}
<div class="who"><a href="${accountAddress(visit)}"><bdi>${visitor?.email ?? visitor?.username}</bdi></a>${wayOut(sheet)}</div></div></header>
<div class="board"><div class="side"><details class="menu"><summary>${texts.pages["console.menu"]}</summary></details>
<nav aria-label="${texts.pages["console.navigation"]}"><ul>${entries.map((entry) => entryHtml(visit, entry))}</ul></nav></div>
<main id="content">${inner}</main></div>`;
}

function isShown(visit: Visit, { isOfInstance }: NavigationEntry): boolean {
  return isOfInstance !== true || (visit.visitor?.isInstanceAdministrator === true && visit.realm === mainRealm);
}

function accountAddress(visit: Visit): string {
  return addressOf({ root: visit.homeRoot }, wellKnown.account);
}

/** A form here would end the session of this realm's cookie: who comes from `main` signs out there. */
function wayOut(sheet: Sheet): Html | null {
  const { visit } = sheet;
  if (!visit.isOfMain) return signOutHtml(sheet);
  const address = addressOf({ root: visit.homeRoot }, wellKnown.signOut);
  return html`<a class="button quiet small" href="${address}">${sentence(visit.texts, "signOut.submit")}</a>`;
}

/** The section that a page belongs to is the entry with the longest address above it. */
function entryHtml(visit: Visit, entry: NavigationEntry): Html {
  const above = visit.site.navigation.console.filter(({ path }) => isAbove(path, visit.path));
  const current = above.reduce<NavigationEntry | null>(
    (best, each) => (best === null || each.path.length > best.path.length ? each : best),
    null,
  );
  const state = entry.path === visit.path ? html` aria-current="page"` : entry === current && html` aria-current="true"`;
  return html`<li><a href="${addressOf(visit, entry.path)}"${state}>${sentence(visit.texts, entry.text)}</a></li>`;
}

function isAbove(path: string, address: string): boolean {
  return path === address || (path !== wellKnown.console && address.startsWith(`${path}/`));
}
