/** The yardstick: a bare `fetch` handler behind the same server adapter, with an answer of the same size. */
import { listen } from "../../src/adapters/node-server.ts";
import { cpuMicroseconds } from "../support/cpu.ts";
import { answerQuestions } from "../support/part.ts";

/** What it is to answer, over and over. */
export interface BareAnswer {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

let body = "";
let headers: BareAnswer["headers"] = {};
const server = await listen(async () => new Response(body, { headers }), { port: 0, hosts: ["127.0.0.1"] });

answerQuestions<BareAnswer>(
  {
    port: () => server.port,
    cpu: cpuMicroseconds,
    answerWith: (answer) => {
      ({ body, headers } = answer);
    },
  },
  () => server.close(),
);
