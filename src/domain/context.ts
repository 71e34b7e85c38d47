/** What an act sees: the realm it works in, who calls, and the house's services. */
import type { Problem, ProblemDetails, ProblemType } from "../kernel/problem.ts";
import type { Instant } from "../storage/schema.ts";
import type { Realm } from "./realm.ts";
import type { Services } from "./services.ts";
import type { Session } from "./session.ts";
import type { Transaction } from "./transaction.ts";
import type { User } from "./user.ts";

/** How a caller shows who they are; the face that took the request found it there. */
export type Credential =
  | { readonly kind: "cookie"; readonly token: string }
  | { readonly kind: "bearer"; readonly token: string }
  /** A call from the host's own code, in process, in the name of a user. */
  | { readonly kind: "library"; readonly userId: string };

export interface Client {
  /** The network address after trusted proxies, or null (a unix socket, a call in process). */
  readonly address: string | null;
  readonly userAgent: string | null;
  /** `Accept-Language` as sent. */
  readonly languages: string | null;
  /** The cookie that says this browser has signed in before. */
  readonly deviceToken: string | null;
  /** The cookie that tells this browser from others while it is on its way in. */
  readonly browserToken: string | null;
}

/** One call, from whatever face. */
export interface Call {
  readonly requestId: string;
  /** The realm named by the path or host; `main` when none is. */
  readonly realm: string;
  readonly credential: Credential | null;
  /** The cookie of `main` that came along to another realm: looked at by operations for administrators only. */
  readonly mainCredential?: Credential | null;
  readonly client: Client;
  readonly face: "rest" | "graphql" | "page" | "library";
}

/** What an act did beside its answer. Each face carries it in its own way: a cookie set, a cookie cleared. */
export type Effect =
  | { readonly kind: "sessionStarted"; readonly token: string; readonly maxAgeSeconds: number }
  | { readonly kind: "sessionEnded" }
  | { readonly kind: "deviceRemembered"; readonly token: string; readonly maxAgeSeconds: number }
  | { readonly kind: "browserMarked"; readonly token: string; readonly maxAgeSeconds: number }
  /** What a proxy may tell the site behind it. `email` is null unless it is proven. */
  | {
      readonly kind: "identityTold";
      readonly userId: string;
      readonly email: string | null;
      readonly roles: readonly string[];
      readonly realm: string;
    };

/** What an audit event says beside who, when and how it ended. */
export interface AuditNote {
  /** The user it happened to. */
  readonly targetId?: string;
  /** Facts without personal data. */
  readonly detail?: Readonly<Record<string, string | number | boolean | null>>;
  /** The caller's account has just ended: nothing personal of theirs is written any more. */
  readonly isErased?: true;
}

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
