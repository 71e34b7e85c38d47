/** What the pages say in German, joined of its areas. */
import type { PageTexts } from "../keys.ts";
import { account } from "./pages/account.ts";
import { approval } from "./pages/approval.ts";
import { consoleArea } from "./pages/console.ts";
import { consoleAudit } from "./pages/console-audit.ts";
import { consoleInstance } from "./pages/console-instance.ts";
import { consoleSettings } from "./pages/console-settings.ts";
import { email } from "./pages/email.ts";
import { forms } from "./pages/forms.ts";
import { frame } from "./pages/frame.ts";
import { lostLinks } from "./pages/lost-links.ts";
import { notices } from "./pages/notices.ts";
import { passkeys } from "./pages/passkeys.ts";
import { password } from "./pages/password.ts";
import { reauthentication } from "./pages/reauthentication.ts";
import { secondFactor } from "./pages/second-factor.ts";
import { selfService } from "./pages/self-service.ts";
import { sessions } from "./pages/sessions.ts";
import { setup } from "./pages/setup.ts";
import { signIn } from "./pages/sign-in.ts";
import { signInRules } from "./pages/sign-in-rules.ts";
import { signUp } from "./pages/sign-up.ts";

export const pages: PageTexts = {
  ...frame,
  ...forms,
  ...notices,
  ...signUp,
  ...approval,
  ...lostLinks,
  ...signIn,
  ...secondFactor,
  ...password,
  ...email,
  ...reauthentication,
  ...account,
  ...sessions,
  ...passkeys,
  ...setup,
  ...selfService,
  ...consoleArea,
  ...consoleInstance,
  ...signInRules,
  ...consoleAudit,
  ...consoleSettings,
};
