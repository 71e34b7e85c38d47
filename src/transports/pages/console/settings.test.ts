/** The console's settings of a realm: only what was changed is sent, durations in human units, a theme to look at before it is saved. */
import { describe, expect, test } from "vitest";
import { fakeAdministrator } from "../../../../test/support/fake-admin.ts";
import { type Act, knownSession } from "../../../../test/support/fake-engine.ts";
import { type Given, ran, refuse, visit } from "../../../../test/support/page-visitor.ts";
import { settingsShape } from "../../../domain/realm/settings.ts";
import { commonProblems, type FieldFault } from "../../../kernel/problem.ts";

const settings = "/admin/settings";
const branding = "/admin/settings/branding";
const getSession: Act = () => ({ user: fakeAdministrator });

function enter({ acts = {}, ...given }: Given = {}) {
  return visit({ isSignedIn: true, ...given, acts: { getSession, ...acts } });
}

/** The fields of one form as a browser sends them when nobody touches anything. */
function fieldsOf(html: string, name: string): [string, string][] {
  const form = [...html.matchAll(/<form.*?<\/form>/gs)].map(([each]) => each).find((each) => each.includes(`name="_form" value="${name}"`));
  const inner = form ?? "";
  const decode = (text: string) => text.replaceAll("&#39;", "'").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
  const inputs = [...inner.matchAll(/<input[^>]*>/g)].flatMap(([input]): [string, string][] => {
    const value = decode(/ value="([^"]*)"/.exec(input)?.[1] ?? "");
    const isOff = input.includes('type="checkbox"') && !input.includes(" checked");
    const field = / name="([^"]*)"/.exec(input)?.[1];
    return field === undefined || isOff ? [] : [[field, value]];
  });
  const choices = [...inner.matchAll(/<select[^>]* name="([^"]*)".*?<\/select>/gs)].map(([select, field = ""]): [string, string] => {
    return [field, / value="([^"]*)" selected/.exec(select)?.[1] ?? ""];
  });
  const lines = [...inner.matchAll(/<textarea[^>]* name="([^"]*)"[^>]*>(.*?)<\/textarea>/gs)];
  return [...inputs, ...choices, ...lines.map(([, field = "", text = ""]): [string, string] => [field, decode(text)])];
}

/** The settings as they are read. */
function answering(settings: Parameters<typeof settingsShape.parse>[0], captchaProvider: string | null = "altcha"): Record<string, Act> {
  return { adminGetSettings: () => ({ displayName: "Cardea", captchaProvider, settings: settingsShape.parse(settings) }) };
}

/** Sends a form with some fields otherwise; without values, it is a box that is not ticked. */
async function send(given: Given, address: string, form: string, changes: Readonly<Record<string, readonly string[]>> = {}) {
  const { visitor, engine } = enter(given);
  const { html } = await visitor.get(address);
  const kept = fieldsOf(html, form).filter(([name]) => !Object.hasOwn(changes, name));
  const changed = Object.entries(changes).flatMap(([name, values]) => values.map((value) => [name, value]));
  const seen = await visitor.post(address, [...kept, ...changed]);
  return { ...seen, input: ran(engine, "adminUpdateSettings")[0]?.input };
}

