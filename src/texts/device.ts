/** A session's device in words, from its user agent: enough to recognise one's own, no more. */
import type { PageTextKey } from "./keys.ts";

/** A text of the pages with its values, or words that need no translation. */
type DeviceText = { readonly key: PageTextKey; readonly values: Readonly<Record<string, string>> } | { readonly plain: string };

/** In this order, because most agents also name the engines that they descend from. */
const browsers: readonly (readonly [RegExp, string])[] = [
  [/\bEdg(?:e|A|iOS)?\//, "Edge"],
  [/\bOPR\/|\bOpera\b/, "Opera"],
  [/\bSamsungBrowser\//, "Samsung Internet"],
  [/\bVivaldi\//, "Vivaldi"],
  [/\b(?:Firefox|FxiOS)\//, "Firefox"],
  [/\b(?:Chrome|CriOS|HeadlessChrome|Chromium)\//, "Chrome"],
  [/\bVersion\/[\d.]+.*\bSafari\//, "Safari"],
  [/^curl\//, "curl"],
  [/^(?:node|undici)\b/i, "Node.js"],
  [/^python/i, "Python"],
];

const systems: readonly (readonly [RegExp, string])[] = [
  [/\biPhone\b/, "iPhone"],
  [/\biPad\b/, "iPad"],
  [/\bAndroid\b/, "Android"],
  [/\bWindows\b/, "Windows"],
  [/\bCrOS\b/, "ChromeOS"],
  [/\bMac OS X\b|\bMacintosh\b/, "macOS"],
  [/\bLinux\b|\bX11\b/, "Linux"],
];

/** "Firefox on Linux", or as much of it as the agent tells. */
export function deviceText(userAgent: string | null): DeviceText {
  const browser = nameIn(browsers, userAgent);
  const system = nameIn(systems, userAgent);
  if (browser !== null && system !== null) return { key: "device.both", values: { browser, system } };
  const one = browser ?? system;
  return one === null ? { key: "device.unknown", values: {} } : { plain: one };
}

function nameIn(table: readonly (readonly [RegExp, string])[], userAgent: string | null): string | null {
  if (userAgent === null) return null;
  return table.find(([pattern]) => pattern.test(userAgent))?.[1] ?? null;
}
