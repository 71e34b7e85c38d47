/** Which realm this is and, for administrators of the instance, the way to the others. */
import { html } from "hono/html";
import { z } from "zod";
import { mainRealm } from "../../../domain/realm/instance-options.ts";
import { wellKnown } from "../site/site.ts";
import type { Html } from "../view/sheet.ts";
import type { Visit } from "../visit/visit.ts";

const realmsPath = "/admin/realms";

/** Each page of the console reads so many, and no more however many there are: who has more looks for one by its name. */
const shownRealms = 12;

const realmList = z.object({
  realms: z.array(z.object({ name: z.string(), displayName: z.string(), isActive: z.boolean() })),
  nextCursor: z.string().nullable(),
});

export async function switcherHtml(visit: Visit): Promise<Html | null> {
  const { site, visitor, texts } = visit;
  if (visitor?.isInstanceAdministrator !== true || site.realmsRoute === null) return null;
  const credential = visit.call.credential ?? visit.call.mainCredential ?? null;
  const input = { limit: shownRealms };
  const outcome = await site.engine.invoke(site.realmsRoute, { ...visit.call, realm: mainRealm, credential }, input);
  const read = outcome.ok ? realmList.safeParse(outcome.value) : null;
  if (read?.success !== true || (read.data.realms.length < 2 && visit.realm === mainRealm)) return null;
  const { realms, nextCursor } = read.data;
  // Nobody enters one that is switched off.
  const open = realms.filter(({ isActive }) => isActive);
  const link = ({ name, displayName }: { readonly name: string; readonly displayName: string }) =>
    html`<li><a href="${realmRoot(visit, name)}${wellKnown.console}"${name === visit.realm && html` aria-current="true"`}><bdi>${displayName}</bdi> <span>${name}</span></a></li>`;
  return html`<details class="switcher"><summary><span class="unseen">${texts.pages["console.realm"]} </span><bdi>${visit.realm}</bdi></summary>
<div>${nextCursor !== null && searchHtml(visit)}<ul>${open.map(link)}${site.pages.has(realmsPath) && html`<li class="all"><a href="${realmsAddress(visit)}">${texts.pages["console.allRealms"]}</a></li>`}</ul></div></details>`;
}

function searchHtml(visit: Visit): Html {
  const label = visit.texts.pages["console.realms.search"];
  return html`<form method="get" action="${realmsAddress(visit)}" role="search"><input class="input" type="search" name="search" maxlength="100" aria-label="${label}" placeholder="${label}" autocomplete="off" autocapitalize="none" spellcheck="false"><button class="button quiet small" type="submit">${visit.texts.pages["console.users.search"]}</button></form>`;
}

function realmsAddress(visit: Visit): string {
  return `${realmRoot(visit, mainRealm)}${realmsPath}`;
}

function realmRoot({ instanceRoot }: Visit, name: string): string {
  return name === mainRealm ? instanceRoot : `${instanceRoot}/realms/${encodeURIComponent(name)}`;
}
