/** Mails between outbox and mail server, in the cases that only a fault brings. */
import { describe, expect, test } from "vitest";
import { createMigratedStore } from "../../../test/support/stores.ts";
import { createKeyRing } from "../../adapters/key-ring.ts";
import { mails } from "../../routes.generated.ts";
import { issueOneTimeToken } from "../call/one-time-token.ts";
import { claimDue } from "../outbox/outbox-delivery.ts";
import { mailTemplates, openPayload } from "./mail-composition.ts";
import { describeFailure } from "./mail-failure.ts";
import { freshen } from "./mail-freshness.ts";
import { listMails } from "./outbox-review.ts";

const keyRing = createKeyRing(["a secret for tests, which is long enough"]);
const minute = 60_000;
const row = {
  kind: "MAIL",
  name: "signUpConfirm",
  user_id: null,
  payload: "x",
  priority: 0,
  attempts: 0,
  available_at: 0,
  expires_at: null,
} as const;
const open = { delivered_at: null, failed_at: null, last_error: null } as const;

describe("composing", () => {
  test("two templates of one name are a mistake that shows at start", () => {
    expect(() => mailTemplates([...mails, ...mails.slice(0, 1)])).toThrow("Two mail templates");
  });

  test("a mail whose content is gone can't be composed", () => {
    expect(() => openPayload(keyRing, { realm_id: "r", id: "1", payload: null })).toThrow("gone");
  });
});

describe("a failure in words", () => {
  test.each([
    ["LOG-01: an address is left out", new Error("550 <v@x.org> unknown"), "Error: 550 <…> unknown"],
    ["LOG-01: a token is left out", new Error(`at /x?token=${"a".repeat(44)}`), "Error: at /x?token=…"],
    ["LOG-03: it is one line", new Error("a\r\nb\u0000c"), "Error: a b c"],
    ["what is no error says nothing", "text", "Unknown failure."],
  ])("%s", (_what, error, words) => {
    expect(describeFailure(error)).toBe(words);
  });
});

describe("a mail that waited", () => {
  test("SMT-09: is sent while its token can be used, and not when it was used or replaced meanwhile", async () => {
    const store = await createMigratedStore("sqlite");
    const { queries } = store.database;
    const now = 1_000_000;
    await queries
      .insertInto("outbox")
      .values({ ...row, ...open, realm_id: "r", id: "1", created_at: now })
      .execute();
    const [mail] = (await claimDue(queries, now, 1)).mails;
    if (mail === undefined) throw new Error("There is no mail.");
    const token = await issueOneTimeToken(
      queries,
      { realmId: "r", purpose: "VERIFY_EMAIL", userId: null, expiresAt: now + 100 * minute },
      now,
    );
    const payload = (values: Record<string, string>) => ({ to: "v@x.org", locale: "en", values });
    const at = (age: number, values: Record<string, string> = { token }) => freshen(queries, mail, payload(values), now + age);

    expect(await at(0)).not.toBeNull();
    expect(await at(2 * minute)).toMatchObject({ expires_at: now + 102 * minute });
    expect(await at(0, {})).toBe(mail);
    for (const age of [0, 2 * minute]) expect(await at(age, { token: "another" })).toBeNull();
    expect(await at(4 * 24 * 60 * minute)).toBeNull();
    await store.drop();
  });

  test("administrators see each in its state", async () => {
    const store = await createMigratedStore("sqlite");
    const { queries } = store.database;
    const rows = [
      { ...row, ...open, realm_id: "r", id: "waiting", created_at: 1 },
      { ...row, ...open, realm_id: "r", id: "delivered", created_at: 2, delivered_at: 3 },
      { ...row, ...open, realm_id: "r", id: "failed", created_at: 3, failed_at: 3, last_error: "Refused." },
      { ...row, ...open, realm_id: "r", id: "replaced", created_at: 4, failed_at: 4, last_error: "superseded" },
    ];
    await queries.insertInto("outbox").values(rows).execute();
    const list = async (state: "WAITING" | "DELIVERED" | "FAILED" | "WITHDRAWN" | null) =>
      (await listMails(queries, "r", { state, after: null, limit: 10 })).map((mail) => [mail.id, mail.state]);
    expect(await list("DELIVERED")).toEqual([["delivered", "DELIVERED"]]);
    expect(await list("FAILED")).toEqual([["failed", "FAILED"]]);
    expect(await list("WAITING")).toEqual([["waiting", "WAITING"]]);
    expect(await list("WITHDRAWN")).toEqual([["replaced", "WITHDRAWN"]]);
    expect(await list(null)).toHaveLength(4);
    await store.drop();
  });
});
