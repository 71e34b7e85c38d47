/** Options: read once, checked, frozen. What is wrong is said all at once, by key, and no secret is printed. */
import { z } from "zod";
import type { CaptchaOptions } from "./adapters/captchas/create-captcha.ts";
import { ConfigurationError, type ConfigurationFault } from "./configuration-error.ts";
import type { ClaimsHook, InstanceOptions } from "./domain/realm/instance-options.ts";
import { type ProfileFields, profileFieldsShape } from "./domain/realm/profile-fields.ts";
import { type SettingsInput, settingsShape } from "./domain/realm/settings.ts";
import type { BeforeHandlers, EventHandlers } from "./hooks.ts";
import type { Operation } from "./kernel/operation.ts";
import {
  type CaptchaProvider,
  type Clock,
  captchaProviders,
  type Limiter,
  type Log,
  type Mailer,
  type PasswordHasher,
} from "./kernel/ports.ts";
import { domain, domainName, handlersShape, network, object, origin, path, secret } from "./option-shapes.ts";
import type { Database } from "./storage/database.ts";

/** What a host gives to `createCardea`. */
export interface CardeaOptions<Endpoints extends Readonly<Record<string, Operation>> = Readonly<Record<string, Operation>>> {
  /** Where browsers reach the instance: scheme and authority, `https://accounts.example.org`. Links are built from it alone. */
  readonly baseUrl: string;
  /** A path under which everything stands, `/auth`; empty by default. */
  readonly basePath?: string;
  /** `production` by default; `development` only on a loopback base URL. */
  readonly mode?: "development" | "production";
  /** `sqlite:./data/cardea.db`, `postgres://…`; or an open database. */
  readonly database: string | Database;
  /** PostgreSQL: where to listen, directly, when `database` leads through a pooler such as PgBouncer. */
  readonly databaseListenUrl?: string;
  /** At least 32 characters of randomness. Several: the first is current, the others still open what they sealed. */
  readonly secret: string | readonly string[];
  /** Where mail goes; required in production. */
  readonly mail?: {
    /** `smtp://user:password@host:587`. */
    readonly smtpUrl?: string;
    /** The sender, `Example <accounts@example.org>`. */
    readonly from?: string;
    /** Instead of SMTP: the host's own way of sending. */
    readonly mailer?: Mailer;
  };
  /** Origins whose pages may call with credentials and be returned to. */
  readonly trustedOrigins?: readonly string[];
  /** Networks of proxies (CIDR) whose `X-Forwarded-For` is believed. */
  readonly trustedProxies?: readonly string[];
  /** The fields of a profile, with their types; without it a profile holds any JSON. */
  readonly profileFields?: ProfileFields;
  readonly cookies?: {
    /** A host name that the base URL's ends with, `example.org`: hosts below it get the session's cookie, as forward auth needs it. */
    readonly domain?: string;
  };
  /**
   * Operations of the host's own: a folder, from the current one or as a URL, each of whose files default-exports an `operation`; or a
   * map of them where there is no disk, `{ "auth/login.post": login }`.
   */
  readonly endpoints?: string | URL | Endpoints;
  /** Hears of what has happened, by the operation's name, as `cardea.on` does. */
  readonly on?: EventHandlers;
  /** Has a word before one of Cardea's operations runs, as `cardea.before` does, which takes those of endpoints, too. */
  readonly before?: BeforeHandlers;
  /** Tells people from programs, where a realm's settings ask for it. */
  readonly captcha?: {
    /** `altcha` is a proof of work that needs no other service; the others need a site key and a secret. */
    readonly provider: CaptchaProvider;
    readonly siteKey?: string;
    readonly secret?: string;
    /** Instead of the provider's own address for checking answers. */
    readonly verifyUrl?: string;
  };
  /** The settings of all realms, unless they differ. */
  readonly settings?: SettingsInput;
  readonly tokens?: {
    /** Adds claims to access tokens, from the host's own data: asked at sign-in and at each refresh. */
    readonly claims?: ClaimsHook;
  };
  /** `info` by default in production, `warn` in development, `silent` for none; or the host's own log. */
  readonly log?: "debug" | "info" | "warn" | "error" | "silent" | Log;
  /** Ports of the host's own, above all for tests. */
  readonly ports?: { readonly clock?: Clock; readonly hasher?: PasswordHasher; readonly limiter?: Limiter };
}

/** The options as the parts of the engine take them. */
export interface ReadOptions {
  readonly instance: InstanceOptions;
  readonly secrets: readonly string[];
  readonly smtpUrl: string | null;
  /** With its secret, which nothing but the adapter sees. */
  readonly captcha: CaptchaOptions | null;
}

const loopbackHost = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

