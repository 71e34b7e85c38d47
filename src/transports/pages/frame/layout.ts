/** The frame around every page: head, landmarks, the door of the open pages and the account's area. */
import { html } from "hono/html";
import type { Texts } from "../../../texts/texts.ts";
import { formHtml } from "../form/form-html.ts";
import { fieldId } from "../form/form-parts.ts";
import { wellKnown } from "../site/site.ts";
import { addressOf } from "../view/answer.ts";
import { consoleStyleAsset, iconAsset, styleAsset } from "../view/assets.ts";
import { isRefused } from "../view/attempt.ts";
import { mark } from "../view/mark.ts";
import type { Html, Sheet } from "../view/sheet.ts";
import { sentence } from "../view/speak.ts";
import type { Logo, Look } from "../visit/look.ts";
import type { Visit } from "../visit/visit.ts";

/** What every page needs of its surroundings; a fault's page has no more than this. */
export interface Surroundings extends Pick<Visit, "root" | "instanceRoot"> {
  readonly texts: Texts;
  readonly brand: string;
  readonly look: Look;
}

export interface Content {
  readonly title: string;
  /** The title says whose page it is. */
  readonly isNamed?: boolean;
  readonly hasErrors: boolean;
  /** The page's own scripts, below the instance's root; absent where there is no form. */
  readonly scripts?: readonly string[];
  readonly body: Html;
}

/**
 * The header says `no-referrer`, which makes browsers send `Origin: null` with the page's own forms (Fetch, "append a request Origin
 * header"), and over plain http nothing else tells where a form comes from. So the document says `same-origin`: no other site learns
 * anything, and our own forms name their origin.
 *
 * `expect`: nothing is painted before the whole page is there (HTML, "blocking"), since what stands in the middle of a window would move
 * with each piece that comes.
 */
export function documentHtml(around: Surroundings, content: Content, kind: "open" | "area" | "console"): Html {
  const { texts, instanceRoot, root, look } = around;
  const title = `${content.hasErrors ? `${texts.pages["word.error"]}: ` : ""}${content.title}${content.isNamed ? "" : ` – ${around.brand}`}`;
  return html`<!doctype html>
<html lang="${texts.locale}" dir="${texts.direction}">
<head>
<meta charset="utf-8">
<title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="theme-color" content="${look.grounds.light}" media="(prefers-color-scheme: light)">
<meta name="theme-color" content="${look.grounds.dark}" media="(prefers-color-scheme: dark)">
<meta name="robots" content="noindex">
<meta name="referrer" content="same-origin">
<link rel="expect" href="#end" blocking="render">
<link rel="stylesheet" href="${instanceRoot}${styleAsset.path}">
${kind === "console" && html`<link rel="stylesheet" href="${instanceRoot}${consoleStyleAsset.path}">\n`}${look.sheet !== null && html`<link rel="stylesheet" href="${root}${look.sheet.path}">\n`}<link rel="icon" href="${look.icon === null ? `${instanceRoot}${iconAsset.path}` : `${root}${look.icon.path}`}">${content.scripts?.map(
    (script) => html`
<script src="${instanceRoot}${script}" defer></script>`,
  )}
</head>
<body class="${kind}">
<a class="skip" href="#content">${texts.pages["word.skip"]}</a>
${content.body}
<span id="end" hidden></span>
</body>
</html>
`;
}

/** A page on the door leaf: one thing to do. */
export function doorHtml(around: Surroundings, inner: Html, foot: Html | null = null): Html {
  return html`<div class="door"><header class="top">${brandHtml(around)}</header>
<main class="leaf" id="content">${inner}</main>${footHtml(around)}${foot}</div>`;
}

