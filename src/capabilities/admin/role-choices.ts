/** The roles that can be given in a realm, as the console offers them. */
import { z } from "zod";
import { administrator } from "../../domain/call/roles.ts";
import type { Choice } from "../../kernel/page/blocks.ts";
import type { PageTextKey } from "../../texts/keys.ts";

/** What of the realm's settings names them. */
export const rolesKnown = z.object({ settings: z.object({ roles: z.object({ names: z.array(z.string()) }) }) });

/** @param held what a user has already, which may be the instance's own or one that the realm has forgotten: saving the form must not lose it. */
export function roleChoices({ settings }: z.output<typeof rolesKnown>, held: readonly string[] = []): Choice<PageTextKey>[] {
  const names = new Set([administrator, ...settings.roles.names, ...held]);
  return [...names].map((value) => ({ value, text: { plain: value } }));
}
