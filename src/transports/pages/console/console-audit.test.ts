/** The console's pages about what happened: the audit, why somebody could not sign in, and how the mails fared. */
import { describe, expect, test } from "vitest";
import { fakeAdministrator, listedEvent, listedMail, listedUser } from "../../../../test/support/fake-admin.ts";
import type { Act } from "../../../../test/support/fake-engine.ts";
import { ran, refuse, visit } from "../../../../test/support/page-visitor.ts";
import { problems } from "../../../domain/problems.ts";
import { type SignInRule, signInRules } from "../../../domain/sign-in/sign-in-rules.ts";
import { locales } from "../../../texts/locale.ts";
import { loadTexts } from "../../../texts/texts.ts";

const getSession: Act = () => ({ user: fakeAdministrator });

function enter(acts: Readonly<Record<string, Act>> = {}) {
  return visit({ isSignedIn: true, acts: { getSession, ...acts } });
}

function events(...listed: object[]): Record<string, Act> {
  return { adminListAudit: () => ({ events: listed, nextCursor: null }) };
}

describe("the audit", () => {
  test("is asked for by user, name, outcome and days, a page at a time", async () => {
    const { visitor, engine } = enter();
    const query = "userId=u1&name=signOut&outcome=REFUSED&from=2026-11-01&to=2026-11-02";
    const { html } = await visitor.get(`/admin/audit?${query}&cursor=c1&limit=200`);
    expect(ran(engine, "adminListAudit")[0]?.input).toEqual({
      ...{ userId: "u1", name: "signOut", outcome: "REFUSED", cursor: "c1" },
      from: "2026-11-01T00:00:00.000Z",
      to: "2026-11-02T23:59:59.999Z",
    });
    expect(html).toContain(`href="/admin/audit?${query.replaceAll("&", "&amp;")}&amp;cursor=further&amp;_back=c1"`);
    expect(html).toContain('<option value="signOut" selected>Sign out</option>');
    expect(html).toContain('<option value="REFUSED" selected>Refused</option>');
  });

  test("tells what, by whom, to whom, from where, how it ended, and by which rule", async () => {
    const { html } = await enter().visitor.get("/admin/audit");
    expect(html).toContain('<summary><span title="signInWithPassword">Sign in with a password</span></summary>');
    expect(html).toContain("3 times");
    expect(html).toContain('<span class="badge attention">Refused</span>');
    expect(html).toContain('<span class="detail">The password was wrong.</span>');
    expect(html).toContain("A visitor");
    expect(html).toContain('<a href="/admin/users/u1"><bdi>brutus@example.org</bdi></a>');
    expect(html).toMatch(/<tr role="row" class="rest">.*<bdi>wrong_password<\/bdi>.*<bdi>step<\/bdi>.*<bdi>PASSWORD<\/bdi>/s);
  });

  test("calls a refusal outside of signing in by the problem's sentence, and a host's own operation and problem by their names", async () => {
    const setUp = { ...listedEvent, name: "confirmPasswordReset", code: "invalid_token", rule: "invalid_token" };
    const own = { ...listedEvent, name: "invoicePay", code: "unpaid", rule: "unpaid" };
    const { html } = await enter(events(setUp, own)).visitor.get("/admin/audit");
    expect(html).toContain('<span class="detail"><span title="invalid_token">This link has lapsed or was used already.</span></span>');
    expect(html).toContain("<summary><bdi>invoicePay</bdi></summary>");
    expect(html).toContain('<span class="detail"><bdi>unpaid</bdi></span>');
  });

  test("is filtered by the words of what happened", async () => {
    const { html } = await enter().visitor.get("/admin/audit");
    const offered = [...(html.match(/<select[^>]* name="name".*?<\/select>/s)?.[0] ?? "").matchAll(/>([^<]+)<\/option>/g)].map(
      ([, word = ""]) => word,
    );
    expect(offered.slice(1)).toEqual(offered.slice(1).toSorted(new Intl.Collator("en").compare));
    expect(offered).toContain("Delete accounts whose time is up");
  });

  test("leads to nobody who is not of this realm any more", async () => {
    const ofMain = { ...listedEvent, actorId: "u0", actorRealm: "elsewhere", userName: null };
    const { html } = await enter(events(ofMain, { ...listedEvent, userId: null, ip: null, isErased: true })).visitor.get("/admin/audit");
    expect(html).toContain('<bdi>u0</bdi></span><span class="detail"><bdi>elsewhere</bdi>');
    expect(html).not.toContain('href="/admin/users/u');
    expect(html).toContain("Erased with the account");
  });

  test.each([
    [{ valid: true, checked: 1234, firstBroken: null, nextCursor: null }, "The audit is valid", "1,234"],
    [{ valid: false, checked: 3, firstBroken: 4, nextCursor: null }, "The audit is not as it was sealed", "First place that is broken"],
  ])("is verified by a button: %o", async (found, sentence, more) => {
    const { visitor } = enter({ adminVerifyAudit: () => found });
    await visitor.get("/admin/audit");
    const { html, status } = await visitor.submit({ _form: "verify" }, "/admin/audit");
    expect(status).toBe(200);
    expect(html).toContain(sentence);
    expect(html).toContain(more);
  });

  test("of more than one call looks at is verified further", async () => {
    const { visitor, engine } = enter({
      adminVerifyAudit: ({ cursor }) => ({ valid: true, checked: 9, firstBroken: null, nextCursor: cursor === undefined ? "c2" : null }),
    });
    await visitor.get("/admin/audit");
    await visitor.submit({ _form: "verify" }, "/admin/audit");
    const { html } = await visitor.submit({}, "/admin/audit");
    expect(ran(engine, "adminVerifyAudit").map(({ input }) => input)).toEqual([{}, { cursor: "c2" }]);
    expect(html).not.toContain("Check the events that follow");
  });

  test("of one user stands on their page, with the way to why they could not sign in", async () => {
    const { visitor, engine } = enter();
    const { html } = await visitor.get("/admin/users/u1");
    expect(ran(engine, "adminListAudit")[0]?.input).toEqual({ userId: "u1", limit: 10 });
    expect(html).toContain('href="/admin/audit/explain?identifier=brutus%40example.org"');
    expect(html).toContain('href="/admin/audit?userId=u1"');
  });
});

