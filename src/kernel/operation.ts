/**
 * An operation: one value from which every face is derived. `operation(contract).run(act)` takes two steps, so that the act's
 * input, output, context and problems are inferred exactly from the contract.
 */
import { z } from "zod";
import type { Problem, ProblemDetails, ProblemType } from "./problem.ts";

/** Who may call. `admin` and `instanceAdmin` imply `user`. */
export interface Access {
  readonly who: "anyone" | "user" | "admin" | "instanceAdmin";
  /** The caller's address must be verified (where the realm verifies addresses at all). */
  readonly verified?: boolean;
  /** The caller must have proven who they are within so many seconds, with the second factor where they have one. */
  readonly recentSeconds?: number;
  /** Open to a session that has yet to set up the second factor which its realm asks for: what is needed to do so, and to leave. */
  readonly whileEnrolling?: true;
  /** Scopes that an access token must carry; a session carries all. */
  readonly scopes?: readonly string[];
}

/** The cheap limit, counted in memory: so many calls in a window, per client network and operation. */
export interface Limit {
  readonly calls: number;
  readonly windowSeconds: number;
}

/** Everything about an operation but what it does. */
export interface Contract {
  /** Verb and noun, camelCase: `operationId`, GraphQL field, client method and audit name. */
  readonly name: string;
  /** One sentence for the reference. */
  readonly summary: string;
  readonly access: Access;
  /** Required on operations that anyone may call. */
  readonly limit?: Limit;
  /** Absent: takes nothing. Unknown fields are always refused. */
  readonly input?: z.ZodObject;
  readonly output: z.ZodObject;
  /** What it may answer beside the common problems. */
  readonly problems?: readonly ProblemType[];
  /** Takes the field `captcha`: a realm may ask for proof that a person calls. The act never sees it. */
  readonly captcha?: true;
  /** A POST that only reads, because its input is a secret that must not stand in a URL: it leaves no audit event. */
  readonly readOnly?: true;
  /** False: REST only. */
  readonly graphql?: false;
  /** A proxy calls it in a visitor's place: REST shows a person who isn't signed in the way there. */
  readonly isProxyCheck?: true;
}

/** The least that a context holds; the domain's context adds the rest. */
export interface MinimalContext {
  readonly user: unknown;
}

/** The context as one act sees it: a user who is certainly there where the contract asks for one, and only declared problems. */
export type ContextFor<Context extends MinimalContext, C extends Contract> = Omit<Context, "problem" | "user"> & {
  readonly user: C["access"]["who"] extends "anyone" ? Context["user"] : NonNullable<Context["user"]>;
  /** The refusal to throw. Takes the common problems and those that the contract declares. */
  problem(type: DeclaredProblem<C>, details?: ProblemDetails): Problem;
};

type CommonProblems = typeof import("./problem.ts").commonProblems[keyof typeof import("./problem.ts").commonProblems];
type DeclaredProblem<C extends Contract> = CommonProblems | (C["problems"] extends readonly ProblemType[] ? C["problems"][number] : never);

/** The input as the act receives it: parsed, defaults filled in. */
export type InputOf<C extends Contract> = C["input"] extends z.ZodObject ? z.output<C["input"]> : Record<string, never>;
/** The input as a caller writes it. */
export type CallerInputOf<C extends Contract> = C["input"] extends z.ZodObject
  ? z.input<C["input"]> & (C["captcha"] extends true ? { captcha?: string | undefined } : unknown)
  : Record<string, never>;
/** What the act returns; parsed by the schema before it leaves, so that no extra field can leak. */
export type ActOutputOf<C extends Contract> = z.input<C["output"]>;
/** The output as a caller receives it. */
export type OutputOf<C extends Contract> = z.output<C["output"]>;
/** The codes that a caller may meet. */
export type ProblemCodeOf<C extends Contract> = DeclaredProblem<C>["code"];

export interface Operation<C extends Contract = Contract> {
  readonly contract: C;
  /** The contract's input, strict. */
  readonly input: z.ZodType;
  /** Returns the output or a promise of it. Method syntax: an operation with a narrower input still is an `Operation`. */
  act(input: unknown, context: unknown): unknown;
}

/** True for what `operation(…).run(…)` returns: how the scanner tells a fitting file from another. */
export function isOperation(value: unknown): value is Operation {
  return typeof value === "object" && value !== null && operations.has(value);
}

const operations = new WeakSet<object>();
const nothing = z.strictObject({});

/** What a widget answers may be long; that of reCAPTCHA has some 2,000 characters. */
const captchaInput = z.string().min(1).max(8192).meta({ description: "What the captcha answered, where the realm asks for one." });

function strictInput({ input, captcha }: Contract): z.ZodType {
  if (input === undefined) return nothing;
  return (captcha === true ? input.safeExtend({ captcha: captchaInput.optional() }) : input).strict();
}

/** Binds `operation` to the context that a house gives to its acts (`domain/call/operation.ts` does it for Cardea). */
export function operationOn<Context extends MinimalContext>() {
  return function operation<const C extends Contract>(contract: C) {
    return {
      /** Says what the operation does. The act knows no request: it gets parsed input and the context, and returns the output. */
      run(act: (input: InputOf<C>, context: ContextFor<Context, C>) => Promise<ActOutputOf<C>> | ActOutputOf<C>): Operation<C> {
        const made: Operation<C> = {
          contract,
          input: strictInput(contract),
          // The kernel calls acts only with what `input` parsed and with the context of the same house, which is what they declare.
          act: (input, context) => act(input as InputOf<C>, context as ContextFor<Context, C>),
        };
        operations.add(made);
        return Object.freeze(made);
      },
    };
  };
}

/** The same operation with other schemas, where what it takes and answers depends on the instance. */
export function withSchemas(operation: Operation, schemas: Pick<Contract, "input" | "output">): Operation {
  const contract: Contract = { ...operation.contract, ...schemas };
  const made: Operation = {
    contract,
    input: strictInput(contract),
    act: (input, context) => operation.act(input, context),
  };
  operations.add(made);
  return Object.freeze(made);
}
