/** A call before its realm and its caller are known: how it came, who it says it is, and what its answer carries beside the output. */

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
