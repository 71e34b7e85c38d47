/** Second factors, passkeys, invitations, and passwords that were mailed on request. */
import type { Migration } from "./migration.ts";
import { userStateCase } from "./user-state-case.ts";
import { type Words, words } from "./words.ts";

export const factors: Migration = {
  name: "0002-factors",
  oldestCompatibleRelease: "0.1.0",
  statements(engine) {
    const w = words[engine];
    return [
      ...renewals(w),
      ...temporaryPasswords(w),
      ...codes(w),
      ...passkeys(w),
      ...invitations(w),
      ...administration(),
      ...approvals(),
      ...records(w),
      ...leftovers(),
    ];
  },
};

function renewals({ int }: Words): string[] {
  return [`ALTER TABLE session ADD COLUMN renewals ${int} NOT NULL DEFAULT 0`];
}

function temporaryPasswords({ text, int }: Words): string[] {
  return [`ALTER TABLE password ADD COLUMN temporary_hash ${text}`, `ALTER TABLE password ADD COLUMN temporary_expires_at ${int}`];
}

function codes({ text, int, endByKey }: Words): string[] {
  return [
    `CREATE TABLE totp_device (
      realm_id ${text} NOT NULL,
      user_id ${text} NOT NULL,
      secret ${text},
      activated_at ${int},
      last_step ${int} NOT NULL,
      pending_secret ${text},
      pending_expires_at ${int},
      CONSTRAINT totp_device__user_id PRIMARY KEY (realm_id, user_id),
      FOREIGN KEY (realm_id, user_id) REFERENCES "user" (realm_id, id) ON DELETE CASCADE
    ${endByKey}`,
    `CREATE TABLE recovery_code (
      realm_id ${text} NOT NULL,
      user_id ${text} NOT NULL,
      code_mac ${text} NOT NULL,
      used_at ${int},
      created_at ${int} NOT NULL,
      CONSTRAINT recovery_code__code_mac PRIMARY KEY (realm_id, user_id, code_mac),
      FOREIGN KEY (realm_id, user_id) REFERENCES "user" (realm_id, id) ON DELETE CASCADE
    ${endByKey}`,
  ];
}

function passkeys({ text, int, end }: Words): string[] {
  return [
    `CREATE TABLE passkey (
      realm_id ${text} NOT NULL,
      id ${text} NOT NULL,
      user_id ${text} NOT NULL,
      credential_id ${text} NOT NULL,
      public_key ${text} NOT NULL,
      signature_counter ${int} NOT NULL CHECK (signature_counter >= 0),
      transports ${text} NOT NULL,
      rp_id ${text} NOT NULL,
      aaguid ${text} NOT NULL,
      backup_eligible ${int} NOT NULL CHECK (backup_eligible IN (0, 1)),
      backed_up ${int} NOT NULL CHECK (backed_up IN (0, 1)),
      name ${text} NOT NULL,
      last_used_at ${int},
      created_at ${int} NOT NULL,
      CONSTRAINT passkey__id PRIMARY KEY (realm_id, id),
      FOREIGN KEY (realm_id, user_id) REFERENCES "user" (realm_id, id) ON DELETE CASCADE
    ${end}`,
    `CREATE UNIQUE INDEX passkey__credential_id ON passkey (realm_id, credential_id)`,
    `CREATE INDEX passkey__user_id ON passkey (realm_id, user_id)`,
  ];
}

function invitations({ text, int, end }: Words): string[] {
  return [
    `CREATE TABLE invitation (
      realm_id ${text} NOT NULL REFERENCES realm (id),
      id ${text} NOT NULL,
      email ${text},
      email_key ${text},
      roles ${text} NOT NULL,
      token_hash ${text} NOT NULL,
      created_by ${text},
      accepted_by ${text},
      accepted_at ${int},
      revoked_at ${int},
      expires_at ${int} NOT NULL,
      created_at ${int} NOT NULL,
      CONSTRAINT invitation__id PRIMARY KEY (realm_id, id)
    ${end}`,
    `CREATE UNIQUE INDEX invitation__token_hash ON invitation (realm_id, token_hash)`,
    `CREATE INDEX invitation__created_at ON invitation (realm_id, created_at, id)`,
    `CREATE INDEX invitation__accepted_by ON invitation (realm_id, accepted_by) WHERE accepted_by IS NOT NULL`,
  ];
}

