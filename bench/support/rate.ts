/** How much a server costs for each answer, and how many it gives in a second. */
import type { Load, LoadResult } from "../parts/load.ts";
import type { Part } from "./part.ts";

export interface Rate {
  readonly answers: number;
  readonly answersPerSecond: number;
  /** Processor time of the server's process, for each answer. */
  readonly cpuMicroseconds: number;
}

/** Before this many answers the compilers are still at work. */
const warmUpAnswers = 80_000;

/** @param load without the port, which the server tells. */
export async function measureRate(server: Part, client: Part, load: Omit<Load, "port">): Promise<Rate> {
  const port = await server.ask<number>("port");
  const before = await server.ask<number>("cpu");
  const { answers, failures, seconds } = await client.ask<LoadResult>("run", { ...load, port });
  if (failures > 0) throw new Error(`${failures} of ${answers} answers were refusals.`);
  const cpuMicroseconds = ((await server.ask<number>("cpu")) - before) / answers;
  return { answers, answersPerSecond: answers / seconds, cpuMicroseconds };
}

export async function warmUp(server: Part, client: Part, load: Omit<Load, "port">, answers = warmUpAnswers): Promise<void> {
  for (let answered = 0; answered < answers; ) {
    const rate = await measureRate(server, client, load);
    answered += rate.answers;
  }
}
