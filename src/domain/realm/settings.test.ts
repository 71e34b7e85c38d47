/** Settings: what a realm says lies over what the instance says, and both stay within the limits of the standards. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { overlay, type SettingsInput, settingsShape } from "./settings.ts";

describe("an overlay", () => {
  test("merges groups and replaces everything else, lists and null included", () => {
    const base: SettingsInput = { signIn: { with: ["email", "username"], requireVerifiedEmail: true }, sessions: { maxPerUser: 3 } };
    expect(overlay(base, { signIn: { with: ["email"] }, sessions: { maxPerUser: null }, password: { minLength: 15 } })).toEqual({
      signIn: { with: ["email"], requireVerifiedEmail: true },
      sessions: { maxPerUser: null },
      password: { minLength: 15 },
    });
  });

  test("changes neither side", () => {
    const base: SettingsInput = { signUp: { mode: "closed" } };
    const difference: SettingsInput = { signUp: { startSession: true } };
    const merged = overlay(base, difference);
    expect(merged).toEqual({ signUp: { mode: "closed", startSession: true } });
    expect([base, difference]).toEqual([{ signUp: { mode: "closed" } }, { signUp: { startSession: true } }]);
  });

  const group = fc.record(
    { mode: fc.constantFrom("open", "approval", "invite", "closed"), passwordless: fc.boolean() },
    { requiredKeys: [] },
  );
  const settings: fc.Arbitrary<SettingsInput> = fc.record(
    { signUp: group, password: fc.record({ minLength: fc.integer({ min: 8, max: 64 }) }) },
    { requiredKeys: [] },
  );

  test("of nothing changes nothing, and what is laid over last holds", () => {
    fc.assert(
      fc.property(settings, settings, settings, (a, b, c) => {
        expect(overlay(a, {})).toEqual(a);
        expect(overlay({}, a)).toEqual(a);
        expect(overlay(a, a)).toEqual(a);
        expect(overlay(overlay(a, b), c)).toEqual(overlay(a, overlay(b, c)));
        expect(overlay(a, b)).toMatchObject(b);
      }),
    );
  });
});

describe("the limits of the standards", () => {
  const minute = 60;
  const day = 24 * 60 * minute;

  test("an absent setting has a default within them", () => {
    const { sessions, tokens, mail, signUp, password } = settingsShape.parse({});
    expect(tokens.accessSeconds).toBeLessThanOrEqual(5 * minute);
    expect(tokens.refreshIdleSeconds).toBeLessThanOrEqual(30 * day);
    expect(tokens.refreshAbsoluteSeconds).toBeLessThanOrEqual(90 * day);
    expect(sessions.recentSeconds).toBeLessThanOrEqual(15 * minute);
    expect(mail.resetSeconds).toBeLessThanOrEqual(60 * minute);
    expect(signUp.claimSeconds).toBeLessThanOrEqual(day);
    expect(password.minLength).toBe(8);
  });

  test.each<[string, object]>([
    ["an access token of six minutes", { tokens: { accessSeconds: 6 * minute } }],
    ["a refresh token idle for 31 days", { tokens: { refreshIdleSeconds: 31 * day } }],
    ["a refresh token of 91 days", { tokens: { refreshAbsoluteSeconds: 91 * day } }],
    ["a proof that is recent for 16 minutes", { sessions: { recentSeconds: 16 * minute } }],
    ["a reset link of two hours", { mail: { resetSeconds: 120 * minute } }],
    ["a claim of two days", { signUp: { claimSeconds: 2 * day } }],
    ["a password of seven", { password: { minLength: 7 } }],
    ["no way to sign in", { signIn: { with: [] } }],
    ["no session at all", { sessions: { maxPerUser: 0 } }],
    ["half a second", { sessions: { idleSeconds: 60.5 } }],
    ["an unknown setting", { signUp: { modes: "open" } }],
    ["an unknown group", { signup: {} }],
  ])("%s is refused", (_what, settings) => {
    expect(settingsShape.safeParse(settings).success).toBe(false);
  });
});
