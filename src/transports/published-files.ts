/**
 * Files that come with the code and are published as they are, such as GraphiQL's: looked for until they are there, then kept, so that no
 * further request reaches the disk. Whatever else is asked for is compared with the names that were found.
 */
import { readFile } from "node:fs/promises";
import { type Publication, type PublishedRequest, publish } from "./published.ts";

/** Where each file lies, by the name that it is asked for by. */
export type FilePlaces = ReadonlyMap<string, URL>;

export interface PublishedFiles {
  /** Whether they are there by now. */
  areThere(): Promise<boolean>;
  /** @returns null when there is no such file. */
  answer(name: string, asked: PublishedRequest, headers: Readonly<Record<string, string>>): Promise<Response | null>;
}

const types: Readonly<Record<string, string>> = { html: "text/html", css: "text/css", js: "text/javascript", svg: "image/svg+xml" };

/**
 * @param find the places; called again until it succeeds, because files may be built while we run.
 * @param policy the content security policy of each.
 */
export function publishFiles(find: () => Promise<FilePlaces>, policy: string): PublishedFiles {
  let found: Promise<ReadonlyMap<string, Publication>> | undefined;
  const files = async () => {
    found ??= find().then((places) => new Map([...places].map(([name, place]) => [name, publishFile(name, place, policy)])));
    try {
      return await found;
    } catch {
      found = undefined;
      return null;
    }
  };
  return {
    areThere: async () => (await files()) !== null,
    async answer(name, asked, headers) {
      const publication = (await files())?.get(name);
      return publication?.(asked, headers) ?? null;
    },
  };
}

function publishFile(name: string, place: URL, policy: string): Publication {
  const type = types[name.slice(name.lastIndexOf(".") + 1)];
  if (type === undefined) throw new Error(`Nobody knows the media type of ${name}.`);
  return publish({ "content-type": `${type}; charset=utf-8`, "content-security-policy": policy }, async () => {
    // The maps are not published, and each developer's browser would ask for them.
    return (await readFile(place, "utf8")).replace(/\n\/\/# sourceMappingURL=.*\s*$/, "\n");
  });
}
