/** The mailbox is for the developer's own machine: every way in from elsewhere is a no. */
import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { expect, test } from "vitest";
import { isLoopbackPeer } from "./loopback.ts";

function ask(peer: string | undefined, headers: Record<string, string> = {}): boolean {
  const socket = new Socket();
  Object.defineProperty(socket, "remoteAddress", { value: peer });
  const incoming = new IncomingMessage(socket);
  Object.assign(incoming.headers, headers);
  return isLoopbackPeer({ incoming }, new Request("http://localhost:3000/dev/mailbox", { headers }));
}

test.each(["127.0.0.1", "127.0.0.53", "127.255.255.254", "::1", "::ffff:127.0.0.1", "::FFFF:127.8.8.8"])("%s is this machine", (peer) => {
  expect(ask(peer)).toBe(true);
});

test.each([
  "10.0.0.1",
  "192.168.1.1",
  "128.0.0.1",
  "0.0.0.0",
  "1270.0.0.1",
  "127.0.0.1.evil.example",
  "127.1",
  "::",
  "::2",
  "::ffff:10.0.0.1",
  "::127.0.0.1",
  "2001:db8::1",
  "fe80::1%lo",
  "localhost",
  "",
  undefined,
])("%s is not", (peer) => {
  expect(ask(peer)).toBe(false);
});

test.each([
  "Forwarded",
  "Via",
  "X-Forwarded-For",
  "X-Forwarded-Host",
  "X-Forwarded-Proto",
  "X-Forwarded-Port",
  "X-Forwarded-Whatever",
  "X-Real-IP",
  "X-Client-IP",
  "X-Original-URL",
  "True-Client-IP",
  "CF-Connecting-IP",
])("a request with %s was passed on by somebody", (name) => {
  expect(ask("127.0.0.1", { [name.toLowerCase()]: "127.0.0.1" })).toBe(false);
});

test("ordinary headers are no matter", () => {
  expect(ask("127.0.0.1", { accept: "*/*", "user-agent": "curl", host: "localhost", "x-request-id": "1" })).toBe(true);
});

test("without a known peer, nobody is let in", () => {
  const request = new Request("http://localhost:3000/dev/mailbox");
  expect(isLoopbackPeer(undefined, request)).toBe(false);
  expect(isLoopbackPeer({}, request)).toBe(false);
});
