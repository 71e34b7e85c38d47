/** The page that says that the console is for administrators: who is signed in, and how to be somebody else. */
import { html } from "hono/html";
import { commonProblems } from "../../../kernel/problem.ts";
import { documentHtml, doorHtml } from "../frame/layout.ts";
import { wellKnown } from "../site/site.ts";
import { addressOf, newFormCookie, respond, staleCookies } from "../view/answer.ts";
import { allowFormTargets } from "../view/page-headers.ts";
import { sentence } from "../view/speak.ts";
import { sayHtml } from "../view/speak-html.ts";
import type { Visit } from "../visit/visit.ts";

export async function forbiddenResponse(visit: Visit): Promise<Response> {
  const { texts, visitor } = visit;
  const title = sentence(texts, "console.forbidden");
  const who = visitor?.email ?? visitor?.username ?? "";
  const inner = html`<div class="heading"><h1>${title}</h1><p class="lead">${sayHtml(visit, { key: "console.forbiddenLead", values: { who } })}</p></div>
<div class="buttons"><a class="button" href="${addressOf(visit, wellKnown.account)}">${sentence(texts, "console.toAccount")}</a>
<a class="button quiet" href="${addressOf(visit, wellKnown.signOut)}">${sentence(texts, "signOut.submit")}</a></div>`;
  const page = await documentHtml(visit, { title, hasErrors: false, body: doorHtml(visit, inner) }, "open");
  const cookies = visit.formCookie.isNew ? [newFormCookie(visit.options, visit.realm, visit.formCookie.value)] : [];
  return respond(allowFormTargets(visit.headers, []), {
    status: commonProblems.forbidden.status,
    html: String(page),
    cookies: [...staleCookies(visit, []), ...cookies],
  });
}
