/** Deciding again: what a decision rested on may move before it is written, and then it is made anew on what is true now. */
import { Unavailable } from "../kernel/ports.ts";
import { UniqueViolation } from "../storage/database.ts";

/** Something moved between the decision and the write: rolls the transaction back. Where nobody decides again, the caller may. */
export class Moved extends Unavailable {}

const maxRounds = 4;

/**
 * Reads, decides and writes, again when something moved in between or somebody else took a unique name first.
 * @throws Unavailable when it keeps moving.
 */
export async function untilSettled<T>(work: () => Promise<T>): Promise<T> {
  for (let round = 1; round <= maxRounds; round += 1) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Moved || error instanceof UniqueViolation)) throw error;
    }
  }
  throw new Unavailable("What was decided on kept moving.");
}
