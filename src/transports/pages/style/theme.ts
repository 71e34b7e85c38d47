/**
 * The theme of a realm: what its brand changes of the tokens, as a style sheet after the one of all pages. From unsaved values it gives a
 * preview.
 */
import type { Branding } from "../../../domain/realm/branding.ts";
import { colourNames, ownPalettes, type Palette, palettesOf } from "../../../domain/realm/palette.ts";
import { mediumRadii, properties } from "./tokens.ts";

export type ThemeWish = Pick<Branding, "accent" | "accentDark" | "ground" | "radius">;

/** `medium` is what the tokens say. */
const radii: Readonly<Record<Branding["radius"], Readonly<Record<string, string>>>> = {
  none: { "radius-small": "0", radius: "0", "radius-large": "0" },
  small: { "radius-small": ".25rem", radius: ".3125rem", "radius-large": ".5rem" },
  medium: {},
  large: { "radius-small": ".75rem", radius: ".9375rem", "radius-large": "1.5rem" },
};

/** The hinges of the door are Cardea's. */
const plainLeaf = ".leaf::before,.leaf::after{display:none}\n";

/** The same for the panes of a preview, which stand on a page that has a theme already: so every value is said. */
export function previewStyle(wish: ThemeWish): string {
  const { light, dark } = palettesOf(wish);
  const corners = properties({ ...mediumRadii, ...radii[wish.radius] });
  const hinges = wish.accent === null && wish.accentDark === null ? "block" : "none";
  return `.preview .light{color-scheme:light;${corners}${properties(light)}}
.preview .dark{color-scheme:dark;${corners}${properties(dark)}}
.preview .leaf::before,.preview .leaf::after{display:${hinges}}
`;
}

/** @returns null where nothing differs from Cardea's own look, so that there is nothing to load. */
export function themeSheet(wish: ThemeWish): string | null {
  const { light, dark } = palettesOf(wish);
  const corners = properties(radii[wish.radius]);
  const hasColours = differs(light, ownPalettes.light) || differs(dark, ownPalettes.dark);
  if (corners === "" && !hasColours) return null;
  if (!hasColours) return `:root{${corners}}\n`;
  // Both in full: a light colour of this sheet would come after the dark ones of the other.
  return `:root{${corners}${properties(light)}}
@media screen and (prefers-color-scheme:dark){:root{${properties(dark)}}}
${wish.accent === null && wish.accentDark === null ? "" : plainLeaf}`;
}

function differs(palette: Palette, own: Palette): boolean {
  return colourNames.some((name) => palette[name] !== own[name]);
}
