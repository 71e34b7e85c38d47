/** `getSession` without a network: how many of each kind of call this process makes in a second of processor time. */
import { cpuMicroseconds } from "../support/cpu.ts";
import { openHouse, signIn } from "../support/house.ts";
import { plannedHouse } from "../support/house-plan.ts";
import { answerQuestions } from "../support/part.ts";

const cardea = await openHouse(plannedHouse());
const cookie = await signIn(cardea, 0);
const url = "http://localhost:3000/api/session";

/** What is measured, each the whole way from what a caller has in hand to the answer's text or value. */
const calls = {
  fetch: async () => (await cardea.fetch(new Request(url, { headers: { cookie } }))).status === 200,
  call: async () => (await cardea.call.getSession({}, { request })).ok,
  session: async () => (await cardea.session(request)) !== null,
};
const request = new Request(url, { headers: { cookie } });

export type CallKind = keyof typeof calls;

async function callsPerSecond(kind: CallKind, count = 20_000): Promise<number> {
  const call = calls[kind];
  const startedAt = cpuMicroseconds();
  for (let made = 0; made < count; made += 1) if (!(await call())) throw new Error(`${kind} was refused.`);
  return (count * 1_000_000) / (cpuMicroseconds() - startedAt);
}

answerQuestions<CallKind>({ callsPerSecond: (kind) => callsPerSecond(kind) }, () => cardea.close());
