/** What lives as long as the engine and is shared by every call: the ports, the caches, the options. */
import type { Captcha, Clock, KeyRing, Limiter, Log, PasswordHasher } from "../../kernel/ports.ts";
import type { Database } from "../../storage/database.ts";
import type { Invalidation } from "../invalidation.ts";
import type { InstanceOptions } from "../realm/instance-options.ts";
import type { RealmCache } from "../realm/realm-cache.ts";
import type { RealmHosts } from "../realm/realm-hosts.ts";
import type { SessionCache } from "../session/session-cache.ts";
import type { SessionTouches } from "../session/session-touches.ts";
import type { SigningKeys } from "../session/signing-keys.ts";
import type { BeforeHooks } from "./before-hooks.ts";
import type { HostEvents } from "./host-events.ts";

export interface Services {
  readonly options: InstanceOptions;
  readonly database: Database;
  readonly clock: Clock;
  readonly keyRing: KeyRing;
  readonly hasher: PasswordHasher;
  readonly limiter: Limiter;
  /** Null where the instance has none. */
  readonly captcha: Captcha | null;
  /** Names of the operations that can ask for a captcha. */
  readonly captchaOperations: ReadonlySet<string>;
  readonly log: Log;
  readonly realms: RealmCache;
  readonly hosts: RealmHosts;
  readonly sessions: SessionCache;
  readonly touches: SessionTouches;
  readonly signingKeys: SigningKeys;
  readonly invalidation: Invalidation;
  /** What the host's program listens to, on this node. */
  readonly events: HostEvents;
  /** What the host's program wants to be asked before, on this node. */
  readonly before: BeforeHooks;
  /** Called after a commit: mails that it queued needn't wait for the next look. */
  wake(): void;
}
