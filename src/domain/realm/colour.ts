/**
 * Colours by how they are seen: OKLCH (B. Ottosson, 2020; CSS Color 4 §9.4) to move one without changing its hue, and the contrast of
 * WCAG 2.2 to know when to stop. Colours come and go as `#rrggbb`.
 */

/** Lightness 0–1, chroma 0–0.4, hue in degrees. */
export interface Oklch {
  readonly lightness: number;
  readonly chroma: number;
  readonly hue: number;
}

type Triple = readonly [number, number, number];

/** @param hex `#rrggbb` or `#rgb`. */
export function toOklch(hex: string): Oklch {
  const [red, green, blue] = linear(hex);
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const b = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  return {
    lightness: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    chroma: Math.hypot(a, b),
    hue: (Math.atan2(b, a) * 180) / Math.PI,
  };
}

/** The nearest colour of that lightness and hue that a screen can show: what is too vivid gives up chroma, never its hue. */
export function fromOklch({ lightness, chroma, hue }: Oklch): string {
  const light = Math.min(1, Math.max(0, lightness));
  let [shown, tooMuch] = [0, chroma];
  if (isShown(light, chroma, hue)) return hexOf(linearOf(light, chroma, hue));
  for (let step = 0; step < 16; step += 1) {
    const middle = (shown + tooMuch) / 2;
    if (isShown(light, middle, hue)) shown = middle;
    else tooMuch = middle;
  }
  return hexOf(linearOf(light, shown, hue));
}

/** Of two colours, 1–21 (WCAG 2.2, "contrast ratio"). */
export function contrast(one: string, other: string): number {
  const [high, low] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** Moves a colour's lightness, no further than needed, until it stands out from each of the grounds. */
export function standingOut(hex: string, grounds: readonly string[], ratio: number, towards: "darker" | "lighter"): string {
  const { lightness, chroma, hue } = toOklch(hex);
  const step = towards === "darker" ? -0.005 : 0.005;
  const isEnough = (colour: string) => grounds.every((ground) => contrast(colour, ground) >= ratio);
  if (isEnough(hex)) return hex;
  for (let light = lightness + step; light > 0 && light < 1; light += step) {
    const moved = fromOklch({ lightness: light, chroma, hue });
    if (isEnough(moved)) return moved;
  }
  return towards === "darker" ? "#000000" : "#ffffff";
}

function isShown(lightness: number, chroma: number, hue: number): boolean {
  return linearOf(lightness, chroma, hue).every((part) => part >= -0.0005 && part <= 1.0005);
}

function linearOf(lightness: number, chroma: number, hue: number): Triple {
  const angle = (hue * Math.PI) / 180;
  const [a, b] = [chroma * Math.cos(angle), chroma * Math.sin(angle)];
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

function luminance(hex: string): number {
  const [red, green, blue] = linear(hex);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linear(hex: string): Triple {
  const digits = hex.length === 4 ? hex.replaceAll(/[\da-f]/gi, "$&$&") : hex;
  const part = (at: number) => {
    const value = Number.parseInt(digits.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [part(1), part(3), part(5)];
}

function hexOf(parts: Triple): string {
  const digits = parts.map((part) => {
    const inside = Math.min(1, Math.max(0, part));
    const value = inside <= 0.0031308 ? inside * 12.92 : 1.055 * inside ** (1 / 2.4) - 0.055;
    return Math.round(value * 255)
      .toString(16)
      .padStart(2, "0");
  });
  return `#${digits.join("")}`;
}
