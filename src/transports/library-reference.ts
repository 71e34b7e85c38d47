/** The reference of the library at `/docs/library/`: TypeDoc's files as the package brings them. */
import { readdir } from "node:fs/promises";
import { html } from "hono/html";
import { missingPage } from "./missing-page.ts";
import type { PublishedRequest } from "./published.ts";
import { type FilePlaces, publishFiles } from "./published-files.ts";

/** Beside the compiled code in the package; from sources, where `npm run docs` writes it. */
export const libraryFolder = new URL(import.meta.url.endsWith(".ts") ? "../../docs/reference/" : "../docs/", import.meta.url);

export interface LibraryReference {
  /**
   * @param path below the instance's root, for instance `/docs/library/modules/index.html`.
   * @returns null when there is no such file.
   */
  answer(path: string, asked: PublishedRequest, headers: Readonly<Record<string, string>>): Promise<Response | null>;
}

const root = "/docs/library";
const front = "index.html";
/** What TypeDoc writes: at most one folder, plain names, four kinds. Nothing else that lies there is published. */
const file = /^(?:[a-z]+\/)?[A-Za-z0-9_][A-Za-z0-9_.-]*\.(?:html|css|js|svg)$/;
/**
 * Its scripts lie in files of their own and ask nobody. They write a few style elements; nothing on these pages comes from anybody
 * but us, so there is no style for an attacker to slip in.
 */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

const missing = {
  title: "The reference of the library is not built yet",
  remedy: html`The published package brings it along. In the repository, <code>npm run docs</code> builds it in about ten seconds; then
load this page again.`,
};

/**
 * @param instanceRoot the base path; empty without.
 * @param folder ends with a slash.
 */
export function createLibraryReference(instanceRoot: string, folder = libraryFolder): LibraryReference {
  const files = publishFiles(() => findFiles(folder), policy);
  return {
    async answer(path, asked, headers) {
      // Its links are relative, so the folder has one address.
      if (path === root) return new Response(null, { status: 308, headers: { ...headers, location: `${instanceRoot}${root}/` } });
      if (!path.startsWith(`${root}/`)) return null;
      const name = path.slice(root.length + 1) || front;
      const answer = await files.answer(name, asked, headers);
      return answer === null && name === front ? missingPage(missing, instanceRoot, headers) : answer;
    },
  };
}

/** `npm run docs` puts the folder there when it is whole. @throws when it is not built. */
async function findFiles(folder: URL): Promise<FilePlaces> {
  const names = (await readdir(folder, { recursive: true })).map((name) => name.replaceAll("\\", "/"));
  if (!names.includes(front)) throw new Error("The reference of the library is not built.");
  return new Map(names.filter((name) => file.test(name)).map((name) => [name, new URL(name, folder)]));
}
