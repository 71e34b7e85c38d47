/** What the pages say in Dutch: choosing a password. */
import type { password as english } from "../../en/pages/password.ts";
import type { Said } from "../../said.ts";

export const password: Said<typeof english> = {
  "changePassword.title": "Kies een nieuw wachtwoord",
  "changePassword.lead": "Voordat u verdergaat, heeft dit account een nieuw wachtwoord nodig. De andere sessies ervan worden beëindigd.",
  "changePassword.submit": "Opslaan en verder",

  "reset.title": "Wachtwoord vergeten?",
  "reset.lead": "Vul uw e-mailadres in. We sturen u een link om een nieuw wachtwoord te kiezen.",
  "reset.submit": "Link sturen",

  "resetConfirm.title": "Kies een nieuw wachtwoord",
  "resetConfirm.lead": "Alle sessies van uw account worden daarmee beëindigd.",
  "resetConfirm.submit": "Wachtwoord opslaan",

  "setPassword.title": "Kies een wachtwoord",
  "setPassword.lead": "Daarmee bevestigt u ook uw e-mailadres.",
  "setPassword.submit": "Wachtwoord opslaan",
};
