/** What goes on by itself: sweeping, sealing the audit, following the clock. One node does each at a time, under a lease. */
import { countEarlierEvents, hasUncountedEvents, hasUnsealedEvents, sealAuditEvents } from "../audit/audit-seal.ts";
import type { RefusalAudit } from "../audit/refusal-audit.ts";
import type { Services } from "../call/services.ts";
import { holdLease } from "../outbox/lease.ts";
import { newId } from "../secret.ts";
import { sweep } from "./sweep.ts";

export interface Jobs {
  close(): Promise<void>;
}

const second = 1000;

interface Job {
  readonly name: string;
  readonly everyMs: number;
  /** Null: every node does it for itself. */
  readonly leaseMs: number | null;
  /** A look before the lease is taken, so that an idle instance writes nothing; absent: always due. */
  isDue?(): Promise<boolean>;
  run(): Promise<unknown>;
}

/** @param followClock keeps the clock near the store's; absent where a test moves it. */
export function startJobs(services: Services, refusals: RefusalAudit, followClock: (() => Promise<void>) | null): Jobs {
  const { database, clock, keyRing } = services;
  const jobs: Job[] = [
    { name: "sweep", everyMs: 600 * second, leaseMs: 900 * second, run: () => sweep(services, clock.now()) },
    {
      name: "audit-seal",
      everyMs: second,
      leaseMs: 30 * second,
      isDue: async () => (await hasUnsealedEvents(database)) || hasUncountedEvents(database),
      async run() {
        await sealAuditEvents(database, keyRing);
        await countEarlierEvents(database);
      },
    },
    { name: "refusals", everyMs: 60 * second, leaseMs: null, run: () => refusals.flush() },
    ...(followClock === null ? [] : [{ name: "clock", everyMs: 60 * second, leaseMs: null, run: followClock }]),
  ];
  const holder = newId();
  const underWay = new Set<Promise<void>>();
  const timers = jobs.map((job) => {
    let isRunning = false;
    return setInterval(() => {
      if (isRunning) return;
      isRunning = true;
      const done = runJob(services, job, holder).finally(() => {
        isRunning = false;
        underWay.delete(done);
      });
      underWay.add(done);
    }, job.everyMs).unref();
  });

  return {
    async close() {
      for (const timer of timers) clearInterval(timer);
      await Promise.all(underWay);
      await refusals.flush();
    },
  };
}

async function runJob({ database, clock, log }: Services, job: Job, holder: string): Promise<void> {
  try {
    if (job.isDue !== undefined && !(await job.isDue())) return;
    const lease = { name: job.name, holder, milliseconds: job.leaseMs ?? 0 };
    if (job.leaseMs !== null && !(await holdLease(database.queries, lease, clock.now()))) return;
    await job.run();
  } catch (error) {
    log.warn({ job: job.name, error }, "A job failed; it is tried again at its next turn.");
  }
}
