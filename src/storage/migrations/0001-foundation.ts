/** The first tables: realms, users and passwords, sessions and grants, one-time tokens, throttle, outbox, audit, keys and leases. */
import type { Migration } from "./migration.ts";
import { type Words, words } from "./words.ts";

export const foundation: Migration = {
  name: "0001-foundation",
  oldestCompatibleRelease: "0.1.0",
  statements(engine) {
    const w = words[engine];
    return [...instance(w), ...people(w), ...sessions(w), ...limits(w), ...outbox(w), ...audit(w)];
  },
};

function instance({ text, int, end, endByKey }: Words): string[] {
  return [
    `CREATE TABLE instance (
      key ${text} NOT NULL,
      value ${text} NOT NULL,
      CONSTRAINT instance__key PRIMARY KEY (key)
    ${endByKey}`,
    `CREATE TABLE lease (
      name ${text} NOT NULL,
      holder ${text} NOT NULL,
      expires_at ${int} NOT NULL,
      CONSTRAINT lease__name PRIMARY KEY (name)
    ${endByKey}`,
    `CREATE TABLE realm (
      id ${text} NOT NULL,
      name ${text} NOT NULL,
      display_name ${text} NOT NULL,
      issuer ${text} NOT NULL,
      rp_id ${text} NOT NULL,
      host ${text},
      settings ${text} NOT NULL,
      session_epoch ${int} NOT NULL CHECK (session_epoch >= 0),
      deactivated_at ${int},
      created_at ${int} NOT NULL,
      updated_at ${int} NOT NULL,
      CONSTRAINT realm__id PRIMARY KEY (id)
    ${end}`,
    `CREATE UNIQUE INDEX realm__name ON realm (name)`,
    `CREATE UNIQUE INDEX realm__host ON realm (host) WHERE host IS NOT NULL`,
    `CREATE TABLE signing_key (
      realm_id ${text} NOT NULL REFERENCES realm (id),
      id ${text} NOT NULL,
      algorithm ${text} NOT NULL,
      public_jwk ${text} NOT NULL,
      private_jwk ${text} NOT NULL,
      activates_at ${int} NOT NULL,
      retires_at ${int},
      created_at ${int} NOT NULL,
      CONSTRAINT signing_key__id PRIMARY KEY (realm_id, id)
    ${endByKey}`,
  ];
}

function people({ text, int, end, endByKey }: Words): string[] {
  return [
    `CREATE TABLE "user" (
      realm_id ${text} NOT NULL REFERENCES realm (id),
      id ${text} NOT NULL,
      email ${text},
      email_key ${text},
      email_verified_at ${int},
      claim_expires_at ${int},
      username ${text},
      username_key ${text},
      roles ${text} NOT NULL,
      profile ${text} NOT NULL,
      locale ${text},
      session_epoch ${int} NOT NULL CHECK (session_epoch >= 0),
      password_change_required_at ${int},
      approval_requested_at ${int},
      approved_at ${int},
      rejected_at ${int},
      invited_at ${int},
      suspended_at ${int},
      suspended_reason ${text},
      deactivated_at ${int},
      archived_at ${int},
      deletion_due_at ${int},
      anonymised_at ${int},
      last_sign_in_at ${int},
      created_at ${int} NOT NULL,
      updated_at ${int} NOT NULL,
      CONSTRAINT user__id PRIMARY KEY (realm_id, id)
    ${end}`,
    // One owner of an address, and beside it at most one open claim (docs/adr/0008-an-unverified-address-is-a-claim.md).
    `CREATE UNIQUE INDEX user__email_key__owner ON "user" (realm_id, email_key) WHERE email_verified_at IS NOT NULL`,
    `CREATE UNIQUE INDEX user__email_key__claim ON "user" (realm_id, email_key) WHERE email_verified_at IS NULL AND email_key IS NOT NULL`,
    `CREATE UNIQUE INDEX user__username_key ON "user" (realm_id, username_key) WHERE username_key IS NOT NULL`,
    `CREATE INDEX user__created_at ON "user" (realm_id, created_at, id)`,
    `CREATE INDEX user__claim_expires_at ON "user" (claim_expires_at) WHERE claim_expires_at IS NOT NULL`,
    `CREATE INDEX user__deletion_due_at ON "user" (deletion_due_at) WHERE deletion_due_at IS NOT NULL`,
    `CREATE TABLE password (
      realm_id ${text} NOT NULL,
      user_id ${text} NOT NULL,
      hash ${text} NOT NULL,
      changed_at ${int} NOT NULL,
      CONSTRAINT password__user_id PRIMARY KEY (realm_id, user_id),
      FOREIGN KEY (realm_id, user_id) REFERENCES "user" (realm_id, id) ON DELETE CASCADE
    ${endByKey}`,
  ];
}

