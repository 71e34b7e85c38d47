/** The pages of an instance, joined with the operations that they name and checked at start: a page that does not fit is told at once. */
import type { Engine } from "../../domain/engine.ts";
import type { ProfileFields } from "../../domain/profile-fields.ts";
import type { Block, Form, Page } from "../../kernel/page.ts";
import type { Route } from "../../kernel/route.ts";
import { describeForm, type FieldShape } from "./fields.ts";

/** A page at its address, as the generated list of routes names it. */
export interface PlacedPage {
  /** Below the realm's address, begins with a slash. */
  readonly path: string;
  readonly page: Page;
}

export interface SiteForm {
  readonly definition: Form;
  readonly route: Route;
  /** Gives the options for a passkey, where the form takes one. */
  readonly challengeRoute: Route | null;
  /** In the order in which they are asked. */
  readonly fields: readonly FieldShape[];
}

export interface SitePage extends PlacedPage {
  readonly forms: ReadonlyMap<string, SiteForm>;
  readonly reads: readonly { readonly name: string; readonly route: Route; readonly linkInput: string | null }[];
}

export interface Site {
  readonly engine: Engine;
  readonly pages: ReadonlyMap<string, SitePage>;
  /** The account's area, in order. */
  readonly navigation: readonly { readonly path: string; readonly text: string }[];
  /** Tells who is signed in. */
  readonly sessionRoute: Route;
}

/** The pages that the face itself leads to. */
export const wellKnown = {
  home: "/",
  account: "/account",
  signIn: "/sign-in",
  signOut: "/sign-out",
  reauthenticate: "/reauthenticate",
  security: "/account/security",
  verify: "/email/verify",
} as const;

/** @throws Error naming everything about the pages that does not fit. */
export function createSite(engine: Engine, placed: readonly PlacedPage[]): Site {
  const routes = new Map(engine.routes.map((route) => [route.operation.contract.name, route]));
  const faults: string[] = [];
  const find = (name: string, path: string): Route | null => {
    const route = routes.get(name) ?? null;
    if (route === null) faults.push(`The page ${path} names the operation ${name}, which does not exist.`);
    return route;
  };
  const declared = engine.services.options.profileFields;
  const pages = new Map(placed.map((each) => [each.path, joinPage(each, { find, declared, faults })]));
  for (const { path, page } of pages.values()) checkDestinations(path, page, pages, faults);
  for (const path of Object.values(wellKnown)) if (!pages.has(path)) faults.push(`The page ${path} is missing.`);
  const sessionRoute = find("getSession", wellKnown.home);
  if (faults.length > 0 || sessionRoute === null) throw new Error(faults.join("\n"));
  return { engine, pages, navigation: navigationOf(placed), sessionRoute };
}

interface Joining {
  find(name: string, path: string): Route | null;
  readonly declared: ProfileFields | null;
  readonly faults: string[];
}

function joinPage({ path, page }: PlacedPage, { find, declared, faults }: Joining): SitePage {
  const forms = new Map<string, SiteForm>();
  for (const [name, definition] of Object.entries(page.forms ?? {})) {
    const route = find(definition.operation, path);
    if (route === null) continue;
    const { fields, unknown } = describeForm(definition, route, declared);
    for (const input of unknown) faults.push(`The page ${path} asks for ${input}, which is no input of ${definition.operation}.`);
    const { challengeFrom } = definition;
    forms.set(name, { definition, route, fields, challengeRoute: challengeFrom === undefined ? null : find(challengeFrom, path) });
  }
  const reads = Object.entries(page.reads ?? {}).flatMap(([name, { operation, linkInput = null }]) => {
    const route = find(operation, path);
    return route === null ? [] : [{ name, route, linkInput }];
  });
  return { path, page, forms, reads };
}

function checkDestinations(path: string, page: Page, pages: ReadonlyMap<string, unknown>, faults: string[]): void {
  const forms = Object.values(page.forms ?? {});
  const destinations = [
    ...forms.flatMap((form) => [form.after, ...Object.values(form.afterStep ?? {})]),
    page.signedOut,
    ...(page.link?.links ?? []),
  ];
  for (const destination of destinations) {
    if (destination !== undefined && !pages.has(destination.to))
      faults.push(`The page ${path} leads to ${destination.to}, which does not exist.`);
  }
}

function navigationOf(placed: readonly PlacedPage[]): Site["navigation"] {
  return placed
    .flatMap(({ path, page: { navigation } }) => (navigation === undefined ? [] : [{ path, ...navigation }]))
    .sort((a, b) => a.position - b.position)
    .map(({ path, text }) => ({ path, text }));
}

/** What a page shows when it does not say: its forms, in their order. */
export function formsInOrder(page: Page): Block[] {
  return Object.keys(page.forms ?? {}).map((form) => ({ kind: "form", form }));
}
