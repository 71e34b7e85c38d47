/** A page's texts with their values, and lengths of time, in words. */
import { describe, expect, test } from "vitest";
import { loadTexts, type Texts } from "../../../texts/texts.ts";
import { duration, say } from "./speak.ts";

const now = Date.parse("2026-05-04T12:00:00Z");
const english = await loadTexts("en");
const rightToLeft: Texts = { ...english, direction: "rtl" };
const done = { key: "verify.done", values: { email: "2b@example.org" } } as const;

describe("a text", () => {
  test("has its values in its places", () => {
    expect(say({ texts: english, now }, done)).toBe("The address 2b@example.org is confirmed.");
  });

  test("that is written from right to left keeps each value whole", () => {
    expect(say({ texts: rightToLeft, now }, done)).toBe("The address \u20682b@example.org\u2069 is confirmed.");
  });

  test("says how long ago something was", () => {
    const active = (ago: string) => say({ texts: english, now }, { key: "sessions.active", values: { when: { ago } } });
    expect(active("2026-05-04T11:59:30Z")).toBe("Active just now");
    expect(active("2026-05-04T11:57:30Z")).toBe("Active 2 minutes ago");
    expect(active("2026-05-01T11:57:30Z")).toBe("Active 3 days ago");
  });
});

test.each([
  ["en", 1, "1 second"],
  ["en", 89.2, "90 seconds"],
  ["en", 91, "2 minutes"],
  ["en", 5400, "2 hours"],
  ["fr", 720, "12 minutes"],
] as const)("in %s, %d seconds are %s", async (locale, seconds, words) => {
  expect(duration(await loadTexts(locale), seconds)).toBe(words);
});
