/** Prints what each language does not say yet, as JSON with the English words: a list for whoever translates. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { language as english } from "../src/texts/en.ts";
import type { Language } from "../src/texts/keys.ts";

const folder = join(import.meta.dirname, "../src/texts");
const files = readdirSync(folder).filter((file) => /^[a-z]{2}\.ts$/.test(file) && file !== "en.ts");

/** The English words that stand nowhere in the other catalogue; a mail counts as a whole. */
function missingIn(said: object, whole: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(whole).filter(([key]) => !Object.hasOwn(said, key)));
}

const missing = files.map(async (file) => {
  const { language }: { language: Language } = await import(join(folder, file));
  const catalogues = Object.entries(english).map(([name, whole]) => {
    // Both are languages, so they have the same catalogues.
    return [name, missingIn(language[name as keyof Language], whole)] as const;
  });
  return [file.slice(0, 2), Object.fromEntries(catalogues.filter(([, texts]) => Object.keys(texts).length > 0))] as const;
});

console.log(JSON.stringify(Object.fromEntries(await Promise.all(missing)), null, 2));
