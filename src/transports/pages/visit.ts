/** One visit to a page: the realm, the call, who is looking, in which language. Everything that an answer depends on is gathered here. */
import { z } from "zod";
import type { Call } from "../../domain/context.ts";
import { type InstanceOptions, mainRealm, realmUrl } from "../../domain/instance-options.ts";
import { maxPasswordLength } from "../../domain/password-policy.ts";
import { type RealmField, realmFields } from "../../domain/profile-fields.ts";
import type { Realm } from "../../domain/realm.ts";
import { newSecret } from "../../domain/secret.ts";
import { commonProblems } from "../../kernel/problem.ts";
import { chooseLocale } from "../../texts/locale.ts";
import { loadTexts, type Texts } from "../../texts/texts.ts";
import { cookieName, readCookie } from "../cookies.ts";
import { type Environment, headerOf, readCall, withCredential } from "../request.ts";
import { isFormCookie } from "./form-token.ts";
import { readLinkToken } from "./link-token.ts";
import { type Look, lookOf } from "./look.ts";
import type { Site } from "./site.ts";

/** A request for a page, as the HTTP face hands it on. */
export interface PageRequest {
  readonly request: Request;
  readonly environment: Environment | undefined;
  /** The realm's name. */
  readonly realm: string;
  /** Below the realm's address. */
  readonly path: string;
  /** The path of the realm's address, when it is another than below the base URL: a realm at its own host. */
  readonly root?: string;
  /** What is on every answer of this face. */
  readonly headers: Readonly<Record<string, string>>;
}

/** Whoever is signed in. */
export interface Visitor {
  readonly email: string | null;
  readonly username: string | null;
  readonly emailVerified: boolean;
  readonly locale: string | null;
}

export interface Visit extends PageRequest {
  readonly site: Site;
  readonly options: InstanceOptions;
  readonly url: URL;
  /** The path of the realm's address: what every link of a page begins with. */
  readonly root: string;
  /** The path of the instance's address: where the pages' own files are. */
  readonly instanceRoot: string;
  readonly call: Call;
  readonly visitor: Visitor | null;
  /** The browser brought a session that is over; the answer clears it (FIX-11). */
  readonly isStale: boolean;
  readonly texts: Texts;
  readonly now: number;
  readonly brand: string;
  readonly look: Look;
  /** Fits every `{place}` in hints and field errors. */
  readonly limits: Readonly<Record<string, string>>;
  /** Names of the operations that ask for a captcha in this realm. */
  readonly captchaFor: readonly string[];
  /** The declared fields that this realm asks its users for. */
  readonly profileFields: readonly RealmField[];
  readonly formCookie: { readonly value: string; readonly isNew: boolean };
  readonly linkToken: string | null;
  /** The session's cookie as this very answer sets it; absent while it stays as it came. */
  readonly renewedSession?: string;
}

const seenUser = z.object({
  email: z.string().nullable(),
  username: z.string().nullable(),
  emailVerified: z.boolean(),
  locale: z.string().nullable(),
});

/** @returns null when there is no such realm. */
export async function beginVisit(site: Site, asked: PageRequest): Promise<Visit | null> {
  const { services } = site.engine;
  const realm = await services.realms.find(asked.realm);
  if (realm === null) return null;
  const cookies = headerOf(asked.request, asked.environment, "cookie");
  const call = callOf(services.options, asked, cookies);
  const { visitor, isStale } = await recognise(site, call);
  const formCookie = readCookie(cookies, cookieName(services.options, asked.realm, "form"));
  return {
    ...asked,
    ...placeOf(services.options, asked),
    site,
    options: services.options,
    call: isStale ? withCredential(call, null) : call,
    visitor,
    isStale,
    texts: await loadTexts(chooseLocale(visitor?.locale ?? null, call.client.languages)),
    now: services.clock.now(),
    brand: realm.display_name,
    look: lookOf(realm.settings.branding, realm.display_name),
    limits: limitsOf(realm),
    captchaFor: realm.settings.captcha.operations,
    profileFields: realmFields(services.options.profileFields, realm.settings),
    formCookie: isFormCookie(formCookie) ? { value: formCookie, isNew: false } : { value: newSecret(), isNew: true },
    linkToken: readLinkToken(services.options, asked.realm, asked.path, cookies),
  };
}

/** Where links of this realm's pages begin. */
export function placeOf(
  options: InstanceOptions,
  asked: Pick<PageRequest, "request" | "realm" | "root">,
): Pick<Visit, "url" | "root" | "instanceRoot"> {
  const pathOf = (address: string) => new URL(address).pathname.replace(/\/$/, "");
  return {
    url: new URL(asked.request.url),
    root: asked.root ?? pathOf(realmUrl(options, asked.realm)),
    instanceRoot: pathOf(realmUrl(options, mainRealm)),
  };
}

/** A page believes the cookie only: an `Authorization` header may be a proxy's own and says nothing about the person. */
function callOf(options: InstanceOptions, { request, environment, realm }: PageRequest, cookies: string | null): Call {
  const token = readCookie(cookies, cookieName(options, realm, "session"));
  const credential = token === null || token === "" ? null : ({ kind: "cookie", token } as const);
  return withCredential(readCall(options, request, environment, { realm, face: "page" }), credential);
}

/** @throws Problem when the session can't be looked at right now: nobody is taken for a stranger because the store is down. */
async function recognise(site: Site, call: Call): Promise<{ visitor: Visitor | null; isStale: boolean }> {
  if (call.credential === null) return { visitor: null, isStale: false };
  const outcome = await site.engine.invoke(site.sessionRoute, call, {});
  if (outcome.ok) return { visitor: seenUser.parse(outcome.value.user), isStale: false };
  if (outcome.problem.type === commonProblems.unauthenticated) return { visitor: null, isStale: true };
  throw outcome.problem;
}

function limitsOf(realm: Realm): Record<string, string> {
  return { minLength: String(realm.settings.password.minLength), maxLength: String(maxPasswordLength) };
}
