/** The client's network address: the peer's, or what trusted proxies say, read from right to left (RAT-02). */
import { BlockList, isIP } from "node:net";

const lists = new WeakMap<readonly string[], BlockList>();

/**
 * @param trusted CIDR networks of proxies that are believed.
 * @param peer the address at the other end of the connection; null when there is none (a unix socket).
 * @param forwarded the `X-Forwarded-For` header.
 */
export function clientAddress(trusted: readonly string[], peer: string | null, forwarded: string | null): string | null {
  const nearest = peer === null ? null : canonical(peer);
  if (forwarded === null || nearest === null || trusted.length === 0 || !isTrusted(trusted, nearest)) return nearest;
  let address = nearest;
  for (const hop of forwarded.split(",").reverse()) {
    const next = canonical(hop.trim());
    if (isIP(next) === 0) return address;
    address = next;
    if (!isTrusted(trusted, next)) return address;
  }
  return address;
}

/** IPv4 as IPv6 (`::ffff:1.2.3.4`) is IPv4: one client, one spelling. */
function canonical(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, "");
}

function isTrusted(trusted: readonly string[], address: string): boolean {
  const family = isIP(address);
  if (family === 0) return false;
  return listOf(trusted).check(address, family === 6 ? "ipv6" : "ipv4");
}

function listOf(trusted: readonly string[]): BlockList {
  const known = lists.get(trusted);
  if (known !== undefined) return known;
  const list = new BlockList();
  for (const network of trusted) {
    const [address = "", bits] = network.split("/");
    const family = isIP(address) === 6 ? "ipv6" : "ipv4";
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(bits), family);
  }
  lists.set(trusted, list);
  return list;
}
