/** Solves captchas as a browser does, and stands in for the services that judge them. */
import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { type Challenge, solveChallenge } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/sha";
import { newVisitor } from "./faces.ts";
import { fine, type Stage } from "./stage.ts";

/** Base64 of the challenge and its solution, as an ALTCHA widget sends it. */
export async function solve(asked: object): Promise<string> {
  // What the house answers is a challenge of this kind; a forged one has its shape too.
  const challenge = asked as Challenge;
  const solution = await solveChallenge({ challenge, deriveKey });
  if (solution === null) throw new Error("The challenge was not solved in time.");
  return Buffer.from(JSON.stringify({ challenge, solution })).toString("base64");
}

/** A fresh challenge of a realm. */
export async function askForChallenge(stage: Stage, realm = "main"): Promise<Challenge> {
  const { value } = fine(await stage.call(newVisitor(undefined, realm), "getCaptchaChallenge"));
  // The operation's output names it so.
  return (value as { challenge: Challenge }).challenge;
}

export interface StandIn {
  readonly url: string;
  /** What was asked, newest last. */
  readonly asked: URLSearchParams[];
  close(): Promise<void>;
}

/** A `siteverify` on a real port, which answers as the test says. */
export async function standInForSiteVerify(answer: (form: URLSearchParams, response: ServerResponse) => void): Promise<StandIn> {
  const asked: URLSearchParams[] = [];
  const server = createServer((request, response) => {
    let body = "";
    request.setEncoding("utf8").on("data", (chunk: string) => (body += chunk));
    request.on("end", () => {
      const form = new URLSearchParams(body);
      asked.push(form);
      answer(form, response);
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  // A server that listens on a port has an address with one.
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/siteverify`,
    asked,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