describe("why somebody could not sign in", () => {
  const attempt = (rule: string) => ({ id: rule, at: listedEvent.at, name: "signInWithPassword", outcome: "REFUSED", rule });
  const explain =
    (obstacles: object[], attempts: object[] = []): Act =>
    () => ({ userId: "u1", state: "SUSPENDED", obstacles, attempts });

  test("asks for a name first, and reads nothing without one", async () => {
    const { visitor, engine } = enter();
    expect((await visitor.get("/admin/audit/explain")).html).toContain("Address or user name");
    expect(ran(engine, "adminExplainSignIn")).toEqual([]);
    await visitor.get("/admin/audit/explain?identifier=livia&at=2026-11-02");
    expect(ran(engine, "adminExplainSignIn")[0]?.input).toEqual({ identifier: "livia", at: "2026-11-02T23:59:59.999Z" });
  });

  test("says what stands in the way, why, until when, and what helps", async () => {
    const obstacles = [
      { rule: "account_suspended", until: null, reason: "Spam." },
      { rule: "account_locked", until: "2026-11-22T12:15:00.000Z", reason: null },
    ];
    const adminExplainSignIn = explain(obstacles, [attempt("wrong_password"), attempt("of_a_later_release")]);
    const { html } = await enter({ adminExplainSignIn }).visitor.get("/admin/audit/explain?identifier=livia");
    for (const rule of ["account_suspended", "account_locked", "wrong_password"] as const) {
      expect(html).toContain(signInRules[rule].explanation);
      expect(html).toContain(signInRules[rule].remedy);
    }
    expect(html).toContain("Reason: Spam.");
    expect(html).toContain("Until 22 Nov 2026, 12:15 UTC");
    expect(html).toContain("The sign-in was refused: of_a_later_release.");
    expect(html).toContain('href="/admin/users/u1"');
  });

  test("tells attempts that went alike as one", async () => {
    const at = (minute: number) => ({ ...attempt("wrong_password"), at: `2026-11-22T12:0${minute}:00.000Z` });
    const attempts = [attempt("account_locked"), at(9), at(8), at(7), attempt("account_locked"), attempt("account_locked")];
    const { html } = await enter({ adminExplainSignIn: explain([], attempts) }).visitor.get("/admin/audit/explain?identifier=livia");
    expect(html).toContain("3 times, from 22 Nov 2026, 12:07 UTC to 22 Nov 2026, 12:09 UTC");
    expect(html).toContain("2 times");
    expect(html.match(/There were ten failed tries/g)).toHaveLength(2);
  });

  test("says so when nothing stands in the way, and nobody has tried", async () => {
    const { html } = await enter().visitor.get("/admin/audit/explain?identifier=livia");
    expect(html).toContain("Nothing stands in the way of signing in.");
    expect(html).toContain("Nobody has tried to sign in with this.");
  });

  test.each(locales)("is explained in every rule's words: %s", async (locale) => {
    const { pages } = await loadTexts(locale);
    // `keys` of the rules are the rules.
    for (const rule of Object.keys(signInRules) as SignInRule[]) {
      const told = { explanation: pages[`rule.${rule}`], remedy: pages[`remedy.${rule}`] };
      if (locale === "en") expect(told).toEqual(signInRules[rule]);
      else for (const side of ["explanation", "remedy"] as const) expect(told[side], rule).not.toBe(signInRules[rule][side]);
    }
  });
});

