/** The settings of the realm, section by section. */
import { page } from "../../../domain/page.ts";
import { reading } from "../../../kernel/page/reading.ts";
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
      ...sections.map(([id, { title }]) => ({
        kind: "section" as const,
        id,
        title,
        blocks: [{ kind: "form" as const, form: id, values, about: title }],
      })),
    ];
  },
});
