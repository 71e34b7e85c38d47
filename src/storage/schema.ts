/**
 * The tables, as types: what the migrations create and what every query is checked against.
 *
 * Instants are integer milliseconds since 1970 UTC, ids are random UUIDs, JSON is text, `realm_id` leads every key.
 * Both engines have exactly these tables and columns; a law test compares them.
 */

/** Milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number;

/** Facts about this installation: the secret's check value, the schema's promises, the highest time that was persisted. */
export interface InstanceTable {
  key: string;
  value: string;
}

/** A separate pool of users. Its name, issuer and passkey `rp_id` are fixed at creation. */
export interface RealmTable {
  id: string;
  name: string;
  display_name: string;
  issuer: string;
  rp_id: string;
  /** A host name that leads to this realm, or null. */
  host: string | null;
  /** JSON: what differs from the instance's settings. */
  settings: string;
  /** Bumped to end every session of the realm at once. */
  session_epoch: number;
  deactivated_at: Instant | null;
  created_at: Instant;
  updated_at: Instant;
}

/** A person's account. Its state is derived from the instants (`domain/user/user.ts`). */
export interface UserTable {
  realm_id: string;
  id: string;
  /** As the person writes it; null where there is none. */
  email: string | null;
  /** As it is compared: unique among the verified, and at most one open claim. */
  email_key: string | null;
  email_verified_at: Instant | null;
  /** An unverified address is a claim, and this is when it lapses; null once proven, or where the realm asks for no proof. */
  claim_expires_at: Instant | null;
  username: string | null;
  username_key: string | null;
  /** JSON array of role names, sorted. */
  roles: string;
  /** JSON object of profile fields. */
  profile: string;
  locale: string | null;
  /** Bumped to end every session of the user at once. */
  session_epoch: number;
  /** Not null: the next sign-in must choose a new password. */
  password_change_required_at: Instant | null;
  approval_requested_at: Instant | null;
  approved_at: Instant | null;
  rejected_at: Instant | null;
  invited_at: Instant | null;
  suspended_at: Instant | null;
  suspended_reason: string | null;
  deactivated_at: Instant | null;
  archived_at: Instant | null;
  deletion_due_at: Instant | null;
  anonymised_at: Instant | null;
  last_sign_in_at: Instant | null;
  created_at: Instant;
  updated_at: Instant;
}

/** A user's password as an Argon2id PHC string; a user without a row is password-less. */
export interface PasswordTable {
  realm_id: string;
  user_id: string;
  hash: string;
  changed_at: Instant;
  /** A password that was mailed on request: works beside the other until it is used or lapses, and must then be changed. */
  temporary_hash: string | null;
  temporary_expires_at: Instant | null;
}

/** A user's authenticator app. One row may hold the one that counts and, beside it, one that is being set up. */
export interface TotpDeviceTable {
  realm_id: string;
  user_id: string;
  /** Encrypted; null while none has been activated. */
  secret: string | null;
  activated_at: Instant | null;
  /** The newest time step whose code was accepted: it and older ones are spent (RFC 6238 §5.2). */
  last_step: number;
  /** Encrypted; set up and not yet proven. Never asked for at sign-in. */
  pending_secret: string | null;
  pending_expires_at: Instant | null;
}

/** One recovery code, stored as an HMAC. */
export interface RecoveryCodeTable {
  realm_id: string;
  user_id: string;
  code_mac: string;
  used_at: Instant | null;
  created_at: Instant;
}

/** A WebAuthn credential (WebAuthn Level 3 §4, credential record). */
export interface PasskeyTable {
  realm_id: string;
  id: string;
  user_id: string;
  /** base64url. */
  credential_id: string;
  /** COSE key, base64url. */
  public_key: string;
  signature_counter: number;
  /** JSON array of transports. */
  transports: string;
  /** The relying party that it was made for; fixed for ever. */
  rp_id: string;
  aaguid: string;
  /** 1: may be copied to other devices (a synced passkey). */
  backup_eligible: number;
  backed_up: number;
  name: string;
  last_used_at: Instant | null;
  created_at: Instant;
}

/** Somebody is asked to join. The link's token is stored as a hash. */
export interface InvitationTable {
  realm_id: string;
  id: string;
  /** Null: whoever holds the link. */
  email: string | null;
  email_key: string | null;
  /** JSON array of role names. */
  roles: string;
  token_hash: string;
  created_by: string | null;
  accepted_by: string | null;
  accepted_at: Instant | null;
  revoked_at: Instant | null;
  expires_at: Instant;
  created_at: Instant;
}

/** One signed-in browser or client. Valid only while both epochs match those of its user and realm. */
export interface SessionTable {
  realm_id: string;
  id: string;
  user_id: string;
  /** SHA-256 of the cookie's token, base64url; null for a client that carries tokens. */
  token_hash: string | null;
  user_epoch: number;
  realm_epoch: number;
  /** Space-separated authentication methods (RFC 8176), in the order in which they were proven. */
  amr: string;
  /** 1: one factor; 2: two factors, or one that is two (NIST SP 800-63B). */
  aal: number;
  authenticated_at: Instant;
  /** How often a change of standing gave its carrier new tokens: access tokens from before are dead. */
  renewals: number;
  ip: string | null;
  user_agent: string | null;
  last_seen_at: Instant;
  /** Slides with use, never past `expires_at`. */
  idle_expires_at: Instant;
  expires_at: Instant;
  created_at: Instant;
}

