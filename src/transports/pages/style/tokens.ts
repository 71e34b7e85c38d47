/**
 * The design tokens: every colour, distance, size and radius of the pages, light and dark, in one place.
 * Colours: travertine, ink, and the verdigris and bronze of an old hinge. Each text colour has at least 4.5 : 1 on each ground
 * that it stands on, each border of a control at least 3 : 1 (WCAG 2.2, 1.4.3 and 1.4.11).
 */

type Palette = Readonly<Record<(typeof colours)[number], string>>;

const colours = [
  "paper",
  "surface",
  "inset",
  "ink",
  "ink-soft",
  "line",
  "line-strong",
  "accent",
  "accent-strong",
  "on-accent",
  "wash",
  "on-wash",
  "bronze",
  "danger",
  "danger-wash",
  "attention",
  "attention-wash",
  "shadow",
] as const;

const light: Palette = {
  paper: "#f4f2ec",
  surface: "#ffffff",
  inset: "#faf9f5",
  ink: "#1b2320",
  "ink-soft": "#56605b",
  line: "#e3dfd5",
  "line-strong": "#85897f",
  accent: "#0c6355",
  "accent-strong": "#084b41",
  "on-accent": "#ffffff",
  wash: "#e3f0ec",
  "on-wash": "#0a4a40",
  bronze: "#b07d3b",
  danger: "#a4261b",
  "danger-wash": "#fceeeb",
  attention: "#74500c",
  "attention-wash": "#fbf1da",
  shadow: "#2a261a14",
};

const dark: Palette = {
  paper: "#0f1412",
  surface: "#171d1a",
  inset: "#121715",
  ink: "#e9ede9",
  "ink-soft": "#a3aea8",
  line: "#2a322e",
  "line-strong": "#717c76",
  accent: "#74ceb9",
  "accent-strong": "#9be0d0",
  "on-accent": "#05231d",
  wash: "#14302a",
  "on-wash": "#a9e4d6",
  bronze: "#cfa263",
  danger: "#ff9d90",
  "danger-wash": "#35201d",
  attention: "#eac477",
  "attention-wash": "#322914",
  shadow: "#00000059",
};

const measures = {
  "space-1": ".25rem",
  "space-2": ".5rem",
  "space-3": ".75rem",
  "space-4": "1rem",
  "space-5": "1.5rem",
  "space-6": "2rem",
  "space-7": "3rem",
  "radius-small": ".5rem",
  radius: ".625rem",
  "radius-large": "1rem",
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

/** The tokens as custom properties. */
export const tokens = `:root{color-scheme:light dark;${properties(measures)}${properties(light)}}
@media (prefers-color-scheme:dark){:root{${properties(dark)}}}
`;

/** The ground of a page, for the browser's own bars. */
export const groundColours = { light: light.paper, dark: dark.paper };

function properties(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([name, value]) => `--${name}:${value};`)
    .join("");
}
