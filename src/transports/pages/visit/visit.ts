/** One visit to a page: the realm, the call, who is looking, in which language. Everything that an answer depends on is gathered here. */
import type { Call } from "../../../domain/call/call.ts";
import { maxPasswordLength } from "../../../domain/password/password-policy.ts";
import { type InstanceOptions, mainRealm, realmUrl } from "../../../domain/realm/instance-options.ts";
import { type RealmField, realmFields } from "../../../domain/realm/profile-fields.ts";
import type { Realm } from "../../../domain/realm/realm.ts";
import { newSecret } from "../../../domain/secret.ts";
import { chooseLocale } from "../../../texts/locale.ts";
import { loadTexts, type Texts } from "../../../texts/texts.ts";
import { cookieName, readCookie } from "../../cookies.ts";
import { headerOf } from "../../request.ts";
import { spokenDuration } from "../site/duration.ts";
import type { Site, SitePage } from "../site/site.ts";
import { isFormCookie } from "./form-token.ts";
import { readLinkToken } from "./link-token.ts";
import { type Look, lookOf } from "./look.ts";
import type { PageRequest } from "./page-request.ts";
import { recognise, type Visitor } from "./visitor.ts";

export interface Visit extends PageRequest {
  readonly site: Site;
  readonly page: SitePage;
  /** What the address says in its place of the page's parameters. */
  readonly parameters: Readonly<Record<string, string>>;
  /** Of the address's query, what the page's readings take. */
  readonly query: Readonly<Record<string, string>>;
  readonly options: InstanceOptions;
  readonly url: URL;
  /** The path of the realm's address: what every link of a page begins with. */
  readonly root: string;
  /** The path of the instance's address: where the pages' own files are. */
  readonly instanceRoot: string;
  readonly call: Call;
  readonly visitor: Visitor | null;
  /** An administrator of the instance looks into the console of another realm. */
  readonly isOfMain: boolean;
  /** The path of the address of the realm that the visitor is of: another than this one for administrators of the instance. */
  readonly homeRoot: string;
  /** The session's cookie as it came, in use; null when there is none. */
  readonly sessionToken: string | null;
  /** The browser brought a session that is over; the answer clears it (FIX-11). */
  readonly isStale: boolean;
  readonly texts: Texts;
  readonly now: number;
  readonly brand: string;
  readonly look: Look;
  /** Fits every `{place}` in leads, hints and field errors. */
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

/** @returns null when there is no such realm, or no such page. */
export async function beginVisit(site: Site, asked: PageRequest): Promise<Visit | null> {
  const { services } = site.engine;
  const found = site.find(asked.path);
  const realm = found === null ? null : await services.realms.find(asked.realm);
  if (found === null || realm === null) return null;
  const cookies = headerOf(asked.request, asked.environment, "cookie");
  const place = placeOf(services.options, asked);
  const seen = await recognise(site, asked, found.page.page.audience === "administrator" && place.root !== place.instanceRoot);
  const texts = await loadTexts(chooseLocale(seen.visitor?.locale ?? null, seen.call.client.languages));
  const formCookie = readCookie(cookies, cookieName(services.options, asked.realm, "form"));
  return {
    ...asked,
    ...place,
    ...found,
    site,
    query: queryOf(found.page, place.url),
    options: services.options,
    call: seen.call,
    visitor: seen.visitor,
    isOfMain: seen.isOfMain,
    homeRoot: seen.isOfMain ? place.instanceRoot : place.root,
    sessionToken: seen.sessionToken,
    isStale: seen.isStale,
    texts,
    now: services.clock.now(),
    brand: realm.display_name,
    look: lookOf(realm.settings.branding, realm.display_name),
    limits: limitsOf(realm, texts),
    captchaFor: realm.settings.captcha.operations,
    profileFields: realmFields(services.options.profileFields, realm.settings),
    formCookie: isFormCookie(formCookie) ? { value: formCookie, isNew: false } : { value: newSecret(), isNew: true },
    linkToken: readLinkToken(services.options, asked.realm, asked.path, cookies),
  };
}

/** Longer than any cursor. */
const maxQueryValue = 512;

/** What the page doesn't know isn't looked at, and goes no further: neither into links nor into forms. */
function queryOf({ reads }: SitePage, { searchParams }: URL): Record<string, string> {
  const names = new Set(reads.flatMap(({ queryShapes, inputs }) => [...queryShapes.keys(), ...(inputs.asks ?? [])]));
  const entries = [...names].map((name) => [name, searchParams.get(name)?.slice(0, maxQueryValue) ?? ""]);
  return Object.fromEntries(entries.filter(([, value]) => value !== ""));
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

function limitsOf({ settings: { password, signUp } }: Realm, texts: Texts): Readonly<Record<string, string>> {
  return {
    minLength: String(password.minLength),
    maxLength: String(maxPasswordLength),
    // One page says it, and a formatter of units is dear to make.
    get claimLasts() {
      return spokenDuration(texts, signUp.claimSeconds);
    },
  };
}
