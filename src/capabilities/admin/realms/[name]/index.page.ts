/** One realm: what it is called, where it stands, whether it is open, and its end. */
import { z } from "zod";
import { page } from "../../../../domain/call/page.ts";
import { mainRealm } from "../../../../domain/realm/instance-options.ts";
import type { Block } from "../../../../kernel/page/blocks.ts";
import { readingOfPath } from "../../../../kernel/page/reading.ts";
import type { PageTextKey } from "../../../../texts/keys.ts";
import { consoleOf, realmBadge, type ShownRealm, shownRealm } from "../realm-facts.ts";

const name = { input: "name", as: "parameter" } as const;
const here = "/admin/realms/{name}";

export default page({
  title: "console.realms.one",
  audience: "administrator",
  parent: { to: "/admin/realms", text: "console.realms.title" },
  reads: { read: readingOfPath("adminGetRealm", z.object({ realm: shownRealm }), ["name"]) },
  forms: {
    change: {
      operation: "adminUpdateRealm",
      fields: [
        name,
        { input: "displayName", label: "console.realms.displayName", isRequired: true },
        { input: "host", label: "console.realms.host", hint: "console.realms.hostHint" },
      ],
      submit: "console.user.save",
      after: { to: here, notice: "realmSaved" },
    },
    close: {
      operation: "adminUpdateRealm",
      fields: [name],
      fixed: { isActive: false },
      submit: "console.realms.close",
      tone: "danger",
      after: { to: here, notice: "realmClosed" },
    },
    open: {
      operation: "adminUpdateRealm",
      fields: [name],
      fixed: { isActive: true },
      submit: "console.realms.open",
      after: { to: here, notice: "realmOpened" },
    },
    remove: {
      operation: "adminDeleteRealm",
      fields: [name],
      submit: "console.realms.delete",
      tone: "danger",
      after: { to: "/admin/realms", notice: "realmDeleted" },
    },
  },
  heading: ({ read }) => ({ plain: read.realm.displayName }),
  show: ({ data: { read } }) => [overview(read.realm), change(read.realm), ...standing(read.realm)],
});

function overview(realm: ShownRealm): Block<PageTextKey> {
  const { name, host, issuer, rpId, createdAt, isActive } = realm;
  return {
    kind: "section",
    title: "console.user.overview",
    blocks: [
      {
        kind: "facts",
        facts: [
          { label: "console.realms.state", badge: realmBadge(realm) },
          { label: "console.realms.name", value: { plain: name } },
          { label: "console.realms.host", value: host === null ? "console.nobody" : { plain: host } },
          { label: "console.realms.issuer", value: { plain: issuer } },
          { label: "console.realms.rpId", value: { plain: rpId } },
          { label: "console.user.created", value: { instant: createdAt } },
        ],
      },
      ...(isActive ? [{ kind: "links", links: [{ ...consoleOf(name), text: "console.realms.toConsole", tone: "main" }] } as const] : []),
    ],
  };
}

function change({ name, displayName, host }: ShownRealm): Block<PageTextKey> {
  const isMain = name === mainRealm;
  return {
    kind: "section",
    title: "console.realms.change",
    lead: isMain ? "console.realms.main" : "console.realms.changeLead",
    blocks: [{ kind: "form", form: "change", values: { displayName, host }, ...(isMain && { without: ["host"] }) }],
  };
}

/** Deleting takes two steps: nobody is inside while a realm goes. */
function standing({ name, isActive }: ShownRealm): Block<PageTextKey>[] {
  if (name === mainRealm) return [];
  const blocks: Block<PageTextKey>[] = isActive
    ? [
        {
          kind: "disclosure",
          title: "console.realms.close",
          lead: "console.realms.closeLead",
          tone: "danger",
          blocks: [{ kind: "form", form: "close" }],
        },
        { kind: "text", text: "console.realms.deleteFirst" },
      ]
    : [
        { kind: "disclosure", title: "console.realms.open", lead: "console.realms.openLead", blocks: [{ kind: "form", form: "open" }] },
        {
          kind: "disclosure",
          title: "console.realms.delete",
          lead: "console.realms.deleteLead",
          tone: "danger",
          blocks: [{ kind: "form", form: "remove" }],
        },
      ];
  return [{ kind: "section", title: "console.user.actions", blocks }];
}
