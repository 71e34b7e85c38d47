/** What an act sees: the realm it works in, who calls, and the house's services. */
import type { Problem, ProblemDetails, ProblemType } from "../../kernel/problem.ts";
import type { Instant } from "../../storage/schema.ts";
import type { Realm } from "../realm/realm.ts";
import type { Session } from "../session/session.ts";
import type { Transaction } from "../transaction.ts";
import type { User } from "../user/user.ts";
import type { AuditNote, Client, Effect } from "./call.ts";
import type { Services } from "./services.ts";

export interface CardeaContext extends Pick<Services, "options" | "database" | "clock" | "keyRing" | "hasher"> {
  readonly services: Services;
  readonly requestId: string;
  /** The realm that is worked in. The actor's own may be another: `user.realm_id`. */
  readonly realm: Realm;
  readonly user: User | null;
  /** Null when nobody is signed in, or a library call acts in a user's name. */
  readonly session: Session | null;
  /** When whoever calls has last proven who they are; null without a session. An access token knows only of what was proven before it. */
  readonly provenAt: Instant | null;
  readonly client: Client;
  /** What the access token may be used for; null for a session or a call in process, which may be used for everything. */
  readonly scopes: readonly string[] | null;
  /** The host's own code calls in process, in a user's name. */
  readonly isTrustedCall: boolean;
  /** How the caller came: an answer of tokens suits one that came with a token. */
  readonly carrier: "cookie" | "tokens";
  /** The language to speak: the account's, else the browser's. */
  readonly locale: string;
  readonly effects: Effect[];
  /** What the audit event of this call will say; may be filled in while the act goes on. */
  note(note: AuditNote): void;
  /**
   * The operation's one transaction: what it changes and its audit event are committed together, or not at all.
   * Await nothing inside but queries.
   * @param refused the problem that the act will throw all the same; the event then tells of a refusal.
   */
  commit<T>(work: (transaction: Transaction) => Promise<T>, refused?: ProblemType): Promise<T>;
  problem(type: ProblemType, details?: ProblemDetails): Problem;
}