describe("the mails", () => {
  test("are filtered by state, and those that failed can be tried again", async () => {
    const waiting = { ...listedMail, id: "m2", to: null, state: "WAITING", lastError: null, nextAttemptAt: "2026-11-22T12:15:00.000Z" };
    const { visitor, engine } = enter({ adminListMails: () => ({ mails: [listedMail, waiting], nextCursor: "c2" }) });
    const { html } = await visitor.get("/admin/mails?state=FAILED");
    expect(ran(engine, "adminListMails")[0]?.input).toEqual({ state: "FAILED" });
    expect(html).toContain("550 no such mailbox");
    expect(html).toContain('<time datetime="2026-11-22T12:15:00.000Z">');
    expect(html).toContain('href="/admin/mails?state=FAILED&amp;cursor=c2&amp;_back=-"');
    expect(html.match(/>Try again</g)).toHaveLength(1);
    const { location } = await visitor.submit({ _form: "retry" }, "/admin/mails?state=FAILED");
    expect(ran(engine, "adminRetryMail")[0]?.input).toEqual({ id: "m1" });
    expect(location).toBe("/admin/mails?state=FAILED&notice=mailRetried");
    expect((await visitor.get(location ?? "")).html).toContain('role="status">The mail is tried again.');
  });

  test("that need no other try say so", async () => {
    const { visitor } = enter({ adminRetryMail: refuse(problems.mailNotFailed) });
    await visitor.get("/admin/mails?state=FAILED");
    expect((await visitor.submit({ _form: "retry" }, "/admin/mails?state=FAILED")).status).toBe(problems.mailNotFailed.status);
  });

  test("of none say so", async () => {
    const { visitor } = enter({ adminListMails: () => ({ mails: [], nextCursor: null }) });
    expect((await visitor.get("/admin/mails")).html).toContain('<p class="empty">There are no mails here.</p>');
  });
});

test("INJ-01: what strangers wrote stays text, and keeps its direction to itself", async () => {
  const wild = `"'><script>alert(1)</script>\u202Eגרשום 🦔${"long".repeat(2_500)}`;
  const event = { ...listedEvent, name: wild, rule: wild, actorId: wild, actorName: wild, userName: wild, userAgent: wild, ip: wild };
  const attempts = [{ id: wild, at: listedEvent.at, name: wild, outcome: "FAILED", rule: wild }];
  const obstacles = [{ rule: wild, until: null, reason: wild }];
  const acts: Record<string, Act> = {
    ...events({ ...event, userId: wild, code: wild, network: wild, requestId: wild, detail: { [wild]: wild } }),
    adminGetUser: () => ({ user: { ...listedUser, email: wild } }),
    adminExplainSignIn: () => ({ userId: wild, state: "ACTIVE", obstacles, attempts }),
    adminListMails: () => ({ mails: [{ ...listedMail, id: wild, name: wild, to: wild, lastError: wild }], nextCursor: wild }),
  };
  for (const address of ["/admin/audit", "/admin/users/u1", "/admin/audit/explain?identifier=x", "/admin/mails"]) {
    const { html, status } = await enter(acts).visitor.get(address);
    expect([address, status]).toEqual([address, 200]);
    expect([address, /<script(?! src="\/assets\/)|(?:value|href|action)="[^"]*["'][^ >]/.test(html)]).toEqual([address, false]);
    expect(html).toContain("<bdi>&quot;&#39;&gt;&lt;script&gt;");
  }
});
