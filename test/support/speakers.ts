/** One way to speak to Cardea by each of its faces: REST, GraphQL, the typed client over a real port, and calls in process. */
import { listen } from "../../src/adapters/node-server.ts";
import type { Cardea } from "../../src/cardea.ts";
import { createClient } from "../../src/client/index.ts";
import { callFace, type FaceName, newVisitor, type OperationName } from "./faces.ts";
import { baseUrl, createHouse, type House } from "./house.ts";
import type { EngineName } from "./stores.ts";

/** What an operation came to: the code of its problem, or null and its value. */
export interface Said {
  readonly code: string | null;
  readonly value: Readonly<Record<string, unknown>>;
}

/** Somebody at one browser or program, which keeps what it was given. */
export type Speaker = (name: OperationName, input?: Record<string, unknown>) => Promise<Said>;

export interface SpeakingHouse {
  readonly house: House;
  newSpeaker(): Speaker;
  close(): Promise<void>;
}

export const speakingFaces = ["rest", "graphql", "client", "in process"] as const;

export async function createSpeakingHouse(face: (typeof speakingFaces)[number], engine: EngineName): Promise<SpeakingHouse> {
  if (face === "client") return createServedHouse(engine);
  const house = await createHouse({ engine });
  const { cardea } = house;
  return { house, newSpeaker: () => (face === "in process" ? inProcess(cardea) : byFace(cardea, face)), close: () => house.close() };
}

function byFace(cardea: Cardea, face: FaceName): Speaker {
  const visitor = newVisitor();
  return async (name, input) => {
    const { problem, value } = await callFace(cardea, { face, visitor }, name, input);
    return { code: problem?.code ?? null, value: value ?? {} };
  };
}

/** As a host does in its own handlers: with the request at hand, and its cookies handed on to the browser. */
function inProcess(cardea: Cardea): Speaker {
  const cookies = new Map<string, string>();
  return async (name, input = {}) => {
    const cookie = [...cookies].map(([key, value]) => `${key}=${value}`).join("; ");
    const request = new Request(`${baseUrl}/anywhere`, { headers: { cookie } });
    // Each method takes its own input; which one this is, only the test that calls knows.
    const method = cardea.call[name] as (input: unknown, options: { request: Request }) => Promise<InProcessAnswer>;
    const answer = await method(input, { request });
    if (!answer.ok) return { code: answer.problem.code, value: {} };
    for (const line of answer.cookies) {
      const [, key = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(key, value);
    }
    return { code: null, value: answer.value };
  };
}

type InProcessAnswer =
  | { readonly ok: true; readonly value: Record<string, unknown>; readonly cookies: readonly string[] }
  | { readonly ok: false; readonly problem: { readonly code: string } };

async function createServedHouse(engine: EngineName): Promise<SpeakingHouse> {
  let made: House | null = null;
  const server = await listen((request, environment) => made?.cardea.fetch(request, environment) ?? Promise.resolve(Response.error()), {
    port: 0,
    hosts: ["127.0.0.1"],
  });
  const url = `http://127.0.0.1:${server.port}`;
  const house = await createHouse({ engine, options: { baseUrl: url } });
  made = house;
  const newSpeaker = (): Speaker => {
    const client = createClient(url, { carrier: "tokens" });
    return async (name, input = {}) => {
      // As above: each method takes its own input.
      const method = client[name] as (input: unknown) => Promise<ClientAnswer>;
      const answer = await method(input);
      return answer.ok ? { code: null, value: answer.value } : { code: answer.problem.code, value: {} };
    };
  };
  return {
    house,
    newSpeaker,
    async close() {
      await server.close();
      await house.close();
    },
  };
}

type ClientAnswer =
  | { readonly ok: true; readonly value: Record<string, unknown> }
  | { readonly ok: false; readonly problem: { readonly code: string } };
