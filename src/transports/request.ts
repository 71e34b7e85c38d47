/** From an HTTP request to a call: who asks, from where, for which realm. Headers that claim an identity are never read. */
import { randomUUID } from "node:crypto";
import type { Call, Client, Credential } from "../domain/call/call.ts";
import { type InstanceOptions, mainRealm } from "../domain/realm/instance-options.ts";
import { localeNamed } from "../texts/locale.ts";
import { clientAddress } from "./client-address.ts";
import { cookieName, readCookie } from "./cookies.ts";

/** What `@hono/node-server` hands along with a request, as far as we look at it; absent under other hosts, where the address is unknown. */
export interface Environment {
  readonly incoming?: {
    readonly headers: Readonly<Record<string, string | string[] | undefined>>;
    readonly socket: { readonly remoteAddress?: string | undefined };
    /** Node's own mark of a request that it handed to whoever listens for upgrades. */
    readonly upgrade?: boolean;
  };
}

const bearer = /^Bearer ([A-Za-z0-9._~+/-]+=*)$/i;

/** Reads one header; from Node's own parsed object where there is one, which spares building a `Headers`. */
export function headerOf(request: Request, environment: Environment | undefined, name: string): string | null {
  if (environment?.incoming === undefined) return request.headers.get(name);
  const value = environment.incoming.headers[name];
  return typeof value === "string" ? value : (value?.join(", ") ?? null);
}

/** Builds the call. `realm` is the name from the path; the credential is looked for in the one header, then in the realm's cookie. */
export function readCall(
  options: InstanceOptions,
  request: Request,
  environment: Environment | undefined,
  asked: Pick<Call, "realm" | "face">,
): Call {
  return new HttpCall(options, request, environment, asked);
}

/** A call by HTTP. A successful read that leaves no log line never needs its id, so it is drawn when somebody asks. */
class HttpCall implements Call {
  readonly realm: string;
  readonly face: Call["face"];
  readonly credential: Credential | null;
  readonly mainCredential: Credential | null;
  readonly client: Client;
  #requestId: string | null = null;

  constructor(
    options: InstanceOptions,
    request: Request,
    environment: Environment | undefined,
    { realm, face }: Pick<Call, "realm" | "face">,
  ) {
    this.realm = realm;
    this.face = face;
    const authorization = headerOf(request, environment, "authorization");
    const cookies = headerOf(request, environment, "cookie");
    this.credential = readCredential(options, authorization, cookies, realm);
    this.mainCredential = realm === mainRealm ? null : readCredential(options, authorization, cookies, mainRealm);
    this.client = new HttpClient(options, request, environment, realm);
  }

  get requestId(): string {
    this.#requestId ??= randomUUID();
    return this.#requestId;
  }
}

/** The same call in another name, or in none. */
export function withCredential(call: Call, credential: Credential | null): Call {
  const { requestId, realm, face, client } = call;
  return { requestId, realm, face, client, credential };
}

/** The client as its request shows it, read when somebody asks: a session check asks for nothing. */
class HttpClient implements Client {
  readonly #options: InstanceOptions;
  readonly #request: Request;
  readonly #environment: Environment | undefined;
  readonly #realm: string;
  /** Noted at once: a socket forgets its peer when it closes, and who hangs up early must not go unnamed. */
  readonly #peer: string | null;

  constructor(options: InstanceOptions, request: Request, environment: Environment | undefined, realm: string) {
    this.#options = options;
    this.#request = request;
    this.#environment = environment;
    this.#realm = realm;
    this.#peer = environment?.incoming?.socket.remoteAddress ?? null;
  }

  get address(): string | null {
    return clientAddress(this.#options.trustedProxies, this.#peer, this.#header("x-forwarded-for"));
  }
  get userAgent(): string | null {
    return this.#header("user-agent")?.slice(0, 512) ?? null;
  }
  get languages(): string | null {
    return languagesOf(this.#options, this.#realm, { request: this.#request, environment: this.#environment });
  }
  get deviceToken(): string | null {
    return readCookie(this.#header("cookie"), cookieName(this.#options, this.#realm, "device"));
  }
  get browserToken(): string | null {
    return readCookie(this.#header("cookie"), cookieName(this.#options, this.#realm, "browser"));
  }

  #header(name: string): string | null {
    return headerOf(this.#request, this.#environment, name);
  }
}

/** What this browser's user has chosen on a page (`pages/view/language-choice.ts`), before what the browser says of itself. */
export function languagesOf(
  options: InstanceOptions,
  realm: string,
  { request, environment }: { readonly request: Request; readonly environment: Environment | undefined },
): string | null {
  const chosen = localeNamed(readCookie(headerOf(request, environment, "cookie"), cookieName(options, realm, "language")));
  const asked = headerOf(request, environment, "accept-language")?.slice(0, 256) ?? null;
  return chosen === null || asked === null ? (chosen ?? asked) : `${chosen}, ${asked}`;
}

/** An `Authorization` header, once there, is the only credential: a bad one is refused, never replaced by a cookie. */
function readCredential(options: InstanceOptions, authorization: string | null, cookies: string | null, realm: string): Credential | null {
  if (authorization !== null) return { kind: "bearer", token: bearer.exec(authorization)?.[1] ?? "" };
  const token = readCookie(cookies, cookieName(options, realm, "session"));
  return token === null || token === "" ? null : { kind: "cookie", token };
}
