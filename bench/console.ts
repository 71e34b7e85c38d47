/** What the console's pages ask of a server, among a million users and ten million audit events on PostgreSQL. */
import pg from "pg";
import { type Cardea, createCardea } from "../src/cardea.ts";
import { startPostgres } from "../test/support/postgres-cluster.ts";
import { fillConsole, idOfUser, sessionToken } from "./support/console-crowd.ts";
import { type Figure, median } from "./support/figures.ts";

/** For a quick look: `BENCH_EVENTS=100000`. */
const events = Number(process.env.BENCH_EVENTS ?? 10_000_000);
const users = Math.min(1_000_000, Math.max(1_000, events / 2));
const rounds = 15;
const day = 24 * 3_600_000;

type Ask = (round: number) => Promise<{ readonly ok: boolean }>;
type Page = { readonly ok: true; readonly value: { readonly nextCursor: string | null } } | { readonly ok: false };

export async function run(): Promise<Figure[]> {
  const cluster = await startPostgres();
  const cardea = createCardea({
    baseUrl: "http://localhost:3000",
    database: cluster.url,
    secret: "a secret for benchmarks, which is long enough",
    mail: { mailer: { send: async () => {}, close: async () => {} } },
    log: "error",
  });
  try {
    await cardea.ready;
    const client = new pg.Client(cluster.url);
    await client.connect();
    const now = Date.now();
    await fillConsole(client, { users, events, now });
    await client.end();
    const figures: Figure[] = [];
    // The first page of a process joins all pages with their operations; that is its start, not the console's answer.
    await cardea.fetch(new Request("http://localhost:3000/sign-in"));
    const asks = { ...questions(cardea, now), ...pages(cardea) };
    for (const [name, ask] of Object.entries(asks)) figures.push(...(await measure(name, ask)));
    return figures;
  } finally {
    await cardea.close();
    await cluster.stop();
  }
}

function questions({ call }: Cardea, now: number): Record<string, Ask> {
  const as = idOfUser(0);
  const at = (days: number) => new Date(now - days * day).toISOString();
  const month = (round: number) => ({ from: at(40 + 10 * round), to: at(10 + 10 * round) });
  const listUsers = (input: Parameters<typeof call.adminListUsers>[0]) => call.adminListUsers(input, { as });
  const listAudit = (input: Parameters<typeof call.adminListAudit>[0]) => call.adminListAudit(input, { as });
  return {
    "users, newest": () => listUsers({}),
    "users, oldest": () => listUsers({ sort: "OLDEST" }),
    "users, searched": (round) => listUsers({ search: `person${(users >> 4) + round}` }),
    "users, of a state": () => listUsers({ state: "SUSPENDED" }),
    "users, counted by state": () => call.adminGetUserCounts({}, { as }),
    "users, of a role": () => listUsers({ role: "admin" }),
    "users, page after page": pageAfterPage((cursor) => listUsers({ cursor })),
    "users, of a state, page after page": pageAfterPage((cursor) => listUsers({ state: "SUSPENDED", cursor })),
    "audit, newest": () => listAudit({}),
    "audit, of a month": (round) => listAudit(month(round)),
    "audit, of a user and a month": (round) => listAudit({ userId: idOfUser(1 + round), ...month(round) }),
    "audit, of an administrator": () => listAudit({ userId: as }),
    "audit, of a common name and a month": (round) => listAudit({ name: "signInWithPassword", ...month(round) }),
    "audit, of a rare name": () => listAudit({ name: "adminDeleteUser" }),
    "audit, of a name that there is not": () => listAudit({ name: "nothing" }),
    "audit, refused in a month": (round) => listAudit({ outcome: "REFUSED", ...month(round) }),
    "audit, failed": () => listAudit({ outcome: "FAILED" }),
    "audit, a rare outcome of a common name": () => listAudit({ name: "signInWithPassword", outcome: "FAILED" }),
    "audit, page after page": pageAfterPage((cursor) => listAudit({ cursor })),
    "audit, of an administrator, page after page": pageAfterPage((cursor) => listAudit({ userId: as, cursor })),
    "audit, of a common name, page after page": pageAfterPage((cursor) => listAudit({ name: "signInWithPassword", cursor })),
    "audit, refused, page after page": pageAfterPage((cursor) => listAudit({ outcome: "REFUSED", cursor })),
    "why could she not sign in": (round) => call.adminExplainSignIn({ identifier: `person${1 + round}@example.org` }, { as }),
    "… somebody who is nobody": (round) => call.adminExplainSignIn({ identifier: `nobody${round}@example.org` }, { as }),
    "statistics, a week in hours": () => call.adminGetStatistics({ from: at(7), to: at(0), step: "HOUR" }, { as }),
    "statistics, a year in days": () => call.adminGetStatistics({ from: at(365), to: at(0), step: "DAY" }, { as }),
    "statistics, thirty years in months": () => call.adminGetStatistics({ from: at(365 * 30), to: at(0), step: "MONTH" }, { as }),
    "mails, newest": () => call.adminListMails({}, { as }),
    "mails, failed": () => call.adminListMails({ state: "FAILED" }, { as }),
    "mails, waiting": () => call.adminListMails({ state: "WAITING" }, { as }),
  };
}

/** Whole pages, as an administrator's browser asks for them. */
function pages({ fetch }: Cardea): Record<string, Ask> {
  const headers = { cookie: `cardea=${sessionToken}` };
  const visit = (path: string): Ask => {
    const address = (round: number) => `http://localhost:3000${path.replace("{person}", idOfUser(1 + round))}`;
    return async (round) => await fetch(new Request(address(round), { headers }));
  };
  const paths = {
    dashboard: "/admin",
    users: "/admin/users",
    "a user": "/admin/users/{person}",
    approvals: "/admin/approvals",
    invitations: "/admin/invitations",
    audit: "/admin/audit",
    explanation: "/admin/audit/explain?identifier=person1%40example.org",
    mails: "/admin/mails",
    settings: "/admin/settings",
    branding: "/admin/settings/branding",
    realms: "/admin/realms",
    keys: "/admin/keys",
  };
  return Object.fromEntries(Object.entries(paths).map(([name, path]) => [`page: ${name}`, visit(path)]));
}

/** Each round asks for the page after the last round's. */
function pageAfterPage(ask: (cursor: string | undefined) => Promise<Page>): Ask {
  let cursor: string | undefined;
  return async () => {
    const page = await ask(cursor);
    if (page.ok) cursor = page.value.nextCursor ?? undefined;
    return page;
  };
}

async function measure(name: string, ask: Ask): Promise<Figure[]> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const began = performance.now();
    const { ok } = await ask(round);
    times.push(performance.now() - began);
    if (!ok) throw new Error(`${name} was refused.`);
  }
  return [
    { name, value: median(times), unit: "ms", goal: null },
    { name: "… the slowest, the first included", value: Math.max(...times), unit: "ms", goal: { atMost: 200 } },
  ];
}
