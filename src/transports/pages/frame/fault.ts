/** The page that says that something went wrong: it needs no store, no session and no page of its own. */
import { html } from "hono/html";
import type { Services } from "../../../domain/call/services.ts";
import { brandingShape } from "../../../domain/realm/branding.ts";
import { commonProblems, type Problem } from "../../../kernel/problem.ts";
import { chooseLocale } from "../../../texts/locale.ts";
import { loadTexts, type Texts } from "../../../texts/texts.ts";
import { problemText } from "../../problem-words.ts";
import { languagesOf } from "../../request.ts";
import { wellKnown } from "../site/site.ts";
import { addressOf, respond } from "../view/answer.ts";
import { allowFormTargets } from "../view/page-headers.ts";
import { type Look, lookOf } from "../visit/look.ts";
import type { PageRequest } from "../visit/page-request.ts";
import { placeOf } from "../visit/visit.ts";
import { documentHtml, doorHtml } from "./layout.ts";

export async function faultResponse(services: Services, asked: PageRequest, problem: Problem): Promise<Response> {
  const shown = await appearanceOf(services, asked.realm);
  const texts = await loadTexts(chooseLocale(null, languagesOf(services.options, asked.realm, asked)));
  const around = { ...placeOf(services.options, asked), texts, ...shown };
  const title = headingOf(problem, texts);
  const inner = html`<div class="heading"><h1>${title}</h1><p class="lead">${problemText(problem, texts)}</p></div>
<div class="buttons"><a class="button" href="${addressOf(around, wellKnown.home)}">${texts.pages["fault.home"]}</a></div>`;
  const page = documentHtml(around, { title, hasErrors: false, body: doorHtml(around, inner) }, "open");
  const wait = problem.retryAfterSeconds;
  const headers = {
    ...(wait !== null && { "retry-after": String(wait) }),
    ...(problem.type === commonProblems.methodNotAllowed && { allow: "GET, HEAD, POST" }),
  };
  return respond(allowFormTargets(asked.headers, []), { status: problem.type.status, html: String(await page), headers });
}

/** The realm's name and look where they can be known; the fault may be that the store is down. */
async function appearanceOf({ realms }: Services, name: string): Promise<{ brand: string; look: Look }> {
  try {
    const realm = await realms.find(name);
    if (realm !== null) return { brand: realm.display_name, look: lookOf(realm.settings.branding, realm.display_name) };
  } catch {
    // Then it looks like nobody's in particular.
  }
  return { brand: "Cardea", look: lookOf(ownBranding, "Cardea") };
}

const ownBranding = brandingShape.parse({});

function headingOf({ type: { code } }: Problem, { faults }: Texts): string {
  // `hasOwn` shows that the code is one of the keys.
  return Object.hasOwn(faults, code) ? faults[code as keyof Texts["faults"]] : faults.other;
}
