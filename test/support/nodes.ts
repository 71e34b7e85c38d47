/** Several nodes on one store, for races and for what one node must hear from another. */
import { createHouse, type House, type HouseOptions } from "./house.ts";
import { type Stage, stageOf } from "./stage.ts";

/** Two nodes, each with its own connections and caches; SQLite in a file. Closing the first closes both. */
export async function createTwoNodes(wanted: HouseOptions): Promise<readonly [Stage, Stage]> {
  const first: House = await createHouse({ ...wanted, isOnDisk: true });
  return [stageOf(first, "rest"), stageOf(await first.another(), "rest")];
}

/** Starts `work` so many times at once, on each node in turn. */
export function atOnce<T>(times: number, nodes: readonly Stage[], work: (node: Stage, at: number) => Promise<T>): Promise<T[]> {
  const started: Promise<T>[] = [];
  for (let at = 0; at < times; at += 1) {
    const node = nodes[at % nodes.length];
    if (node !== undefined) started.push(work(node, at));
  }
  return Promise.all(started);
}
