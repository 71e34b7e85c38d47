/** The design tokens: every colour, distance, size and radius of the pages, light and dark, in one place. The colours are the domain's: mails have them too. */
import { ownPalettes } from "../../../domain/realm/palette.ts";

export const mediumRadii = { "radius-small": ".5rem", radius: ".625rem", "radius-large": "1rem" };

const measures = {
  "space-1": ".25rem",
  "space-2": ".5rem",
  "space-3": ".75rem",
  "space-4": "1rem",
  "space-5": "1.5rem",
  "space-6": "2rem",
  "space-7": "3rem",
  ...mediumRadii,
  /** WCAG 2.2, 2.5.5: 44 px. */
  target: "2.75rem",
  "width-card": "26rem",
  "width-area": "62rem",
  "type-small": ".875rem",
  "type-label": ".9375rem",
  "type-body": "1rem",
  "type-section": "1.0625rem",
  "type-title": "1.5625rem",
  /** The systems' own faces by name: on a bare Linux, `system-ui` is whatever comes first. */
  font: '-apple-system, "Segoe UI", Roboto, Ubuntu, Cantarell, "Noto Sans", "Helvetica Neue", "Liberation Sans", Arial, system-ui, sans-serif',
  mono: 'ui-monospace, SFMono-Regular, Menlo, Consolas, "Noto Sans Mono", "DejaVu Sans Mono", "Liberation Mono", monospace',
};

/** The tokens as custom properties. Paper is white: what is printed is light. */
export const tokens = `:root{color-scheme:light dark;${properties(measures)}${properties(ownPalettes.light)}}
@media screen and (prefers-color-scheme:dark){:root{${properties(ownPalettes.dark)}}}
`;

/** Values as custom properties. */
export function properties(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([name, value]) => `--${name}:${value};`)
    .join("");
}
