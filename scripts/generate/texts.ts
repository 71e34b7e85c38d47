/** Writes `src/texts/<language>/pages.generated.ts` and `mails.generated.ts`: which areas a language speaks of. */
import { readdirSync } from "node:fs";
import { join } from "node:path";

const catalogues = { pages: "What the pages say", mails: "The words of the mails" } as const;

/** Text by path from the project's root. Imports nothing of `src`, so that it mends what an area that went has broken. */
export function textFiles(root: string): [path: string, text: string][] {
  const texts = "src/texts";
  const languages = readdirSync(join(root, texts), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return languages.flatMap(({ name }) =>
    Object.entries(catalogues).map(([catalogue, title]): [string, string] => {
      const areas = readdirSync(join(root, texts, name, catalogue)).sort();
      const head = `/** ${title} in this language, by area. Written by \`scripts/generate.ts\`; don't edit. */`;
      const lines = areas.map((area) => `export * from "./${catalogue}/${area}";`);
      return [`${texts}/${name}/${catalogue}.generated.ts`, [head, ...lines, ""].join("\n")];
    }),
  );
}
