/** The reference of the library at `/docs/library/`: TypeDoc's files as the package brings them, read when they are asked for. */
import { access, readFile } from "node:fs/promises";
import { html } from "hono/html";
import { referenceStyleAsset } from "./pages/assets.ts";
import { instanceDocument } from "./pages/instance-frame.ts";
import { pagePolicy } from "./pages/page-headers.ts";

/** Beside the compiled code in the package; from sources, where `npm run docs` writes it. */
export const libraryFolder = new URL(import.meta.url.endsWith(".ts") ? "../../docs/reference/" : "../docs/", import.meta.url);

export interface LibraryPlace {
  /** Ends with a slash. */
  readonly folder: URL;
  /** The base path; empty without. */
  readonly instanceRoot: string;
  readonly headers: Readonly<Record<string, string>>;
}

const root = "/docs/library";
const front = "index.html";
/** What TypeDoc writes: at most one folder, plain names, four kinds. Nothing else reaches the disk, so nothing leads out of the folder. */
const file = /^(?:[a-z]+\/)?[A-Za-z0-9_][A-Za-z0-9_.-]*\.(html|css|js|svg)$/;
const types: Readonly<Record<string, string>> = { html: "text/html", css: "text/css", js: "text/javascript", svg: "image/svg+xml" };
/**
 * Its scripts lie in files of their own and ask nobody. They write a few style elements; nothing on these pages comes from anybody
 * but us, so there is no style for an attacker to slip in.
 */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

/** Whether it has been built. */
export async function hasLibrary(folder: URL): Promise<boolean> {
  return await access(new URL(front, folder)).then(
    () => true,
    () => false,
  );
}

/**
 * Answers for a file of the reference.
 * @param path below the instance's root, for instance `/docs/library/modules/index.html`.
 * @returns null when there is no such file.
 */
export async function libraryResponse(path: string, { folder, instanceRoot, headers }: LibraryPlace): Promise<Response | null> {
  // Its links are relative, so the folder has one address.
  if (path === root) return new Response(null, { status: 308, headers: { ...headers, location: `${instanceRoot}${root}/` } });
  if (!path.startsWith(`${root}/`)) return null;
  const name = path.slice(root.length + 1) || front;
  const type = types[file.exec(name)?.[1] ?? ""];
  if (type === undefined) return null;
  const content = await readFile(new URL(name, folder)).catch(() => null);
  if (content === null) return name === front ? notBuilt(instanceRoot, headers) : null;
  return new Response(content, {
    headers: { ...headers, "content-security-policy": policy, "content-type": `${type}; charset=utf-8` },
  });
}

function notBuilt(instanceRoot: string, headers: Readonly<Record<string, string>>): Response {
  const page = instanceDocument({
    instanceRoot,
    kind: "reference",
    title: "The reference of the library is not built",
    style: html`<link rel="stylesheet" href="${instanceRoot}${referenceStyleAsset.path}">`,
    brand: "Cardea",
    links: [{ href: `${instanceRoot}/docs`, text: "Operations" }],
    body: html`<main id="content"><div class="heading"><h1>The reference of the library is not built here</h1>
<p class="lead">The published package brings it along. In the repository, <code>npm run docs</code> builds it, in about ten seconds; then
open this page again.</p></div></main>`,
  });
  return new Response(page, {
    status: 404,
    headers: { ...headers, "content-security-policy": pagePolicy, "content-type": "text/html; charset=utf-8" },
  });
}
