/** The client's address: headers are believed as far as trusted proxies wrote them, and no further. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clientAddress } from "./client-address.ts";

const proxies = ["10.0.0.0/8", "192.0.2.7", "2001:db8:1::/48"];

describe("without trusted proxies", () => {
  test("RAT-02: no header has any effect", () => {
    fc.assert(
      fc.property(fc.oneof(fc.ipV4(), fc.ipV6(), fc.string()), (forwarded) => {
        expect(clientAddress([], "203.0.113.9", forwarded)).toBe("203.0.113.9");
      }),
    );
  });
});

describe("with trusted proxies", () => {
  test.each([
    ["from a stranger the header is nothing", "203.0.113.9", "198.51.100.1", "203.0.113.9"],
    ["the proxy's own word is believed", "10.0.0.1", "198.51.100.1", "198.51.100.1"],
    ["what the client wrote itself lies left of it", "10.0.0.1", "1.1.1.1, 198.51.100.1", "198.51.100.1"],
    ["a chain of proxies is walked from the right", "10.0.0.1", "1.1.1.1, 198.51.100.1, 192.0.2.7, 10.2.3.4", "198.51.100.1"],
    ["a chain of nothing but proxies ends at the first", "10.0.0.1", "10.9.9.9, 10.2.3.4", "10.9.9.9"],
    ["what is no address ends the walk at the last one that was told", "10.0.0.1", "198.51.100.1, nonsense", "10.0.0.1"],
    ["what is no address ends the walk in the middle", "10.0.0.1", "198.51.100.1, x, 10.2.3.4", "10.2.3.4"],
    ["an empty header says nothing", "10.0.0.1", "", "10.0.0.1"],
    ["a port makes it no address", "10.0.0.1", "198.51.100.1:443", "10.0.0.1"],
    ["spaces don't matter", "10.0.0.1", "  198.51.100.1  ", "198.51.100.1"],
    ["no header says nothing", "10.0.0.1", null, "10.0.0.1"],
    ["a proxy by IPv6", "2001:db8:1::5", "198.51.100.1", "198.51.100.1"],
    ["a neighbour of that network is a stranger", "2001:db8:2::5", "198.51.100.1", "2001:db8:2::5"],
    ["a proxy that comes as mapped IPv4", "::ffff:10.0.0.1", "::ffff:198.51.100.1", "198.51.100.1"],
    ["a single trusted address", "192.0.2.7", "198.51.100.1", "198.51.100.1"],
    ["its neighbour", "192.0.2.8", "198.51.100.1", "192.0.2.8"],
  ])("RAT-02: %s", (_what, peer, forwarded, expected) => {
    expect(clientAddress(proxies, peer, forwarded)).toBe(expected);
  });

  test("RAT-10: without a peer there is no address, whatever a header says", () => {
    expect(clientAddress(proxies, null, "198.51.100.1")).toBeNull();
    expect(clientAddress(proxies, "not an address", "198.51.100.1")).toBe("not an address");
  });

  test("RAT-02: a client can't choose its address, whatever it puts into the header", () => {
    const written = fc.array(fc.oneof(fc.ipV4(), fc.ipV6(), fc.string()), { maxLength: 6 });
    fc.assert(
      fc.property(written, (parts) => {
        const header = [...parts.map((part) => part.replaceAll(",", "")), "203.0.113.9", "10.1.1.1"].join(", ");
        expect(clientAddress(proxies, "10.0.0.1", header)).toBe("203.0.113.9");
      }),
    );
  });
});
