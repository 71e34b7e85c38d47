/** What the fake engine lists: sessions and passkeys as a person may have them. */
export const now = Date.parse("2026-11-22T12:00:00.000Z");
const minutesAgo = (minutes: number) => new Date(now - minutes * 60_000).toISOString();

export const passkeys = ["a", "b"].map((id) => ({
  id,
  name: "Desk",
  isSynced: id === "a",
  lastUsedAt: null,
  createdAt: "2026-01-01T00:00:00.000Z",
}));
export const sessions = [
  {
    id: "1",
    createdAt: minutesAgo(190),
    lastSeenAt: minutesAgo(0),
    ip: "203.0.113.7",
    userAgent: "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0",
    isCurrent: true,
  },
  {
    id: "2",
    createdAt: minutesAgo(60 * 24 * 3),
    lastSeenAt: minutesAgo(125),
    ip: "198.51.100.23",
    userAgent:
      "Mozilla/5.0 (iPhone; CPU iPhone OS 19_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.1 Mobile/15E148 Safari/604.1",
    isCurrent: false,
  },
  {
    id: "3",
    createdAt: minutesAgo(60 * 24 * 40),
    lastSeenAt: minutesAgo(60 * 24 * 9),
    ip: "2001:db8:2f::91",
    userAgent:
      "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Safari/537.36 Edg/143.0.0.0",
    isCurrent: false,
  },
];
