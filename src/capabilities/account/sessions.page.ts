/** The browsers and devices that are signed in, each with a way to end it. */
import { z } from "zod";
import { page } from "../../domain/call/page.ts";
import type { Item } from "../../kernel/page/blocks.ts";
import { reading } from "../../kernel/page/reading.ts";
import type { Text } from "../../kernel/page/text.ts";
import { deviceText } from "../../texts/device.ts";
import type { PageTextKey } from "../../texts/keys.ts";
import { networkOf } from "../../texts/network.ts";

const session = z.object({
  id: z.string(),
  createdAt: z.string(),
  lastSeenAt: z.string(),
  ip: z.string().nullable(),
  userAgent: z.string().nullable(),
  isCurrent: z.boolean(),
});

export default page({
  title: "sessions.title",
  lead: "sessions.lead",
  audience: "user",
  navigation: { text: "navigation.sessions", position: 4 },
  reads: { list: reading("listSessions", z.object({ sessions: z.array(session) })) },
  forms: {
    end: {
      operation: "revokeSession",
      fields: [{ input: "id", as: "hidden" }],
      submit: "sessions.end",
      tone: "quiet",
      after: { to: "/account/sessions", notice: "sessionEnded" },
    },
    endOthers: {
      operation: "revokeOtherSessions",
      fields: [],
      submit: "sessions.endOthers",
      tone: "danger",
      after: { to: "/account/sessions", notice: "otherSessionsEnded" },
    },
  },
  show({ data: { list } }) {
    const sessions = list.sessions.toSorted((a, b) => Number(b.isCurrent) - Number(a.isCurrent));
    const others = {
      kind: "section",
      title: "sessions.others",
      lead: "sessions.othersLead",
      blocks: [{ kind: "form", form: "endOthers" }],
    } as const;
    return [
      { kind: "section", title: "sessions.signedIn", blocks: [{ kind: "list", items: sessions.map(itemOf) }] },
      ...(sessions.length > 1 ? [others] : []),
    ];
  },
});

/** As much of a place as an address tells by itself. */
const placeKeys = { own: "sessions.activeHere", local: "sessions.activeNear", public: "sessions.activeFrom" } as const;

function itemOf({ id, ip, userAgent, createdAt, lastSeenAt, isCurrent }: z.output<typeof session>): Item<PageTextKey> {
  const title = deviceText(userAgent);
  const started: Text<PageTextKey> = { key: "sessions.started", values: { when: { ago: createdAt } } };
  const when = { ago: lastSeenAt };
  const active: Text<PageTextKey> =
    ip === null ? { key: "sessions.active", values: { when } } : { key: placeKeys[networkOf(ip)], values: { when, address: ip } };
  return isCurrent
    ? { title, badge: { text: "sessions.current", tone: "good" }, lines: [active, started] }
    : { title, lines: [active, started], action: { kind: "form", form: "end", values: { id }, about: title } };
}
