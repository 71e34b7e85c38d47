/** How the realm looks: its theme with a preview, its logos, the links at the foot of its pages. */
import { page } from "../../../domain/call/page.ts";
import { reading } from "../../../kernel/page/reading.ts";
import { settingsRead, valuesOf } from "./setting-values.ts";

const saved = { to: "/admin/settings/branding", notice: "settingsSaved" } as const;
const change = { operation: "adminUpdateSettings", submit: "console.settings.save", sendsChanges: true, after: saved } as const;

export default page({
  title: "console.branding.title",
  lead: "console.branding.lead",
  audience: "administrator",
  parent: { to: "/admin/settings", text: "console.settings.title" },
  reads: { settings: reading("adminGetSettings", settingsRead) },
  forms: {
    theme: {
      ...change,
      preview: "console.branding.preview",
      fields: [
        { input: "branding.accent", label: "console.branding.accent", hint: "console.branding.accentHint", control: "colour" },
        { input: "branding.accentDark", label: "console.branding.accentDark", hint: "console.branding.accentDarkHint", control: "colour" },
        {
          input: "branding.ground",
          label: "console.branding.ground",
          isRequired: true,
          words: {
            tinted: "console.branding.ground.tinted",
            neutral: "console.branding.ground.neutral",
            stone: "console.branding.ground.stone",
          },
        },
        {
          input: "branding.radius",
          label: "console.branding.radius",
          isRequired: true,
          words: {
            none: "console.branding.radius.none",
            small: "console.branding.radius.small",
            medium: "console.branding.radius.medium",
            large: "console.branding.radius.large",
          },
        },
      ],
    },
    logo: {
      ...change,
      fields: [{ input: "branding.logo", label: "console.branding.logo", hint: "console.branding.logoHint", control: "picture" }],
    },
    logoDark: {
      ...change,
      fields: [{ input: "branding.logoDark", label: "console.branding.logoDark", hint: "console.branding.logoHint", control: "picture" }],
    },
    links: {
      ...change,
      fields: [
        { input: "branding.termsUrl", label: "console.branding.terms", control: "text" },
        { input: "branding.privacyUrl", label: "console.branding.privacy", control: "text" },
        { input: "branding.supportUrl", label: "console.branding.support", control: "text" },
      ],
    },
  },
  show({ data: { settings } }) {
    const values = valuesOf(settings);
    const form = (name: string) => ({ kind: "form", form: name, values }) as const;
    return [
      {
        kind: "section",
        title: "console.branding.theme",
        blocks: [{ kind: "themePreview", form: "theme", values }, form("theme")],
      },
      {
        kind: "section",
        title: "console.branding.logos",
        isBeside: true,
        blocks: [
          { ...form("logo"), about: "console.branding.logo" },
          { ...form("logoDark"), about: "console.branding.logoDark" },
        ],
      },
      { kind: "section", title: "console.branding.links", isBeside: true, blocks: [{ ...form("links"), about: "console.branding.links" }] },
    ];
  },
});
