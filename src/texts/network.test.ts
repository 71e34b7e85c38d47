/** Words for a network claim no more than its address shows. */
import { expect, test } from "vitest";
import { networkOf } from "./network.ts";

test.each([
  ["127.0.0.1", "own"],
  ["::1", "own"],
  ["::ffff:127.0.0.1", "own"],
  ["10.1.2.3", "local"],
  ["172.31.0.1", "local"],
  ["172.32.0.1", "public"],
  ["192.168.0.9", "local"],
  ["fd12::1", "local"],
  ["fe80::1", "local"],
  ["198.51.100.7", "public"],
  ["2001:db8::1", "public"],
  ["no address", "public"],
  ["", "public"],
] as const)("%s is %s", (ip, network) => {
  expect(networkOf(ip)).toBe(network);
});
