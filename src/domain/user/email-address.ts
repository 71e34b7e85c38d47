/**
 * E-mail addresses: normalised once, here. Trimmed, the domain to ASCII (UTS #46), compared without case, and refused where
 * normalising would change their shape (EML-01 … EML-07). The address as typed is what mail goes to.
 */
import { domainToASCII } from "node:url";

export interface EmailAddress {
  /** What mail is sent to and people see: as typed, the domain in lower-case ASCII. */
  readonly address: string;
  /** What is compared and unique. */
  readonly key: string;
}

/** RFC 5321 §4.5.3.1. */
const maxLocalLength = 64;
const maxAddressLength = 254;
const maxDomainLength = 253;

/** A dot-atom of RFC 5322 §3.2.3: no quotes, no comments, ASCII only, so that no case or shape folding can make two addresses one. */
const localPart = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const domainName = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/** @returns null when the text is no single deliverable address. */
export function parseEmailAddress(text: string): EmailAddress | null {
  const trimmed = text.trim();
  const at = trimmed.indexOf("@");
  if (at < 1 || trimmed.length > maxAddressLength || at !== trimmed.lastIndexOf("@")) return null;
  const local = trimmed.slice(0, at);
  const typedDomain = trimmed.slice(at + 1);
  if (local.length > maxLocalLength || !localPart.test(local) || changesShape(typedDomain)) return null;
  const domain = domainToASCII(typedDomain);
  if (domain.length > maxDomainLength || !domainName.test(domain) || foldsIntoAscii(typedDomain, domain)) return null;
  const address = `${local}@${domain}`;
  return address.length > maxAddressLength ? null : { address, key: address.toLowerCase() };
}

/**
 * True when compatibility folding would give other text than case folding: full-width forms, ligatures, invisible characters. And for
 * ASCII that no host name has: `domainToASCII` reads a URL's host, and would cut `x.org/y` short or decode `x%2eorg`.
 */
function changesShape(domain: string): boolean {
  return domain.normalize("NFKC") !== domain.normalize("NFC") || /[\p{Cf}\p{Cc}\p{Zs}]|(?![A-Za-z0-9.-])\p{ASCII}/u.test(domain);
}

/** True when a label beyond ASCII becomes a plain one: a Kelvin sign folds into a k, an ideographic full stop into a dot. */
function foldsIntoAscii(typed: string, domain: string): boolean {
  const labels = domain.split(".");
  const typedLabels = typed.split(".");
  return (
    typedLabels.length !== labels.length || typedLabels.some((label, at) => /[^!-~]/.test(label) && labels[at]?.startsWith("xn--") !== true)
  );
}
