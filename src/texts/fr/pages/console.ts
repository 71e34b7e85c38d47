/** What the pages say in French: the administrators' console. */
import type { consoleArea as english } from "../../en/pages/console.ts";
import type { Said } from "../../said.ts";

export const consoleArea: Said<typeof english> = {};
