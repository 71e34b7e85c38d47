/** The house that the kernel asks: who calls, may they, were there too many, and what the audit keeps. */
import type { House } from "../../kernel/invoke.ts";
import type { Access } from "../../kernel/operation.ts";
import { commonProblems, Problem } from "../../kernel/problem.ts";
import { isRead, type Route } from "../../kernel/route.ts";
import type { Queries } from "../../storage/database.ts";
import type { RefusalAudit } from "../audit/refusal-audit.ts";
import type { Call, Effect } from "../call/call.ts";
import { CallContext } from "../call/call-context.ts";
import { findAdministrator, findCaller, type Met } from "../call/caller.ts";
import { provePerson } from "../call/captcha.ts";
import { clientNetwork } from "../call/client-network.ts";
import { recordChange } from "../call/host-events.ts";
import { administrator, isInstanceAdministrator } from "../call/roles.ts";
import type { Services } from "../call/services.ts";
import { mainRealm } from "../realm/instance-options.ts";
import type { Realm } from "../realm/realm.ts";
import { hasRecentProof } from "../sign-in/recent-proof.ts";
import type { User } from "../user/user.ts";
import { isClaim, rolesOf } from "../user/user-state.ts";

export function createHouse(services: Services, refusals: RefusalAudit): House<Call, CallContext, Effect> {
  return {
    identify(contract, call) {
      const enter = (realm: Realm | null) => {
        if (realm === null) throw new Problem(commonProblems.notFound, { detail: "There is no such realm." });
        const meet = ({ caller, home }: Met) => new CallContext(services, contract, call, { realm, caller, home });
        if (isForAdministrators(contract.access) && realm.name !== mainRealm) return findAdministrator(services, realm, call).then(meet);
        const caller = call.credential === null ? null : findCaller(services, realm, call.credential);
        return caller instanceof Promise ? caller.then((found) => meet({ caller: found, home: realm })) : meet({ caller, home: realm });
      };
      const realm = services.realms.find(call.realm);
      return realm instanceof Promise ? realm.then(enter) : enter(realm);
    },

    authorise: (contract, context, isRead) => checkAccess(contract.access, context, isRead),

    limit(contract, call) {
      const { name, limit } = contract;
      if (limit === undefined || call.face === "library") return;
      const key = `${name}|${call.realm}|${clientNetwork(call.client.address)}`;
      return services.limiter.take(key, limit.calls, limit.windowSeconds).then((retryAfterSeconds) => {
        if (retryAfterSeconds !== null) throw new Problem(commonProblems.rateLimited, { retryAfterSeconds });
      });
    },

    provePerson: ({ name }, context, captcha) => provePerson(name, context, captcha),

    askHost: ({ name }, context, input) => services.before.ask(name, context, input),

    localeOf: (context) => context.locale,

    effectsOf: (context) => context.effects,

    async recordSuccess(_contract, context) {
      if (context.isAudited) return;
      const { database, events } = services;
      const event = context.event("SUCCESS", null);
      const record = (queries: Queries) => recordChange(queries, services, context.realm, event);
      // Two rows need a transaction; the one of the audit does not.
      const hasEvent = events.has(event.name) ? await database.transaction(record) : await record(database.queries);
      if (hasEvent) events.wake();
    },

    async recordRefusal({ route, call, context, problem, error }) {
      const { code, status } = problem.type;
      const fields = {
        requestId: call.requestId,
        operation: route.operation.contract.name,
        realm: call.realm,
        face: call.face,
        code,
        status,
      };
      if (status >= 500) services.log.error({ ...fields, error }, "The operation failed.");
      else services.log.info(fields, "The operation was refused.");
      if (context === null || context.isAudited || !isAudited(route, call, problem)) return;
      if (problem.rule !== null) context.note({ detail: { rule: problem.rule } });
      try {
        await refusals.record(context.event(status >= 500 ? "FAILED" : "REFUSED", code));
      } catch (failure) {
        services.log.error({ ...fields, error: failure }, "The refusal could not be written to the audit.");
      }
    },
  };
}

function isForAdministrators({ who }: Access): boolean {
  return who === "admin" || who === "instanceAdmin";
}

/** Who may go on. Unknown and wrong credentials look alike; what is missing is said only to those who are known. */
function checkAccess(access: Access, context: CallContext, isReading: boolean): void {
  if (access.who === "anyone") return;
  const { user, home } = context;
  if (user === null) throw context.problem(commonProblems.unauthenticated);
  if (access.whileEnrolling !== true && mustEnroll(context)) throw context.problem(commonProblems.secondFactorRequired);
  const missing = access.scopes?.find((scope) => context.scopes?.includes(scope) === false);
  if (missing !== undefined) throw context.problem(commonProblems.forbidden, { detail: `This access token lacks the scope "${missing}".` });
  if (access.verified === true && isClaim(user)) throw context.problem(commonProblems.emailNotVerified);
  if (access.who !== "user" && !hasRole(access.who, user, home)) throw context.problem(commonProblems.forbidden);
  // Roles that came with an invitation count once the mailbox is proven.
  if (access.who !== "user" && isClaim(user)) throw context.problem(commonProblems.emailNotVerified);
  const limitSeconds = home.settings.sessions.recentSeconds;
  const isAsked = access.recentSeconds !== undefined || (access.who !== "user" && !isReading);
  const recentSeconds = isAsked ? Math.min(access.recentSeconds ?? limitSeconds, limitSeconds) : null;
  if (recentSeconds !== null && !hasRecentProof(context, recentSeconds)) {
    throw context.problem(commonProblems.reauthenticationRequired);
  }
}

/** A session of one factor where the realm asks for two: it can only set up the second (MFA-20). Weak sessions have their own bounds. */
export function mustEnroll({ session, user, home }: Pick<CallContext, "session" | "user" | "home">): boolean {
  if (home.settings.signIn.secondFactor !== "required" || user === null || isClaim(user)) return false;
  return session !== null && session.aal < 2;
}

/** The role that reaches every realm counts for users of `main` only. */
function hasRole(who: "admin" | "instanceAdmin", user: User, home: Realm): boolean {
  if (home.name === mainRealm && isInstanceAdministrator(user)) return true;
  return who === "admin" && rolesOf(user).includes(administrator);
}

/** Codes that tell of load or of a slip of the pen rather than of somebody refused: a log line is enough. */
const unaudited: ReadonlySet<string> = new Set(["invalid_request", "rate_limited", "unavailable", "not_found", "captcha_required"]);

/** A refusal is audited when somebody tried to change something, or to read what is not theirs; a visitor without credentials is no event. */
function isAudited(route: Route, call: Call, problem: Problem): boolean {
  // A lock on one account is no mere load: somebody will ask why its owner could not sign in.
  if (unaudited.has(problem.type.code) && problem.rule === null) return false;
  if (problem.type.code === "unauthenticated") return call.credential !== null;
  return !isRead(route) || problem.type.code === "forbidden";
}
