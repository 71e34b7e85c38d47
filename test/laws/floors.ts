/**
 * Which file may import which: the house has floors, and a file sees its own room and the floors below (ARCHITECTURE.md).
 * So a change stays on its floor, and what lies below can be read, tested and replaced without what lies above.
 */
import type { Import } from "./sources.ts";

/** A file's place in the house. Files of one room see each other; rooms of one floor don't. */
export interface Room {
  readonly floor: number;
  readonly name: string;
}

/** The first pattern that fits a file gives its floor; its captured part, or else the pattern's own text, gives the room. */
const HOUSE: readonly (readonly [floor: number, pattern: RegExp])[] = [
  [0, /^(src\/storage\/)(?:schema|database)\.ts$/],
  [0, /^(src\/texts\/)/],
  [1, /^(src\/kernel\/)/],
  [1, /^(src\/storage\/)/],
  [2, /^(src\/domain\/)/],
  [3, /^(src\/capabilities\/[^/]+\/)/],
  [3, /^(src\/capabilities\/)[^/]+$/],
  [3, /^(src\/transports\/)/],
  [4, /^(src\/routes\.generated)\.ts$/],
  [5, /^(src\/)[a-z-]+\.ts$/],
  [6, /^(src\/adapters\/)(?:(?:node-server|cli|hono|express|fastify|next)\.ts$|cli\/)/],
  [2, /^(src\/adapters\/)/],
  [6, /^(src\/client\/)/],
];

const CLIENT = "src/client/";

/** Rooms that are large have shelves: folders, from the lowest to the highest, and a file sees its own shelf and those below. "" is the room itself. */
const SHELVES: Readonly<Record<string, readonly string[]>> = {
  "src/domain/": [
    ...["", "user", "realm", "password", "outbox", "session", "call", "audit", "mail"],
    ...["factors", "sign-in", "sign-up", "account", "administration", "engine"],
  ],
  "src/transports/pages/": ["style", "script", "site", "visit", "view", "form", "frame", "console", ""],
};

/** @returns undefined for a file that nobody gave a place. */
export function roomOf(file: string): Room | undefined {
  for (const [floor, pattern] of HOUSE) {
    const name = pattern.exec(file)?.[1];
    if (name) return { floor, name };
  }
  return undefined;
}

/** What is wrong with one import, as a sentence; undefined when it is allowed. */
export function judgeImport(file: string, { place, target, isTypeOnly }: Import): string | undefined {
  const from = roomOf(file);
  const to = roomOf(target);
  if (!from) return `${place} has no floor: name its room in test/laws/floors.ts.`;
  if (!to) return `${place} imports ${target}, which has no floor: name its room in test/laws/floors.ts.`;
  if (from.name === CLIENT) {
    // The client runs in browsers: server code must not reach them, types may.
    return isTypeOnly || to.name === CLIENT
      ? undefined
      : `${place} brings ${target} into the client, which takes only types from elsewhere.`;
  }
  if (to.name === CLIENT) return `${place} imports ${target}: the client is for others, the server never uses it.`;
  if (to.floor > from.floor)
    return `${place} (floor ${from.floor}) imports ${target} (floor ${to.floor}): only what lies below may be imported.`;
  if (to.floor === from.floor && to.name !== from.name) {
    return `${place} imports ${target} from another room of floor ${to.floor}: what two rooms need sinks to a lower floor.`;
  }
  return judgeShelves(file, { place, target });
}

function judgeShelves(file: string, { place, target }: Pick<Import, "place" | "target">): string | undefined {
  for (const [room, shelves] of Object.entries(SHELVES)) {
    if (!file.startsWith(room) || !target.startsWith(room)) continue;
    const [from, to] = [file, target].map((one) => shelves.indexOf(one.slice(room.length).split("/").slice(0, -1).join("/")));
    if (from === undefined || to === undefined || from < 0 || to < 0)
      return `${place}: name the folders of ${room} in test/laws/floors.ts, from the lowest.`;
    if (to > from) return `${place} imports ${target}, which stands on a higher shelf of ${room}.`;
  }
  return undefined;
}

/** The import cycles between files, each as `a.ts → b.ts → a.ts`; those of types count: whoever reads a file reads what it names. */
export function findCycles(imports: ReadonlyMap<string, readonly Import[]>): string[] {
  const cycles: string[] = [];
  const done = new Set<string>();
  const follow = (file: string, path: readonly string[]): void => {
    const start = path.indexOf(file);
    if (start >= 0) cycles.push([...path.slice(start), file].join(" → "));
    if (start >= 0 || done.has(file)) return;
    for (const { target } of imports.get(file) ?? []) follow(target, [...path, file]);
    done.add(file);
  };
  for (const file of imports.keys()) follow(file, []);
  return cycles;
}
