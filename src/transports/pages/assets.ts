/** The pages' own files, made once: their names hold a hash of their content, so that they may be kept for ever. */
import { hash } from "node:crypto";
import { iconFile } from "./mark.ts";
import { styleSheet } from "./style/sheet.ts";

interface Asset {
  readonly path: string;
  readonly type: string;
  readonly content: string;
}

/** Below the instance's root, the same for every realm. */
export const styleAsset = assetOf("css", "text/css; charset=utf-8", styleSheet);
export const iconAsset = assetOf("svg", "image/svg+xml", iconFile);

const byPath: ReadonlyMap<string, Asset> = new Map([styleAsset, iconAsset].map((asset) => [asset.path, asset]));

/**
 * Answers for a file of the pages.
 * @param path below the instance's root, for instance `/assets/cardea.0123456789abcdef.css`.
 * @param headers what is on every answer.
 * @returns null when there is no such file.
 */
export function assetResponse(path: string, headers: Readonly<Record<string, string>> = {}): Response | null {
  const asset = byPath.get(path);
  if (asset === undefined) return null;
  const own = { "content-type": asset.type, "cache-control": "public, max-age=31536000, immutable" };
  return new Response(asset.content, { headers: { ...headers, ...own } });
}

function assetOf(extension: string, type: string, content: string): Asset {
  const digest = hash("sha256", content, "hex").slice(0, 16);
  return { path: `/assets/cardea.${digest}.${extension}`, type, content };
}
