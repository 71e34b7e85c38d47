/** The one path that every call takes, from whatever face: access → limit → input → captcha → the host's word → run → output → audit. */
import { problemOfFailure } from "./failure.ts";
import { parseInput } from "./input.ts";
import type { Contract } from "./operation.ts";
import { parseOutput } from "./output.ts";
import { commonProblems, Problem, type ProblemType } from "./problem.ts";
import { isRead, type Route } from "./route.ts";
import { awaited, type MaybeLater, runSteps, type Steps } from "./steps.ts";

/** What the kernel needs from the house around it. It knows no rule about users: the house does. */
export interface House<Call extends MinimalCall, Context extends Refusing, Effect> {
  /** Finds out who calls, in which realm. @throws Problem when there is no such realm */
  identify(contract: Contract, call: Call): MaybeLater<Context>;
  /** Whether they may; reading asks for less than changing. @throws Problem */
  authorise(contract: Contract, context: Context, isRead: boolean): void;
  /** Counts the call. @throws Problem when there were too many. */
  limit(contract: Contract, call: Call): MaybeLater<void>;
  /** Whether a person calls, where the realm asks for proof. @throws Problem `captcha_required` */
  provePerson(contract: Contract, context: Context, captcha: unknown): MaybeLater<void>;
  /** What the host's own program says before the act. @returns its refusal, of a type that no contract declares; or null */
  askHost(contract: Contract, context: Context, input: unknown): MaybeLater<Problem | null>;
  /** The language to refuse in: the caller's. */
  localeOf(context: Context): string;
  /** What the act did beside its answer: sessions started and ended, which each face carries in its own way. */
  effectsOf(context: Context): readonly Effect[];
  /** Leaves an audit event for a change whose act has not left one in its own transaction. */
  recordSuccess(contract: Contract, context: Context): Promise<void>;
  /** Leaves the trace of a refusal. Never throws. */
  recordRefusal(refusal: Refusal<Call, Context>): Promise<void>;
}

/** A call that came to nothing, and why. */
export interface Refusal<Call, Context> {
  readonly route: Route;
  readonly call: Call;
  /** Null when not even the realm was found. */
  readonly context: Context | null;
  readonly problem: Problem;
  /** Our own failure; null when the caller was refused. */
  readonly error: unknown;
}

export interface MinimalCall {
  readonly requestId: string;
}

/** A context can refuse; the act sees it narrowed to the problems of its contract. */
export interface Refusing {
  problem(type: ProblemType, details?: ConstructorParameters<typeof Problem>[1]): Problem;
}

export type Outcome<Effect> =
  | { readonly ok: true; readonly value: Record<string, unknown>; readonly effects: readonly Effect[] }
  /** `locale` is null when it isn't known who calls: the face asks what the request prefers. */
  | { readonly ok: false; readonly problem: Problem; readonly locale: string | null; readonly effects: readonly Effect[] };

/** Runs one operation for one caller; at once when the house and the act need no waiting. Never throws: what goes wrong is a problem. */
export function invoke<Call extends MinimalCall, Context extends Refusing, Effect>(
  house: House<Call, Context, Effect>,
  route: Route,
  call: Call,
  rawInput: unknown,
): MaybeLater<Outcome<Effect>> {
  return runSteps(invocation(house, route, call, rawInput));
}

/** The same as steps, for whoever has steps of its own around it. */
export function* invocation<Call extends MinimalCall, Context extends Refusing, Effect>(
  house: House<Call, Context, Effect>,
  route: Route,
  call: Call,
  rawInput: unknown,
): Steps<Outcome<Effect>> {
  const { contract } = route.operation;
  let context: Context | null = null;
  let hostRefusal: Problem | null = null;
  try {
    context = yield* awaited(house.identify(contract, call));
    house.authorise(contract, context, isRead(route));
    yield* awaited(house.limit(contract, call));
    const input = parseInput(route.operation.input, rawInput);
    if (contract.captcha === true) yield* awaited(house.provePerson(contract, context, captchaOf(input)));
    hostRefusal = yield* awaited(house.askHost(contract, context, input));
    if (hostRefusal !== null) throw hostRefusal;
    const value = parseOutput(contract, yield* awaited(route.operation.act(input, context)));
    if (!isRead(route)) yield* awaited(house.recordSuccess(contract, context));
    return { ok: true, value, effects: house.effectsOf(context) };
  } catch (error) {
    const problem = hostRefusal ?? problemFrom(error, contract);
    yield* awaited(house.recordRefusal({ route, call, context, problem, error: problem.type.status >= 500 ? error : null }));
    if (context === null) return { ok: false, problem, locale: null, effects: [] };
    return { ok: false, problem, locale: house.localeOf(context), effects: house.effectsOf(context) };
  }
}

function captchaOf(input: unknown): unknown {
  return typeof input === "object" && input !== null && "captcha" in input ? input.captcha : undefined;
}

/** A declared problem goes out as it is; everything else is a failure of ours. */
function problemFrom(error: unknown, contract: Contract): Problem {
  return error instanceof Problem && isDeclared(error.type, contract) ? error : problemOfFailure(error);
}

const commonTypes: ReadonlySet<ProblemType> = new Set(Object.values(commonProblems));

function isDeclared(type: ProblemType, contract: Contract): boolean {
  return commonTypes.has(type) || (contract.problems?.includes(type) ?? false);
}
