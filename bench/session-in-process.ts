/** `getSession` in process, with a warm session: by `cardea.fetch`, by `cardea.call` and by `cardea.session`. */
import { join } from "node:path";
import type { CallKind } from "./parts/session-calls.ts";
import { type Figure, median } from "./support/figures.ts";
import { inFolder } from "./support/folder.ts";
import { houseIn } from "./support/house-plan.ts";
import { withParts } from "./support/part.ts";

const rounds = 7;
const kinds: readonly { readonly kind: CallKind; readonly name: string }[] = [
  { kind: "fetch", name: "cardea.fetch(new Request(…))" },
  { kind: "call", name: "cardea.call.getSession({}, { request })" },
  { kind: "session", name: "cardea.session(request)" },
];

export function run(): Promise<Figure[]> {
  return inFolder(async (folder) => {
    const environment = houseIn(folder, { users: 1 });
    const part = { file: new URL("./parts/session-calls.ts", import.meta.url), core: 0, environment, output: join(folder, "log") };
    return withParts({ part }, async (parts) => {
      const measured = new Map<CallKind, number[]>(kinds.map(({ kind }) => [kind, []]));
      for (let round = -2; round < rounds; round += 1) {
        for (const { kind } of kinds) {
          const perSecond = await parts.part.ask<number>("callsPerSecond", kind);
          if (round >= 0) measured.get(kind)?.push(perSecond);
        }
      }
      return kinds.map(({ kind, name }) => ({
        name,
        value: median(measured.get(kind) ?? []),
        unit: "per CPU second",
        goal: { atLeast: 50_000 },
      }));
    });
  });
}
