/** The frame of what an instance shows once, to developers: the reference and the mailbox. The pages' look without their texts, in English. */
import { html } from "hono/html";
import { ownPalettes } from "../../../domain/realm/palette.ts";
import { iconAsset, styleAsset } from "../view/assets.ts";
import { mark } from "../view/mark.ts";
import type { Html } from "../view/sheet.ts";

export interface InstanceFrame {
  /** The base path: empty, or it begins with a slash and doesn't end with one. */
  readonly instanceRoot: string;
  /** The body's class, which the page's own rules go by. */
  readonly kind: "reference" | "mailbox";
  readonly title: string;
  /** The page's own rules, beside the style sheet of all pages. */
  readonly style: Html;
  readonly brand: string;
  /** What stands in the bar beside the brand. */
  readonly links: readonly { readonly href: string; readonly text: string }[];
  /** Holds an element with the id `content`. */
  readonly body: Html;
}

/** Writes the whole document. */
export function instanceDocument({ instanceRoot, kind, title, style, brand, links, body }: InstanceFrame): string {
  return String(html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="theme-color" content="${ownPalettes.light.paper}" media="(prefers-color-scheme: light)">
<meta name="theme-color" content="${ownPalettes.dark.paper}" media="(prefers-color-scheme: dark)">
<link rel="stylesheet" href="${instanceRoot}${styleAsset.path}">
${style}
<link rel="icon" type="image/svg+xml" href="${instanceRoot}${iconAsset.path}">
</head>
<body class="${kind}">
<a class="skip" href="#content">Skip to the content</a>
<header class="bar"><div><a class="brand" href="${instanceRoot}/">${mark}<span>${brand}</span></a>
<nav aria-label="Beside this page"><ul>${links.map(({ href, text }) => html`<li><a href="${href}">${text}</a></li>`)}</ul></nav></div></header>
${body}
</body>
</html>
`);
}