describe("the settings", () => {
  test.each(["general", "signUp", "signIn", "sessions", "password", "tokens", "account", "captcha", "roles", "mail"])(
    "of %s that nobody touched are not sent",
    async (form) => {
      const { input, location } = await send({}, settings, form);
      expect(input).toEqual({});
      expect(location).toBe("/admin/settings?notice=settingsSaved");
    },
  );

  test.each<[string, string, Readonly<Record<string, readonly string[]>>, unknown]>([
    ["what the realm is called", "general", { displayName: ["The Rock"] }, { displayName: "The Rock" }],
    ["a choice", "signUp", { "signUp.mode": ["invite"] }, { signUp: { mode: "invite" } }],
    ["a box ticked", "signUp", { "signUp.passwordless": ["true"] }, { signUp: { passwordless: true } }],
    ["a box cleared", "signUp", { "signUp.emailVerification": [] }, { signUp: { emailVerification: false } }],
    ["some of several", "signIn", { "signIn.with": ["email"] }, { signIn: { with: ["email"] } }],
    ["a time", "sessions", { "sessions.idleSeconds": ["2", "3600"] }, { sessions: { idleSeconds: 7200 } }],
    ["half a day", "sessions", { "sessions.idleSeconds": ["0,5", "86400"] }, { sessions: { idleSeconds: 43_200 } }],
    ["a number", "sessions", { "sessions.maxPerUser": ["5"] }, { sessions: { maxPerUser: 5 } }],
    ["the instance's time", "mail", { "mail.resetSeconds": ["", "60"] }, { mail: { resetSeconds: null } }],
    ["what an operation asks", "captcha", { "captcha.operations": ["signUp"] }, { captcha: { operations: ["signUp"] } }],
    ["lines", "roles", { "roles.names": ["editor\r\n writer \r\n"] }, { roles: { names: ["editor", "writer"] } }],
    ["pairs", "tokens", { "tokens.claims": ["dept = profile.dept"] }, { tokens: { claims: { dept: "profile.dept" } } }],
  ])("send %s alone", async (_name, form, changes, expected) => {
    expect((await send({}, settings, form, changes)).input).toEqual(expected);
  });

  test("say times in the unit that fits, with their limits", async () => {
    const { html } = await enter().visitor.get(settings);
    expect(html).toMatch(/name="sessions.idleSeconds" type="text" inputmode="decimal" value="14"/);
    expect(html).toMatch(/aria-label="A session ends when unused for: unit">.*?<option value="86400" selected>day/);
    expect(html).toContain("From 1 minute to 90 days.");
  });

  test("keep what was typed, and say at the field what is wrong with it", async () => {
    const { html, status } = await send({}, settings, "sessions", { "sessions.idleSeconds": ["900", "86400"] });
    expect(status).toBe(400);
    expect(html).toContain('<p class="error" id="sessions-sessions.idleSeconds-error">At most 90 days.</p>');
    expect(html).toMatch(/name="sessions.idleSeconds" type="text" inputmode="decimal" value="900"/);
  });

  test("say at the field what only an administrator of the instance may loosen", async () => {
    const errors = [{ pointer: "/password/minLength", message: "This would guard users less.", code: "instance_administrator_only" }];
    const acts = { adminUpdateSettings: refuse(commonProblems.forbidden, { errors }) };
    const { html, status } = await send({ acts }, settings, "password", { "password.minLength": ["8"] });
    expect(status).toBe(403);
    expect(html).toMatch(/id="password-password.minLength-error">This would guard users less: only an administrator/);
  });

  test("say of two faults that read alike which field each is at", async () => {
    const both = { "sessions.idleSeconds": ["many", "86400"], "sessions.absoluteSeconds": ["many", "86400"] };
    const { html } = await send({}, settings, "sessions", both);
    expect(html).toMatch(/role="alert".*>A session ends when unused for: Give a number.*>A session ends in any case after: Give a number/s);
  });

  test("of captchas and profiles have no form where there is nothing to choose", async () => {
    const { html } = await enter({ acts: answering({}, null) }).visitor.get(settings);
    expect(html).toContain("This instance has no captcha provider.");
    expect(html).not.toMatch(/name="_form" value="(?:captcha|profile)"/);
  });

  test.each([
    ["closed", "nobody can pass"],
    ["open", "everybody passes"],
  ])("[E7] warn of captchas that nobody can judge any more: %s", async (onFailure, words) => {
    const acts = answering({ captcha: { operations: ["signUp"], onFailure } }, null);
    const { html } = await enter({ acts }).visitor.get(settings);
    expect(html).toMatch(new RegExp(`class="notice attention".*the instance has no provider: ${words}`));
    expect((await send({ acts }, settings, "captcha", { "captcha.operations": [] })).input).toEqual({ captcha: { operations: [] } });
  });

  test("wait for a fresh proof", async () => {
    const acts = { adminUpdateSettings: refuse(commonProblems.reauthenticationRequired) };
    expect((await send({ acts }, settings, "roles")).location).toMatch(/^\/reauthenticate\?returnTo=%2Fadmin%2Fsettings&/);
  });
});

