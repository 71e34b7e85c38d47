/** The house that the kernel asks: who calls, may they, were there too many, and what the audit keeps. */
import type { House } from "../kernel/invoke.ts";
import type { Access } from "../kernel/operation.ts";
import { commonProblems, Problem } from "../kernel/problem.ts";
import { isRead, type Route } from "../kernel/route.ts";
import { insertAuditEvent } from "./audit-event.ts";
import { CallContext } from "./call-context.ts";
import { findCaller } from "./caller.ts";
import { clientNetwork } from "./client-network.ts";
import type { Call, CardeaContext, Effect } from "./context.ts";
import type { Realm } from "./realm.ts";
import { hasRecentProof } from "./recent-proof.ts";
import type { RefusalAudit } from "./refusal-audit.ts";
import type { Services } from "./services.ts";
import type { User } from "./user.ts";
import { isClaim, rolesOf } from "./user-state.ts";

export function createHouse(services: Services, refusals: RefusalAudit): House<Call, CallContext, Effect> {
  return {
    identify(contract, call) {
      const enter = (realm: Realm | null) => {
        if (realm === null) throw new Problem(commonProblems.notFound, { detail: "There is no such realm." });
        const caller = call.credential === null ? null : findCaller(services, realm, call.credential);
        if (caller instanceof Promise) return caller.then((found) => new CallContext(services, contract, call, { realm, caller: found }));
        return new CallContext(services, contract, call, { realm, caller });
      };
      const realm = services.realms.find(call.realm);
      return realm instanceof Promise ? realm.then(enter) : enter(realm);
    },

    authorise: (contract, context) => checkAccess(contract.access, context),

    limit(contract, call) {
      const { name, limit } = contract;
      if (limit === undefined || call.face === "library") return;
      const key = `${name}|${call.realm}|${clientNetwork(call.client.address)}`;
      return services.limiter.take(key, limit.calls, limit.windowSeconds).then((retryAfterSeconds) => {
        if (retryAfterSeconds !== null) throw new Problem(commonProblems.rateLimited, { retryAfterSeconds });
      });
    },

    effectsOf: (context) => context.effects,

    async recordSuccess(_contract, context) {
      if (context.isAudited) return;
      await insertAuditEvent(services.database.queries, context.event("SUCCESS", null));
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
      try {
        await refusals.record(context.event(status >= 500 ? "FAILED" : "REFUSED", code));
      } catch (failure) {
        services.log.error({ ...fields, error: failure }, "The refusal could not be written to the audit.");
      }
    },
  };
}

/** Who may go on. Unknown and wrong credentials look alike; what is missing is said only to those who are known. */
function checkAccess(access: Access, context: CardeaContext): void {
  if (access.who === "anyone") return;
  const { user, realm } = context;
  if (user === null) throw context.problem(commonProblems.unauthenticated);
  if (access.whileEnrolling !== true && mustEnroll(context)) throw context.problem(commonProblems.secondFactorRequired);
  const missing = access.scopes?.find((scope) => context.scopes?.includes(scope) === false);
  if (missing !== undefined) throw context.problem(commonProblems.forbidden, { detail: `This access token lacks the scope "${missing}".` });
  if (access.verified === true && isClaim(user)) throw context.problem(commonProblems.emailNotVerified);
  if (access.who !== "user" && !hasRole(access.who, user)) throw context.problem(commonProblems.forbidden);
  const limitSeconds = realm.settings.sessions.recentSeconds;
  const recentSeconds =
    access.who === "user" && access.recentSeconds === undefined ? null : Math.min(access.recentSeconds ?? limitSeconds, limitSeconds);
  if (recentSeconds !== null && !hasRecentProof(context, recentSeconds)) {
    throw context.problem(commonProblems.reauthenticationRequired);
  }
}

/** A session of one factor where the realm asks for two: it can only set up the second (MFA-20). Weak sessions have their own bounds. */
export function mustEnroll({ session, user, realm }: Pick<CardeaContext, "session" | "user" | "realm">): boolean {
  if (realm.settings.signIn.secondFactor !== "required" || user === null || isClaim(user)) return false;
  return session !== null && session.aal < 2;
}

function hasRole(who: "admin" | "instanceAdmin", user: User): boolean {
  const roles = rolesOf(user);
  return roles.includes("instance_admin") || (who === "admin" && roles.includes("admin"));
}

/** Codes that tell of load or of a slip of the pen rather than of somebody refused: a log line is enough. */
const unaudited: ReadonlySet<string> = new Set(["invalid_request", "rate_limited", "unavailable", "not_found", "captcha_required"]);

/** A refusal is audited when somebody tried to change something, or to read what is not theirs; a visitor without credentials is no event. */
function isAudited(route: Route, call: Call, problem: Problem): boolean {
  if (unaudited.has(problem.type.code)) return false;
  if (problem.type.code === "unauthenticated") return call.credential !== null;
  return !isRead(route) || problem.type.code === "forbidden";
}
