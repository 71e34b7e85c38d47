/** Requests that two servers could read in two ways, and clients that only hold on: refused by the server, which goes on answering others. */
import { once } from "node:events";
import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createHttpRoom, type HttpRoom, pause, statusesOf } from "../support/http-room.ts";

let room: HttpRoom;
beforeAll(async () => {
  room = await createHttpRoom();
});
afterAll(() => room.close());

const head = (...lines: string[]) =>
  `${["POST /api/sign-up/resend HTTP/1.1", "Host: localhost", "Content-Type: application/json", ...lines].join("\r\n")}\r\n\r\n`;
const smuggled = "GET /api/session HTTP/1.1\r\nHost: localhost\r\n\r\n";

describe("an ambiguous length", () => {
  test.each([
    ["Content-Length and Transfer-Encoding", head("Content-Length: 6", "Transfer-Encoding: chunked"), "0\r\n\r\n"],
    ["two Content-Lengths", head("Content-Length: 2", "Content-Length: 40"), "{}"],
    ["a list of Content-Lengths", head("Content-Length: 2, 40"), "{}"],
    ["a signed Content-Length", head("Content-Length: +2"), "{}"],
    ["a negative Content-Length", head("Content-Length: -1"), "{}"],
    ["a hexadecimal Content-Length", head("Content-Length: 0x2"), "{}"],
    ["Transfer-Encoding with a space before its colon", head("Transfer-Encoding : chunked"), "0\r\n\r\n"],
    ["an unknown Transfer-Encoding", head("Transfer-Encoding: xchunked"), "0\r\n\r\n"],
    ["chunked, but not last", head("Transfer-Encoding: chunked, identity"), "0\r\n\r\n"],
    ["Transfer-Encoding twice", head("Transfer-Encoding: chunked", "Transfer-Encoding: identity"), "0\r\n\r\n"],
    ["a chunk size that is none", head("Transfer-Encoding: chunked"), "zz\r\n{}\r\n0\r\n\r\n"],
    ["a chunk that is longer than it says", head("Transfer-Encoding: chunked"), "1\r\n{}\r\n0\r\n\r\n"],
    ["a bare LF in the headers", "GET /api/session HTTP/1.1\nHost: localhost\n\n", ""],
    ["a bare CR in a header", head("X-A: a\rb"), "{}"],
    ["a folded header", head("X-A: a\r\n Transfer-Encoding: chunked"), "0\r\n\r\n"],
    ["NUL in a header", head("X-A: a\u0000b"), "{}"],
    ["a space in the target", "GET /api/session x HTTP/1.1\r\nHost: localhost\r\n\r\n", ""],
    ["an unknown version", "GET /api/session HTTP/3.7\r\nHost: localhost\r\n\r\n", ""],
    ["an unknown method", "FETCH /api/session HTTP/1.1\r\nHost: localhost\r\n\r\n", ""],
    ["no HTTP at all", "\u0016\u0003\u0001\u0002\u0000\u0001", "\u0000\u0001\u0002"],
  ])("CAC-08: %s is refused once, the line is closed, and nothing behind it is run", async (_what, request, body) => {
    const raw = await room.send(request, body + smuggled);
    const statuses = statusesOf(raw);
    expect(statuses.length).toBeLessThanOrEqual(1);
    // Some of these Node hangs up on without a word.
    if (statuses.length === 1) expect([400, 501]).toContain(statuses[0]);
    expect((await room.fetch("/health/live")).status).toBe(200);
  });

  test("CAC-08: an honest chunked body is read, extensions and all, and two honest requests get two answers", async () => {
    const raw = await room.send(head("Transfer-Encoding: chunked"), '1a;name=value\r\n{"email":"n@example.org"} \r\n0\r\n\r\n', smuggled);
    expect(statusesOf(raw)).toEqual([200, 401]);
  });
});

describe("size", () => {
  const declared = (bytes: number) => head(`Content-Length: ${bytes}`, "Connection: close");
  const pad = (bytes: number) => `{"email":"n@example.org"${" ".repeat(bytes - 25)}}`;

  test("DOS-01: 64 KiB of body are read, one byte more is refused without being waited for", async () => {
    expect(statusesOf(await room.send(declared(65_536), pad(65_536)))).toEqual([200]);
    expect(statusesOf(await room.send(declared(65_537), "{"))).toEqual([413]);
  });

  test("DOS-04: ten megabytes in chunks are cut off at 64 KiB", async () => {
    const chunk = `4000\r\n${" ".repeat(16_384)}\r\n`;
    const raw = await room.send(head("Transfer-Encoding: chunked"), ...Array.from({ length: 6 }, () => chunk));
    expect(statusesOf(raw)).toEqual([413]);
  });

  test("DOS-06: 100 kB of headers are refused", async () => {
    const raw = await room.send(`GET /api/session HTTP/1.1\r\nHost: localhost\r\n${"X-A: b\r\n".repeat(12_500)}\r\n`);
    expect(statusesOf(raw)).toEqual([431]);
  });

  test("DOS-01: a password of a megabyte is refused before it is hashed", async () => {
    const before = room.stage.hashes();
    const body = JSON.stringify({ identifier: room.person.email, password: "x".repeat(1_000_000) });
    const headers = { "content-type": "application/json", connection: "close" };
    const answer = await room.fetch("/api/sign-in/password", { method: "POST", headers, body });
    expect(answer.status).toBe(413);
    const shorter = JSON.stringify({ identifier: room.person.email, password: "x".repeat(513) });
    expect((await room.fetch("/api/sign-in/password", { method: "POST", headers, body: shorter })).status).toBe(400);
    expect(room.stage.hashes()).toBe(before);
  });

  test("DOS-08: a compressed body is not unpacked", async () => {
    const { gzipSync } = await import("node:zlib");
    const headers = { "content-type": "application/json", "content-encoding": "gzip", connection: "close" };
    const answer = await room.fetch("/api/sign-up/resend", { method: "POST", headers, body: gzipSync(" ".repeat(50_000_000)) });
    expect([400, 413, 415]).toContain(answer.status);
  });
});

describe("a client that holds on", () => {
  test("DOS-06: five hundred slow ones keep nobody else from being answered, and one that leaves hurts nobody", async () => {
    const slow = Array.from({ length: 500 }, () => connect(room.port, "127.0.0.1").on("error", () => {}));
    await Promise.all(slow.map((socket) => once(socket, "connect")));
    for (const [at, socket] of slow.entries())
      socket.write(at % 2 === 0 ? "GET /api/session HTTP/1.1\r\nHost: a\r\nX-" : head("Content-Length: 100").concat("{"));
    await pause(50);
    const startedAt = performance.now();
    expect((await room.fetch("/api/session", { headers: { cookie: room.cookie } })).status).toBe(200);
    expect(performance.now() - startedAt).toBeLessThan(500);
    for (const socket of slow) socket.destroy();
    await pause(50);
    expect((await room.fetch("/health/ready")).status).toBe(200);
  });
});
