/** Addresses of pages with parameters: `/admin/users/{id}`. */

/** Longer than any id or name that we give. */
const maxLength = 200;

/** @returns the parameters that the path gives; null when it is not of this pattern. */
export function matchPath(pattern: string, path: string): Record<string, string> | null {
  const expected = pattern.split("/");
  const given = path.split("/");
  if (expected.length !== given.length) return null;
  const parameters: Record<string, string> = {};
  for (const [at, segment] of expected.entries()) {
    const value = given[at] ?? "";
    if (!segment.startsWith("{")) {
      if (segment !== value) return null;
      continue;
    }
    const decoded = decode(value);
    if (decoded === null || decoded === "" || decoded.length > maxLength) return null;
    parameters[segment.slice(1, -1)] = decoded;
  }
  return parameters;
}

/** @param parameters what is not among them stays as it is: a defect that a test sees. */
export function fillPath(pattern: string, parameters: Readonly<Record<string, string>> = {}): string {
  return pattern.replaceAll(/\{(\w+)\}/g, (place, name: string) => {
    const value = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
    return value === undefined ? place : encodeURIComponent(value);
  });
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
