/** What a new password must be. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Realm } from "../realm/realm.ts";
import { settingsShape } from "../realm/settings.ts";
import { maxPasswordLength, normalisePassword, passwordErrors } from "./password-policy.ts";

const owner = { email: "livia.drusilla@example.org", username: "livia" };

function realmWith(minLength: number): Realm {
  const times = { deactivated_at: null, created_at: 0, updated_at: 0 };
  const names = { id: "r", name: "main", display_name: "Palatine", issuer: "https://a.org", rp_id: "a.org", host: null };
  return { ...names, ...times, session_epoch: 1, settings: settingsShape.parse({ password: { minLength } }) };
}

async function codes(password: string, minLength = 8, of: Parameters<typeof passwordErrors>[2] = owner): Promise<string[]> {
  return (await passwordErrors(password, realmWith(minLength), of, "password")).map(({ code }) => code);
}

describe("length", () => {
  test.each([
    ["PWD-01: seven", "ûnlïkę7", 8, ["password_too_short"]],
    ["PWD-01: eight", "ûnlïkęl8", 8, []],
    ["PWD-01: eight of astral symbols, which are sixteen units", "🜁🜂🜃🜄🜅🜆🜇🜈", 8, []],
    ["PWD-01: seven of astral symbols, which are fourteen units", "🜁🜂🜃🜄🜅🜆🜇", 8, ["password_too_short"]],
    ["PWD-01: fourteen where fifteen are asked for", "correct horse ", 15, ["password_too_short"]],
    ["PWD-01: fifteen where fifteen are asked for", "correct horse b", 15, []],
    ["PWD-01: 64", "ab cd-".repeat(10).concat("wxyz"), 8, []],
    ["PWD-01: 256", "q7".repeat(128), 8, []],
    ["PWD-01: 257", `${"q7".repeat(128)}x`, 8, ["password_too_long"]],
  ])("%s", async (_what, password, minLength, expected) => {
    expect(await codes(password, minLength)).toEqual(expected);
  });

  test("EML-13: is counted after composing, so that both ways of typing é count one", async () => {
    expect(await codes("e\u0301e\u0301e\u0301e\u0301xyz")).toEqual(["password_too_short"]);
  });

  test("DOS-13: a composition can't grow beyond its bounds", async () => {
    expect(await codes("\ufb2c".repeat(maxPasswordLength))).toEqual(["password_too_long"]);
    expect(normalisePassword("\ufdfa".repeat(256))).toHaveLength(256);
  });
});

describe("words", () => {
  test.each([
    ["PWD-02: the first that is tried", "password"],
    ["PWD-02: in another case", "PassWord"],
    ["PWD-02: with a number", "password1"],
    ["PWD-02: the last that is tried", "dimazarya"],
  ])("%s", async (_what, password) => {
    expect(await codes(password)).toEqual(["password_common"]);
  });

  test.each(["aseball1", "password1\n12345678"])(
    "what is only part of the list, or reaches over two of it, is not on it: %j",
    async (password) => {
      expect(await codes(password)).toEqual([]);
    },
  );

  test.each([
    ["PWD-02: the address", "livia.drusilla@example.org"],
    ["PWD-02: its local part", "Livia.Drusilla"],
    ["PWD-02: its local part and a few more", "livia.drusilla12!"],
    ["PWD-02: the user name and a few more", "livia-12"],
    ["PWD-02: this service", "Palatine!"],
  ])("%s is the owner's own", async (_what, password) => {
    expect(await codes(password)).toEqual(["password_personal"]);
  });

  test("with enough around it, an own word does no harm; short ones are no words", async () => {
    expect(await codes("livia counts seven hills")).toEqual([]);
    expect(await codes("bob12345x", 8, { email: "bob@b.org", username: null })).toEqual([]);
    expect(await codes("mainmain!", 8, { email: null, username: null })).toEqual([]);
  });

  test("the reason stands at the field that was asked about", async () => {
    const [error] = await passwordErrors("short", realmWith(8), owner, "newPassword");
    expect(error).toMatchObject({ pointer: "/newPassword", message: "Use at least 8 characters.", code: "password_too_short" });
  });
});

describe("normalising", () => {
  test("EML-13: composes, and changes nothing else: spaces, emoji, direction marks stay", () => {
    expect(normalisePassword("e\u0301")).toBe("é");
    for (const text of [" a ", "\u202ea", "👩‍🚀", "ﬁ", "Ａ"]) expect(normalisePassword(text)).toBe(text.normalize("NFC"));
  });

  test("EML-13: is final, and the same however it was typed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(normalisePassword(text.normalize("NFD"))).toBe(normalisePassword(text));
        expect(normalisePassword(normalisePassword(text))).toBe(normalisePassword(text));
      }),
    );
  });
});
