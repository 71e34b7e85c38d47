/** The brand of a realm: its colours, corners, logos and links, as a group of its settings. */
import { z } from "zod";
import { ruleFault } from "../../kernel/problem.ts";
import { longestPicture, type Picture, PictureFault, pictureName, pictureNamePattern, readPicture } from "./picture.ts";

const colour = z
  .string()
  .regex(/^#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})$/, "Write the colour as #rrggbb.")
  .nullable()
  .default(null);

/** A picture is uploaded as a data URL; what has been uploaded is known by a name, which says where it is served. */
const logo = z.string().max(longestPicture).superRefine(checkPicture).nullable().default(null);

const link = z
  .string()
  .max(500)
  .regex(/^https:\/\/[^\s<>"]+$/, "Give an address that begins with https://.")
  .refine((address) => URL.canParse(address), ruleFault("invalid_address"))
  .nullable()
  .default(null);

export const brandingShape = z
  .strictObject({
    /** The colour of buttons, links and focus rings. All others follow from it, with the contrast that WCAG asks for. */
    accent: colour,
    /** The same for dark screens; as for light ones where absent. */
    accentDark: colour,
    /** What pages stand on: a breath of the accent's hue, plain grey, or Cardea's own stone, which is also what there is without an accent. */
    ground: z.enum(["tinted", "neutral", "stone"]).default("tinted"),
    /** How round corners are. */
    radius: z.enum(["none", "small", "medium", "large"]).default("medium"),
    /** A data URL of an SVG, PNG or WebP, or the name of the one that is there. In mails only a PNG is shown. */
    logo,
    /** The logo for dark screens. */
    logoDark: logo,
    /** Links at the foot of each page. */
    termsUrl: link,
    privacyUrl: link,
    supportUrl: link,
  })
  .prefault({});

export type Branding = z.output<typeof brandingShape>;
type BrandingInput = z.input<typeof brandingShape>;

const logoNames = ["logo", "logoDark"] as const;
type LogoChange = { readonly [Name in (typeof logoNames)[number]]?: string | null | undefined };

function checkPicture(text: string, context: z.RefinementCtx): void {
  if (pictureNamePattern.test(text)) return;
  try {
    readPicture(text);
  } catch (error) {
    if (!(error instanceof PictureFault)) throw error;
    context.addIssue({ code: "custom", ...ruleFault(error.text) });
  }
}

/** The same with names in place of pictures: what is kept warm for each realm stays small. */
export function withNamedPictures<Given extends { readonly branding?: BrandingInput | undefined }>(settings: Given): Given {
  const { branding } = settings;
  if (branding === undefined) return settings;
  const named = Object.fromEntries(
    logoNames.flatMap((name) => (isPicture(branding[name]) ? [[name, pictureName(readPicture(branding[name]))]] : [])),
  );
  return { ...settings, branding: { ...branding, ...named } };
}

/** The picture of a name among a realm's own settings and the instance's, as they were written. */
export function findPicture(name: string, ...settings: readonly { readonly branding?: BrandingInput | undefined }[]): Picture | null {
  const pictures = settings.flatMap(({ branding }) =>
    logoNames.flatMap((each) => (isPicture(branding?.[each]) ? [readPicture(branding[each])] : [])),
  );
  return pictures.find((picture) => pictureName(picture) === name) ?? null;
}

/**
 * A change that names a logo, as the settings answered it: the one that is there, which is left alone.
 * @returns the change without it, and the pointers to names that are of no picture here.
 */
export function withoutKnownPictures<Change extends { readonly branding?: LogoChange | null | undefined }>(
  change: Change,
  now: Branding,
): { change: Change; unknown: string[] } {
  const { branding } = change;
  if (branding === undefined || branding === null) return { change, unknown: [] };
  const named = logoNames.filter((name) => typeof branding[name] === "string" && !isPicture(branding[name]));
  const kept = Object.entries(branding).filter(([name]) => !named.some((each) => each === name));
  return {
    change: { ...change, branding: Object.fromEntries(kept) },
    unknown: named.filter((name) => branding[name] !== now[name]).map((name) => `/branding/${name}`),
  };
}

/** True for a logo that is wide enough to hold the name, which then need not stand beside it. */
export function isWordmark({ width, height }: { readonly width: number; readonly height: number }): boolean {
  return width / height > 1.6;
}

function isPicture(value: string | null | undefined): value is string {
  return typeof value === "string" && value.startsWith("data:");
}
