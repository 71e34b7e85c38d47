/** The shapes that single options take: addresses, networks, secrets. */
import { isIP } from "node:net";
import { z } from "zod";

const minSecretLength = 32;

export const origin = z
  .string()
  .refine(
    (text) => URL.canParse(text) && new URL(text).origin === text && /^https?:/.test(text) && !text.includes("*"),
    "must be scheme and authority only, such as https://app.example.org",
  );
export const path = z
  .string()
  .regex(/^(?:\/[A-Za-z0-9._~-]+)*$/, "must be empty or begin with a slash and not end with one, such as /auth");
export const network = z.string().refine(isNetwork, "must be an address or a network such as 10.0.0.0/8");
export const domainName = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*$/;
export const domain = z.string().regex(domainName, "must be a host name such as example.org, without a leading dot");
export const secret = z.string().min(minSecretLength, `must have at least ${minSecretLength} random characters`);
export const object = z.custom<object>((value) => typeof value === "object" && value !== null, "must be an object");
/** A record of functions, as options hold them. */
export const handlersShape = z.record(
  z.string(),
  z.custom<(given: never) => unknown>((value) => typeof value === "function", "must be a function"),
);

function isNetwork(text: string): boolean {
  const [address = "", bits = "0", ...more] = text.split("/");
  const family = isIP(address);
  const mostBits = family === 4 ? 32 : 128;
  return family !== 0 && !address.includes("%") && /^\d{1,3}$/.test(bits) && Number(bits) <= mostBits && more.length === 0;
}
