/** Cardea behind its server adapter, as `cardea serve` runs it. */
import { listen } from "../../src/adapters/node-server.ts";
import { cpuMicroseconds } from "../support/cpu.ts";
import { openHouse, signIn } from "../support/house.ts";
import { plannedHouse } from "../support/house-plan.ts";
import { answerQuestions } from "../support/part.ts";
import type { BareAnswer } from "./bare-server.ts";

const cardea = await openHouse(plannedHouse());
const server = await listen(cardea.fetch, { port: 0, hosts: ["127.0.0.1"] });

/** One session for each of the first users. @returns their cookies. */
async function signInAll(users: number): Promise<string[]> {
  const cookies: string[] = [];
  for (let number = 0; number < users; number += 1) cookies.push(await signIn(cardea, number));
  return cookies;
}

/** One answer of `getSession`. */
async function sample(): Promise<BareAnswer> {
  const request = new Request("http://localhost:3000/api/session", { headers: { cookie: await signIn(cardea, 0) } });
  const response = await cardea.fetch(request);
  return { body: await response.text(), headers: Object.fromEntries(response.headers) };
}

answerQuestions<number>({ port: () => server.port, cpu: cpuMicroseconds, signInAll, sample }, async () => {
  await server.close();
  await cardea.close();
});
