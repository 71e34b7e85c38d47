/** The settings of a realm, as they hold: its own over the instance's. */
import { settingsAnswer } from "../../../domain/administration/settings-change.ts";
import { operation } from "../../../domain/call/operation.ts";

export default operation({
  name: "adminGetSettings",
  summary: "Answers what the realm is called and its settings as they hold, its own over the instance's.",
  access: { who: "admin" },
  output: settingsAnswer,
}).run((_input, { realm, options }) => ({
  displayName: realm.display_name,
  settings: realm.settings,
  captchaProvider: options.captcha?.provider ?? null,
}));
