/** The pages of an instance, joined with the operations that they name and checked at start: a page that does not fit is told at once. */
import type { Engine } from "../../../domain/engine/engine.ts";
import type { ProfileFields } from "../../../domain/realm/profile-fields.ts";
import type { Block } from "../../../kernel/page/blocks.ts";
import type { Form } from "../../../kernel/page/form.ts";
import type { ReadingInputs } from "../../../kernel/page/reading.ts";
import type { Navigation, Page } from "../../../kernel/page.ts";
import type { Route } from "../../../kernel/route.ts";
import type { FieldShape } from "./field-shape.ts";
import { describeForm } from "./fields.ts";
import { type InputShape, inputsOf } from "./input-schema.ts";
import { matchPath } from "./page-path.ts";

/** A page at its address, as the generated list of routes names it. */
export interface PlacedPage {
  /** Below the realm's address, begins with a slash; parameters as `{id}`. */
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

export interface SiteReading {
  readonly name: string;
  readonly route: Route;
  readonly linkInput: string | null;
  readonly inputs: ReadingInputs;
  /** What the query's inputs must be, by name. */
  readonly queryShapes: ReadonlyMap<string, InputShape>;
}

export interface SitePage extends PlacedPage {
  readonly forms: ReadonlyMap<string, SiteForm>;
  readonly reads: readonly SiteReading[];
}

export interface NavigationEntry extends Navigation {
  readonly path: string;
}

export interface Site {
  readonly engine: Engine;
  readonly pages: ReadonlyMap<string, SitePage>;
  /** The page at an address, and what the address says in its place of parameters. */
  find(path: string): { readonly page: SitePage; readonly parameters: Readonly<Record<string, string>> } | null;
  /** By area, in order. */
  readonly navigation: Readonly<Record<"account" | "console", readonly NavigationEntry[]>>;
  /** Tells who is signed in. */
  readonly sessionRoute: Route;
  /** Tells administrators of the instance where else they could go; null where there is no such operation. */
  readonly realmsRoute: Route | null;
}

/** The pages that the face itself leads to. */
export const wellKnown = {
  home: "/",
  account: "/account",
  console: "/admin",
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
  const patterns = [...pages.values()].filter(({ path }) => path.includes("{"));
  return {
    engine,
    pages,
    find(path) {
      const exact = pages.get(path);
      if (exact !== undefined) return path.includes("{") ? null : { page: exact, parameters: {} };
      for (const page of patterns) {
        const parameters = matchPath(page.path, path);
        if (parameters !== null) return { page, parameters };
      }
      return null;
    },
    navigation: { account: navigationOf(placed, undefined), console: navigationOf(placed, "console") },
    sessionRoute,
    realmsRoute: routes.get("adminListRealms") ?? null,
  };
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
    for (const input of [...unknown, ...unknownOf(definition, route)])
      faults.push(`The page ${path} asks for ${input}, which is no input of ${definition.operation}.`);
    const { challengeFrom } = definition;
    forms.set(name, { definition, route, fields, challengeRoute: challengeFrom === undefined ? null : find(challengeFrom, path) });
  }
  const reads = Object.entries(page.reads ?? {}).flatMap(([name, { operation, linkInput = null, inputs = {} }]) => {
    const route = find(operation, path);
    return route === null ? [] : [{ name, route, linkInput, inputs, queryShapes: shapesOf(route, inputs, path, faults) }];
  });
  return { path, page, forms, reads };
}

function unknownOf({ fixed = {} }: Form, route: Route): string[] {
  const names = Object.keys(fixed);
  const lookUp = names.length === 0 ? () => null : inputsOf(route);
  return names.filter((name) => lookUp(name) === null);
}

function shapesOf(route: Route, inputs: ReadingInputs, path: string, faults: string[]): Map<string, InputShape> {
  const { query = [], path: ofPath = [], pathAs = {} } = inputs;
  const given = { ...inputs.fixed, ...inputs.make?.(0, {}) };
  const shapes = new Map<string, InputShape>();
  const named = [...query, ...ofPath, ...Object.keys(pathAs), ...Object.keys(given)];
  const lookUp = named.length === 0 ? () => null : inputsOf(route);
  for (const input of named) {
    const shape = lookUp(input);
    if (shape === null) faults.push(`The page ${path} reads with ${input}, which is no input of ${route.operation.contract.name}.`);
    else if (query.includes(input)) shapes.set(input, shape);
  }
  for (const name of [...ofPath, ...Object.values(pathAs)])
    if (!path.includes(`{${name}}`)) faults.push(`The page ${path} reads with {${name}}, which is not in its address.`);
  return shapes;
}

function checkDestinations(path: string, page: Page, pages: ReadonlyMap<string, unknown>, faults: string[]): void {
  const forms = Object.values(page.forms ?? {});
  const destinations = [
    ...forms.flatMap((form) => [form.after, ...Object.values(form.afterStep ?? {})]),
    page.signedOut,
    page.parent,
    ...(page.actions ?? []),
    ...(page.link?.links ?? []),
  ];
  for (const destination of destinations) {
    if (destination !== undefined && !pages.has(destination.to))
      faults.push(`The page ${path} leads to ${destination.to}, which does not exist.`);
  }
}

function navigationOf(placed: readonly PlacedPage[], area: Navigation["area"]): NavigationEntry[] {
  return placed
    .flatMap(({ path, page: { navigation } }) => (navigation === undefined || navigation.area !== area ? [] : [{ path, ...navigation }]))
    .sort((a, b) => a.position - b.position);
}

/** What a page shows when it does not say: its forms, in their order. */
export function formsInOrder(page: Page): Block[] {
  return Object.keys(page.forms ?? {}).map((form) => ({ kind: "form", form }));
}
