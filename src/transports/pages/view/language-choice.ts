/** The choice of a language at the foot of the open pages: a link with `?language=`, kept in a cookie. An account's own language goes first. */
import { html } from "hono/html";
import { type Locale, localeNamed, locales } from "../../../texts/locale.ts";
import { cookieName, writeCookie } from "../../cookies.ts";
import type { Visit } from "../visit/visit.ts";
import { redirect } from "./answer.ts";
import type { Html } from "./sheet.ts";

const parameter = "language";
const keptSeconds = 400 * 24 * 60 * 60;

/** @returns the same page without the parameter, in the language that is kept from now on; null when none of ours was asked for. */
export function keepLanguage(visit: Visit): Response | null {
  const { options, realm, url } = visit;
  const chosen = localeNamed(url.searchParams.get(parameter));
  if (chosen === null) return null;
  const others = new URLSearchParams(url.search);
  others.delete(parameter);
  // Lax: whoever comes from a mail finds the language that they chose.
  const cookie = { name: cookieName(options, realm, "language"), value: chosen, maxAgeSeconds: keptSeconds, sameSite: "Lax" } as const;
  return redirect(visit, `${url.pathname}${others.size === 0 ? "" : `?${others}`}`, [writeCookie(options, cookie)]);
}

/** Nothing where the account decides. */
export function languagesHtml({ visitor, texts, url }: Visit): Html | null {
  if (visitor !== null && visitor.locale !== null) return null;
  const link = (locale: Locale) => {
    const query = new URLSearchParams(url.search);
    query.set(parameter, locale);
    const isCurrent = locale === texts.locale;
    return html`<li><a href="?${query.toString()}" lang="${locale}" hreflang="${locale}"${isCurrent && html` aria-current="true"`}>${nameOfLanguage(locale)}</a></li>`;
  };
  return html`<footer class="languages"><details><summary><span class="unseen">${texts.pages["field.locale"]}: </span>${nameOfLanguage(texts.locale)}</summary><ul>${locales.map(link)}</ul></details></footer>`;
}

/** In its own words: "Français". */
export function nameOfLanguage(tag: string): string {
  const name = new Intl.DisplayNames(tag, { type: "language" }).of(tag) ?? tag;
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
}
