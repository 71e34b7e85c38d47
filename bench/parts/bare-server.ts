/** The yardstick: a bare `fetch` handler behind the same server adapter, with an answer of the same size. */
import { listen } from "../../src/adapters/node-server.ts";
import { cpuMicroseconds } from "../support/cpu.ts";
import { answerQuestions } from "../support/part.ts";

let body = "{}";
const headers = { "content-type": "application/json" };
const server = await listen(async () => new Response(body, { headers }), { port: 0, hosts: ["127.0.0.1"] });

answerQuestions<string>(
  {
    port: () => server.port,
    cpu: cpuMicroseconds,
    answerWith: (text) => {
      body = text;
    },
  },
  () => server.close(),
);
