/** The pages' own files, made once: their names hold a hash of their content, so that they may be kept for ever. */
import { hash } from "node:crypto";
import { type Publication, publish } from "../../published.ts";
import { captchaScript } from "../script/captcha.ts";
import { comfortScript } from "../script/comforts.ts";
import { passkeyScript } from "../script/passkeys.ts";
import { submitOnceScript } from "../script/submit-once.ts";
import { themePreviewScript } from "../script/theme-preview.ts";
import { consoleSheet } from "../style/console.ts";
import { referenceSheet } from "../style/reference.ts";
import { styleSheet } from "../style/sheet.ts";
import { iconFile } from "./mark.ts";
import { barePolicy } from "./page-headers.ts";

interface Asset {
  readonly path: string;
  readonly answer: Publication;
}

/** Below the instance's root, the same for every realm. */
export const styleAsset = assetOf("cardea.css", "text/css; charset=utf-8", styleSheet);
/** Beside the other, so that signing in doesn't wait for rules that only the reference needs. */
export const referenceStyleAsset = assetOf("cardea-reference.css", "text/css; charset=utf-8", referenceSheet);
/** Likewise, for the administrators' console. */
export const consoleStyleAsset = assetOf("cardea-console.css", "text/css; charset=utf-8", consoleSheet);
/** On every page with a form: one file for all that its scripts do there. */
export const submitAsset = assetOf("cardea-forms.js", "text/javascript; charset=utf-8", `${submitOnceScript}${comfortScript}`);
/** Loaded by the few pages that ask for a passkey. */
export const passkeyAsset = assetOf("cardea-passkeys.js", "text/javascript; charset=utf-8", passkeyScript);
/** Only on pages with a captcha of our own. */
export const captchaAsset = assetOf("cardea-captcha.js", "text/javascript; charset=utf-8", captchaScript);
/** Only where a theme is chosen. */
export const previewAsset = assetOf("cardea-preview.js", "text/javascript; charset=utf-8", themePreviewScript);
export const iconAsset = assetOf("cardea.svg", "image/svg+xml", iconFile);

const byPath: ReadonlyMap<string, Asset> = new Map(
  [styleAsset, referenceStyleAsset, consoleStyleAsset, submitAsset, passkeyAsset, captchaAsset, previewAsset, iconAsset].map((asset) => [
    asset.path,
    asset,
  ]),
);

/**
 * Finds a file of the pages.
 * @param path below the instance's root, for instance `/assets/cardea.0123456789abcdef.css`.
 * @returns null when there is no such file.
 */
export function assetAt(path: string): Publication | null {
  return byPath.get(path)?.answer ?? null;
}

/** @param name with an extension, before which the digest comes. */
function assetOf(name: string, type: string, content: string): Asset {
  const digest = hash("sha256", content, "hex").slice(0, 16);
  const own = { "content-type": type, "cache-control": "public, max-age=31536000, immutable", "content-security-policy": barePolicy };
  return { path: `/assets/${name.replace(".", `.${digest}.`)}`, answer: publish(own, () => content) };
}
