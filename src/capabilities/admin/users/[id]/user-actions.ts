/** Which of the forms fit a user as they stand; each says first what will happen. */
import type { Block } from "../../../../kernel/page/blocks.ts";
import type { PageTextKey } from "../../../../texts/keys.ts";
import type { ShownUser } from "./user-facts.ts";

interface Action {
  readonly form: string;
  readonly title: PageTextKey;
  readonly lead: PageTextKey;
  readonly isDangerous?: true;
  readonly fits?: (user: ShownUser) => boolean;
}

const ended: ReadonlySet<ShownUser["state"]> = new Set(["SUSPENDED", "DEACTIVATED", "ARCHIVED", "DELETION_DUE"]);

function hasFactors({ factors }: ShownUser): boolean {
  return factors.totp || factors.passkeys > 0 || factors.recoveryCodes > 0;
}

const actions: readonly Action[] = [
  {
    form: "approve",
    title: "console.users.approve",
    lead: "console.user.approveLead",
    fits: ({ state }) => state === "PENDING_APPROVAL" || state === "REJECTED",
  },
  { form: "reject", title: "console.users.reject", lead: "console.user.rejectLead", fits: ({ state }) => state === "PENDING_APPROVAL" },
  { form: "restore", title: "console.users.restore", lead: "console.user.restoreLead", fits: ({ state }) => ended.has(state) },
  {
    form: "verify",
    title: "console.user.verify",
    lead: "console.user.verifyLead",
    fits: ({ email, emailVerified }) => email !== null && !emailVerified,
  },
  { form: "password", title: "console.user.resetPassword", lead: "console.user.resetPasswordLead" },
  { form: "revoke", title: "console.users.revoke", lead: "console.user.revokeLead", fits: ({ sessions }) => sessions > 0 },
  { form: "factors", title: "console.user.resetFactors", lead: "console.user.resetFactorsLead", isDangerous: true, fits: hasFactors },
  {
    form: "suspend",
    title: "console.users.suspend",
    lead: "console.user.suspendLead",
    isDangerous: true,
    fits: ({ state }) => state !== "SUSPENDED",
  },
  { form: "remove", title: "console.users.delete", lead: "console.user.deleteLead", isDangerous: true },
];

export function userActions(user: ShownUser): Block<PageTextKey> {
  const fitting = user.state === "ANONYMISED" ? [] : actions.filter(({ fits }) => fits?.(user) ?? true);
  const values = { mode: "LINK" };
  return {
    kind: "section",
    id: "actions",
    title: "console.user.actions",
    blocks: fitting.map(({ form, title, lead, isDangerous }) => ({
      kind: "disclosure",
      title,
      lead,
      ...(isDangerous && { tone: "danger" }),
      blocks: [{ kind: "form", form, values }],
    })),
  };
}
