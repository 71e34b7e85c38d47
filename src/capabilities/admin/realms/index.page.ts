/** All realms of the instance, and a new one. */
import { z } from "zod";
import { page } from "../../../domain/call/page.ts";
import type { Block, Row } from "../../../kernel/page/blocks.ts";
import { readingWith } from "../../../kernel/page/reading.ts";
import type { PageTextKey } from "../../../texts/keys.ts";
import { consoleOf, realmBadge, type ShownRealm, shownRealm } from "./realm-facts.ts";

export default page({
  title: "console.realms.title",
  lead: "console.realms.lead",
  audience: "administrator",
  navigation: { area: "console", text: "console.realms.title", position: 90, isOfInstance: true },
  reads: {
    list: readingWith("adminListRealms", z.object({ realms: z.array(shownRealm), nextCursor: z.string().nullable() }), {
      query: ["search", "cursor"],
    }),
  },
  forms: {
    create: {
      operation: "adminCreateRealm",
      fields: [
        { input: "name", label: "console.realms.name", hint: "console.realms.nameHint" },
        { input: "displayName", label: "console.realms.displayName", hint: "console.realms.displayNameHint" },
        { input: "host", label: "console.realms.host", hint: "console.realms.hostHint" },
      ],
      submit: "console.realms.createSubmit",
      after: { to: "/admin/realms/{name}", fills: { name: "realm.name" }, notice: "realmCreated" },
    },
  },
  // A page of its own would take an address that a realm of that name needs.
  show: ({ data: { list }, query }) => [
    {
      kind: "disclosure",
      title: "console.realms.create",
      lead: "console.realms.createLead",
      blocks: [{ kind: "form", form: "create" }],
    },
    // A handful is seen at a glance.
    ...(query.search !== undefined || list?.nextCursor != null ? [search] : []),
    {
      kind: "table",
      caption: "console.realms.caption",
      columns: [
        { title: "console.realms.name" },
        { title: "console.realms.displayName" },
        { title: "console.realms.host" },
        { title: "console.realms.state" },
        { title: "console.realms.console" },
      ],
      rows: (list?.realms ?? []).map(realmRow),
      empty: query.search === undefined ? "console.realms.none" : "console.realms.notFound",
      next: { input: "cursor", cursor: list?.nextCursor ?? null },
    },
  ],
});

const search: Block<PageTextKey> = { kind: "filter", of: "list", fields: [{ input: "search", label: "console.realms.search" }] };

function realmRow(realm: ShownRealm): Row<PageTextKey> {
  const { name, displayName, host, isActive } = realm;
  return {
    key: name,
    name: { plain: name },
    cells: [
      { text: { plain: name }, link: { to: "/admin/realms/{name}", with: { name } } },
      { text: { plain: displayName } },
      { text: host === null ? "console.nobody" : { plain: host } },
      { badges: [realmBadge(realm)] },
      isActive ? { text: { key: "console.realms.openOf", values: { name } }, link: consoleOf(name) } : { text: "console.nobody" },
    ],
  };
}
