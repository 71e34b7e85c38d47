/** This release, as the package says it. */
import { readFileSync } from "node:fs";

// The package's own file: two folders up from both `src/transports` and `dist/transports`.
const { version }: { version: string } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));

export const packageVersion = version;
