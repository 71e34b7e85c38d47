/** Bodies: JSON only, 64 KiB at most, and read no further than that. */
import { describe, expect, test } from "vitest";
import { Problem } from "../kernel/problem.ts";
import { maxBodyBytes, readJson, readText } from "./body.ts";

const json = "application/json";

function post(body: string | ReadableStream | null): Request {
  return new Request("http://localhost/", { method: "POST", body, duplex: "half" } as RequestInit);
}
const streamOf = (...chunks: (string | Uint8Array)[]) => {
  const encoder = new TextEncoder();
  return new ReadableStream({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(typeof chunk === "string" ? encoder.encode(chunk) : chunk);
      controller.close();
    },
  });
};
async function codeOf(reading: Promise<unknown>): Promise<string> {
  try {
    await reading;
    return "ok";
  } catch (error) {
    return error instanceof Problem ? error.type.code : String(error);
  }
}

describe("JSON", () => {
  test.each([json, "Application/JSON", "application/json; charset=utf-8", 'application/json;charset="UTF-8"'])(
    "is read as %s",
    async (type) => {
      expect(await readJson(post('{"a":1}'), type, null)).toEqual({ a: 1 });
    },
  );

  test.each([
    null,
    "",
    "text/plain",
    "text/plain; x=application/json",
    "application/x-www-form-urlencoded",
    "multipart/form-data; boundary=x",
    "application/json; charset=utf-16",
    "application/jsonp",
    "application/json, text/plain",
  ])("CSR-03: a body of type %j is refused", async (type) => {
    expect(await codeOf(readJson(post('{"a":1}'), type, null))).toBe("unsupported_media_type");
  });

  test("no body, and an empty one, is an empty object", async () => {
    expect(await readJson(post(null), null, null)).toEqual({});
    expect(await readJson(post(null), null, "0")).toEqual({});
    expect(await readJson(post(streamOf()), null, null)).toEqual({});
    expect(await readJson(post(streamOf("")), json, null)).toEqual({});
  });

  test.each(["{", "nul", '{"a":1}x', "{'a':1}", "\u0000", "[1,]", "NaN"])("INJ-08: %j is refused", async (text) => {
    expect(await codeOf(readJson(post(text), json, null))).toBe("invalid_request");
  });

  test("INJ-08: what is no UTF-8 is refused, a byte order mark is none of the text", async () => {
    for (const bytes of [[0xff], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0x22, 0xe2, 0x82, 0x22]]) {
      expect(await codeOf(readJson(post(streamOf(Uint8Array.from(bytes))), json, null))).toBe("invalid_request");
    }
    expect(await readJson(post('\ufeff{"a":1}'), json, null)).toEqual({ a: 1 });
  });
});

test("NET-01: a body that breaks off is the client's fault, whatever length it declared", async () => {
  const broken = () =>
    new ReadableStream({
      pull(controller) {
        controller.error(new Error("aborted"));
      },
    });
  for (const length of [null, "100"]) expect(await codeOf(readText(post(broken()), length))).toBe("invalid_request");
});

describe("size", () => {
  const most = "x".repeat(maxBodyBytes);

  test("DOS-01: 64 KiB are read, one byte more is refused, declared or not", async () => {
    expect(await readText(post(most), String(maxBodyBytes))).toHaveLength(maxBodyBytes);
    expect(await readText(post(streamOf(most)), null)).toHaveLength(maxBodyBytes);
    expect(await codeOf(readText(post(`${most}x`), String(maxBodyBytes + 1)))).toBe("payload_too_large");
    expect(await codeOf(readText(post(`${most}x`), "5"))).toBe("payload_too_large");
    expect(await codeOf(readText(post(streamOf(most, "x")), null))).toBe("payload_too_large");
  });

  test("DOS-04: a body without end is cut off at the limit", async () => {
    let sent = 0;
    const endless = new ReadableStream({
      pull(controller) {
        sent += 1;
        controller.enqueue(new Uint8Array(16 * 1024));
      },
    });
    expect(await codeOf(readText(post(endless), null))).toBe("payload_too_large");
    expect(sent).toBeLessThan(10);
  });
});
