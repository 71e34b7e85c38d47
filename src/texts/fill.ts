/** A text with its `{places}` filled in. */

export function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replaceAll(/\{([A-Za-z]+)\}/g, (place, name: string) => values[name] ?? place);
}
