/** A picture that somebody uploaded, as a data URL: what kind it is by its own bytes, how large it is drawn, and whether it is harmless. */
import { hash } from "node:crypto";
import type { FieldErrorKey } from "../../texts/keys.ts";

export type PictureType = "svg" | "png" | "webp";

export interface Picture {
  readonly type: PictureType;
  readonly bytes: Uint8Array;
  /** As it is drawn; of an SVG, as its view box says. */
  readonly width: number;
  readonly height: number;
}

/** By the file's extension. */
export const mediaTypes: Readonly<Record<PictureType, string>> = { svg: "image/svg+xml", png: "image/png", webp: "image/webp" };

/**
 * Characters of a data URL: 36 KiB of picture. A request holds 64 KiB, so one picture fits into it, encoded.
 */
export const longestPicture = 49_200;

const dataUrl = /^data:(image\/(?:svg\+xml|png|webp));base64,([A-Za-z0-9+/]+={0,2})$/;
const largestSide = 8192;

/** @throws PictureFault that says what is wrong with it. */
export function readPicture(text: string): Picture {
  const [, mediaType, data = ""] = dataUrl.exec(text) ?? [];
  if (mediaType === undefined) throw new PictureFault("picture_form");
  const bytes = Buffer.from(data, "base64");
  const found = sizeOf(bytes);
  if (found === null || mediaTypes[found.type] !== mediaType) throw new PictureFault("picture_form");
  const { width, height } = found;
  if (!(width >= 1 && height >= 1 && width <= largestSide && height <= largestSide && width <= 16 * height && height <= 4 * width))
    throw new PictureFault("picture_size");
  return { ...found, bytes };
}

export class PictureFault extends Error {
  override readonly name = "PictureFault";
  /** Says what is wrong, in every language. */
  readonly text: FieldErrorKey;

  constructor(text: FieldErrorKey) {
    super(text);
    this.text = text;
  }
}

/** A picture's name by its content: what bears it never changes, and tells its shape before it is there. */
export function pictureName({ type, bytes, width, height }: Picture): string {
  return `${hash("sha256", bytes, "hex").slice(0, 24)}-${Math.round(width)}x${Math.round(height)}.${type}`;
}

/** What `pictureName` gives. */
export const pictureNamePattern = /^[0-9a-f]{24}-(\d+)x(\d+)\.(svg|png|webp)$/;

type Found = Omit<Picture, "bytes">;

function sizeOf(bytes: Buffer): Found | null {
  if (bytes.subarray(0, 8).equals(pngStart)) return pngSize(bytes);
  if (bytes.toString("latin1", 0, 4) === "RIFF" && bytes.toString("latin1", 8, 12) === "WEBP") return webpSize(bytes);
  return svgSize(bytes);
}

const pngStart = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** PNG (3rd ed.) §11.2.2: the header chunk comes first. */
function pngSize(bytes: Buffer): Found | null {
  if (bytes.length < 33 || bytes.toString("latin1", 12, 16) !== "IHDR") return null;
  return { type: "png", width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

/** RFC 9649 §2.5–2.7: a lossy, a lossless or an extended file. */
function webpSize(bytes: Buffer): Found | null {
  if (bytes.length < 30) return null;
  const found = (width: number, height: number): Found => ({ type: "webp", width, height });
  switch (bytes.toString("latin1", 12, 16)) {
    case "VP8 ":
      return found(bytes.readUInt16LE(26) & 0x3fff, bytes.readUInt16LE(28) & 0x3fff);
    case "VP8L": {
      const bits = bytes.readUInt32LE(21);
      return found((bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1);
    }
    case "VP8X":
      return found(bytes.readUIntLE(24, 3) + 1, bytes.readUIntLE(27, 3) + 1);
    default:
      return null;
  }
}

/**
 * An SVG is shown as an image and served in a sandbox, where nothing in it runs or loads; what would want to is refused all the same,
 * so that the file stays harmless wherever it is carried.
 */
const wanted =
  /<!doctype|<!entity|<\?xml-stylesheet|<\s*(?:\w+:)?(?:script|foreignobject|iframe|embed|object|audio|video|handler)\b|\son\w+\s*=|javascript:|@import|(?:href|src)\s*=\s*["']?\s*(?!["'#\s]|data:image\/(?:png|jpeg|webp))|url\(\s*["']?\s*(?!["'#\s])/i;

function svgSize(bytes: Buffer): Found | null {
  const source = textOf(bytes);
  const root = /^(?:\uFEFF)?\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]*?-->\s*)*<svg\b([^>]*)>/.exec(source ?? "")?.[1];
  if (source === null || root === undefined || !/<\/svg>\s*$/.test(source)) return null;
  if (wanted.test(source)) throw new PictureFault("picture_scripted");
  const side = (name: string) => Number(new RegExp(`\\s${name}\\s*=\\s*["']([\\d.]+)(?:px)?["']`).exec(root)?.[1] ?? Number.NaN);
  const [, , boxWidth, boxHeight] = (/\sviewBox\s*=\s*["']([^"']*)["']/.exec(root)?.[1] ?? "")
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const [width, height] = [boxWidth ?? side("width"), boxHeight ?? side("height")];
  return { type: "svg", width: Math.max(1, width), height: Math.max(1, height) };
}

function textOf(bytes: Buffer): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
