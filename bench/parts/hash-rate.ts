/** The machine's Argon2id rate: the same parameters, as many at a time as the hasher has slots, and nothing else to do. */
import { createArgon2Hasher } from "../../src/adapters/argon2-hasher.ts";
import { cpuMicroseconds } from "../support/cpu.ts";
import { answerQuestions } from "../support/part.ts";

const hasher = createArgon2Hasher({ maxWaiting: 1_000 });

interface HashRun {
  /** At a time; the hasher's own gate lets in as many as there are slots. */
  readonly callers: number;
  readonly milliseconds: number;
}

export interface HashRate {
  readonly perSecond: number;
  readonly cpuMicroseconds: number;
}

async function run({ callers, milliseconds }: HashRun): Promise<HashRate> {
  let hashes = 0;
  const cpuBefore = cpuMicroseconds();
  const startedAt = performance.now();
  const caller = async () => {
    while (performance.now() - startedAt < milliseconds) {
      await hasher.hash("correct horse battery staple");
      hashes += 1;
    }
  };
  await Promise.all(Array.from({ length: callers }, caller));
  const perSecond = (hashes * 1000) / (performance.now() - startedAt);
  return { perSecond, cpuMicroseconds: (cpuMicroseconds() - cpuBefore) / hashes };
}

answerQuestions<HashRun>({ run });
