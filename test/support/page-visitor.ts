/** A browser without scripts, as small as can be: keeps cookies, reads forms, posts them. For tests of the pages without a network. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { InstanceOptions } from "../../src/domain/realm/instance-options.ts";
import { isPage } from "../../src/kernel/page.ts";
import { Problem, type ProblemDetails, type ProblemType } from "../../src/kernel/problem.ts";
import { placeOf } from "../../src/kernel/route.ts";
import { createPages, type Pages } from "../../src/transports/pages/pages.ts";
import type { PlacedPage } from "../../src/transports/pages/site/site.ts";
import { type Act, createFakeEngine, type FakeEngine, knownSession } from "./fake-engine.ts";

const capabilities = join(import.meta.dirname, "../../src/capabilities");

/** Every page of the house, by its file's name. */
async function readPages(): Promise<PlacedPage[]> {
  const files = readdirSync(capabilities, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".page.ts"));
  return Promise.all(
    files.map(async (file) => {
      const module: { default?: unknown } = await import(pathToFileURL(join(capabilities, file)).href);
      const place = placeOf(file.replace(/\.page\.ts$/, ".get.ts"));
      if (place === null || !isPage(module.default)) throw new Error(`${file} is no page.`);
      return { path: place.path, page: module.default };
    }),
  );
}

/** Read once: tests make many sites of them. */
export const placedPages: readonly PlacedPage[] = await readPages();

export interface Given {
  /** What some operations do instead. */
  readonly acts?: Readonly<Record<string, Act>>;
  readonly options?: Partial<InstanceOptions>;
  readonly visitor?: VisitorOptions;
  readonly isSignedIn?: boolean;
}

/** A new person's browser before the pages of a new engine. */
export function visit({ acts = {}, options = {}, visitor = {}, isSignedIn = false }: Given = {}): {
  visitor: PageVisitor;
  engine: FakeEngine;
} {
  const engine = createFakeEngine(acts, options);
  const made = new PageVisitor(createPages(engine, placedPages), visitor);
  if (isSignedIn) made.cookies.set("__Host-cardea", knownSession);
  return { visitor: made, engine };
}

/** An operation that refuses. */
export function refuse(type: ProblemType, details: ProblemDetails = {}): Act {
  return () => {
    throw new Problem(type, details);
  };
}

/** The calls of one operation. */
export function ran(engine: FakeEngine, name: string): FakeEngine["calls"] {
  return engine.calls.filter((call) => call.name === name);
}

const entities: Readonly<Record<string, string>> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'" };

function decode(text: string): string {
  return text.replaceAll(/&(?:amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? entity);
}

export interface Seen {
  readonly status: number;
  readonly html: string;
  readonly headers: Headers;
  readonly location: string | null;
}

export interface VisitorOptions {
  readonly origin?: string;
  readonly realm?: string;
  /** What the path of every address begins with. */
  readonly root?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export class PageVisitor {
  readonly cookies = new Map<string, string>();
  /** The newest page. */
  html = "";
  readonly #pages: Pages;
  readonly #options: VisitorOptions;

  constructor(pages: Pages, options: VisitorOptions = {}) {
    this.#pages = pages;
    this.#options = options;
  }

  get(address: string, method = "GET"): Promise<Seen> {
    return this.#send(address, { method });
  }

  /** Fills in and sends a form of the newest page that posts. @param action the path it posts to; the first form when absent. */
  submit(fields: Readonly<Record<string, string>> = {}, action?: string): Promise<Seen> {
    const forms = [...this.html.matchAll(/<form[^>]*method="post" action="([^"]*)"[^>]*>(.*?)<\/form>/gs)];
    const [, target = "", inner = ""] = forms.find((form) => action === undefined || decode(form[1] ?? "") === action) ?? [];
    const hidden = [...inner.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)">/g)].map(([, name = "", value = ""]) => [
      name,
      decode(value),
    ]);
    const kept = hidden.filter(([name = ""]) => !Object.hasOwn(fields, name));
    return this.post(decode(target), [...kept, ...Object.entries(fields)]);
  }

  post(
    address: string,
    fields: Readonly<Record<string, string>> | string[][],
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Seen> {
    const type = { "content-type": "application/x-www-form-urlencoded" };
    return this.#send(address, { method: "POST", body: new URLSearchParams(fields).toString(), headers: { ...type, ...headers } });
  }

  /** A form as the browser has put it together. */
  postBytes(address: string, body: Uint8Array<ArrayBuffer>, type: string): Promise<Seen> {
    return this.#send(address, { method: "POST", body, headers: { "content-type": type } });
  }

  async #send(address: string, init: RequestInit & { headers?: Readonly<Record<string, string>> }): Promise<Seen> {
    const { origin = "https://id.example.org", realm = "main", root = "", headers = {} } = this.#options;
    const url = new URL(address, origin);
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const request = new Request(url, { ...init, headers: { ...headers, ...init.headers, ...(cookie !== "" && { cookie }) } });
    const asked = {
      request,
      environment: undefined,
      realm,
      path: url.pathname.slice(root.length) || "/",
      headers: { "x-from-face": "yes" },
    };
    const response = await this.#pages.handle(asked);
    if (response === null) throw new Error(`There is no page ${url.pathname}.`);
    this.#keep(response.headers.getSetCookie());
    const html = await response.text();
    if (html !== "") this.html = html;
    return { status: response.status, html, headers: response.headers, location: response.headers.get("location") };
  }

  #keep(lines: readonly string[]): void {
    for (const line of lines) {
      const [pair = "", ...attributes] = line.split("; ");
      const name = pair.slice(0, pair.indexOf("="));
      if (attributes.includes("Max-Age=0")) this.cookies.delete(name);
      else this.cookies.set(name, pair.slice(name.length + 1));
    }
  }
}
