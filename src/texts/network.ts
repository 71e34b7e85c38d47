/** What an address tells of its network by itself (RFC 1918, RFC 4193, RFC 6890), without asking anybody where in the world it is. */
import { BlockList, isIP } from "node:net";

const own = listOf(["127.0.0.0", 8, "ipv4"], ["::1", 128, "ipv6"]);
const local = listOf(
  ["10.0.0.0", 8, "ipv4"],
  ["172.16.0.0", 12, "ipv4"],
  ["192.168.0.0", 16, "ipv4"],
  ["169.254.0.0", 16, "ipv4"],
  ["fc00::", 7, "ipv6"],
  ["fe80::", 10, "ipv6"],
);

/** `own`: the server's own machine. `local`: a network that is not the internet. `public`: anywhere else, and whatever is no address. */
export function networkOf(ip: string): "own" | "local" | "public" {
  const version = isIP(ip);
  if (version === 0) return "public";
  const family = version === 4 ? "ipv4" : "ipv6";
  if (own.check(ip, family)) return "own";
  return local.check(ip, family) ? "local" : "public";
}

function listOf(...subnets: readonly (readonly [string, number, "ipv4" | "ipv6"])[]): BlockList {
  const list = new BlockList();
  for (const subnet of subnets) list.addSubnet(...subnet);
  return list;
}
