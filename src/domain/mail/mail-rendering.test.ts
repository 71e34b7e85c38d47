/** From data to a mail: both parts say the same, and nothing from outside becomes markup, a header or another address. */
import { describe, expect, test } from "vitest";
import type { MailContent, MailScene } from "../../kernel/mail.ts";
import { renderMail } from "./mail-rendering.ts";

const scene: MailScene = { locale: "en", realmName: "Example", url: "https://accounts.example/auth" };

function render(content: Partial<MailContent>, realmName = "Example", values: Record<string, unknown> = {}) {
  const whole: MailContent = { locale: "en", subject: "Subject", paragraphs: [], action: null, notes: [], ...content };
  return renderMail({ name: "test", render: () => whole }, values, { ...scene, realmName });
}

/** What a template is given. */
function given(values: Record<string, unknown>, realmName = "Example") {
  let seen: { values: Record<string, unknown>; realmName: string } | null = null;
  const template = {
    name: "test",
    render(cleaned: Record<string, unknown>, { realmName: name }: MailScene): MailContent {
      seen = { values: cleaned, realmName: name };
      return { locale: "en", subject: "", paragraphs: [], action: null, notes: [] };
    },
  };
  renderMail(template, values, { ...scene, realmName });
  return seen;
}

const hostile = `<img src=x onerror=alert(1)>"'&{{7*7}}\${7*7}`;

test("both parts carry the words and the link", () => {
  const url = "https://accounts.example/auth/sign-up/confirm?token=abc&x=1";
  const mail = render({ paragraphs: ["One.", "Two."], action: { label: "Go", url, hint: "Or copy:" }, notes: ["Small."] });
  expect(mail.text).toBe(`One.\n\nTwo.\n\nGo:\n${url}\n\nSmall.\n\n-- \nExample\n`);
  const escaped = url.replace("&", "&amp;");
  expect(mail.html.match(/href="[^"]*"/g)).toEqual([`href="${escaped}"`, `href="${escaped}"`]);
  expect(mail.html).toContain(`>${escaped}</a>`);
  for (const words of ["One.", "Two.", "Go", "Or copy:", "Small."]) expect(mail.html).toContain(`>${words}<`);
});

describe("INJ-04: what comes from outside stays text", () => {
  test("in HTML, wherever it stands", () => {
    const mail = render({ locale: '"><b>', subject: hostile, paragraphs: [hostile], notes: [hostile] }, hostile);
    expect(mail.html).not.toMatch(/<img|<b>|onerror=alert\(1\)>/);
    expect(mail.html.split("&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp;{{7*7}}$" + "{7*7}")).toHaveLength(5);
    expect(mail.text).toContain(hostile);
  });

  test("a name that looks like a link is not one", () => {
    expect(render({ paragraphs: ["https://evil.example/ asks"] }, "https://evil.example").html).not.toContain("href");
  });

  test("control characters, line breaks and direction marks are gone", () => {
    expect(given({ name: "a\r\nBcc: b\u0000\u0085\u2028c\u202Ed\u2066e", count: 3, none: null }, "x\ny")).toEqual({
      values: { name: "a Bcc: b c d e", count: 3, none: null },
      realmName: "x y",
    });
    expect(render({ subject: "Hello\r\nBcc: eve@evil.example" }).subject).toBe("Hello Bcc: eve@evil.example");
  });

  test("nothing is endless", () => {
    const seen = given({ name: "🦊".repeat(600) }, "🦊".repeat(100));
    expect(seen).toEqual({ values: { name: `${"🦊".repeat(499)}…` }, realmName: `${"🦊".repeat(63)}…` });
    expect([...render({ subject: "s".repeat(300) }).subject]).toHaveLength(150);
  });
});

test.each([
  "https://evil.example/",
  "https://accounts.example/authentic",
  "https://accounts.example/",
  "javascript:alert(1)",
  "//evil.example/",
])("a button never leads to %s", (url) => {
  expect(() => render({ action: { label: "Go", url, hint: "" } })).toThrow("leads elsewhere");
});

test("an address in the small print leads to our own pages, and nowhere else", () => {
  const notes = ["See https://accounts.example/auth/x?a=1&b=2.", "Or https://accounts.example/authentic and https://evil.example/auth/."];
  const links = render({ notes }).html.match(/(?<=href=")[^"]*/g);
  expect(links).toEqual(["https://accounts.example/auth/x?a=1&amp;b=2"]);
});

test("the HTML loads nothing, runs nothing, and knows the dark", () => {
  const { html } = render({ paragraphs: ["x"], action: { label: "Go", url: "https://accounts.example/auth/", hint: "" } });
  expect(html).not.toMatch(/<script|<img|<link|url\(|@import|src=/);
  expect(html).toContain("prefers-color-scheme: dark");
  expect(html).toContain('<html lang="en" dir="ltr">');
});
