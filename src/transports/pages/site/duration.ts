/** Lengths of time as settings have them: in the largest unit of which they are a whole number. */
import type { Texts } from "../../../texts/texts.ts";

/** In seconds, the largest first. */
export const durationUnits = { day: 86_400, hour: 3_600, minute: 60, second: 1 } as const;

export const unitNames = ["day", "hour", "minute", "second"] as const;

export function largestUnit(seconds: number): (typeof unitNames)[number] {
  return unitNames.find((unit) => seconds > 0 && seconds % durationUnits[unit] === 0) ?? "second";
}

/** "14 days". */
export function spokenDuration(texts: Texts, seconds: number): string {
  const unit = largestUnit(seconds);
  return spokenUnits(texts, seconds / durationUnits[unit], unit);
}

export function spokenUnits({ locale }: Texts, amount: number, unit: keyof typeof durationUnits): string {
  return new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "long" }).format(amount);
}
