/** A session's device in words. */
import { expect, test } from "vitest";
import { deviceText } from "./device.ts";

const on = (browser: string, system: string) => ({ key: "device.both", values: { browser, system } });

test.each([
  ["Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0", on("Firefox", "Linux")],
  [
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Safari/605.1.15",
    on("Safari", "macOS"),
  ],
  [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 19_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/143.0 Mobile/15E148 Safari/604.1",
    on("Chrome", "iPhone"),
  ],
  [
    "Mozilla/5.0 (iPad; CPU OS 17_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.0 Mobile/15E148 Safari/604.1",
    on("Safari", "iPad"),
  ],
  [
    "Mozilla/5.0 (Linux; Android 16; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Mobile Safari/537.36",
    on("Chrome", "Android"),
  ],
  [
    "Mozilla/5.0 (Linux; Android 15; SM-S921B) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36",
    on("Samsung Internet", "Android"),
  ],
  [
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Safari/537.36 Edg/143.0.0.0",
    on("Edge", "Windows"),
  ],
  [
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36 OPR/125.0.0.0",
    on("Opera", "Windows"),
  ],
  [
    "Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Safari/537.36",
    on("Chrome", "ChromeOS"),
  ],
  ["curl/8.14.1", { plain: "curl" }],
  ["node", { plain: "Node.js" }],
  ["<script>alert(1)</script>", { key: "device.unknown", values: {} }],
  ["", { key: "device.unknown", values: {} }],
  [null, { key: "device.unknown", values: {} }],
])("%s", (userAgent, expected) => {
  expect(deviceText(userAgent)).toEqual(expected);
});
