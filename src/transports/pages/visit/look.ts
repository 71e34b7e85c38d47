/** What a realm's brand makes of its pages: which files they load beside the common ones, and what they show of it. */
import { hash } from "node:crypto";
import { type Branding, isWordmark } from "../../../domain/realm/branding.ts";
import { type Palette, palettesOf } from "../../../domain/realm/palette.ts";
import { pictureNamePattern } from "../../../domain/realm/picture.ts";
import { themeSheet } from "../style/theme.ts";

export interface Look {
  /** The theme, below the realm's address; null: Cardea's own look, and nothing to load. */
  readonly sheet: BrandFile | null;
  /** For the browser's tab; null: Cardea's mark. */
  readonly icon: BrandFile | { readonly path: string } | null;
  /** The ground of a page, for the browser's own bars. */
  readonly grounds: { readonly light: string; readonly dark: string };
  readonly logo: Logo | null;
  readonly logoDark: Logo | null;
  /** Stands for the realm where there is no logo; null: Cardea's mark does. */
  readonly initial: string | null;
  readonly links: Pick<Branding, "termsUrl" | "privacyUrl" | "supportUrl">;
}

/** A file made of the settings; its path holds a hash of its content. */
export interface BrandFile {
  readonly path: string;
  readonly content: string;
}

export interface Logo {
  /** Below the realm's address. */
  readonly path: string;
  /** As the file says; known before it is there, so that nothing shifts. */
  readonly width: number;
  readonly height: number;
  /** It is wide enough to hold the name, which then need not stand beside it. */
  readonly isWordmark: boolean;
}

/** Below a realm's address. */
export const brandingRoot = "/branding/";

/** By the realm's initial, which is all that its name adds. */
const looks = new WeakMap<Branding, Map<string, Look>>();

/** Made once for each settings: realms that have the same share them. */
export function lookOf(branding: Branding, name: string): Look {
  const initial = initialOf(name);
  const ofBranding = looks.get(branding) ?? new Map<string, Look>();
  const look = ofBranding.get(initial) ?? makeLook(branding, initial);
  looks.set(branding, ofBranding.set(initial, look));
  return look;
}

function makeLook(branding: Branding, initial: string): Look {
  const { light, dark } = palettesOf(branding);
  const css = themeSheet(branding);
  const logo = logoOf(branding.logo);
  return Object.freeze({
    sheet: css === null ? null : fileOf("theme", "css", css),
    icon: iconOf(logo, css === null && logo === null ? null : monogramIcon(light, initial)),
    grounds: { light: light.paper, dark: dark.paper },
    logo,
    logoDark: logoOf(branding.logoDark),
    initial: css === null ? null : initial,
    links: branding,
  });
}

/** A logo that is about square stands in a tab as well. */
function iconOf(logo: Logo | null, monogram: BrandFile | null): Look["icon"] {
  return logo === null || logo.isWordmark ? monogram : { path: logo.path };
}

function logoOf(name: string | null): Logo | null {
  const [, width, height] = (name === null ? null : pictureNamePattern.exec(name)) ?? [];
  if (name === null || width === undefined || height === undefined) return null;
  const size = { width: Number(width), height: Number(height) };
  return { path: `${brandingRoot}${name}`, ...size, isWordmark: isWordmark(size) };
}

/** Kept: making one takes longer than all else of a look that is there already, and each page asks. */
const graphemes = new Intl.Segmenter();

/** The first letter of a name, where there is no logo. */
export function initialOf(name: string): string {
  return graphemes.segment(name.trim())[Symbol.iterator]().next().value?.segment.toLocaleUpperCase() ?? "";
}

/** The initial on the accent. */
function monogramIcon({ fill, "on-fill": ink }: Palette, initial: string): BrandFile {
  const letter = initial.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  const words = `x="16" y="22.5" font-family="system-ui,sans-serif" font-size="18" font-weight="650" text-anchor="middle" fill="${ink}"`;
  const drawing = `<rect width="32" height="32" rx="8" fill="${fill}"/><text ${words}>${letter}</text>`;
  return fileOf("icon", "svg", `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">${drawing}</svg>`);
}

function fileOf(name: string, extension: string, content: string): BrandFile {
  return { path: `${brandingRoot}${name}.${hash("sha256", content, "hex").slice(0, 16)}.${extension}`, content };
}
