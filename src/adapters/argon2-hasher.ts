/**
 * Passwords by Argon2id (RFC 9106), on as many threads as the machine has processors, with a bounded queue. A slot is held until the
 * hash ends, not until its client leaves (DOS-03); a full queue is refused at once (BPR-01).
 */
import { availableParallelism } from "node:os";
import { hash as argon2, type Options } from "@node-rs/argon2";
import { type PasswordHasher, Unavailable } from "../kernel/ports.ts";

export interface Argon2Options {
  /** KiB; 19 MiB is the least that OWASP recommends with two passes. */
  readonly memoryKib?: number;
  readonly passes?: number;
  /** Hashes at a time. */
  readonly slots?: number;
  /** Callers that wait for a slot. */
  readonly maxWaiting?: number;
}

/** Two of libuv's threads stay free for everything else that waits in its pool. */
const sparePoolThreads = 2;
const defaultPoolThreads = 4;
/** `Algorithm.Argon2id` of the package, whose const enum type stripping can't read. */
const argon2id = 2;

/** What we make and can repeat: Argon2id, version 19, one lane, 16 bytes of salt, 32 of tag. */
const ownForm = /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,2}),p=1\$([A-Za-z0-9+/]{22})\$[A-Za-z0-9+/]{43}$/;
/** A hash that asks for more is refused, not evaluated (DOS-09). */
const mostMemoryKib = 262_144;
const mostPasses = 10;

export function createArgon2Hasher(options: Argon2Options = {}): PasswordHasher {
  const { memoryKib = 19_456, passes = 2 } = options;
  const pool = Number(process.env.UV_THREADPOOL_SIZE ?? defaultPoolThreads);
  const slots = options.slots ?? Math.max(1, Math.min(availableParallelism(), pool - sparePoolThreads));
  const gate = createGate(slots, options.maxWaiting ?? slots * 32);
  const current: Options = { algorithm: argon2id, memoryCost: memoryKib, timeCost: passes, parallelism: 1 };

  return {
    async hash(password, like) {
      const made = like === undefined ? current : likeOf(like);
      await gate.enter();
      try {
        return await argon2(password, made);
      } finally {
        gate.leave();
      }
    },
    understands: (phc) => ownForm.test(phc) && isBearable(phc),
    isOutdated(phc) {
      const [, memory, time] = ownForm.exec(phc) ?? [];
      return Number(memory) !== memoryKib || Number(time) !== passes;
    },
  };
}

function isBearable(phc: string): boolean {
  const [, memory, time] = ownForm.exec(phc) ?? [];
  // The standard's least (RFC 9106 §3.1): what asks for less is no hash, and the package would throw.
  return Number(memory) >= 8 && Number(memory) <= mostMemoryKib && Number(time) >= 1 && Number(time) <= mostPasses;
}

function likeOf(phc: string): Options {
  const [, memory, time, salt = ""] = ownForm.exec(phc) ?? [];
  if (memory === undefined) throw new Error("This hash can't be repeated; ask `understands` first.");
  return { algorithm: argon2id, memoryCost: Number(memory), timeCost: Number(time), parallelism: 1, salt: Buffer.from(salt, "base64") };
}

interface Gate {
  enter(): Promise<void>;
  leave(): void;
}

/** So many at a time, so many waiting, first come first served. */
function createGate(slots: number, maxWaiting: number): Gate {
  let taken = 0;
  const waiting: (() => void)[] = [];
  return {
    enter() {
      if (taken < slots) {
        taken += 1;
        return Promise.resolve();
      }
      if (waiting.length >= maxWaiting) return Promise.reject(new Unavailable("Too many passwords are being checked."));
      return new Promise((resolve) => waiting.push(resolve));
    },
    leave() {
      const next = waiting.shift();
      // The slot goes on to the next in line without becoming free.
      if (next === undefined) taken -= 1;
      else next();
    },
  };
}
