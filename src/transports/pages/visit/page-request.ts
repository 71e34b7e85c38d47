/** A request for a page, as the HTTP face hands it on. */
import type { Environment } from "../../request.ts";

export interface PageRequest {
  readonly request: Request;
  readonly environment: Environment | undefined;
  /** The realm's name. */
  readonly realm: string;
  /** Below the realm's address. */
  readonly path: string;
  /** The path of the realm's address, when it is another than below the base URL: a realm at its own host. */
  readonly root?: string;
  /** What is on every answer of this face. */
  readonly headers: Readonly<Record<string, string>>;
}
