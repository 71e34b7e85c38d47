/** The settings of a realm, as they hold: its own over the instance's. */
import { operation } from "../../../domain/operation.ts";
import { settingsAnswer } from "../../../domain/settings-change.ts";

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
