/** User names: ASCII, so that no two look alike by script or fold differently on the two engines (EML-09, EML-12). */

export interface Username {
  /** As the person writes it. */
  readonly name: string;
  /** What is compared and unique: lower case. */
  readonly key: string;
}

const pattern = /^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,30}[A-Za-z0-9])?$/;
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const reserved = new Set([
  "admin",
  "administrator",
  "api",
  "cardea",
  "me",
  "moderator",
  "null",
  "root",
  "security",
  "support",
  "system",
  "undefined",
]);

/** @returns null when the text is no user name: wrong characters, over 32 of them, like an id, or a reserved word. */
export function parseUsername(text: string): Username | null {
  const key = text.toLowerCase();
  return pattern.test(text) && !uuid.test(key) && !reserved.has(key) ? { name: text, key } : null;
}
