/** The pages' Content-Security-Policy: no script but our own on pages with forms, or a captcha's, nothing else from elsewhere, no frame around it. */

/** What the HTTP face sends with every page unless it brings its own. */
export const pagePolicy =
  "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** Of answers that are no page: redirects, style sheets, icons. */
export const barePolicy = "default-src 'none'; frame-ancestors 'none'";

/** The same headers, for a page with our own scripts. @param asks one of them asks our own operations. */
export function allowOwnScript(headers: Readonly<Record<string, string>>, asks: boolean): Readonly<Record<string, string>> {
  return allowSources(headers, { "script-src": "'self'", ...(asks && { "connect-src": "'self'" }) });
}

/** The same headers, with forms allowed to lead on to these origins after their own answer. */
export function allowFormTargets(headers: Readonly<Record<string, string>>, origins: readonly string[]): Readonly<Record<string, string>> {
  const name = Object.keys(headers).find((each) => each.toLowerCase() === "content-security-policy") ?? "content-security-policy";
  const policy = headers[name] ?? pagePolicy;
  if (origins.length === 0) return { ...headers, [name]: policy };
  return { ...headers, [name]: policy.replace("form-action 'self'", `form-action 'self' ${origins.join(" ")}`) };
}

/** The same headers, with more sources than the policy names: for the script of a captcha, where there is one. */
export function allowSources(
  headers: Readonly<Record<string, string>>,
  sources: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const name = Object.keys(headers).find((each) => each.toLowerCase() === "content-security-policy") ?? "content-security-policy";
  const policy = new Map((headers[name] ?? pagePolicy).split("; ").map((each) => [each.split(" ")[0] ?? "", each.split(" ").slice(1)]));
  for (const [directive, list] of Object.entries(sources)) {
    policy.set(directive, [...new Set([...(policy.get(directive) ?? []), ...list.split(" ")])]);
  }
  return { ...headers, [name]: [...policy].map(([directive, list]) => [directive, ...list].join(" ")).join("; ") };
}