describe("the theme", () => {
  test("is shown with what was chosen before it is saved", async () => {
    const changes = { "branding.accent": ["#aa0000"], "branding.radius": ["large"], _preview: ["1"] };
    const { html, status, input } = await send({}, branding, "theme", changes);
    expect([status, input]).toEqual([200, undefined]);
    expect(html).toContain("/branding/preview.css?accent=%23aa0000&amp;accentDark=&amp;ground=tinted&amp;radius=large");
    expect(html).toContain('role="status">This is a preview. Nothing has been saved yet.');
    expect(html).not.toMatch(/<title>Error/);
  });

  test.each([{}, { _preview: ["1"] }])("says at the field which colour is none %#", async (button) => {
    const { html, status } = await send({}, branding, "theme", { "branding.accent": ["red;}"], ...button });
    expect(status).toBe(400);
    expect(html).toContain('<p class="error" id="theme-branding.accent-error">This is not in the right form.</p>');
    expect(html).toContain("/branding/preview.css?accent=&amp;");
  });

  test("is saved by what was changed, and cleared by an empty colour", async () => {
    expect((await send({}, branding, "theme", { "branding.accent": ["#0a0"] })).input).toEqual({ branding: { accent: "#0a0" } });
    const acts = answering({ branding: { accent: "#aa0000" } });
    expect((await send({ acts }, branding, "theme", { "branding.accent": [""] })).input).toEqual({ branding: { accent: null } });
  });

  test("previews by a sheet that takes no value that could not be saved", async () => {
    const { visitor } = enter();
    const sheet = await visitor.get("/branding/preview.css?accent=%23aa0000&ground=neutral");
    expect(sheet.headers.get("content-type")).toBe("text/css; charset=utf-8");
    expect(sheet.html).toMatch(/^\.preview \.light\{color-scheme:light;.*--accent:#.*\n\.preview \.dark\{color-scheme:dark;/);
    for (const query of ["accent=red", "accent=%23aa0000%7D", "radius=huge", "ground=%3C/style%3E"])
      await expect(visitor.get(`/branding/preview.css?${query}`), query).rejects.toThrow("There is no page");
  });
});

describe("a logo", () => {
  const png = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

  async function upload(bytes: Buffer, type: string, page = branding) {
    const { visitor, engine } = enter();
    const { html } = await visitor.get(page);
    const form = new FormData();
    const known = fieldsOf(html, page === branding ? "logo" : "roles").filter(([name]) => name.startsWith("_"));
    for (const [name, value] of known) form.append(name, value);
    form.append("branding.logo", new File([new Uint8Array(bytes)], "../../logo.png", { type }));
    const request = new Request("https://id.example.org", { method: "POST", body: form });
    const seen = await visitor.postBytes(page, new Uint8Array(await request.arrayBuffer()), request.headers.get("content-type") ?? "");
    return { ...seen, input: ran(engine, "adminUpdateSettings")[0]?.input };
  }

  test("is uploaded by a form with a file, without a script", async () => {
    const { input, location } = await upload(Buffer.from(png, "base64"), "image/png");
    expect(input).toEqual({ branding: { logo: `data:image/png;base64,${png}` } });
    expect(location).toBe("/admin/settings/branding?notice=settingsSaved");
  });

  test("stays as it is where no file was chosen, and is taken away by its box", async () => {
    expect((await upload(Buffer.alloc(0), "application/octet-stream")).input).toEqual({});
    expect((await send({}, branding, "logo", { "branding.logo": ["none"] })).input).toEqual({ branding: { logo: null } });
  });

  test.each([
    ["no picture", Buffer.from("<script>alert(1)</script>"), "image/png"],
    ["another kind than it says", Buffer.from(png, "base64"), "text/html"],
  ])("that is %s is refused at its field", async (_name, bytes, type) => {
    const { html, status } = await upload(bytes, type);
    expect(status).toBe(400);
    expect(html).toContain('id="logo-branding.logo-error"');
  });

  test("is refused in the reader's language, and in words about pictures", async () => {
    const said = async (error: FieldFault) => {
      const acts = { adminUpdateSettings: refuse(commonProblems.invalidRequest, { errors: [error] }) };
      const { html } = await send({ acts, visitor: { headers: { "accept-language": "de" } } }, branding, "logo");
      return /id="logo-branding.logo-error">([^<]*)/.exec(html)?.[1];
    };
    const fault = { pointer: "/branding/logo", code: "custom", message: "Give the picture as a data URL." };
    expect(await said({ ...fault, text: "picture_form" })).toBe("Das ist kein Bild im Format SVG, PNG oder WebP.");
    expect(await said({ ...fault, code: "too_big" })).toBe("Das Bild ist größer als 36 KiB.");
  });

  test("that is too large is read no further than a request may be", async () => {
    expect((await upload(Buffer.alloc(70_000), "image/png")).status).toBe(413);
  });

  test("CSR-01: comes only with our token, and files only to a page that takes some", async () => {
    const { visitor, engine } = enter();
    const type = "multipart/form-data; boundary=x";
    const body = new TextEncoder().encode('--x\r\nContent-Disposition: form-data; name="_form"\r\n\r\nlogo\r\n--x--\r\n');
    expect((await visitor.postBytes(branding, body, type)).status).toBe(403);
    expect((await visitor.postBytes(branding, new Uint8Array(3), type)).status).toBe(400);
    expect((await visitor.postBytes(settings, body, type)).status).toBe(415);
    expect(ran(engine, "adminUpdateSettings")).toEqual([]);
    expect(visitor.cookies.get("__Host-cardea")).toBe(knownSession);
  });
});
