/** The settings of the realm, section by section. */
import type { z } from "zod";
import { page } from "../../../domain/call/page.ts";
import type { Block } from "../../../kernel/page/blocks.ts";
import { reading } from "../../../kernel/page/reading.ts";
import type { PageTextKey } from "../../../texts/keys.ts";
import { type SettingsForm, settingSections } from "./setting-sections.ts";
import { settingsRead, valuesOf } from "./setting-values.ts";

const sections = Object.entries(settingSections);

const forms = Object.fromEntries(
  sections.map(([id, { fields }]): [string, SettingsForm] => [
    id,
    {
      operation: "adminUpdateSettings",
      fields,
      submit: "console.settings.save",
      sendsChanges: true,
      after: { to: "/admin/settings", notice: "settingsSaved" },
    },
  ]),
);

export default page({
  title: "console.settings.title",
  lead: "console.settings.lead",
  audience: "administrator",
  navigation: { area: "console", text: "console.settings.title", position: 60 },
  actions: [{ to: "/admin/settings/branding", text: "console.branding.title", tone: "quiet" }],
  reads: { settings: reading("adminGetSettings", settingsRead) },
  forms,
  show({ data: { settings } }) {
    const values = valuesOf(settings);
    return [
      { kind: "contents", label: "console.onThisPage", links: sections.map(([id, { title }]) => ({ id, text: title })) },
      ...sections.map(([id, { title, lead }]) => {
        const form = { kind: "form", form: id, values, about: title } as const;
        return {
          kind: "section" as const,
          id,
          title,
          isBeside: true as const,
          ...(lead !== undefined && { lead }),
          blocks: id === "captcha" ? captchaBlocks(settings, form) : [form],
        };
      }),
    ];
  },
});

/** Without a provider there is nothing to choose, unless the realm still asks from a time when there was one. */
function captchaBlocks(
  { captchaProvider, settings: { captcha } }: z.output<typeof settingsRead>,
  form: Block<PageTextKey>,
): Block<PageTextKey>[] {
  if (captchaProvider !== null) return [form];
  if (captcha.operations.length === 0) return [{ kind: "text", text: "console.settings.noCaptcha" }];
  const text = captcha.onFailure === "open" ? "console.settings.captchaSkipped" : "console.settings.captchaLost";
  return [{ kind: "notice", tone: "attention", text }, form];
}
