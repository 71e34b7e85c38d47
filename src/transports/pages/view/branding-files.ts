/** The files of a realm's brand, below its address: its theme, its icon, its logos. Their names tell their content, so they are kept for ever. */
import type { Services } from "../../../domain/call/services.ts";
import { findPicture } from "../../../domain/realm/branding.ts";
import { mediaTypes, pictureNamePattern } from "../../../domain/realm/picture.ts";
import type { Realm } from "../../../domain/realm/realm.ts";
import { lookUpOwnSettings } from "../../../domain/realm/realm.ts";
import { brandingRoot, lookOf } from "../visit/look.ts";
import { barePolicy } from "./page-headers.ts";

/** Somebody uploaded it: opened by itself, it is nobody's and loads nothing. */
const picturePolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox";
const forEver = "public, max-age=31536000, immutable";
/** Of a theme that is not the one asked for: a node that has not heard of a change yet, or a page that has not. */
const briefly = "no-store";

/**
 * @param path below the realm's address.
 * @returns null when the realm has no such file.
 */
export async function brandingFile(
  services: Services,
  realm: Realm,
  path: string,
  headers: Readonly<Record<string, string>>,
): Promise<Response | null> {
  const { sheet, icon } = lookOf(realm.settings.branding, realm.display_name);
  const answer = (body: string | Uint8Array<ArrayBuffer>, type: string, cacheControl: string, policy: string) =>
    new Response(body, { headers: { ...headers, "content-type": type, "cache-control": cacheControl, "content-security-policy": policy } });
  if (path.startsWith(`${brandingRoot}theme.`))
    return sheet === null ? null : answer(sheet.content, "text/css; charset=utf-8", path === sheet.path ? forEver : briefly, barePolicy);
  if (icon !== null && "content" in icon && path === icon.path) return answer(icon.content, mediaTypes.svg, forEver, picturePolicy);
  const name = path.slice(brandingRoot.length);
  if (!pictureNamePattern.test(name)) return null;
  const own = await lookUpOwnSettings(services.database.queries, realm.id);
  const picture = findPicture(name, own, services.options.settings);
  return picture === null ? null : answer(new Uint8Array(picture.bytes), mediaTypes[picture.type], forEver, picturePolicy);
}
