/** A realm as the console's pages read and show it. */
import { z } from "zod";
import { mainRealm } from "../../../domain/realm/instance-options.ts";
import type { Badge, Target } from "../../../kernel/page/text.ts";
import type { PageTextKey } from "../../../texts/keys.ts";

export const shownRealm = z.object({
  name: z.string(),
  displayName: z.string(),
  isActive: z.boolean(),
  host: z.string().nullable(),
  issuer: z.string(),
  rpId: z.string(),
  createdAt: z.string(),
});
export type ShownRealm = z.output<typeof shownRealm>;

export function realmBadge({ isActive }: ShownRealm): Badge<PageTextKey> {
  return isActive ? { text: "console.realms.on", tone: "good" } : { text: "console.realms.off", tone: "danger" };
}

/** Its console stands below the instance's own address, whatever its host: there the session of `main` is good. */
export function consoleOf(name: string): Target {
  return name === mainRealm ? { to: "/admin" } : { to: "/realms/{realm}/admin", with: { realm: name } };
}