function sessions({ text, int, end }: Words): string[] {
  return [
    `CREATE TABLE session (
      realm_id ${text} NOT NULL,
      id ${text} NOT NULL,
      user_id ${text} NOT NULL,
      token_hash ${text},
      user_epoch ${int} NOT NULL,
      realm_epoch ${int} NOT NULL,
      amr ${text} NOT NULL,
      aal ${int} NOT NULL CHECK (aal IN (1, 2)),
      authenticated_at ${int} NOT NULL,
      ip ${text},
      user_agent ${text},
      last_seen_at ${int} NOT NULL,
      idle_expires_at ${int} NOT NULL,
      expires_at ${int} NOT NULL,
      created_at ${int} NOT NULL,
      CONSTRAINT session__id PRIMARY KEY (realm_id, id),
      FOREIGN KEY (realm_id, user_id) REFERENCES "user" (realm_id, id) ON DELETE CASCADE
    ${end}`,
    `CREATE UNIQUE INDEX session__token_hash ON session (realm_id, token_hash) WHERE token_hash IS NOT NULL`,
    `CREATE INDEX session__user_id ON session (realm_id, user_id)`,
    `CREATE INDEX session__expires_at ON session (expires_at)`,
    `CREATE INDEX session__idle_expires_at ON session (idle_expires_at)`,
    // No foreign key to the session: a grant outlives it, so that a token of an ended one is still known as genuine.
    `CREATE TABLE token_grant (
      realm_id ${text} NOT NULL,
      id ${text} NOT NULL,
      user_id ${text} NOT NULL,
      session_id ${text},
      client_id ${text} NOT NULL,
      salt ${text} NOT NULL,
      generation ${int} NOT NULL CHECK (generation >= 0),
      rotated_at ${int} NOT NULL,
      idle_expires_at ${int} NOT NULL,
      expires_at ${int} NOT NULL,
      revoked_at ${int},
      created_at ${int} NOT NULL,
      CONSTRAINT token_grant__id PRIMARY KEY (realm_id, id),
      FOREIGN KEY (realm_id, user_id) REFERENCES "user" (realm_id, id) ON DELETE CASCADE
    ${end}`,
    `CREATE INDEX token_grant__user_id ON token_grant (realm_id, user_id)`,
    `CREATE INDEX token_grant__session_id ON token_grant (realm_id, session_id) WHERE session_id IS NOT NULL`,
    `CREATE INDEX token_grant__expires_at ON token_grant (expires_at)`,
  ];
}

function limits({ text, int, end, endByKey }: Words): string[] {
  return [
    `CREATE TABLE one_time_token (
      realm_id ${text} NOT NULL REFERENCES realm (id),
      id ${text} NOT NULL,
      purpose ${text} NOT NULL,
      token_hash ${text} NOT NULL,
      user_id ${text},
      payload ${text} NOT NULL,
      used_at ${int},
      expires_at ${int} NOT NULL,
      created_at ${int} NOT NULL,
      CONSTRAINT one_time_token__id PRIMARY KEY (realm_id, id),
      FOREIGN KEY (realm_id, user_id) REFERENCES "user" (realm_id, id) ON DELETE CASCADE
    ${end}`,
    `CREATE UNIQUE INDEX one_time_token__token_hash ON one_time_token (realm_id, token_hash)`,
    `CREATE INDEX one_time_token__user_id ON one_time_token (realm_id, user_id, purpose) WHERE user_id IS NOT NULL`,
    `CREATE INDEX one_time_token__expires_at ON one_time_token (expires_at)`,
    `CREATE TABLE throttle (
      realm_id ${text} NOT NULL REFERENCES realm (id),
      key ${text} NOT NULL,
      count ${int} NOT NULL CHECK (count >= 0),
      window_started_at ${int} NOT NULL,
      expires_at ${int} NOT NULL,
      CONSTRAINT throttle__key PRIMARY KEY (realm_id, key)
    ${endByKey}`,
    `CREATE INDEX throttle__expires_at ON throttle (expires_at)`,
  ];
}

/** No reference to the user: what was sent outlives the account. */
function outbox({ text, int, end }: Words): string[] {
  return [
    `CREATE TABLE outbox (
      realm_id ${text} NOT NULL REFERENCES realm (id),
      id ${text} NOT NULL,
      kind ${text} NOT NULL,
      name ${text} NOT NULL,
      user_id ${text},
      payload ${text},
      priority ${int} NOT NULL CHECK (priority >= 0),
      attempts ${int} NOT NULL CHECK (attempts >= 0),
      available_at ${int} NOT NULL,
      expires_at ${int},
      delivered_at ${int},
      failed_at ${int},
      last_error ${text},
      created_at ${int} NOT NULL,
      CONSTRAINT outbox__id PRIMARY KEY (realm_id, id)
    ${end}`,
    `CREATE INDEX outbox__available_at__due ON outbox (priority, available_at) WHERE delivered_at IS NULL AND failed_at IS NULL`,
    `CREATE INDEX outbox__user_id ON outbox (realm_id, user_id, name) WHERE user_id IS NOT NULL`,
  ];
}

/** No reference to actor or target: the audit outlives both. */
function audit({ text, int, end }: Words): string[] {
  return [
    `CREATE TABLE audit_event (
      realm_id ${text} NOT NULL REFERENCES realm (id),
      id ${text} NOT NULL,
      at ${int} NOT NULL,
      name ${text} NOT NULL,
      outcome ${text} NOT NULL CHECK (outcome IN ('SUCCESS', 'REFUSED', 'FAILED')),
      code ${text},
      actor_id ${text},
      actor_realm_id ${text},
      target_id ${text},
      request_id ${text} NOT NULL,
      detail ${text} NOT NULL,
      count ${int} NOT NULL CHECK (count >= 1),
      personal ${text},
      personal_salt ${text},
      personal_commitment ${text},
      sequence ${int} CHECK (sequence >= 1),
      seal ${text},
      CONSTRAINT audit_event__id PRIMARY KEY (realm_id, id)
    ${end}`,
    `CREATE UNIQUE INDEX audit_event__sequence ON audit_event (realm_id, sequence) WHERE sequence IS NOT NULL`,
    `CREATE INDEX audit_event__at ON audit_event (realm_id, at, id)`,
    `CREATE INDEX audit_event__at__unsealed ON audit_event (realm_id, at, id) WHERE sequence IS NULL`,
    `CREATE INDEX audit_event__target_id ON audit_event (realm_id, target_id, at) WHERE target_id IS NOT NULL`,
  ];
}
