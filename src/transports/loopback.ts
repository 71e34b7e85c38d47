/** Who may see what is meant for the developer alone: a peer on this very machine, with no proxy between. */
import { isIPv4 } from "node:net";
import type { Environment } from "./request.ts";

/** Each of them says that somebody else's request is being passed on; what they claim is not looked at. */
const forwardingHeader =
  /^(?:forwarded|via|x-forwarded(?:-.*)?|x-original-.*|(?:x-)?(?:real|client|cluster-client|true-client)-ip|cf-connecting-ip|fastly-client-ip)$/;

/** @returns false also when the peer is unknown: another host than our own server, or a unix socket. */
export function isLoopbackPeer(environment: Environment | undefined, request: Request): boolean {
  const incoming = environment?.incoming;
  const peer = incoming?.socket.remoteAddress;
  if (incoming === undefined || peer === undefined || !isLoopbackAddress(peer)) return false;
  return ![...request.headers.keys(), ...Object.keys(incoming.headers)].some((name) => forwardingHeader.test(name));
}

/** 127.0.0.0/8 (RFC 1122 §3.2.1.3), ::1, and the former as IPv6 writes it. */
function isLoopbackAddress(address: string): boolean {
  if (address === "::1") return true;
  const plain = address.toLowerCase().startsWith("::ffff:") ? address.slice("::ffff:".length) : address;
  return isIPv4(plain) && plain.startsWith("127.");
}
