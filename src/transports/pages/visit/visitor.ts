/** Who looks at a page: the session of the realm's own cookie and, in the console of another realm, of `main`'s. */
import { z } from "zod";
import type { Call, Credential } from "../../../domain/call/call.ts";
import { administrator, instanceAdministrator } from "../../../domain/call/roles.ts";
import { type InstanceOptions, mainRealm } from "../../../domain/realm/instance-options.ts";
import { commonProblems } from "../../../kernel/problem.ts";
import { cookieName, readCookie } from "../../cookies.ts";
import { headerOf, readCall, withCredential } from "../../request.ts";
import type { Site } from "../site/site.ts";
import type { PageRequest } from "./page-request.ts";

/** Whoever is signed in. */
export interface Visitor {
  readonly email: string | null;
  readonly username: string | null;
  readonly emailVerified: boolean;
  readonly locale: string | null;
  readonly isAdministrator: boolean;
  /** Of the instance, so of `main`. */
  readonly isInstanceAdministrator: boolean;
}

export interface Recognised {
  readonly call: Call;
  readonly visitor: Visitor | null;
  /** The realm's own session is over. */
  readonly isStale: boolean;
  /** The visitor comes from `main`, by its cookie, to another realm's console. */
  readonly isOfMain: boolean;
  readonly sessionToken: string | null;
}

const seenUser = z.object({
  email: z.string().nullable(),
  username: z.string().nullable(),
  emailVerified: z.boolean(),
  locale: z.string().nullable(),
  roles: z.array(z.string()).default([]),
});

/**
 * A page believes the cookie only: an `Authorization` header may be a proxy's own and says nothing about the person.
 * Only the console takes the cookie of `main` in another realm, and only from administrators of the instance (IDR-03).
 * @param takesMain a page of the console, of a realm below the instance's own address.
 * @throws Problem when the session can't be looked at right now: nobody is taken for a stranger because the store is down.
 */
export async function recognise(site: Site, asked: PageRequest, takesMain: boolean): Promise<Recognised> {
  const { options } = site.engine.services;
  const { request, environment, realm } = asked;
  const plain = withCredential(readCall(options, request, environment, { realm, face: "page" }), null);
  const own = sessionCookie(options, asked, realm);
  const call = own === null ? plain : withCredential(plain, own);
  const { visitor, isStale } = await look(site, call, realm);
  const seen = { call: isStale ? plain : call, visitor, isStale, isOfMain: false, sessionToken: own?.token ?? null };
  if (!takesMain || visitor?.isAdministrator === true) return seen;
  const main = sessionCookie(options, asked, mainRealm);
  const guest = main === null ? null : (await look(site, { ...withCredential(plain, main), realm: mainRealm }, mainRealm)).visitor;
  if (main === null || guest?.isInstanceAdministrator !== true) return seen;
  return { call: { ...plain, mainCredential: main }, visitor: guest, isStale, isOfMain: true, sessionToken: main.token };
}

function sessionCookie(
  options: InstanceOptions,
  { request, environment }: PageRequest,
  realm: string,
): Extract<Credential, { kind: "cookie" }> | null {
  const token = readCookie(headerOf(request, environment, "cookie"), cookieName(options, realm, "session"));
  return token === null || token === "" ? null : { kind: "cookie", token };
}

async function look(site: Site, call: Call, realm: string): Promise<{ visitor: Visitor | null; isStale: boolean }> {
  if (call.credential === null) return { visitor: null, isStale: false };
  const outcome = await site.engine.invoke(site.sessionRoute, call, {});
  if (outcome.ok) return { visitor: visitorFrom(outcome.value.user, realm), isStale: false };
  if (outcome.problem.type === commonProblems.unauthenticated) return { visitor: null, isStale: true };
  throw outcome.problem;
}

function visitorFrom(user: unknown, realm: string): Visitor {
  const { roles, ...seen } = seenUser.parse(user);
  const isInstanceAdministrator = realm === mainRealm && roles.includes(instanceAdministrator);
  return { ...seen, isInstanceAdministrator, isAdministrator: isInstanceAdministrator || roles.includes(administrator) };
}