/** The right to new access tokens. Its refresh token is proven by a MAC over realm, id, generation and salt: nothing secret is stored. */
export interface TokenGrantTable {
  realm_id: string;
  id: string;
  user_id: string;
  session_id: string | null;
  client_id: string;
  salt: string;
  generation: number;
  rotated_at: Instant;
  /** Slides with each rotation, never past `expires_at`. */
  idle_expires_at: Instant;
  expires_at: Instant;
  revoked_at: Instant | null;
  created_at: Instant;
}

/** A secret that was mailed or handed out for one purpose and works once. */
export interface OneTimeTokenTable {
  realm_id: string;
  id: string;
  purpose: string;
  /** SHA-256 of the token, base64url. */
  token_hash: string;
  user_id: string | null;
  /** JSON: what the purpose needs to remember. Never a secret. */
  payload: string;
  used_at: Instant | null;
  expires_at: Instant;
  created_at: Instant;
}

/** A durable count of tries: one row a bucket, its key an HMAC, so that no identifier is stored. */
export interface ThrottleTable {
  realm_id: string;
  key: string;
  count: number;
  window_started_at: Instant;
  expires_at: Instant;
}

/** What must happen after a commit: mails and events, written in the transaction that causes them. */
export interface OutboxTable {
  realm_id: string;
  id: string;
  kind: "MAIL" | "EVENT";
  /** The template's or event's name. */
  name: string;
  user_id: string | null;
  /** Encrypted JSON while it waits; null once delivered in production. */
  payload: string | null;
  /** 0 is most urgent. */
  priority: number;
  attempts: number;
  /** Not before this instant; a worker that takes the row moves it on, so that nobody else does. */
  available_at: Instant;
  /** Of no use later than this (the token in it has lapsed). */
  expires_at: Instant | null;
  delivered_at: Instant | null;
  failed_at: Instant | null;
  last_error: string | null;
  created_at: Instant;
}

/** One line of the audit: who did what to whom, and how it ended. Chained later by the sealer, never on the path of a request. */
export interface AuditEventTable {
  realm_id: string;
  id: string;
  at: Instant;
  /** The operation's name. */
  name: string;
  outcome: "SUCCESS" | "REFUSED" | "FAILED";
  /** The problem's code when refused or failed. */
  code: string | null;
  actor_id: string | null;
  actor_realm_id: string | null;
  target_id: string | null;
  request_id: string;
  /** JSON without personal fields. */
  detail: string;
  /** How many alike this one stands for. */
  count: number;
  /** JSON of personal fields (address, agent, identifier); erasable, because only its commitment is chained. */
  personal: string | null;
  personal_salt: string | null;
  /** SHA-256 of salt and personal fields, base64url; null when there are none. */
  personal_commitment: string | null;
  /** Position in the realm's chain, from 1; null until sealed. */
  sequence: number | null;
  /** SHA-256 over the previous seal and this event, base64url; null until sealed. */
  seal: string | null;
}

/** Where a realm's chain has got to: the last seal, signed, so that a tail cut off shows. */
export interface AuditChainTable {
  realm_id: string;
  sequence: number;
  seal: string;
  /** The sealer found the head tampered with when it had got to this sequence; null: never. */
  broken_from: number | null;
  /** Events from this sequence on are in the statistics. */
  counted_from: number;
  /** HMAC over the rest but `counted_from`. */
  mac: string;
}

/** How often something happened in an hour or a day (UTC). */
export interface StatisticTable {
  realm_id: string;
  series: string;
  span: "HOUR" | "DAY";
  /** When the hour or day begins. */
  at: Instant;
  value: number;
}

/** A realm's key for access tokens; the private part encrypted. */
export interface SigningKeyTable {
  realm_id: string;
  id: string;
  algorithm: string;
  public_jwk: string;
  private_jwk: string;
  /** Signs from this instant on; published before. */
  activates_at: Instant;
  /** Signs no more; published until its tokens have ended. */
  retires_at: Instant | null;
  created_at: Instant;
}

/** Work that only one node does at a time. */
export interface LeaseTable {
  name: string;
  holder: string;
  expires_at: Instant;
}

export interface Schema {
  instance: InstanceTable;
  realm: RealmTable;
  user: UserTable;
  password: PasswordTable;
  totp_device: TotpDeviceTable;
  recovery_code: RecoveryCodeTable;
  passkey: PasskeyTable;
  invitation: InvitationTable;
  session: SessionTable;
  token_grant: TokenGrantTable;
  one_time_token: OneTimeTokenTable;
  throttle: ThrottleTable;
  outbox: OutboxTable;
  audit_event: AuditEventTable;
  audit_chain: AuditChainTable;
  statistic: StatisticTable;
  signing_key: SigningKeyTable;
  lease: LeaseTable;
}