/** What administrators look for: users in a state, users with a role, and what one user did to others. */
function administration(): string[] {
  return [
    `CREATE INDEX user__state ON "user" (realm_id, (${userStateCase}), created_at, id)`,
    `CREATE INDEX user__roles ON "user" (realm_id, created_at, id) WHERE roles <> '[]'`,
    `CREATE INDEX audit_event__actor_id ON audit_event (realm_id, actor_id, at, id) WHERE actor_id IS NOT NULL AND actor_id <> target_id`,
  ];
}

/** Who waits to be decided about, and who decides: few, however many users there are. */
function approvals(): string[] {
  return [
    `CREATE INDEX user__approval_requested_at ON "user" (realm_id, claim_expires_at, email_verified_at)
      WHERE approval_requested_at IS NOT NULL AND approved_at IS NULL AND rejected_at IS NULL`,
    `CREATE INDEX user__roles__administrators ON "user" (realm_id, id) WHERE roles LIKE '%admin%'`,
  ];
}

/** What administrators read: mails and events by what they ask for, counts by the hour and day, and where each realm's chain has got to. */
function records({ text, int, endByKey }: Words): string[] {
  return [
    `CREATE INDEX outbox__created_at ON outbox (realm_id, created_at, id) WHERE kind = 'MAIL'`,
    `CREATE INDEX outbox__created_at__waiting ON outbox (realm_id, created_at, id)
      WHERE kind = 'MAIL' AND delivered_at IS NULL AND failed_at IS NULL`,
    `CREATE INDEX outbox__created_at__failed ON outbox (realm_id, created_at, id)
      WHERE kind = 'MAIL' AND failed_at IS NOT NULL AND last_error <> 'superseded' AND last_error <> 'stale'`,
    // The same with the id, in which lists go on: without it, SQLite would rather read everybody's events in order than sort a user's.
    `DROP INDEX audit_event__target_id`,
    `CREATE INDEX audit_event__target_id ON audit_event (realm_id, target_id, at, id) WHERE target_id IS NOT NULL`,
    `CREATE INDEX audit_event__name ON audit_event (realm_id, name, outcome, at, id)`,
    `CREATE INDEX audit_event__outcome ON audit_event (realm_id, outcome, at, id) WHERE outcome <> 'SUCCESS'`,
    `CREATE TABLE statistic (
      realm_id ${text} NOT NULL REFERENCES realm (id),
      series ${text} NOT NULL,
      span ${text} NOT NULL CHECK (span IN ('HOUR', 'DAY')),
      at ${int} NOT NULL,
      value ${int} NOT NULL CHECK (value >= 0),
      CONSTRAINT statistic__at PRIMARY KEY (realm_id, series, span, at)
    ${endByKey}`,
    `CREATE TABLE audit_chain (
      realm_id ${text} NOT NULL REFERENCES realm (id),
      sequence ${int} NOT NULL CHECK (sequence >= 0),
      seal ${text} NOT NULL,
      broken_from ${int},
      counted_from ${int} NOT NULL,
      mac ${text} NOT NULL,
      CONSTRAINT audit_chain__realm_id PRIMARY KEY (realm_id)
    ${endByKey}`,
    `CREATE INDEX audit_chain__counted_from ON audit_chain (realm_id) WHERE counted_from > 1`,
    // Seals without a signed end prove nothing: whoever could write could compute them. The sealer begins again, and counts what it seals.
    `UPDATE audit_event SET sequence = NULL, seal = NULL WHERE sequence IS NOT NULL`,
  ];
}

/** What the sweep looks for every ten minutes, however much lies there. */
function leftovers(): string[] {
  return [
    `CREATE INDEX one_time_token__used_at ON one_time_token (used_at) WHERE used_at IS NOT NULL`,
    `CREATE INDEX outbox__delivered_at ON outbox (delivered_at) WHERE delivered_at IS NOT NULL`,
    `CREATE INDEX outbox__failed_at ON outbox (failed_at) WHERE failed_at IS NOT NULL`,
    `CREATE INDEX outbox__created_at__events ON outbox (created_at) WHERE kind = 'EVENT'`,
  ];
}
