/** Cardea behind its server adapter, as `cardea serve` runs it. `BENCH_HOUSE` says how. */
import { listen } from "../../src/adapters/node-server.ts";
import { cpuMicroseconds } from "../support/cpu.ts";
import { type HouseOptions, openHouse, signIn } from "../support/house.ts";
import { answerQuestions } from "../support/part.ts";

// Written by the benchmark that starts this part.
const house = JSON.parse(process.env["BENCH_HOUSE"] ?? "") as HouseOptions;
const cardea = await openHouse(house);
const server = await listen(cardea.fetch, { port: 0, hosts: ["127.0.0.1"] });

answerQuestions<number>(
  { port: () => server.port, cpu: cpuMicroseconds, signIn: (number) => signIn(cardea, number) },
  async () => {
    await server.close();
    await cardea.close();
  },
);
