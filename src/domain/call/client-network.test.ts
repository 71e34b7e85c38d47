/** What limits count by: one bucket a client, however its address is written. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clientNetwork } from "./client-network.ts";

describe("a client's network", () => {
  test.each([
    ["192.0.2.1", "192.0.2.1"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2"],
    ["2001:db8::1", "2001:db8:0:0"],
    ["2001:db8:0:0:ffff::", "2001:db8:0:0"],
    ["::1", "0:0:0:0"],
    ["::", "0:0:0:0"],
    ["1::", "1:0:0:0"],
    ["::2:3:4:5:6:7:8", "0:2:3:4"],
    ["fe80::1%eth0", "fe80:0:0:0"],
    ["2001:0DB8:0000:0001::", "2001:db8:0:1"],
  ])("%s counts as %s", (address, network) => {
    expect(clientNetwork(address)).toBe(network);
  });

  test.each([
    "::ffff:192.0.2.1",
    "::FFFF:192.0.2.1",
    "::ffff:c000:201",
    "0:0:0:0:0:ffff:192.0.2.1",
    "0000:0000:0000:0000:0000:FFFF:C000:0201",
  ])("RAT-03: %s is the IPv4 client that it maps", (address) => {
    expect(clientNetwork(address)).toBe("192.0.2.1");
  });

  test.each([null, "", "not an address", "1.2.3", "1.2.3.4:80", "[::1]"])(
    "RAT-10: %j shares one bucket with all without an address",
    (address) => {
      expect(clientNetwork(address)).toBe("unknown");
    },
  );

  test("RAT-03: every address of a /64 is one client, and its neighbour is another", () => {
    const group = fc.integer({ min: 0, max: 0xffff }).map((value) => value.toString(16));
    const groups = fc.array(group, { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(groups, groups, groups, (network, one, other) => {
        fc.pre(network.join("") !== "0000");
        const write = (host: readonly string[]) => [...network, ...host].join(":");
        expect(clientNetwork(write(one))).toBe(clientNetwork(write(other)));
        expect(clientNetwork(write(one))).toBe(network.join(":"));
        const padded = [...network, ...one].map((part) => part.toUpperCase().padStart(4, "0"));
        expect(clientNetwork(padded.join(":"))).toBe(clientNetwork(write(one)));
      }),
    );
  });
});
