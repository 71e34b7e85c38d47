/**
 * The colours of pages and mails, light and dark. Cardea's own are travertine, ink, and the verdigris and bronze of an old hinge; a realm's
 * follow from its accent. Each text colour has at least 4.5 : 1 on each ground that it stands on, each border of a control at least 3 : 1
 * (WCAG 2.2, 1.4.3 and 1.4.11): `palette.test.ts` holds any accent to that.
 */
import { contrast, fromOklch, standingOut, toOklch } from "./colour.ts";
import type { Settings } from "./settings.ts";

export const colourNames = [
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
  "fill",
  "fill-strong",
  "on-fill",
  "fill-edge",
  "wash",
  "on-wash",
  "bronze",
  "danger",
  "danger-wash",
  "attention",
  "attention-wash",
  "shadow",
] as const;

export type Palette = Readonly<Record<(typeof colourNames)[number], string>>;

export interface Palettes {
  readonly light: Palette;
  readonly dark: Palette;
}

export const ownPalettes: Palettes = {
  light: {
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
    fill: "#0c6355",
    "fill-strong": "#084b41",
    "on-fill": "#ffffff",
    "fill-edge": "#0c6355",
    wash: "#e3f0ec",
    "on-wash": "#0a4a40",
    bronze: "#b07d3b",
    danger: "#a4261b",
    "danger-wash": "#fceeeb",
    attention: "#74500c",
    "attention-wash": "#fbf1da",
    shadow: "#2a261a14",
  },
  dark: {
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
    fill: "#74ceb9",
    "fill-strong": "#9be0d0",
    "on-fill": "#05231d",
    "fill-edge": "#74ceb9",
    wash: "#14302a",
    "on-wash": "#a9e4d6",
    bronze: "#cfa263",
    danger: "#ff9d90",
    "danger-wash": "#35201d",
    attention: "#eac477",
    "attention-wash": "#322914",
    shadow: "#00000059",
  },
};

const text = 4.5;
const control = 3;
/** A fill up to this lightness gets white words, and gives way until they can be read; a lighter one gets dark words. */
const lightestWithWhite = 0.72;
const towardsInk = { light: "darker", dark: "lighter" } as const;

type Theme = keyof Palettes;
export type PaletteWish = Pick<Settings["branding"], "accent" | "accentDark" | "ground">;

/** The colours of a realm: Cardea's own where it wishes for nothing else. */
export function palettesOf(wish: PaletteWish): Palettes {
  return { light: paletteOf("light", wish, wish.accent), dark: paletteOf("dark", wish, wish.accentDark ?? wish.accent) };
}

function paletteOf(theme: Theme, { ground, accent: anyAccent }: PaletteWish, accent: string | null): Palette {
  const own = ownPalettes[theme];
  const grounds =
    ground === "stone" || (ground === "tinted" && anyAccent === null) ? own : groundsOf(theme, ground === "neutral" ? null : accent);
  return accent === null
    ? { ...grounds, ...accentsOf(theme, grounds, own.accent, own) }
    : { ...grounds, ...accentsOf(theme, grounds, accent, null) };
}

/** Cardea's own grounds and inks in the same lightness, but grey, or with a breath of the accent's hue. */
function groundsOf(theme: Theme, accent: string | null): Palette {
  const own = ownPalettes[theme];
  const seen = accent === null ? { chroma: 0, hue: 0 } : toOklch(accent);
  const tint = (name: keyof Palette, chroma: number) =>
    fromOklch({ lightness: toOklch(own[name]).lightness, chroma: Math.min(seen.chroma, chroma), hue: seen.hue });
  const grounds = {
    paper: tint("paper", 0.006),
    inset: tint("inset", 0.003),
    surface: theme === "light" ? own.surface : tint("surface", 0.01),
  };
  const all = Object.values(grounds);
  const away = towardsInk[theme];
  return {
    ...own,
    ...grounds,
    ink: standingOut(tint("ink", 0.014), all, 7, away),
    "ink-soft": standingOut(tint("ink-soft", 0.014), all, text, away),
    line: tint("line", 0.01),
    "line-strong": standingOut(tint("line-strong", 0.014), all, control, away),
    danger: standingOut(own.danger, all, text, away),
    attention: standingOut(own.attention, all, text, away),
    shadow: theme === "light" ? "#1a1c2414" : own.shadow,
  };
}

/** @param own kept as it is: an accent that was made by eye for these grounds. */
function accentsOf(theme: Theme, grounds: Palette, accent: string, own: Palette | null): Partial<Palette> {
  if (own !== null) return {};
  const away = towardsInk[theme];
  const { chroma, hue } = toOklch(accent);
  const wash = fromOklch({
    lightness: theme === "light" ? 0.955 : 0.285,
    chroma: Math.min(chroma, theme === "light" ? 0.022 : 0.045),
    hue,
  });
  const below = [grounds.paper, grounds.surface, grounds.inset, wash];
  const words = standingOut(accent, below, text, away);
  const moved = (colour: string, by: number) => fromOklch({ ...toOklch(colour), lightness: toOklch(colour).lightness + by });
  return {
    accent: words,
    "accent-strong": moved(words, theme === "light" ? -0.08 : 0.07),
    "on-accent": wordsOn(words),
    ...fillsOf(theme, grounds, accent),
    wash,
    "on-wash": standingOut(accent, [wash], 7, away),
    bronze: words,
  };
}

/** The ground of buttons: as near to the accent as its words allow. One that is too near to the page's own gets an edge. */
function fillsOf(theme: Theme, { surface, paper }: Palette, accent: string): Partial<Palette> {
  const seen = theme === "light" ? accent : standingOut(accent, [surface, paper], control, "lighter");
  const isUnderWhite = toOklch(seen).lightness <= lightestWithWhite;
  const fill = isUnderWhite ? standingOut(seen, ["#ffffff"], text, "darker") : seen;
  const words = isUnderWhite ? "#ffffff" : wordsOn(fill);
  const { lightness, chroma, hue } = toOklch(fill);
  // Under white words a darker hover only gains; under dark words a lighter one does, as long as there is room.
  const hover = fromOklch({ lightness: isUnderWhite ? lightness - 0.06 : lightness + (lightness > 0.93 ? -0.05 : 0.045), chroma, hue });
  return {
    fill,
    "on-fill": words,
    "fill-strong": contrast(hover, words) >= text ? hover : fill,
    "fill-edge": standingOut(fill, [surface, paper], control, towardsInk[theme]),
  };
}

/** White, or a black with the ground's hue, whichever can be read: one of them always can. */
function wordsOn(ground: string): string {
  const { chroma, hue } = toOklch(ground);
  const dark = fromOklch({ lightness: 0.2, chroma: Math.min(chroma, 0.04), hue });
  if (contrast(dark, ground) >= text) return dark;
  return contrast("#ffffff", ground) >= text ? "#ffffff" : "#000000";
}
