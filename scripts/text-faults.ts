/** What is wrong with the texts and no type can tell: one that is empty, one with other places to fill in than English, one that is said nowhere. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { locales } from "../src/texts/locale.ts";
import { loadTexts, type Texts, textsIn } from "../src/texts/texts.ts";

type Words = Readonly<Record<string, string>>;

const catalogues = ["pages", "problems", "waits", "faults", "fieldErrors"] as const;

/** @returns a sentence for each fault. */
export async function textFaults(): Promise<string[]> {
  const languages = await Promise.all(locales.map(loadTexts));
  const english = textsIn("en");
  const code = sourceCode();
  return [
    ...languages.flatMap((texts) => catalogues.flatMap((name) => misfits(texts, name, english[name]))),
    ...unsaid(Object.keys(english.pages), code).map((key) => `No page says "${key}".`),
    ...Object.keys(english.fieldErrors)
      .filter((key) => !code.includes(`"${key}"`))
      .map((key) => `No field's fault is "${key}".`),
  ];
}

function misfits(texts: Texts, name: (typeof catalogues)[number], english: Words): string[] {
  const said: Words = texts[name];
  return Object.entries(english).flatMap(([key, words]) => {
    if ((said[key] ?? "").trim() === "") return [`${texts.locale} leaves "${key}" of ${name} empty.`];
    return placesIn(said[key]) === placesIn(words) ? [] : [`${texts.locale} has other places in "${key}" of ${name} than English.`];
  });
}

function placesIn(words: string | undefined): string {
  return (words?.match(/\{\w+\}/g) ?? []).sort().join(" ");
}

/** Families of texts whose names are put together: their second half stands in the code, as a text or as a key. */
const byName: readonly string[] = ["field", "missing", "notice", "rule", "remedy", "operation"];

/** The keys that the code never names. */
export function unsaid(keys: readonly string[], code: string): string[] {
  return keys.filter((key) => {
    const [family = "", name] = key.split(".");
    return byName.includes(family) ? !new RegExp(`"${name}"|\\b${name}:`).test(code) : !code.includes(`"${key}"`);
  });
}

/** All that could say a text: neither tests nor the texts themselves. */
function sourceCode(): string {
  const source = join(import.meta.dirname, "..", "src");
  return readdirSync(source, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.ts$/.test(file) && !/\.test\.ts$|texts.[a-z]{2}[.\\/]/.test(file))
    .map((file) => readFileSync(join(source, file), "utf8"))
    .join("\n");
}
