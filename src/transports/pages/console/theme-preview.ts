/**
 * The preview of a theme: a sign-in page in small, light and dark, whose colours come from a style sheet of the values in its own address.
 * Anybody may ask for that sheet: it says nothing but what was put in, and only where the values are ones that could be saved.
 */
import { html } from "hono/html";
import { brandingShape } from "../../../domain/realm/branding.ts";
import type { Block } from "../../../kernel/page/blocks.ts";
import { attemptAt, textOf } from "../form/form-parts.ts";
import { previewStyle, type ThemeWish } from "../style/theme.ts";
import { barePolicy } from "../view/page-headers.ts";
import type { Html, Sheet } from "../view/sheet.ts";
import { brandingRoot, initialOf } from "../visit/look.ts";
import type { Visit } from "../visit/visit.ts";

/** Below the realm's address. */
export const previewPath = `${brandingRoot}preview.css`;

const wishShape = brandingShape.unwrap().pick({ accent: true, accentDark: true, ground: true, radius: true });
const wishNames = ["accent", "accentDark", "ground", "radius"] as const;
const inputOf = (name: (typeof wishNames)[number]) => `branding.${name}`;

/** @returns null where the values could not be saved. */
export function previewSheet({ searchParams }: URL, headers: Readonly<Record<string, string>>): Response | null {
  const wish = readWish((name) => searchParams.get(name) ?? "");
  if (wish === null) return null;
  const own = { "content-type": "text/css; charset=utf-8", "cache-control": "no-store", "content-security-policy": barePolicy };
  return new Response(previewStyle(wish), { headers: { ...headers, ...own } });
}

function readWish(textAt: (name: (typeof wishNames)[number]) => string): ThemeWish | null {
  const given = wishNames.flatMap((name) => (textAt(name) === "" ? [] : [[name, textAt(name)]]));
  return wishShape.safeParse(Object.fromEntries(given)).data ?? null;
}

/** What was chosen just now, or else what is saved: a wrong value has no look. */
export function themePreviewHtml(sheet: Sheet, { form, values }: Extract<Block, { kind: "themePreview" }>): Html {
  const { visit } = sheet;
  const typed = attemptAt(sheet, { kind: "form", form })?.typed ?? {};
  const saved = (name: (typeof wishNames)[number]) => textOf(values[inputOf(name)]);
  const chosen = (name: (typeof wishNames)[number]) => typed[inputOf(name)] ?? saved(name);
  const textAt = readWish(chosen) === null ? saved : chosen;
  const query = new URLSearchParams(wishNames.map((name) => [name, textAt(name)])).toString();
  const { texts } = visit;
  return html`<link rel="stylesheet" href="${visit.root}${previewPath}?${query}">
<div class="preview" data-preview="${form}" data-sheet="${visit.root}${previewPath}">
${paneHtml(visit, "light", texts.pages["console.branding.light"])}${paneHtml(visit, "dark", texts.pages["console.branding.dark"])}</div>`;
}

/** A picture of a page: nothing in it can be reached or pressed. */
function paneHtml(visit: Visit, theme: "light" | "dark", title: string): Html {
  const { look, brand, root, texts } = visit;
  const logo = (theme === "dark" ? look.logoDark : null) ?? look.logo;
  const sign =
    logo === null
      ? html`<span class="initial">${initialOf(brand)}</span>`
      : html`<img class="logo" src="${root}${logo.path}" width="${logo.width}" height="${logo.height}" alt="">`;
  return html`<figure class="pane ${theme}"><figcaption>${title}</figcaption><div role="img" aria-label="${title}: ${texts.pages["signIn.title"]}"><div class="brand">${sign}${logo?.isWordmark !== true && html`<span>${brand}</span>`}</div>
<div class="leaf"><p class="title">${texts.pages["signIn.title"]}</p><div class="field"><span>${texts.pages["field.email"]}</span><span class="input" dir="ltr">livia@example.org</span></div><span class="button">${texts.pages["signIn.submit"]}</span><span class="way">${texts.pages["signIn.forgot"]}</span></div></div></figure>`;
}
