/** A realm's brand: what may be set, and how it shows on the pages and on no other realm's. */
import { describe, expect, test } from "vitest";
import { valueAt } from "../../../../test/support/answers.ts";
import { baseUrl } from "../../../../test/support/house.ts";
import { createRealms, newAdministrator } from "../../../../test/support/realm-room.ts";
import { nothing, type Scenario, scenarios, stories } from "../../../../test/support/scenarios.ts";
import { createStage, fine, type Stage } from "../../../../test/support/stage.ts";

const dataUrl = (type: string, text: string) => `data:image/${type};base64,${Buffer.from(text).toString("base64")}`;
const drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 60"><path d="M0 0h240v60z"/></svg>';
const logo = dataUrl("svg+xml", drawing);

const wrong: readonly (readonly [string, Record<string, unknown>, string])[] = [
  ["a colour by its name", { accent: "teal" }, "/branding/accent"],
  ["INJ-05: a colour that would be a rule of its own", { accent: "#000;} body{display:none" }, "/branding/accent"],
  ["an unknown ground", { ground: "glass" }, "/branding/ground"],
  ["a radius of one's own", { radius: "9px" }, "/branding/radius"],
  ["a logo from elsewhere", { logo: "https://elsewhere.example/logo.svg" }, "/branding/logo"],
  ["INJ-05: a logo with a script", { logo: dataUrl("svg+xml", drawing.replace("<path", "<script/><path")) }, "/branding/logo"],
  ["a logo that is no picture", { logoDark: dataUrl("png", "<html>") }, "/branding/logoDark"],
  ["a logo that is too large", { logo: dataUrl("png", "x".repeat(37_000)) }, "/branding/logo"],
  ["INJ-06: the path of a file", { logo: "../../../etc/passwd" }, "/branding/logo"],
  ["the name of a logo that is not there", { logo: `${"0".repeat(24)}-24x24.svg` }, "/branding/logo"],
  ["INJ-05: a link that runs", { termsUrl: "javascript:alert(1)" }, "/branding/termsUrl"],
];

scenarios("a realm's brand", [
  ...wrong.map(
    ([name, branding, pointer]): Scenario => ({
      name,
      given: (stage) => newAdministrator(stage, "admin"),
      call: "adminUpdateSettings",
      input: { branding: { radius: "large", ...branding } },
      expect: "invalid_request",
      pointer,
      then: nothing,
    }),
  ),
  {
    name: "an administrator of the realm sets it, and the logo is answered by its name",
    given: (stage) => newAdministrator(stage, "admin"),
    call: "adminUpdateSettings",
    input: { branding: { accent: "#4f46e5", radius: "large", logo, termsUrl: "https://example.org/terms" } },
    expect: {
      settings: {
        branding: { accent: "#4f46e5", radius: "large", logo: expect.stringMatching(/^[0-9a-f]{24}-240x60\.svg$/), logoDark: null },
      },
    },
    then: { mails: [], sessions: 0, audit: ["adminUpdateSettings SUCCESS"] },
  },
]);

stories("a realm's brand", (stage) => {
  test("what was answered can be sent back, and changes nothing", async () => {
    const { visitor } = await newAdministrator(stage(), "admin");
    const first = valueAt(
      fine(await stage().call(visitor, "adminUpdateSettings", { branding: { accent: "#123456", logo } })),
      "settings",
      "branding",
    );
    const second = fine(await stage().call(visitor, "adminUpdateSettings", { branding: first as Record<string, unknown> }));
    expect(valueAt(second, "settings", "branding")).toEqual(first);
    const cleared = fine(await stage().call(visitor, "adminUpdateSettings", { branding: null }));
    expect(valueAt(cleared, "settings", "branding")).toMatchObject({ accent: null, logo: null });
  });
});

describe("the brand on the pages", () => {
  const get = (stage: Stage, path: string) => stage.cardea.fetch(new Request(`${baseUrl}${path}`));
  const branded = async () => {
    const stage = await createStage("rest");
    const creator = await createRealms(stage, "north");
    const { visitor } = await newAdministrator(stage, "admin", "north");
    const change = async (branding: object) => fine(await stage.call(visitor, "adminUpdateSettings", { branding }));
    return { stage, change, creator };
  };

  test("shows at once on every page of the realm, and on no other's", async () => {
    const { stage, change } = await branded();
    const sheets = async (path: string) => (await (await get(stage, path)).text()).match(/(?<=<link rel="stylesheet" href=")[^"]*/g) ?? [];
    expect(await sheets("/realms/north/sign-in")).toHaveLength(1);
    await change({ accent: "#4f46e5", logo, privacyUrl: "https://example.org/privacy" });
    const [, theme = ""] = await sheets("/realms/north/sign-in");
    expect(theme).toMatch(/^\/realms\/north\/branding\/theme\.[0-9a-f]{16}\.css$/);
    expect([(await sheets("/sign-in")).length, (await sheets("/realms/north/nowhere")).length]).toEqual([1, 2]);
    const page = await (await get(stage, "/realms/north/sign-up")).text();
    expect(page).toMatch(/<img class="logo" src="\/realms\/north\/branding\/\w+-240x60\.svg" width="240" height="60" alt="north">/);
    expect(page).toContain('<a href="https://example.org/privacy" rel="noreferrer">Privacy</a>');
    expect(page).not.toContain('<path d="M0 0h240v60z');
    const sheet = await get(stage, theme);
    expect(sheet.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect(await sheet.text()).toContain("--fill:#4f46e5");
    expect((await get(stage, theme.replace("/realms/north", ""))).status).toBe(404);
    await stage.close();
  });

  test("INJ-05: a logo is a file of its own, in a sandbox, and its name is its content", async () => {
    const { stage, change } = await branded();
    const name = String(valueAt(await change({ logo }), "settings", "branding", "logo"));
    const file = await get(stage, `/realms/north/branding/${name}`);
    expect(await file.text()).toBe(drawing);
    expect(Object.fromEntries(file.headers)).toMatchObject({
      "content-type": "image/svg+xml",
      "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox",
      "x-content-type-options": "nosniff",
      "cache-control": "public, max-age=31536000, immutable",
    });
    expect(file.headers.has("set-cookie")).toBe(false);
    for (const path of [`/branding/${name}`, `/realms/north/branding/${name.replace("240", "241")}`, "/realms/north/branding/"])
      expect((await get(stage, path)).status).toBe(404);
    await change({ logo: null });
    expect((await get(stage, `/realms/north/branding/${name}`)).status).toBe(404);
    await stage.close();
  });

  test("a theme that has changed meanwhile is answered as it is now, and not kept", async () => {
    const { stage, change } = await branded();
    await change({ accent: "#aa0000" });
    const old = await get(stage, "/realms/north/branding/theme.0000000000000000.css");
    expect([old.status, old.headers.get("cache-control")]).toEqual([200, "no-store"]);
    await stage.close();
  });

  test("corners alone change no colour", async () => {
    const { stage, change } = await branded();
    await change({ radius: "none" });
    const page = await (await get(stage, "/realms/north/sign-in")).text();
    const [theme = ""] = page.match(/\/realms\/north\/branding\/theme[^"]*/) ?? [];
    expect(await (await get(stage, theme)).text()).toBe(":root{--radius-small:0;--radius:0;--radius-large:0;}\n");
    await stage.close();
  });
});
