/** What a realm's brand makes of its mails: the colours of its pages, and its logo borne along. */
import type { MailAttachment } from "../../kernel/ports.ts";
import { type Branding, brandingShape, findPicture, isWordmark } from "../realm/branding.ts";
import { ownPalettes, type Palettes, palettesOf } from "../realm/palette.ts";
import { mediaTypes } from "../realm/picture.ts";
import type { SettingsInput } from "../realm/settings.ts";

export interface MailLook {
  readonly palettes: Palettes;
  /** Of buttons. */
  readonly cornerPixels: number;
  readonly logo: MailLogo | null;
  readonly logoDark: MailLogo | null;
}

export interface MailLogo {
  /** What the HTML part calls it (RFC 2392). */
  readonly cid: string;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  readonly isWordmark: boolean;
  readonly attachment: MailAttachment;
}

const cornerPixels: Readonly<Record<Branding["radius"], number>> = { none: 0, small: 5, medium: 10, large: 15 };
const logoHeight = 32;
const widestLogo = 208;

/** Of a realm without a brand. */
export const plainMailLook: MailLook = { palettes: ownPalettes, cornerPixels: cornerPixels.medium, logo: null, logoDark: null };

/**
 * @param branding with pictures by name.
 * @param sources where the pictures themselves are: the realm's settings and the instance's, as they were written.
 */
export function mailLookOf(branding: Branding, ...sources: readonly SettingsInput[]): MailLook {
  if (JSON.stringify(branding) === unbranded) return plainMailLook;
  const logoNamed = (name: string | null) => (name === null ? null : logoOf(name, sources));
  const logo = logoNamed(branding.logo);
  return {
    palettes: palettesOf(branding),
    cornerPixels: cornerPixels[branding.radius],
    logo,
    logoDark: logo === null ? null : logoNamed(branding.logoDark),
  };
}

const unbranded = JSON.stringify(brandingShape.parse({}));

/**
 * Borne along rather than fetched from us: most mail programs fetch nothing until they are asked, and whoever fetches tells when the mail is
 * read. Only a PNG: few of them show an SVG or a WebP.
 */
function logoOf(name: string, sources: readonly SettingsInput[]): MailLogo | null {
  const picture = findPicture(name, ...sources);
  if (picture?.type !== "png") return null;
  const scale = Math.min(logoHeight / picture.height, widestLogo / picture.width);
  const cid = `${name.split("-", 1)[0]}@logo`;
  return {
    cid,
    width: Math.round(picture.width * scale),
    height: Math.round(picture.height * scale),
    isWordmark: isWordmark(picture),
    attachment: { cid, mediaType: mediaTypes.png, fileName: "logo.png", content: picture.bytes },
  };
}