const optionsShape = z.strictObject({
  baseUrl: origin,
  basePath: path.default(""),
  mode: z.enum(["development", "production"]).default("production"),
  database: z.union([z.string().regex(/^(?:sqlite:|postgres(?:ql)?:\/\/)/, "must begin with sqlite: or postgres://"), object]),
  databaseListenUrl: z
    .string()
    .regex(/^postgres(?:ql)?:\/\//, "must begin with postgres://")
    .optional(),
  secret: z.union([secret.transform((one) => [one]), z.array(secret).min(1)]),
  mail: z
    .strictObject({
      smtpUrl: z
        .string()
        .regex(/^smtps?:\/\//, "must begin with smtp:// or smtps://")
        .optional(),
      from: z.string().min(3).optional(),
      mailer: object.optional(),
    })
    .default({}),
  trustedOrigins: z.array(origin).default([]),
  trustedProxies: z.array(network).default([]),
  profileFields: profileFieldsShape.optional(),
  cookies: z.strictObject({ domain: domain.optional() }).default({}),
  endpoints: z.union([z.string().min(1, "must name a folder"), object]).optional(),
  on: handlersShape.optional(),
  before: handlersShape.optional(),
  captcha: z
    .strictObject({
      provider: z.enum(captchaProviders),
      siteKey: z.string().min(1).max(200).optional(),
      secret: z.string().min(1).max(200).optional(),
      verifyUrl: z.string().refine(isVerifyUrl, "must be an https address").optional(),
    })
    .optional(),
  settings: settingsShape.partial().optional(),
  tokens: z
    .strictObject({ claims: z.custom<ClaimsHook>((value) => typeof value === "function", "must be a function").optional() })
    .default({}),
  log: z.union([z.enum(["debug", "info", "warn", "error", "silent"]), object]).optional(),
  ports: object.optional(),
});

/** @throws ConfigurationError naming every wrong key. */
export function readOptions(options: CardeaOptions): ReadOptions {
  const parsed = optionsShape.safeParse(options);
  const faults: ConfigurationFault[] = parsed.success ? [] : parsed.error.issues.flatMap(faultsOf);
  faults.push(...modeFaults(options), ...profileFaults(options), ...domainFaults(options), ...captchaFaults(options));
  const read = parsed.data;
  if (read === undefined || faults.length > 0) throw new ConfigurationError(faults);
  const host = new URL(read.baseUrl).hostname;
  return {
    secrets: read.secret,
    smtpUrl: read.mail.smtpUrl ?? null,
    captcha: read.captcha ?? null,
    instance: Object.freeze({
      mode: read.mode,
      baseUrl: read.baseUrl,
      basePath: read.basePath,
      trustedOrigins: Object.freeze(read.trustedOrigins),
      trustedProxies: Object.freeze(read.trustedProxies),
      cookieDomain: read.cookies.domain ?? null,
      mailFrom: read.mail.from ?? `Cardea <no-reply@${host}>`,
      profileFields: options.profileFields ?? null,
      captcha: read.captcha === undefined ? null : { provider: read.captcha.provider, siteKey: read.captcha.siteKey ?? null },
      settings: options.settings ?? {},
      ...(read.tokens.claims === undefined ? {} : { claimsHook: read.tokens.claims }),
    }),
  };
}

/** What a mode asks for, said even where other keys are wrong, too. */
function modeFaults({ mode = "production", baseUrl, mail }: CardeaOptions): ConfigurationFault[] {
  if (mode === "development") {
    if (!URL.canParse(baseUrl) || loopbackHost.test(new URL(baseUrl).hostname)) return [];
    return [{ key: "mode", message: "development is for a loopback base URL only; this one could be reached by others" }];
  }
  if (mail?.smtpUrl !== undefined || mail?.mailer !== undefined) return [];
  return [{ key: "mail.smtpUrl", message: "is required in production: without mail nobody can confirm an address or reset a password" }];
}

/** A setting that names a field which nobody declared is a slip of the pen. */
function profileFaults({ profileFields = {}, settings }: CardeaOptions): ConfigurationFault[] {
  return (["hidden", "required"] as const).flatMap((list) => {
    const names = settings?.profile?.[list];
    const unknown = Array.isArray(names) ? names.filter((name) => !Object.hasOwn(profileFields, name)) : [];
    return unknown.map((name) => ({ key: `settings.profile.${list}`, message: `names ${name}, which profileFields does not declare` }));
  });
}

/** A browser refuses a cookie for a domain that the host isn't part of. */
function domainFaults({ baseUrl, cookies }: CardeaOptions): ConfigurationFault[] {
  const wanted = cookies?.domain;
  if (typeof wanted !== "string" || !domainName.test(wanted) || !URL.canParse(baseUrl)) return [];
  const { hostname } = new URL(baseUrl);
  if (hostname === wanted || hostname.endsWith(`.${wanted}`)) return [];
  return [{ key: "cookies.domain", message: "must be the base URL's host name or what it ends with" }];
}

function captchaFaults({ captcha, settings }: CardeaOptions): ConfigurationFault[] {
  const asked = settings?.captcha?.operations;
  if (captcha === undefined)
    return Array.isArray(asked) && asked.length > 0
      ? [{ key: "captcha", message: "is required, because settings.captcha asks for one" }]
      : [];
  if (captcha.provider === "altcha") return [];
  const missing = (["siteKey", "secret"] as const).filter((key) => captcha[key] === undefined);
  return missing.map((key) => ({ key: `captcha.${key}`, message: `is required by the provider ${captcha.provider}` }));
}

/** The secret travels there. */
function isVerifyUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return protocol === "https:" || (protocol === "http:" && loopbackHost.test(hostname));
}

function faultsOf(issue: z.core.$ZodIssue): ConfigurationFault[] {
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => ({ key: [...issue.path, key].join("."), message: "is no option" }));
  // Of several shapes that none fits, the first is the usual one, and its sentence the most useful.
  const [usual] = issue.code === "invalid_union" ? issue.errors : [];
  if (usual !== undefined) return usual.flatMap((inner) => faultsOf({ ...inner, path: [...issue.path, ...inner.path] }));
  return [{ key: issue.path.join("."), message: issue.message }];
}
