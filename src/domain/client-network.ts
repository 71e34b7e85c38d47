/** The network that a client's address stands for: what limits count by, so that a /64 is one client (RAT-03). */
import { isIPv4, isIPv6 } from "node:net";

/** @returns the IPv4 address, the IPv6 /64, or `unknown`, which all clients without an address share (RAT-10). */
export function clientNetwork(address: string | null): string {
  if (address === null) return "unknown";
  if (isIPv4(address)) return address;
  return isIPv6(address) ? prefix64(address) : "unknown";
}

/** The first four groups, written out in full. */
function prefix64(address: string): string {
  const [withoutZone = ""] = address.split("%");
  const [head = "", tail] = withoutZone.split("::");
  const headGroups = head === "" ? [] : head.split(":");
  const tailGroups = tail === undefined || tail === "" ? [] : tail.split(":");
  const zeros = tail === undefined ? 0 : 8 - headGroups.length - tailGroups.length;
  const groups = [...headGroups, ...Array.from({ length: Math.max(0, zeros) }, () => "0"), ...tailGroups];
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":");
}
