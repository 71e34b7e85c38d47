/** The settings of a realm, as they hold: its own over the instance's. */
import { z } from "zod";
import { operation } from "../../../domain/operation.ts";
import { settingsOutput } from "../../../domain/settings.ts";

export default operation({
  name: "adminGetSettings",
  summary: "Answers the settings of the realm as they hold, its own over the instance's.",
  access: { who: "admin" },
  output: z.object({ settings: settingsOutput }),
}).run((_input, { realm }) => ({ settings: realm.settings }));
