/** A stand-in for the engine: the operations that the pages name, with their inputs, and answers that a test may change. */
import { createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import type { Call, Effect } from "../../src/domain/call/call.ts";
import type { Services } from "../../src/domain/call/services.ts";
import type { Engine } from "../../src/domain/engine/engine.ts";
import { passkeyInput, passkeyNameInput, registeredInput } from "../../src/domain/factors/passkey-shapes.ts";
import type { InstanceOptions } from "../../src/domain/realm/instance-options.ts";
import type { Realm } from "../../src/domain/realm/realm.ts";
import { settingsShape } from "../../src/domain/realm/settings.ts";
import {
  codeInput,
  emailInput,
  identifierInput,
  idInput,
  localeInput,
  newPasswordInput,
  passwordInput,
  tokenInput,
  usernameInput,
} from "../../src/domain/shapes.ts";
import { factorInput } from "../../src/domain/sign-in/second-factor.ts";
import { parseInput } from "../../src/kernel/input.ts";
import { type Access, operationOn } from "../../src/kernel/operation.ts";
import type { KeyRing } from "../../src/kernel/ports.ts";
import { commonProblems, Problem } from "../../src/kernel/problem.ts";
import type { Route } from "../../src/kernel/route.ts";
import { adminRows } from "./fake-admin.ts";
import { onceOnly } from "./fake-limiter.ts";
import { now, passkeys, sessions } from "./fake-lists.ts";
import { signUpRows } from "./fake-sign-up.ts";

/** What an operation does: an answer, effects to record, or a problem thrown. */
export type Act = (input: Record<string, unknown>, call: Call, effects: Effect[]) => Record<string, unknown>;

export interface FakeEngine extends Engine {
  readonly calls: { readonly name: string; readonly input: unknown; readonly call: Call }[];
}

/** The session token that the fake engine knows. */
export const knownSession = "s".repeat(44);

export const fakeUser = {
  email: "livia@example.org",
  username: "livia",
  locale: null as string | null,
  emailVerified: true,
  createdAt: "2026-03-02T09:00:00.000Z",
};

const message = () => ({ message: "Done." });
const started = (_input: unknown, _call: Call, effects: Effect[]) => {
  effects.push({ kind: "sessionStarted", token: knownSession, maxAgeSeconds: 3600 });
  return { nextStep: "DONE" };
};
const ended = (_input: unknown, _call: Call, effects: Effect[]) => {
  effects.push({ kind: "sessionEnded" });
  return message();
};

export interface Row {
  readonly who: Access["who"];
  readonly input?: z.ZodObject;
  readonly act: Act;
  readonly isRead?: true;
}

const answers = { challenge: tokenInput.optional(), password: passwordInput.optional(), ...factorInput, emailCode: codeInput.optional() };
const codes = () => ({ recoveryCodes: ["01234-56789", "abcde-fghjk"] });
const secret = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";
const qrCodeSvg =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"><rect fill="white" width="4" height="4"/><path fill="black" d="M0,0h4v4h-4z"/></svg>';

const factorRows: Readonly<Record<string, Row>> = {
  completeSecondFactor: { who: "anyone", input: z.object({ challenge: tokenInput, ...factorInput }), act: started },
  getSecondFactor: {
    who: "anyone",
    isRead: true,
    input: z.object({ challenge: tokenInput }),
    act: () => ({
      secondFactor: {
        totp: true,
        passkey: true,
        recoveryCode: true,
        passkeyOptions: { allowCredentials: [], userVerification: "preferred" },
      },
    }),
  },
  completePasswordChange: { who: "anyone", input: z.object({ challenge: tokenInput, newPassword: newPasswordInput }), act: started },
  getAuthenticators: { who: "user", isRead: true, act: () => ({ hasPassword: true, totp: false, passkeys: 0, recoveryCodes: 0 }) },
  enrollTotp: { who: "user", act: () => ({ secret, qrCodeSvg }) },
  activateTotp: { who: "user", input: z.object({ code: codeInput }), act: codes },
  removeTotp: { who: "user", act: message },
  regenerateRecoveryCodes: { who: "user", act: codes },
  startReauthentication: {
    who: "user",
    input: z.object({ method: z.enum(["EMAIL_CODE"]).optional() }),
    act: () => ({ challenge: "c".repeat(44), methods: ["EMAIL_CODE"], passkeyOptions: {} }),
  },
  reauthenticate: { who: "user", input: z.object(answers), act: message },
};

const table: Readonly<Record<string, Row>> = {
  ...signUpRows,
  ...adminRows,
  confirmSignUp: { who: "anyone", input: z.object({ token: tokenInput }), act: () => ({ nextStep: "SIGN_IN" }) },
  resendSignUp: { who: "anyone", input: z.object({ email: emailInput }), act: message },
  signInWithPassword: { who: "anyone", input: z.object({ identifier: identifierInput, password: passwordInput }), act: started },
  regeneratePassword: { who: "anyone", input: z.object({ email: emailInput }), act: message },
  requestPasswordReset: { who: "anyone", input: z.object({ email: emailInput }), act: message },
  confirmPasswordReset: { who: "anyone", input: z.object({ token: tokenInput, newPassword: newPasswordInput }), act: message },
  setPassword: { who: "anyone", input: z.object({ token: tokenInput, newPassword: newPasswordInput }), act: message },
  requestEmailSignIn: { who: "anyone", input: z.object({ email: emailInput }), act: () => ({ message: "Done.", challenge: "ch4llenge" }) },
  confirmEmailSignIn: {
    who: "anyone",
    input: z.object({ token: tokenInput.optional(), challenge: tokenInput.optional(), code: codeInput.optional() }),
    act: started,
  },
  requestEmailChange: { who: "user", input: z.object({ email: emailInput }), act: message },
  confirmEmailChange: { who: "anyone", input: z.object({ token: tokenInput }), act: message },
  revertEmailChange: { who: "anyone", input: z.object({ token: tokenInput }), act: message },
  getSetup: { who: "anyone", isRead: true, act: () => ({ isOpen: true }) },
  createFirstAdministrator: {
    who: "anyone",
    input: z.object({ token: tokenInput, email: emailInput, password: newPasswordInput }),
    act: started,
  },
  getSession: { who: "user", isRead: true, act: () => ({ user: fakeUser, session: sessions[0] }) },
  getAccount: { who: "user", isRead: true, act: () => ({ user: fakeUser, deletion: "grace" }) },
  exportAccount: { who: "user", isRead: true, act: () => ({ user: fakeUser, sessions, passkeys: [], totp: { isConfigured: false } }) },
  archiveAccount: { who: "user", input: z.object({ password: passwordInput.optional() }), act: ended },
  deleteAccount: { who: "user", input: z.object({ password: passwordInput.optional() }), act: ended },
  restoreAccount: { who: "anyone", input: z.object({ token: tokenInput }), act: message },
  updateAccount: {
    who: "user",
    input: z.object({ username: usernameInput.nullable().optional(), locale: localeInput.nullable().optional() }),
    act: () => ({ user: fakeUser }),
  },
  listSessions: { who: "user", isRead: true, act: () => ({ sessions }) },
  revokeSession: { who: "user", input: z.object({ id: idInput }), act: message },
  listPasskeys: { who: "user", isRead: true, act: () => ({ passkeys }) },
  startPasskeyRegistration: { who: "user", act: () => ({ challenge: "c", options: {} }) },
  registerPasskey: { who: "user", input: z.object({ passkey: registeredInput, name: passkeyNameInput.optional() }), act: message },
  renamePasskey: { who: "user", input: z.object({ id: idInput, name: passkeyNameInput }), act: message },
  removePasskey: { who: "user", input: z.object({ id: idInput }), act: message },
  startPasskeySignIn: { who: "anyone", act: () => ({ challenge: "c", options: {} }) },
  signInWithPasskey: { who: "anyone", input: z.object({ passkey: passkeyInput }), act: () => ({ nextStep: "DONE" }) },
  revokeOtherSessions: { who: "user", act: () => ({ revoked: 2 }) },
  changePassword: {
    who: "user",
    input: z.object({ currentPassword: passwordInput.optional(), newPassword: newPasswordInput }),
    act: message,
  },
  requestEmailVerification: { who: "user", act: message },
  ...factorRows,
  signOut: { who: "user", act: ended },
};

export const fakeOptions: InstanceOptions = {
  mode: "development",
  baseUrl: "https://id.example.org",
  basePath: "",
  trustedOrigins: ["https://app.example.org"],
  trustedProxies: [],
  cookieDomain: null,
  mailFrom: "id@example.org",
  profileFields: null,
  captcha: null,
  settings: {},
};

const keyRing: KeyRing = {
  mac: (purpose, text) => createHmac("sha256", `key of ${purpose}`).update(text).digest("base64url"),
  verifyMac(purpose, text, mac) {
    const expected = Buffer.from(keyRing.mac(purpose, text));
    const given = Buffer.from(mac);
    return expected.length === given.length && timingSafeEqual(expected, given);
  },
  encrypt: (place, plaintext) => Buffer.from(JSON.stringify([place, plaintext])).toString("base64url"),
  decrypt(place, sealed) {
    const [sealedFor, plaintext] = JSON.parse(Buffer.from(sealed, "base64url").toString());
    if (sealedFor !== place) throw new Error("Made for another place.");
    return plaintext;
  },
};

const fakeRealm: Realm = {
  id: "realm",
  name: "main",
  display_name: "Cardea",
  issuer: "https://id.example.org",
  rp_id: "id.example.org",
  host: null,
  settings: settingsShape.parse({}),
  session_epoch: 1,
  deactivated_at: null,
  created_at: now,
  updated_at: now,
};

function isKnown({ credential, mainCredential }: Call): boolean {
  const shown = credential ?? mainCredential;
  return shown?.kind === "cookie" && shown.token === knownSession;
}

/** @param acts what some operations do instead. */
export function createFakeEngine(
  acts: Readonly<Record<string, Act>> = {},
  options: Partial<InstanceOptions> = {},
  brand = "Cardea",
): FakeEngine {
  const calls: FakeEngine["calls"] = [];
  // The pages use no more of the services than this.
  const services: Partial<Services> = {
    captchaOperations: new Set(["signUp", "signInWithPassword"]),
    options: { ...fakeOptions, ...options },
    clock: { now: () => now },
    keyRing,
    limiter: onceOnly(),
    log: { debug() {}, info() {}, warn() {}, error: (fields, text) => console.error(text, fields) },
    realms: { find: (name) => (name === "nowhere" ? Promise.resolve(null) : { ...fakeRealm, name, display_name: brand }) },
  };
  return {
    services: services as Services,
    routes: Object.entries(table).map(([name, row]) => routeOf(name, row)),
    calls,
    async invoke(route, call, input) {
      const { name, access } = route.operation.contract;
      const effects: Effect[] = [];
      calls.push({ name, input, call });
      try {
        if (access.who !== "anyone" && !isKnown(call)) throw new Problem(commonProblems.unauthenticated);
        // Every input of the table is an object.
        const parsed = parseInput(route.operation.input, input) as Record<string, unknown>;
        const act = acts[name] ?? table[name]?.act;
        return { ok: true, value: act?.(parsed, call, effects) ?? {}, effects };
      } catch (error) {
        if (error instanceof Problem) return { ok: false, problem: error, locale: null, effects };
        throw error;
      }
    },
  };
}

const operation = operationOn<{ user: unknown }>();

function routeOf(name: string, { who, input, isRead }: Row): Route {
  const contract = { name, summary: name, access: { who }, output: z.object({}), ...(input && { input }) };
  return { method: isRead ? "get" : "post", path: `/${name}`, parameters: [], operation: operation(contract).run(() => ({})) };
}