/** A page of the account: who it is, the way out, the other pages. */
export function areaHtml(sheet: Sheet, inner: Html): Html {
  const { visit } = sheet;
  const { visitor, texts } = visit;
  return html`<header class="bar"><div>${brandHtml(visit)}<div class="who"><span>${visitor?.email ?? visitor?.username}</span>${visitor?.isAdministrator === true && html`<a href="${addressOf(visit, wellKnown.console)}">${texts.pages["console.navigation"]}</a>`}${signOutHtml(sheet)}</div></div></header>
<div class="columns"><nav aria-label="${texts.pages["word.accountNavigation"]}"><ul>${visit.site.navigation.account.map((entry) => entryHtml(visit, entry))}</ul></nav>
<main id="content">${inner}</main></div>
${footHtml(visit)}`;
}

/** The realm's logo, its name, or both: a logo that is wide enough says the name itself. */
export function brandHtml(around: Surroundings, home: string = wellKnown.home): Html {
  const { look, brand, root } = around;
  const isNamed = look.logo?.isWordmark === true;
  const sign = look.logo !== null ? logoHtml(root, look.logo, look.logoDark, isNamed ? brand : "") : initialHtml(look);
  return html`<a class="brand" href="${addressOf(around, home)}">${sign}${!isNamed && html`<span>${brand}</span>`}</a>`;
}

/** Its size is known before it is there, so that nothing moves when it comes. */
function logoHtml(root: string, logo: Logo, dark: Logo | null, alt: string): Html {
  const image = html`<img class="logo" src="${root}${logo.path}" width="${logo.width}" height="${logo.height}" alt="${alt}">`;
  if (dark === null) return image;
  return html`<picture><source srcset="${root}${dark.path}" width="${dark.width}" height="${dark.height}" media="(prefers-color-scheme: dark)">${image}</picture>`;
}

function initialHtml({ initial }: Look): Html {
  return initial === null ? html`${mark}` : html`<span class="initial" aria-hidden="true">${initial}</span>`;
}

const footLinks = [
  ["termsUrl", "foot.terms"],
  ["privacyUrl", "foot.privacy"],
  ["supportUrl", "foot.support"],
] as const;

function footHtml({ look, texts }: Surroundings): Html | null {
  const links = footLinks.flatMap(([name, text]) => (look.links[name] === null ? [] : [{ href: look.links[name], text }]));
  if (links.length === 0) return null;
  return html`<footer class="foot"><ul>${links.map(({ href, text }) => html`<li><a href="${href}" rel="noreferrer">${texts.pages[text]}</a></li>`)}</ul></footer>`;
}

function entryHtml(visit: Visit, { path, text }: Visit["site"]["navigation"]["account"][number]): Html {
  return html`<li><a href="${addressOf(visit, path)}"${path === visit.path && html` aria-current="page"`}>${sentence(visit.texts, text)}</a></li>`;
}

/** Signing out changes something, so it is a form and not a link (CSR-08). */
export function signOutHtml(sheet: Sheet): Html | null {
  const page = sheet.visit.site.pages.get(wellKnown.signOut);
  const [name, form] = [...(page?.forms ?? [])][0] ?? [];
  if (name === undefined || form === undefined) return null;
  const block = { kind: "form", form: name } as const;
  const quiet = { ...form, definition: { ...form.definition, tone: "quiet" as const } };
  return formHtml(sheet, { action: addressOf(sheet.visit, wellKnown.signOut), form: quiet, block, isCompact: true });
}

/** What went wrong, first thing on the page and focused; what belongs to a field leads there. */
export function summaryHtml({ visit, attempt }: Sheet): Html | null {
  if (!isRefused(attempt)) return null;
  const atFields = Object.entries(attempt.fieldErrors).map(([input, text]) => {
    const label = attempt.labels?.[input];
    return html`<a href="#${fieldId(attempt, input)}">${label !== undefined && `${label}: `}${text}</a>`;
  });
  const lines = [...attempt.general.map((text) => html`${text}`), ...atFields];
  const title = visit.texts.pages["summary.title"];
  const body = lines.length === 1 ? html`<p>${lines}</p>` : html`<h2>${title}</h2><ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>`;
  return html`<div class="summary" role="alert" tabindex="-1" autofocus>${body}</div>`;
}

export function noticeHtml(text: string | null): Html | null {
  return text === null ? null : html`<p class="notice" role="status">${text}</p>`;
}
