/**
 * A user's state as SQL, the same as `stateOf` in `domain/user/user-state.ts`, which a test holds it to. The index `user__state` is made of this
 * very text, and finds users only for queries that use it: a changed rule needs a new index in a new migration.
 */
export const userStateCase = [
  "CASE",
  "WHEN anonymised_at IS NOT NULL THEN 'ANONYMISED'",
  "WHEN deletion_due_at IS NOT NULL THEN 'DELETION_DUE'",
  "WHEN suspended_at IS NOT NULL THEN 'SUSPENDED'",
  "WHEN deactivated_at IS NOT NULL THEN 'DEACTIVATED'",
  "WHEN rejected_at IS NOT NULL THEN 'REJECTED'",
  "WHEN archived_at IS NOT NULL THEN 'ARCHIVED'",
  "WHEN invited_at IS NOT NULL AND email_verified_at IS NULL THEN 'INVITED'",
  "WHEN approval_requested_at IS NOT NULL AND approved_at IS NULL THEN 'PENDING_APPROVAL'",
  "WHEN claim_expires_at IS NOT NULL AND email_verified_at IS NULL THEN 'PENDING_VERIFICATION'",
  "ELSE 'ACTIVE'",
  "END",
].join(" ");
