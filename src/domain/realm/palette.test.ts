/** The palette of a realm: whatever the accent, everything can be read (WCAG 2.2, 1.4.3 and 1.4.11). */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contrast, fromOklch, toOklch } from "./colour.ts";
import { type Palette, type Palettes, type PaletteWish, palettesOf } from "./palette.ts";

type Name = keyof Palette;
const grounds: readonly Name[] = ["paper", "surface", "inset"];

/** Each text with the grounds that it stands on. */
const texts: readonly (readonly [Name, readonly Name[]])[] = [
  ["ink", [...grounds]],
  ["ink-soft", [...grounds]],
  ["accent", [...grounds, "wash"]],
  ["accent-strong", [...grounds]],
  ["on-accent", ["accent"]],
  ["on-fill", ["fill", "fill-strong"]],
  ["on-wash", ["wash"]],
  ["danger", [...grounds, "danger-wash"]],
  ["attention", [...grounds, "attention-wash"]],
];
/** Borders of fields and buttons, rings. */
const controls: readonly (readonly [Name, readonly Name[]])[] = [
  ["line-strong", [...grounds]],
  ["fill-edge", ["paper", "surface"]],
  ["accent", [...grounds]],
];

function faults({ light, dark }: Palettes): string[] {
  const check = (palette: Palette, pairs: typeof texts, ratio: number) =>
    pairs.flatMap(([front, behind]) =>
      behind
        .filter((ground) => contrast(palette[front], palette[ground]) < ratio)
        .map((ground) => `${front} ${palette[front]} on ${ground} ${palette[ground]}: ${contrast(palette[front], palette[ground])}`),
    );
  return [light, dark].flatMap((palette) => [...check(palette, texts, 4.5), ...check(palette, controls, 3)]);
}

const hex = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, "0")}`);
const wish: fc.Arbitrary<PaletteWish> = fc.record({
  accent: fc.option(hex),
  accentDark: fc.option(hex),
  ground: fc.constantFrom("tinted", "neutral", "stone"),
});

describe("the palette", () => {
  test("can be read, whatever the accent", () => {
    fc.assert(
      fc.property(wish, (any) => void expect(faults(palettesOf(any))).toEqual([])),
      { numRuns: 400 },
    );
  });

  test.each(["#000000", "#ffffff", "#ffff00", "#0000ff", "#00ff00", "#ff0000", "#808080", "#777777", "#fff"])(
    "can be read with %s",
    (accent) => {
      for (const ground of ["tinted", "neutral", "stone"] as const)
        expect(faults(palettesOf({ accent, accentDark: null, ground }))).toEqual([]);
    },
  );

  test("is Cardea's own without a wish", () => {
    const { light, dark } = palettesOf({ accent: null, accentDark: null, ground: "tinted" });
    expect([light.accent, light.paper, dark.accent, dark.paper]).toEqual(["#0c6355", "#f4f2ec", "#74ceb9", "#0f1412"]);
    expect(faults({ light, dark })).toEqual([]);
  });

  test("keeps an accent that can bear words as it is, with its hue throughout", () => {
    const { light, dark } = palettesOf({ accent: "#4f46e5", accentDark: null, ground: "tinted" });
    expect([light.fill, light.accent, light["on-fill"]]).toEqual(["#4f46e5", "#4f46e5", "#ffffff"]);
    for (const colour of [dark.accent, light.wash, light.paper])
      expect(Math.abs(toOklch(colour).hue - toOklch("#4f46e5").hue)).toBeLessThan(14);
  });

  test("puts dark words on a light accent, and an edge around it", () => {
    const { light } = palettesOf({ accent: "#ffd400", accentDark: null, ground: "neutral" });
    expect(light.fill).toBe("#ffd400");
    expect(toOklch(light["on-fill"]).lightness).toBeLessThan(0.3);
    expect(light["fill-edge"]).not.toBe(light.fill);
  });
});

describe("OKLCH", () => {
  test("leads there and back", () => {
    fc.assert(
      fc.property(hex, (colour) => {
        expect(fromOklch(toOklch(colour))).toBe(colour);
      }),
    );
  });

  /** CSS Color 4 §9.4; https://oklch.com for the third. */
  test.each([
    ["#ffffff", 1, 0],
    ["#000000", 0, 0],
    ["#ff0000", 0.628, 0.2577],
  ])("of %s is what the standard says", (colour, lightness, chroma) => {
    expect(toOklch(colour).lightness).toBeCloseTo(lightness, 3);
    expect(toOklch(colour).chroma).toBeCloseTo(chroma, 3);
  });

  test.each([
    ["#000000", "#ffffff", 21],
    ["#777777", "#ffffff", 4.48],
  ])("the contrast of %s and %s is as WCAG counts it", (one, other, ratio) => {
    expect(contrast(one, other)).toBeCloseTo(ratio, 1);
  });
});
