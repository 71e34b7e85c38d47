/**
 * Which paths a host leaves unguarded. A path is left out only if every reader finds the same one in it: what a router might decode,
 * tidy or fold into another address is checked, whatever the patterns say (HST-08).
 */

/** A path, a prefix that ends with `/*`, an expression that must fit the whole path, or the host's own answer. */
export type PathPattern = string | RegExp | ((path: string) => boolean);

/**
 * What another reader may turn into other text: empty and dot segments, backslashes, parameters after a semicolon, controls, and the
 * encoded forms of what divides an address (a percent sign among them, which is decoded twice by some).
 */
const ambiguous = /\/\/|[\\;\s\p{Cc}]|\/(?:\.|%2e){1,2}(?:\/|$)|%(?:2[35ef]|3[bf]|5c|[01][0-9a-f]|7f|(?![0-9a-f]{2}))/iu;

/** @returns what is wrong with a pattern, or null. */
export function patternFault(pattern: unknown): string | null {
  if (pattern instanceof RegExp || typeof pattern === "function") return null;
  if (typeof pattern !== "string") return "must be a path, an expression or a function";
  if (!pattern.startsWith("/")) return "must begin with a slash: paths are matched from the root of the site";
  const star = pattern.indexOf("*");
  return star < 0 || (star === pattern.length - 1 && pattern.endsWith("/*")) ? null : "may have a star only at its end, after a slash";
}

/** @returns whether an address, as the request names it, is left out. */
export function createPathTest(patterns: readonly PathPattern[]): (url: string) => boolean {
  const tests = patterns.map(testOf);
  return (url) => {
    const path = rawPath(url);
    return !ambiguous.test(path) && tests.some((test) => test(path));
  };
}

function testOf(pattern: PathPattern): (path: string) => boolean {
  if (typeof pattern === "function") return pattern;
  if (typeof pattern !== "string") {
    // The whole path, and without the flags that make an expression remember where it was.
    const whole = new RegExp(`^(?:${pattern.source})$`, pattern.flags.replace(/[gy]/g, ""));
    return (path) => whole.test(path);
  }
  if (!pattern.endsWith("/*")) return (path) => path === pattern;
  const prefix = pattern.slice(0, -1);
  return (path) => path.startsWith(prefix);
}

/** The path as it was sent: `URL` would resolve dot segments that a router may not. */
function rawPath(url: string): string {
  const start = url.indexOf("/", url.indexOf("//") + 2);
  return start < 0 ? "/" : url.slice(start).replace(/[?#].*$/s, "");
}
