/** The network that a client's address stands for: what limits count by, so that a /64 is one client (RAT-03). */
import { isIPv4, isIPv6 } from "node:net";

/** @returns the IPv4 address, the IPv6 /64, or `unknown`, which all clients without an address share (RAT-10). */
export function clientNetwork(address: string | null): string {
  if (address === null) return "unknown";
  if (isIPv4(address)) return address;
  return isIPv6(address) ? networkOfIpv6(address) : "unknown";
}

/** An IPv4 client as IPv6 writes it (RFC 4291 §2.5.5.2). */
const mapped = /^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/;

function networkOfIpv6(address: string): string {
  const [withoutZone = ""] = address.split("%");
  // A URL writes each address in one way only.
  const canonical = new URL(`http://[${withoutZone}]`).hostname.slice(1, -1);
  const [, high, low] = mapped.exec(canonical) ?? [];
  return high === undefined || low === undefined ? prefix64(canonical) : [...bytesOf(high), ...bytesOf(low)].join(".");
}

function bytesOf(group: string): [number, number] {
  const value = Number.parseInt(group, 16);
  return [value >> 8, value & 0xff];
}

/** The first four groups, the zeros between them written out. */
function prefix64(canonical: string): string {
  const [head = "", tail = ""] = canonical.split("::");
  const groupsOf = (text: string) => (text === "" ? [] : text.split(":"));
  const [first, last] = [groupsOf(head), groupsOf(tail)];
  const zeros = Array.from({ length: 8 - first.length - last.length }, () => "0");
  return [...first, ...zeros, ...last].slice(0, 4).join(":");
}
